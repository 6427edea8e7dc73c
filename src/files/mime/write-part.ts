/** Changes to one part of a mail, as splices of the mail's binary string. */
import { encodeBase64 } from '../inline/base64.ts';
import type { TextEdit } from '../file-format.ts';
import { binaryOfBytes } from '../encodings/binary-string.ts';
import { encodeText, wrap } from './content.ts';
import { headerOf, type Entity } from './read-mail.ts';

/** A part's text anew, in its charset and transfer encoding where they can hold it. */
export function writeTextPart(source: string, entity: Entity, text: string, lineEnd: string): TextEdit[] {
  const encoded = encodeText(text, source, entity, lineEnd);
  const splices: TextEdit[] = [{ start: entity.bodyStart, end: entity.end, replacement: encoded.body }];
  const header = (name: string, value: string): void => {
    const old = headerOf(entity, name);
    splices.push({ start: old?.start ?? entity.start, end: old?.end ?? entity.start, replacement: `${value}${lineEnd}` });
  };
  if (encoded.encoding !== entity.encoding) header('content-transfer-encoding', `Content-Transfer-Encoding: ${encoded.encoding}`);
  if (encoded.charset !== null) header('content-type', `Content-Type: ${entity.type.value}${parametersText({ ...entity.type.parameters, charset: encoded.charset })}`);
  return splices;
}

/** A file's new bytes in base64, whatever its encoding was; a mail in a mail may not be in base64 and stays as it is (RFC 2046). */
export function writeBytesPart(entity: Entity, bytes: Uint8Array, lineEnd: string): TextEdit[] {
  const plain = entity.type.value === 'message/rfc822' && entity.encoding !== 'base64' && entity.encoding !== 'quoted-printable';
  if (plain) return [{ start: entity.bodyStart, end: entity.end, replacement: binaryOfBytes(bytes) }];
  const body = { start: entity.bodyStart, end: entity.end, replacement: wrap(encodeBase64(bytes), lineEnd) };
  if (entity.encoding === 'base64') return [body];
  const old = headerOf(entity, 'content-transfer-encoding');
  return [{ start: old?.start ?? entity.start, end: old?.end ?? entity.start, replacement: `Content-Transfer-Encoding: base64${lineEnd}` }, body];
}

/** A part goes with its delimiter line; a mail that is nothing but the part keeps an empty one. */
export function removePart(source: string, mail: Entity, entity: Entity): TextEdit[] {
  if (entity === mail) return [{ start: entity.bodyStart, end: entity.end, replacement: '' }];
  const next = source.indexOf('--', entity.end);
  return [{ start: entity.delimiter, end: next < 0 ? entity.end : next, replacement: '' }];
}

/** The name and the media type of a file (a text's is in UTF-8), where its headers say them. A file without a name that becomes another one is given one. */
export function renamePart(entity: Entity, { name, type }: { readonly name: string | undefined; readonly type: string | undefined }, lineEnd: string): TextEdit[] {
  const splices: TextEdit[] = [];
  const unnamed = entity.type.parameters['name'] === undefined && entity.disposition.parameters['filename'] === undefined;
  for (const [header, value, key] of [['content-type', entity.type, 'name'], ['content-disposition', entity.disposition, 'filename']] as const) {
    const old = headerOf(entity, header);
    const isType = header === 'content-type';
    const typed = isType && type !== undefined;
    const named = name !== undefined && (value.parameters[key] !== undefined || (typed && unnamed));
    if (!old || (!named && !typed)) continue;
    const parameters = { ...value.parameters, ...(named ? { [key]: name } : {}), ...(typed ? { charset: 'utf-8' } : {}) };
    splices.push({ start: old.start, end: old.end, replacement: `${isType ? 'Content-Type' : 'Content-Disposition'}: ${typed ? type : value.value}${parametersText(parameters)}${lineEnd}` });
  }
  return splices;
}

function parametersText(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters).map(([name, value]) => (/^[\x20-\x7e]*$/.test(value) ? `; ${name}="${value.replace(/["\\]/g, '\\$&')}"` : `; ${name}*=UTF-8''${encodeURIComponent(value).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)}`)).join('');
}
