import type { Layout, LayoutFacts } from './layout.ts';

/** The app runs in a frame of the same origin. */
export const icloud: Layout = {
  id: 'icloud',
  hosts: ['www.icloud.com'],
  sign: null,
  root: '.cw-pane-container',
  subject: null,
  bodies: ['.editor-content[contenteditable="true"]', '.editor-content [contenteditable="true"]', '.editor-wrapper [contenteditable="true"]'],
  recipients: [],
  files: null,
  fileField: 'input[type="file"]',
  save: null,
  send: [

  ],
};

export const facts: LayoutFacts = {
  name: 'iCloud Mail',
  editor: null,
  sendKeys: [],
  mailto: null,
  evidence: { recipients: 'U', subject: 'U', body: 'C', attachments: 'U', bytes: 'U', remove: 'U', attach: 'U', save: 'U', send: 'U' },
  read: '2026-11',
};
