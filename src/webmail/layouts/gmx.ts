import type { Layout, LayoutFacts } from './layout.ts';

/** The client runs in a frame of another host of the same provider; the editor is CKEditor 4 in a frame of its own. */
export const gmx: Layout = {
  id: 'gmx',
  hosts: ['*.gmx.net', '*.gmx.com', '*.gmx.at', '*.gmx.ch', '*.web.de', '*.mail.com'],
  sign: null,
  root: 'form:has(#compose-form-submit-send),body:has(#compose-form-submit-send)',
  subject: 'input[class^="mailobjectpanel-textfield_input"]',
  bodies: ['#cke_1_contents iframe', '.cke_contents iframe'],
  recipients: [],
  files: null,
  fileField: 'input[type="file"]',
  save: null,
  send: [
    { name: 'sendButton', selector: '#compose-form-submit-send', where: 'window' },
  ],
};

export const facts: LayoutFacts = {
  name: 'GMX, WEB.DE or mail.com',
  editor: 'CKEditor 4',
  sendKeys: [],
  mailto: null,
  evidence: { recipients: 'C', subject: 'C', body: 'C', attachments: 'U', bytes: 'U', remove: 'U', attach: 'U', save: 'U', send: 'C' },
  read: '2026-11',
};
