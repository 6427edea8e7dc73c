import type { Layout, LayoutFacts } from './layout.ts';

/** Four hosts; pop-outs are `about:blank` windows of the same origin. A pill shows a name, and its address only where it is no contact; what the pills do not say is unknown. */
export const outlook: Layout = {
  id: 'outlook',
  hosts: ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'],
  sign: null,
  root: '[id^="docking_InitVisiblePart_"],[id^="docking_DockingTriggerPart_"],[data-app-section="MailReadCompose"]',
  subject: 'input[id^="MSG_"][id$="_SUBJECT"]',
  bodies: ['[id^="editorParent_"] [contenteditable="true"]'],
  recipients: [
    { field: 'to', selector: '[data-lpc-hover-target-id][title*="@"]', address: 'title' },
    { field: 'to', selector: '[data-lpc-hover-target-id]', address: 'text' },
  ],
  files: { item: '[data-testid="AttachmentCard"]', name: '[title]', nameAttribute: 'title', size: null, link: null, remove: 'button', once: null, encrypted: false },
  fileField: 'input[type="file"]',
  save: null,
  send: [
    { name: 'sendButton', selector: '[data-testid="ComposeSendButton"] button:first-of-type,button[id^="splitButton-"][id$="__primaryActionButton"]', where: 'window' },
    { name: 'sendMenuButton', selector: 'button[id^="splitButton-"][id$="__menuButton"]', where: 'window' },
  ],
};

export const facts: LayoutFacts = {
  name: 'Outlook on the web',
  editor: 'RoosterJS',
  sendKeys: ['Ctrl+Enter'],
  mailto: 'https://outlook.live.com/mail/0/deeplink/compose?mailtouri=%s',
  evidence: { recipients: 'C', subject: 'B', body: 'B', attachments: 'C', bytes: 'U', remove: 'U', attach: 'U', save: 'U', send: 'B' },
  read: '2026-11',
};
