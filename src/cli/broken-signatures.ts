/** Signatures in a mail that no longer fit once the mail was trimmed: who checks them is told that it was changed. */
import { decodeText } from '../files/mime/content.ts';
import { leavesOf, readMail, type Entity } from '../files/mime/read-mail.ts';

const signedText = '-----BEGIN PGP SIGNED MESSAGE-----';

/** Whether something that is signed, as a part (RFC 1847) or within a text (RFC 9580, 7), does not stand in the trimmed mail as it did. */
export function breaksSignature(before: Buffer, after: Buffer): boolean {
  const signed = signedIn(before);
  const now = signedIn(after);
  return signed.some((one) => !now.includes(one));
}

/** Parts as they stand in the source, texts as they are read. */
function signedIn(bytes: Buffer): string[] {
  const source = bytes.toString('latin1');
  const mail = readMail(source);
  if (mail === null) return [];
  const texts = leavesOf(mail).filter(({ type }) => type.value === 'text/plain').map((leaf) => decodeText(source, leaf));
  return [...signedParts(mail).map(({ start, end }) => source.slice(start, end)), ...texts.flatMap((text) => (text.includes(signedText) ? [text.slice(text.indexOf(signedText))] : []))];
}

function signedParts({ type, children }: Entity): Entity[] {
  return [...(type.value === 'multipart/signed' ? children.slice(0, 1) : []), ...children.flatMap(signedParts)];
}
