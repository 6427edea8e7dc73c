/** What of a mail's source no mail program shows, beside its headers. */
import type { Range } from '../../core/draft.ts';
import type { Entity } from './read-mail.ts';

/** What stands before the mail, before its first part and behind its last one, where mail programs show nothing of it. */
export function aroundParts(source: string, entity: Entity): Range[] {
  const ranges: Range[] = [];
  if (entity.delimiter === entity.start && entity.start > 0) ranges.push({ start: 0, end: entity.start });
  const [first] = entity.children;
  const last = entity.children.at(-1);
  if (!first || !last) return ranges.filter(({ start, end }) => source.slice(start, end).trim() !== '');
  ranges.push({ start: entity.bodyStart, end: first.delimiter });
  for (const child of entity.children) ranges.push(...aroundParts(source, child));
  const closing = source.indexOf('\n', source.indexOf('--', last.end));
  if (last.end < entity.end && closing >= 0 && closing < entity.end) ranges.push({ start: closing + 1, end: entity.end });
  return ranges.filter(({ start, end }) => source.slice(start, end).trim() !== '');
}
