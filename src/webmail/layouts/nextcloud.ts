import type { Layout, LayoutFacts } from './layout.ts';

/** The editor is CKEditor 5, for plain text too. Recipients beyond the first are not in the document until the row is opened. */
export const nextcloud: Layout = {
  id: 'nextcloud',
  hosts: [],
  sign: '.message-composer',
  root: '.message-composer',
  subject: 'input#subject,input[name="subject"]',
  bodies: ['.message-body .ck-editor__editable[contenteditable="true"]', '.message-body [contenteditable="true"]'],
  recipients: [
    { field: 'to', selector: '.ncselect__tag--recipient[title]', address: 'title' },
  ],
  files: { item: '.new-message-attachments--list li.composer-attachment', name: '.new-message-attachment-name', nameAttribute: null, size: '.new-message-attachment-size', link: null, remove: 'button', once: null, encrypted: false },
  fileField: 'input[type="file"]',
  save: null,
  send: [
    { name: 'sendButton', selector: '.composer-actions button[type="submit"]', where: 'window' },
  ],
};

export const facts: LayoutFacts = {
  name: 'Nextcloud Mail',
  editor: 'CKEditor 5',
  sendKeys: ['Ctrl+Enter'],
  mailto: '/apps/mail/mailto?%s',
  evidence: { recipients: 'A', subject: 'A', body: 'A', attachments: 'A', bytes: 'U', remove: 'A', attach: 'A', save: 'U', send: 'A' },
  read: '2026-11',
};
