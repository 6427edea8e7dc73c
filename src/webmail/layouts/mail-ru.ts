import type { Layout, LayoutFacts } from './layout.ts';

/** Classes are hashed; the row of buttons and the shortcut in an attribute tell. */
export const mailRu: Layout = {
  id: 'mail-ru',
  hosts: ['e.mail.ru'],
  sign: null,
  root: '.compose-app__compose',
  subject: 'input[name="Subject"]',
  bodies: ['.editable[role="textbox"]', '[contenteditable="true"][role="textbox"]'],
  recipients: [
    { field: 'to', selector: '[data-name="to"] [title*="@"]', address: 'title' },
    { field: 'cc', selector: '[data-name="cc"] [title*="@"]', address: 'title' },
  ],
  files: null,
  fileField: 'input[type="file"]',
  save: null,
  send: [
    { name: 'sendButton', selector: '.compose-app__buttons > :first-child,[data-title-shortcut="Ctrl+Enter"]', where: 'window' },
  ],
};

export const facts: LayoutFacts = {
  name: 'Mail.ru',
  editor: null,
  sendKeys: ['Ctrl+Enter'],
  mailto: null,
  evidence: { recipients: 'B', subject: 'C', body: 'B', attachments: 'U', bytes: 'U', remove: 'U', attach: 'U', save: 'U', send: 'B' },
  read: '2026-11',
};
