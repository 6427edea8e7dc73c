import type { Layout, LayoutFacts } from './layout.ts';

/** One compose dialog; the list of files is in its second tab and stays in the document. */
export const snappymail: Layout = {
  id: 'snappymail',
  hosts: [],
  sign: '#rl-app',
  root: '#V-PopupsCompose',
  subject: 'input[name="subject"]',
  bodies: ['.squire-wysiwyg[contenteditable="true"]', 'textarea.squire-plain'],
  recipients: [
    { field: 'to', selector: 'ul.emailaddresses li', address: 'text' },
  ],
  files: { item: 'ul.attachmentList li.attachmentItem', name: '.attachmentName', nameAttribute: null, size: '.attachmentSize', link: 'a[href][download]', remove: 'a.close', once: null, encrypted: false },
  fileField: 'input[type="file"]',
  save: null,
  send: [
    { name: 'sendButton', selector: 'header a.btn:has(.icon-paper-plane)', where: 'window' },
  ],
};

export const facts: LayoutFacts = {
  name: 'SnappyMail or RainLoop',
  editor: 'Squire',
  sendKeys: ['Ctrl+Enter'],
  mailto: null,
  evidence: { recipients: 'A', subject: 'A', body: 'A', attachments: 'A', bytes: 'U', remove: 'A', attach: 'U', save: 'U', send: 'A' },
  read: '2026-11',
};
