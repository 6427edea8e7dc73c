/**
 * The source of a saved mail as it is read and written here: lines that end with CR alone (old Macs) end with LF, and files in uuencode within its texts are attachments, where everything looks for files.
 */
import { encodeBase64 } from '../files/inline/base64.ts';
import { splice } from '../files/mapped-text.ts';
import { decodeBytes, wrap } from '../files/mime/content.ts';
import { binaryOfBytes } from '../files/encodings/binary-string.ts';
import { headerOf, leavesOf, readMail, type Entity } from '../files/mime/read-mail.ts';
import { uuencodedFilesIn } from '../files/mime/uuencode.ts';
import type { TextEdit } from '../files/file-format.ts';

export interface MailSource {
  /** One character a byte. */
  readonly source: string;
  /** Whether the lines of the file end with CR alone. */
  readonly endsWithCR: boolean;
}

export function sourceOf(bytes: Buffer): MailSource {
  const raw = bytes.toString('latin1');
  const endsWithCR = raw.includes('\r') && !raw.includes('\n');
  const source = endsWithCR ? raw.replaceAll('\r', '\n') : raw;
  const mail = readMail(source);
  return { source: mail === null ? source : splice(source, leavesOf(mail).flatMap((leaf) => asAttachments(source, leaf))), endsWithCR };
}

/** Back to a file's bytes, with the line ends that it had. */
export function bytesOf(source: string, { endsWithCR }: MailSource): Buffer {
  return Buffer.from(endsWithCR ? source.replaceAll('\n', '\r') : source, 'latin1');
}

/** A text with files in uuencode becomes the text without them, and the files beside it. */
function asAttachments(source: string, leaf: Entity): TextEdit[] {
  if (leaf.type.value !== 'text/plain' || leaf.disposition.value === 'attachment') return [];
  const text = binaryOfBytes(decodeBytes(source, leaf));
  const files = uuencodedFilesIn(text);
  if (files.length === 0) return [];
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const boundary = unusedBoundary(source);
  const kept = splice(text, files.map(({ start, end }) => ({ start, end, replacement: '' })));
  const type = headerOf(leaf, 'content-type');
  const encoding = headerOf(leaf, 'content-transfer-encoding');
  const encoded = ['base64', 'quoted-printable'].includes(leaf.encoding);
  const inner = [`Content-Type:${type?.value.trimEnd() ?? ' text/plain'}`, `Content-Transfer-Encoding: ${encoded ? 'base64' : encoding?.value.trim() ?? '7bit'}`, '', encoded ? wrap(encodeBase64(Buffer.from(kept, 'latin1')), lineEnd) : kept];
  const parts = files.map(({ name, bytes }) => ['Content-Type: application/octet-stream', `Content-Disposition: attachment; filename="${name.replace(/["\\]/g, '\\$&')}"`, 'Content-Transfer-Encoding: base64', '', wrap(encodeBase64(bytes), lineEnd)]);
  const body = [inner, ...parts].flatMap((lines) => [`--${boundary}`, ...lines]);
  const isWhole = leaf.delimiter === leaf.start && headerOf(leaf, 'mime-version') === undefined;
  const head = `${isWhole ? `MIME-Version: 1.0${lineEnd}` : ''}Content-Type: multipart/mixed; boundary="${boundary}"${lineEnd}`;
  return [
    type === undefined ? { start: leaf.start, end: leaf.start, replacement: head } : { start: type.start, end: type.end, replacement: head },
    ...(encoding === undefined ? [] : [{ start: encoding.start, end: encoding.end, replacement: '' }]),
    { start: leaf.bodyStart, end: leaf.end, replacement: [...body, `--${boundary}--`, ''].join(lineEnd) },
  ];
}

function unusedBoundary(source: string): string {
  let boundary = 'files';
  while (source.includes(boundary)) boundary += '-';
  return boundary;
}
