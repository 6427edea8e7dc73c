import type { Layout, LayoutFacts } from './layout.ts';

/** One editor at a time, with classes that mean nothing: roles and order tell. Files are encrypted before they leave the page. */
export const tuta: Layout = {
  id: 'tuta',
  hosts: ['app.tuta.com', 'mail.tutanota.com'],
  sign: null,
  root: '#mail-editor',
  subject: null,
  bodies: ['[data-testid="text_editor"] [contenteditable="true"]', '[data-testid="text_editor"][contenteditable="true"]'],
  recipients: [],
  files: null,
  fileField: 'input[type="file"]',
  save: null,
  send: [

  ],
};

export const facts: LayoutFacts = {
  name: 'Tuta',
  editor: 'Squire',
  sendKeys: ['Ctrl+Enter', 'Ctrl+Shift+S'],
  mailto: null,
  evidence: { recipients: 'U', subject: 'U', body: 'A', attachments: 'U', bytes: 'A', remove: 'U', attach: 'U', save: 'U', send: 'U' },
  read: '2026-11',
};
