/** A draft as the bytes of a mail, as a mail app stores it in Drafts. */
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { makePng, makeZip } from './make-files.ts';

export interface MailFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface MailToMake {
  /** The user unless it is somebody else. */
  readonly from?: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly files: readonly MailFile[];
}

/** What WhatsApp and its user attach: the app's log as a text and as a zip, and a screenshot that says who made it. All values are invented. */
export function supportFiles(): MailFile[] {
  const log = '2026-03-18 21:03:58.100 I/voip: call to 447700900155 ended, reason 7\n2026-03-18 21:04:00.020 I/net: wifi up, 192.0.2.44\n';
  const notes = { Author: 'Mara Example', Software: 'Example Screenshot 4.1', Comment: 'GPS 48.8583 N 2.2945 E' };
  return [
    { name: 'whatsapp.log', type: 'text/plain', bytes: Buffer.from(log) },
    { name: 'logs.zip', type: 'application/zip', bytes: makeZip({ 'whatsapp-2026-03-18.log': log, 'debuginfo.json': '{"Debug info":"+447700900142"}\n' }) },
    { name: 'Screenshot_20260318-210500.png', type: 'image/png', bytes: makePng(60, 90, notes) },
  ];
}

/** The mail with CRLF line ends; the same but for its boundary and date on every call. */
export async function makeMail(mail: MailToMake): Promise<Buffer> {
  const composer = new MailComposer({
    from: mail.from ?? 'Mara Example <alice@example.org>',
    to: mail.to.join(', '),
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === undefined ? {} : { html: mail.html }),
    attachments: mail.files.map((file) => ({ filename: file.name, content: file.bytes, contentType: file.type })),
    newline: 'windows',
  });
  return composer.compile().build();
}
