import type { Layout, LayoutFacts } from './layout.ts';

/** Recipients are plain lists in textareas. The editor is a textarea, or CKEditor 4 when the hidden field `html` is 1. */
export const horde: Layout = {
  id: 'horde',
  hosts: [],
  sign: 'form#compose #composeMessage',
  root: 'form#compose',
  subject: '#subject',
  bodies: ['#cke_composeMessage iframe,.cke_contents iframe', 'textarea#composeMessage'],
  recipients: [
    { field: 'to', selector: 'textarea#to,input#to', address: 'value' },
    { field: 'cc', selector: 'textarea#cc,input#cc', address: 'value' },
    { field: 'bcc', selector: 'textarea#bcc,input#bcc', address: 'value' },
  ],
  files: { item: 'ul#attach_list li', name: '.attachName', nameAttribute: null, size: '.attachSize', link: 'a[href]', remove: '[class*="close" i],[class*="delete" i],button,a:not([href])', once: null, encrypted: false },
  fileField: '#upload,input[name="file_upload[]"]',
  save: null,
  send: [
    { name: 'sendButton', selector: '#send_button', where: 'window' },
  ],
};

export const facts: LayoutFacts = {
  name: 'Horde IMP',
  editor: 'CKEditor 4',
  sendKeys: ['Ctrl+Enter'],
  mailto: null,
  evidence: { recipients: 'A', subject: 'A', body: 'A', attachments: 'A', bytes: 'U', remove: 'U', attach: 'A', save: 'U', send: 'A' },
  read: '2026-11',
};
