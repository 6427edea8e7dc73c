/** What of a mail's source no mail program shows, beside its headers. */
import type { Range } from '../../core/draft.ts';
import { readBase64Body } from './beside-base64.ts';
import type { Entity } from './read-mail.ts';
import { isUuencoded, uuencodedFilesIn } from './uuencode.ts';

/** What stands before the mail, before its first part, behind its last one, and in the base64 or uuencode of one without being any, where mail programs show nothing of it. */
export function aroundParts(source: string, entity: Entity): Range[] {
  const ranges: Range[] = [];
  if (entity.delimiter === entity.start && entity.start > 0) ranges.push({ start: 0, end: entity.start });
  if (entity.children.length === 0) ranges.push(...besideContent(source.slice(entity.bodyStart, entity.end), entity).map(({ start, end }) => ({ start: entity.bodyStart + start, end: entity.bodyStart + end })));
  const [first] = entity.children;
  const last = entity.children.at(-1);
  if (!first || !last) return ranges.filter(({ start, end }) => source.slice(start, end).trim() !== '');
  ranges.push({ start: entity.bodyStart, end: first.delimiter });
  for (const child of entity.children) ranges.push(...aroundParts(source, child));
  const closing = source.indexOf('\n', source.indexOf('--', last.end));
  if (last.end < entity.end && closing >= 0 && closing < entity.end) ranges.push({ start: closing + 1, end: entity.end });
  return ranges.filter(({ start, end }) => source.slice(start, end).trim() !== '');
}

function besideContent(body: string, entity: Entity): readonly Range[] {
  if (entity.encoding === 'base64') return readBase64Body(body).beside;
  const [file] = isUuencoded(entity) ? uuencodedFilesIn(body) : [];
  return file ? [{ start: 0, end: file.start }, { start: file.end, end: body.length }] : [];
}
