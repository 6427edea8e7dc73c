import type { Layout, LayoutFacts } from './layout.ts';

/** Fields by class; the button that shows presses a hidden one. */
export const cypht: Layout = {
  id: 'cypht',
  hosts: [],
  sign: '.compose_form .compose_subject,form .compose_subject',
  root: 'form:has(.compose_subject)',
  subject: '.compose_subject',
  bodies: ['textarea#compose_body', '.compose_form [contenteditable="true"]'],
  recipients: [
    { field: 'to', selector: 'input.compose_to', address: 'value' },
    { field: 'cc', selector: 'input.compose_cc', address: 'value' },
    { field: 'bcc', selector: 'input.compose_bcc', address: 'value' },
  ],
  files: null,
  fileField: 'input.compose_attach_file',
  save: null,
  send: [
    { name: 'sendButton', selector: 'button.smtp_send_placeholder', where: 'window' },
    { name: 'hiddenSendButton', selector: 'input.smtp_send[type="submit"]', where: 'window' },
    { name: 'sendAndArchiveButton', selector: '.smtp_send_archive', where: 'window' },
  ],
};

export const facts: LayoutFacts = {
  name: 'Cypht',
  editor: null,
  sendKeys: [],
  mailto: null,
  evidence: { recipients: 'A', subject: 'A', body: 'A', attachments: 'U', bytes: 'U', remove: 'U', attach: 'A', save: 'U', send: 'A' },
  read: '2026-11',
};
