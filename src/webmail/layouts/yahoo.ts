import type { Layout, LayoutFacts } from './layout.ts';

/** Told by `data-test-id`; class names change with every build. */
export const yahoo: Layout = {
  id: 'yahoo',
  hosts: ['mail.yahoo.com', '*.mail.yahoo.com', '*.mail.yahoo.net', 'mail.aol.com'],
  sign: null,
  root: null,
  subject: '[data-test-id="compose-subject"]',
  bodies: ['[data-test-id="rte"][contenteditable="true"]', '[data-test-id="rte"] [contenteditable="true"]'],
  recipients: [
    { field: 'to', selector: '[data-test-id="container-to"] [data-test-id="pill"]', address: 'title' },
    { field: 'cc', selector: '[data-test-id="container-cc"] [data-test-id="pill"]', address: 'title' },
    { field: 'bcc', selector: '[data-test-id="container-bcc"] [data-test-id="pill"]', address: 'title' },
  ],
  files: null,
  fileField: 'input[type="file"]',
  save: null,
  send: [
    { name: 'sendButton', selector: '[data-test-id="compose-send-button"]', where: 'window' },
  ],
};

export const facts: LayoutFacts = {
  name: 'Yahoo Mail or AOL Mail',
  editor: null,
  sendKeys: ['Ctrl+Enter'],
  mailto: null,
  evidence: { recipients: 'B', subject: 'B', body: 'B', attachments: 'U', bytes: 'U', remove: 'U', attach: 'U', save: 'U', send: 'B' },
  read: '2026-11',
};
