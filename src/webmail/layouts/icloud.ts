import type { Layout } from './layout.ts';

/** The app runs in a frame of the same origin. */
export const icloud: Layout = {
  id: 'icloud',
  name: 'iCloud Mail',
  hosts: ['www.icloud.com'],
  sign: null,
  root: '.cw-pane-container',
  subject: null,
  bodies: ['.editor-content[contenteditable="true"]', '.editor-content [contenteditable="true"]', '.editor-wrapper [contenteditable="true"]'],
  editor: null,
  recipients: [],
  files: null,
  fileField: 'input[type="file"]',
  save: null,
  send: [

  ],
  sendKeys: [],
  mailto: null,
  evidence: { recipients: 'U', subject: 'U', body: 'C', attachments: 'U', bytes: 'U', remove: 'U', attach: 'U', save: 'U', send: 'U' },
  read: '2026-11',
};
