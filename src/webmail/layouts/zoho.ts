import type { Layout, LayoutFacts } from './layout.ts';

/** Up to two more compose windows can be open, each a frame. */
export const zoho: Layout = {
  id: 'zoho',
  hosts: ['mail.zoho.com', 'mail.zoho.eu', 'mail.zoho.in', 'mail.zoho.com.au', 'mail.zoho.jp'],
  sign: null,
  root: null,
  subject: null,
  bodies: ['.ze_body [contenteditable="true"]', '.ze_body[contenteditable="true"]', '.ze_body iframe'],
  recipients: [],
  files: null,
  fileField: 'input[type="file"]',
  save: null,
  send: [
    { name: 'sendButton', selector: '.SCmb .SCtxt.SCBtn', where: 'window' },
  ],
};

export const facts: LayoutFacts = {
  name: 'Zoho Mail',
  editor: null,
  sendKeys: ['Ctrl+Enter'],
  mailto: null,
  evidence: { recipients: 'U', subject: 'U', body: 'C', attachments: 'U', bytes: 'U', remove: 'U', attach: 'U', save: 'U', send: 'C' },
  read: '2026-11',
};
