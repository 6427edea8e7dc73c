import type { Layout, LayoutFacts } from './layout.ts';

/** Floating windows; the list of files is drawn twice and each file told by `data-id`. Files are uploaded at once. */
export const openXchange: Layout = {
  id: 'open-xchange',
  hosts: ['mail1.libero.it', 'mail1.virgilio.it', 'app.mailbox.org'],
  sign: '.io-ox-mail-compose',
  root: '.io-ox-mail-compose-window',
  subject: '[data-extension-id="subject"] input[name="subject"],input[name="subject"]',
  bodies: ['.editor iframe', '.editor .editable', 'textarea.plain-text'],
  recipients: [
    { field: 'to', selector: '[data-extension-id="to"] .tokenfield .token', address: 'data-value' },
    { field: 'cc', selector: '[data-extension-id="cc"] .tokenfield .token', address: 'data-value' },
    { field: 'bcc', selector: '[data-extension-id="bcc"] .tokenfield .token', address: 'data-value' },
  ],
  files: { item: '.mail-attachment-list li.item[data-id]', name: '.file[title]', nameAttribute: 'title', size: '.filesize', link: 'a[href]', remove: 'a.control.remove,.control.remove', once: 'data-id', encrypted: false },
  fileField: '.composetoolbar input[type="file"],input[type="file"]',
  save: null,
  send: [
    { name: 'sendButton', selector: '[data-action="send"]', where: 'window' },
  ],
};

export const facts: LayoutFacts = {
  name: 'Open-Xchange (Libero, Virgilio, mailbox.org, Strato and others)',
  editor: 'TinyMCE',
  sendKeys: [],
  mailto: null,
  evidence: { recipients: 'C', subject: 'A', body: 'A', attachments: 'A', bytes: 'U', remove: 'A', attach: 'A', save: 'U', send: 'A' },
  read: '2026-11',
};
