import type { Layout, LayoutFacts } from './layout.ts';

/** Ids are built of a view and a part; the part tells. */
export const zimbra: Layout = {
  id: 'zimbra',
  hosts: [],
  sign: '[id^="zv__COMPOSE"]',
  root: '[id^="zv__COMPOSE"]:has([id$="_subject_control"])',
  subject: '[id$="_subject_control"]',
  bodies: ['iframe[id$="_body_ifr"]', 'textarea[id$="_body"]'],
  recipients: [
    { field: 'to', selector: '[id$="_to_control"] .addrBubble,[id$="_to_cell"] .addrBubble', address: 'text' },
    { field: 'cc', selector: '[id$="_cc_control"] .addrBubble,[id$="_cc_cell"] .addrBubble', address: 'text' },
    { field: 'bcc', selector: '[id$="_bcc_control"] .addrBubble,[id$="_bcc_cell"] .addrBubble', address: 'text' },
    { field: 'to', selector: 'textarea[id$="_to_control"],input[id$="_to_control"]', address: 'value' },
    { field: 'cc', selector: 'textarea[id$="_cc_control"],input[id$="_cc_control"]', address: 'value' },
    { field: 'bcc', selector: 'textarea[id$="_bcc_control"],input[id$="_bcc_control"]', address: 'value' },
  ],
  files: { item: '.attBubbleHolder .attachmentBubble', name: 'a[href],span', nameAttribute: null, size: null, link: 'a[href]', remove: '.AttachmentClose,[role="button"]', once: null, encrypted: false },
  fileField: '[id$="_file_input_computer"],input[type="file"]',
  save: null,
  send: [
    { name: 'sendButton', selector: '[id^="zb"][id$="SEND"],[id^="zb"][id$="__SEND_MENU"]', where: 'window' },
  ],
};

export const facts: LayoutFacts = {
  name: 'Zimbra (classic)',
  editor: 'TinyMCE',
  sendKeys: ['Ctrl+Enter'],
  mailto: null,
  evidence: { recipients: 'U', subject: 'A', body: 'U', attachments: 'A', bytes: 'U', remove: 'A', attach: 'A', save: 'U', send: 'U' },
  read: '2026-11',
};
