import type { Layout, LayoutFacts } from './layout.ts';

/** Pop-ups, inline replies, full screen and the pop-out window share `.M9`. Two body fields stand side by side: the rich one, and a plain one that is shown instead. Labels are localised: the send button is told by its place. */
export const gmail: Layout = {
  id: 'gmail',
  hosts: ['mail.google.com'],
  sign: null,
  root: '.M9',
  subject: 'input[name="subjectbox"]',
  bodies: ['[g_editable="true"]', 'textarea[form="nosend"]', '[contenteditable="true"][role="textbox"]'],
  recipients: [
    { field: 'to', selector: '[name="to"] [role="option"][data-hovercard-id]', address: 'data-hovercard-id' },
    { field: 'cc', selector: '[name="cc"] [role="option"][data-hovercard-id]', address: 'data-hovercard-id' },
    { field: 'bcc', selector: '[name="bcc"] [role="option"][data-hovercard-id]', address: 'data-hovercard-id' },
    { field: 'to', selector: 'textarea[name="to"]', address: 'value' },
    { field: 'cc', selector: 'textarea[name="cc"]', address: 'value' },
    { field: 'bcc', selector: 'textarea[name="bcc"]', address: 'value' },
  ],
  files: { item: '.dL', name: '.vI', nameAttribute: null, size: '.vJ', link: 'a.dO[href]', remove: '.vq,[role="button"]', once: null, encrypted: false },
  fileField: 'input[type="file"]',
  save: null,
  send: [
    { name: 'sendButton', selector: '.Up [role="button"]:not([aria-haspopup="true"]):not(.Uo)', where: 'window' },
    { name: 'sendAndArchiveButton', selector: '.Up [role="button"].Uo', where: 'window' },
    { name: 'sendMenuButton', selector: '.Up [role="button"][aria-haspopup="true"]', where: 'window' },
    { name: 'scheduledSendItem', selector: '[role="menuitem"][selector="scheduledSend"]', where: 'page' },
  ],
};

export const facts: LayoutFacts = {
  name: 'Gmail',
  editor: null,
  sendKeys: ['Ctrl+Enter'],
  mailto: 'https://mail.google.com/mail/?extsrc=mailto&url=%s',
  evidence: { recipients: 'A', subject: 'A', body: 'A', attachments: 'A', bytes: 'U', remove: 'U', attach: 'A', save: 'U', send: 'A' },
  read: '2026-11',
};
