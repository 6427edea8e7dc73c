import type { Layout, LayoutFacts } from './layout.ts';

/** The pop-up and the quick reply can be open at once; the editor is CKEditor 4 in the page. */
export const yandex: Layout = {
  id: 'yandex',
  hosts: ['mail.yandex.ru', 'mail.yandex.com', 'mail.yandex.com.tr', 'mail.yandex.kz', 'mail.yandex.by', 'mail.360.yandex.ru'],
  sign: null,
  root: '.ComposePopup-Content,.mail-QuickReply-FormWrap',
  subject: 'input[name="subject"]',
  bodies: ['.cke_wysiwyg_div[role="textbox"]'],
  recipients: [
    { field: 'to', selector: '.ComposeRecipients-TopRow .composeYabbles', address: 'text' },
  ],
  files: null,
  fileField: 'input[type="file"]',
  save: null,
  send: [
    { name: 'sendButton', selector: 'button.ComposeControlPanelButton-Button_action,.ComposeSendButton button', where: 'window' },
  ],
};

export const facts: LayoutFacts = {
  name: 'Yandex Mail',
  editor: 'CKEditor 4',
  sendKeys: ['Ctrl+Enter'],
  mailto: null,
  evidence: { recipients: 'B', subject: 'B', body: 'B', attachments: 'U', bytes: 'U', remove: 'U', attach: 'C', save: 'U', send: 'B' },
  read: '2026-11',
};
