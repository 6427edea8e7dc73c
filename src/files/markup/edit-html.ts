import type { Edit } from '../../core/plan/plan.ts';
import type { HtmlText, Link } from './html.ts';
import type { SourceMap } from './shown-text.ts';

interface SourceEdit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/**
 * The source with edits of its visible text (`body`) and of its hidden strings (`hidden:N`) made. Tags stay where they are, so the structure holds;
 * a line end that a `<br>` wrote goes with its tag, and so does a link of which nothing is left to see.
 */
export function editHtml(html: HtmlText, edits: readonly Edit[]): string {
  const visible = edits.filter((edit) => edit.part === 'body');
  const inSource: SourceEdit[] = [...visible.flatMap((edit) => editMapped(html, edit, html.source.length)), ...emptyLinks(html, visible)];
  for (const [index, hidden] of html.hidden.entries()) {
    const own = edits.filter((edit) => edit.part === `hidden:${String(index)}`);
    const { map, address } = hidden;
    if (map) inSource.push(...own.flatMap((edit) => editMapped(map, edit, hidden.end)));
    else if (own.length > 0) inSource.push({ start: hidden.start, end: hidden.end, by: writeAttribute(html.source, hidden.start, address ? replaceIn(hidden.text, own).replace(/[%#]/g, encodeURIComponent) : replaceIn(hidden.text, own)) });
  }
  inSource.sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let at = 0;
  for (const edit of inSource) {
    // Two may meet where a comment is read both as it stands and as HTML: both stretches go, one word stands for them.
    if (edit.start >= at) result += html.source.slice(at, edit.start) + edit.by;
    at = Math.max(at, edit.end);
  }
  return result + html.source.slice(at);
}

/** One edit of a text as edits of the source: the characters' own stretches go, whatever tags stand between them stay. */
function editMapped(map: SourceMap, edit: Edit, sourceEnd: number): SourceEdit[] {
  const pieces: { start: number; end: number }[] = [];
  for (let i = edit.start; i < edit.end; i += 1) {
    const start = map.starts[i] ?? 0;
    const end = map.ends[i] ?? 0;
    const last = pieces.at(-1);
    if (last?.end === start) last.end = end;
    else if (end > start) pieces.push({ start, end });
  }
  const by = escapeHtml(edit.replacement).replace(/\r?\n/g, '<br>');
  const first = pieces[0];
  if (first) return pieces.map((piece) => ({ ...piece, by: piece === first ? by : '' }));
  const place = map.starts[edit.start] ?? map.ends.at(-1) ?? sourceEnd;
  return by === '' ? [] : [{ start: place, end: place, by }];
}

/** Links whose whole visible text goes: an empty one shows nothing and still points somewhere. One with a picture stays. */
function emptyLinks(html: HtmlText, edits: readonly Edit[]): SourceEdit[] {
  const removals = edits.filter((edit) => edit.replacement === '').sort((a, b) => a.start - b.start);
  return html.links.filter((link) => isEmptied(html, link, removals)).map(({ start, end }) => ({ start, end, by: '' }));
}

function isEmptied(html: HtmlText, { start, end, shown }: Link, removals: readonly Edit[]): boolean {
  let low = 0;
  let high = removals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((removals[middle]?.end ?? 0) > shown.start) high = middle;
    else low = middle + 1;
  }
  let left = shown.start;
  for (let at = low; left < shown.end && (removals[at]?.start ?? Infinity) <= left; at += 1) left = removals[at]?.end ?? left;
  return shown.end > shown.start && left >= shown.end && !/<(?:img|svg|picture|object|video)\b/i.test(html.source.slice(start, end));
}

/** An attribute's value anew; one that was written without quotes gets them. */
function writeAttribute(source: string, start: number, text: string): string {
  const quoted = /["']/.test(source.charAt(start - 1));
  return quoted ? escapeHtml(text) : `"${escapeHtml(text)}"`;
}

function replaceIn(text: string, edits: readonly Edit[]): string {
  return edits.toReversed().reduce((whole, edit) => whole.slice(0, edit.start) + edit.replacement + whole.slice(edit.end), text);
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}
