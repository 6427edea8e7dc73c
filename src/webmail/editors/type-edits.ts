/** Editing an HTML body as a user would: select, then the browser's own command. This keeps the page's undo (measured in both browsers). */
import { looksSame } from './as-seen.ts';
import { rangeOf } from './edit-range.ts';
import { wholeThings } from './rich-edit.ts';
import type { BodyEdit } from './rich-plan.ts';
import { readRichText, type RichText } from './rich-text.ts';
import type { Edit } from '../../core/plan/plan.ts';

/** Each command lays out the page again: a long body or a long list is edited by its nodes instead. */
const longestBody = 100_000;
const mostEdits = 150;
const emptied = 'a:empty,span:empty,div:empty,p:empty,li:empty,b:empty,i:empty,u:empty,strong:empty,em:empty,font:empty,blockquote:empty';

/** Whether the browser's commands are worth trying: what they write takes the links and styles of what it stands for. */
export function canType(rich: RichText, sorted: readonly BodyEdit[]): boolean {
  return sorted.length > 0 && sorted.length <= mostEdits && rich.text.length <= longestBody && !sorted.some((edit) => edit.apart || edit.replacement.includes('\n'));
}

/** True when the page now says exactly `wanted`, no empty node was left and no picture went with the words beside it; false leaves the page as the commands left it. */
export function typeEdits(root: HTMLElement, rich: RichText, sorted: readonly Edit[], wanted: string): boolean {
  const page = root.ownerDocument;
  const count = (selector: string): number => root.querySelectorAll(selector).length;
  const empties = count(emptied);
  const styled = count('[style],span,font');
  const things = count(wholeThings);
  const breaks = idleBreaks(root, rich);
  root.focus({ preventScroll: true });
  for (const edit of sorted.toReversed()) {
    const range = rangeOf(root, rich, edit);
    if (!range) return false;
    const selection = page.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    if (edit.end > edit.start && edit.replacement === '') page.execCommand('delete');
    else page.execCommand('insertText', false, edit.replacement);
  }
  const now = readRichText(root);
  const clean = count(emptied) <= empties && count('[style],span,font') <= styled && count(wholeThings) === things && idleBreaks(root, now) <= breaks;
  return clean && looksSame(now.text, wanted);
}

/** How many `<br>` end no line, and hold none open: the browser leaves them within the links and bold words whose text it took away. */
function idleBreaks(root: HTMLElement, rich: RichText): number {
  const ending = new Set(rich.pieces.map(({ node }) => node));
  return [...root.querySelectorAll('br')].filter((line) => !ending.has(line) && blockAround(root, line).textContent.trim() !== '').length;
}

function blockAround(root: HTMLElement, line: Element): Element {
  let around = line.parentElement ?? root;
  while (around !== root && root.ownerDocument.defaultView?.getComputedStyle(around).display === 'inline') around = around.parentElement ?? root;
  return around;
}
