import type { Layout, LayoutFacts } from './layout.ts';

/** The editor is in a frame of the same origin. Files lie on the server as ciphertext: they are read before the upload or not at all. Until the addresses have the focus a summary stands for the chips, with the address of who is no contact: it is found by structure. */
export const proton: Layout = {
  id: 'proton',
  hosts: ['mail.proton.me'],
  sign: null,
  root: '.composer,section[data-testid^="composer-"]',
  subject: '[data-testid="composer:subject"]',
  bodies: ['iframe[data-testid="rooster-iframe"]', '#rooster-editor', 'textarea'],
  recipients: [
    { field: 'to', selector: '[data-testid^="remove-address-button-"]', address: 'data-testid', prefix: 'remove-address-button-' },
    { field: 'to', selector: '[data-testid="composer-addresses-item-label"]', address: 'text' },
  ],
  files: { item: '[data-testid="attachment-item"]', name: '[data-testid$="--primary-action"]', nameAttribute: null, size: '[data-testid="attachment-item:size"]', link: null, remove: '[data-testid$="--secondary-action"]', once: null, encrypted: true },
  fileField: '[data-testid="composer:attachment-button"] input[type="file"],input[type="file"]',
  save: null,
  send: [
    { name: 'sendButton', selector: '[data-testid="composer:send-button"]', where: 'window' },
  ],
};

export const facts: LayoutFacts = {
  name: 'Proton Mail',
  editor: 'RoosterJS',
  sendKeys: ['Ctrl+Enter'],
  mailto: null,
  evidence: { recipients: 'A', subject: 'B', body: 'A', attachments: 'A', bytes: 'A', remove: 'A', attach: 'A', save: 'U', send: 'B' },
  read: '2026-11',
};
