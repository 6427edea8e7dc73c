import type { Layout, LayoutFacts } from './layout.ts';

/**
 * A dialog in the page or a window of its own. Text mode is a textarea; the HTML editor is CKEditor 4 or 5. The cross of a file submits the form, so it is made a plain button before it is pressed; the
 * file is gone from the list at once, from the mail when the server was asked to delete it and to save. A file of a name that is taken is listed with a number. */
export const sogo: Layout = {
  id: 'sogo',
  hosts: [],
  sign: 'md-dialog#mailEditor,.sg-mail-editor',
  root: '#mailEditor,.sg-mail-editor',
  subject: 'input[name="subject"]',
  bodies: ['textarea[name="content"]', 'iframe.cke_wysiwyg_frame', '.ck-editor__editable[contenteditable="true"]'],
  recipients: [
    { field: 'to', selector: 'md-chips[ng-model="editor.message.editable.to"] md-chip .sg-tile-content', address: 'text' },
    { field: 'cc', selector: 'md-chips[ng-model="editor.message.editable.cc"] md-chip .sg-tile-content', address: 'text' },
    { field: 'bcc', selector: 'md-chips[ng-model="editor.message.editable.bcc"] md-chip .sg-tile-content', address: 'text' },
  ],
  files: { item: '.sg-mail-editor-attachments md-chip', name: 'a[href]', nameAttribute: null, size: null, link: 'a[href]', remove: 'button.md-chip-remove,button[ng-click*="removeAttachment"]', removedBy: ['/deleteAttachment', '/save'], once: null, encrypted: false },
  fileField: 'input#fileInput,input[type="file"]',
  save: { button: '[ng-click="editor.save()"]', saved: 'md-toast' },
  send: [
    { name: 'sendButton', selector: '[ng-click="editor.send()"]', where: 'window' },
  ],
  sender: 'a[ng-click^="viewer.selectRecipient(viewer.message.from"]',
};

export const facts: LayoutFacts = {
  name: 'SOGo',
  editor: 'CKEditor 5',
  sendKeys: [],
  mailto: '/SOGo/so/USER/Mail/UIxMailPopupView#!/Mail/0/new?%s',
  evidence: { recipients: 'A', subject: 'A', body: 'A', attachments: 'A', bytes: 'A', remove: 'A', attach: 'A', save: 'A', send: 'A' },
  read: '2026-11',
  ran: '5.8.0, 2026-11',
};
