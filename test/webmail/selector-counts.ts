/**
 * How much each named selector of a layout finds on its replica, while two mails are written there, or one where only one can be: both with one recipient, the first with
 * two files. None stands in `cc` or `bcc`. Zero is also what stands for another build or mode than the replica shows; where more than one is found, the first is taken.
 */
export const selectorCounts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  gmail: { 'compose window': 2, subject: 2, 'body 1': 2, 'body 2': 2, 'body 3': 2, 'to 1': 2, 'cc 1': 0, 'bcc 1': 0, 'to 2': 0, 'cc 2': 0, 'bcc 2': 0, file: 2, 'file name': 2, 'file size': 2, 'file link': 2, 'file remove': 2, 'file field': 2, sendButton: 2, sendAndArchiveButton: 1, sendMenuButton: 2, scheduledSendItem: 1 },
  outlook: { 'compose window': 4, subject: 2, 'body 1': 2, 'to 1': 0, 'to 2': 2, file: 2, 'file name': 2, 'file remove': 2, 'file field': 2, sendButton: 2, sendMenuButton: 2 },
  yahoo: { subject: 2, 'body 1': 2, 'body 2': 0, 'to 1': 2, 'cc 1': 0, 'bcc 1': 0, 'file field': 2, sendButton: 2 },
  proton: { 'compose window': 2, subject: 2, 'body 1': 2, 'body 2': 0, 'body 3': 2, 'to 1': 2, 'to 2': 2, file: 2, 'file name': 2, 'file size': 2, 'file remove': 2, 'file field': 2, sendButton: 2 },
  tuta: { 'compose window': 1, 'body 1': 1, 'body 2': 0, 'file field': 1 },
  fastmail: { 'compose window': 2, subject: 2, 'body 1': 2, 'body 2': 2, 'to 1': 2, 'cc 1': 0, 'bcc 1': 0, 'file field': 2 },
  icloud: { 'compose window': 2, 'body 1': 2, 'body 2': 0, 'body 3': 2, 'file field': 2 },
  gmx: { 'compose window': 2, subject: 1, 'body 1': 1, 'body 2': 1, 'file field': 1, sendButton: 1 },
  zoho: { 'body 1': 1, 'body 2': 0, 'body 3': 0, 'file field': 1, sendButton: 1 },
  yandex: { 'compose window': 2, subject: 2, 'body 1': 2, 'to 1': 2, 'file field': 2, sendButton: 2 },
  'mail-ru': { 'compose window': 2, subject: 2, 'body 1': 2, 'body 2': 2, 'to 1': 2, 'cc 1': 0, 'file field': 2, sendButton: 2 },
  'open-xchange': { sign: 2, 'compose window': 2, subject: 2, 'body 1': 2, 'body 2': 0, 'body 3': 2, 'to 1': 2, 'cc 1': 0, 'bcc 1': 0, file: 4, 'file name': 4, 'file size': 4, 'file link': 4, 'file remove': 4, 'file field': 2, sendButton: 2 },
  snappymail: { sign: 1, 'compose window': 1, subject: 1, 'body 1': 1, 'body 2': 1, 'to 1': 1, file: 2, 'file name': 2, 'file size': 2, 'file link': 2, 'file remove': 2, 'file field': 1, sendButton: 1 },
  sogo: { sign: 1, 'compose window': 1, subject: 1, 'body 1': 1, 'body 2': 0, 'body 3': 1, 'to 1': 1, 'cc 1': 0, 'bcc 1': 0, file: 2, 'file name': 2, 'file link': 2, 'file remove': 2, 'file field': 1, 'save button': 1, 'saved notice': 0, sendButton: 1, sender: 0 },
  nextcloud: { sign: 1, 'compose window': 1, subject: 1, 'body 1': 1, 'body 2': 1, 'to 1': 1, file: 2, 'file name': 2, 'file size': 2, 'file remove': 2, 'file field': 1, sendButton: 1 },
  zimbra: { sign: 12, 'compose window': 2, subject: 2, 'body 1': 2, 'body 2': 4, 'to 1': 2, 'cc 1': 0, 'bcc 1': 0, 'to 2': 2, 'cc 2': 0, 'bcc 2': 0, file: 2, 'file name': 4, 'file link': 2, 'file remove': 2, 'file field': 2, sendButton: 2 },
  horde: { sign: 2, 'compose window': 1, subject: 1, 'body 1': 1, 'body 2': 2, 'to 1': 1, 'cc 1': 1, 'bcc 1': 0, file: 2, 'file name': 2, 'file size': 2, 'file link': 2, 'file remove': 2, 'file field': 1, sendButton: 1 },
  cypht: { sign: 1, 'compose window': 1, subject: 1, 'body 1': 1, 'body 2': 0, 'to 1': 1, 'cc 1': 1, 'bcc 1': 1, 'file field': 1, sendButton: 1, hiddenSendButton: 1, sendAndArchiveButton: 1 },
};
