/** A delivered mail, decoded to all that a reader of it can get at: texts, markup, file names, files, and what is packed in them. */
import { inflateRawSync } from 'node:zlib';
import { simpleParser } from 'mailparser';

export interface DecodedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface DecodedMail {
  readonly subject: string;
  readonly to: string;
  /** The text/plain part, line ends as LF. '' when there is none. */
  readonly text: string;
  /** The text/html part as source, or null when there is none. */
  readonly html: string | null;
  readonly files: readonly DecodedFile[];
}

/** Parses and decodes a raw mail. */
export async function decodeMail(raw: Buffer): Promise<DecodedMail> {
  const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const to = mail.to === undefined ? [] : Array.isArray(mail.to) ? mail.to : [mail.to];
  return {
    subject: mail.subject ?? '',
    to: to.map((list) => list.text).join(', '),
    text: (mail.text ?? '').replaceAll('\r\n', '\n'),
    html: typeof mail.html === 'string' ? mail.html : null,
    files: mail.attachments.map((file) => ({ name: file.filename ?? '', type: file.contentType, bytes: file.content })),
  };
}

/** Everything of a mail that can be searched, each with where it stands. Files appear as Latin-1 so that no byte is lost. */
export function searchableParts(mail: DecodedMail): { readonly where: string; readonly text: string }[] {
  return [
    { where: 'subject', text: mail.subject },
    { where: 'text', text: mail.text },
    ...(mail.html === null ? [] : [{ where: 'html', text: mail.html }]),
    ...mail.files.flatMap((file) => [
      { where: `name of ${file.name}`, text: file.name },
      { where: file.name, text: file.bytes.toString('latin1') },
      ...zipEntries(file.bytes).map((entry) => ({ where: `${file.name}/${entry.name}`, text: `${entry.name}\n${entry.bytes.toString('latin1')}` })),
    ]),
  ];
}

/** The entries of a zip by its central directory (stored and deflated ones); none for anything else. */
export function zipEntries(bytes: Buffer): DecodedFile[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK' || end < 0) return [];
  const entries: DecodedFile[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [method, packed, nameLength] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    entries.push({ name, type: '', bytes: method === 8 ? inflateRawSync(data) : data });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
