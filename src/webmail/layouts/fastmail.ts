import type { Layout, LayoutFacts } from './layout.ts';

/** Little is known; the editor is Squire. */
export const fastmail: Layout = {
  id: 'fastmail',
  hosts: ['app.fastmail.com', 'beta.fastmail.com'],
  sign: null,
  root: '.v-Compose',
  subject: '.v-Compose input[id$="subject-input"],input[id$="subject-input"]',
  bodies: ['.v-Compose [contenteditable="true"]', '[contenteditable="true"]'],
  recipients: [
    { field: 'to', selector: 'textarea[id$="to-input"]', address: 'value' },
    { field: 'cc', selector: 'textarea[id$="cc-input"]', address: 'value' },
    { field: 'bcc', selector: 'textarea[id$="bcc-input"]', address: 'value' },
  ],
  files: null,
  fileField: 'input[type="file"]',
  save: null,
  send: [

  ],
};

export const facts: LayoutFacts = {
  name: 'Fastmail',
  editor: 'Squire',
  sendKeys: ['Ctrl+Enter'],
  mailto: null,
  evidence: { recipients: 'C', subject: 'U', body: 'U', attachments: 'U', bytes: 'U', remove: 'U', attach: 'U', save: 'U', send: 'U' },
  read: '2026-11',
};
