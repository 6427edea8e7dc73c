/** The user's place while a body is edited: caret, selection, focus and scroll. */
import { placeCaret, readCaret } from './caret.ts';
import type { RichText } from './rich-text.ts';
import { isFocusable } from '../node-kind.ts';

const holdsCaret = /[\u200b\u2060\ufeff]/;

/**
 * The offset in the text that came out which is the same place as `offset` in the text that was wanted. They differ in what is not drawn: spaces at the ends of
 * lines, and characters without width by which editors hold a caret.
 */
function samePlace(wanted: string, offset: number, text: string): number {
  let drawn = 0;
  let spaces = '';
  for (let i = 0; i < offset; i += 1) {
    const unit = wanted[i] ?? '';
    if (holdsCaret.test(unit)) continue;
    if (/\s/.test(unit)) spaces += unit;
    else [drawn, spaces] = [drawn + 1, ''];
  }
  let at = 0;
  for (; drawn > 0 && at < text.length; at += 1) if (!/\s/.test(text[at] ?? '') && !holdsCaret.test(text[at] ?? '')) drawn -= 1;
  for (const space of spaces) if (/\s/.test(text[at] ?? '') && (text[at] === '\n') === (space === '\n')) at += 1;
  return at;
}

/** Remembers the place now; the function that it gives puts the user there again, with `follow` telling where an offset went in the text that was `wanted`. */
export function keepPlace(root: HTMLElement, rich: RichText): (now: RichText, wanted: string, follow: (offset: number) => number) => void {
  const caret = readCaret(root, rich);
  const page = root.ownerDocument;
  const focused = page.activeElement;
  const scrollers = [root, page.scrollingElement].filter((element) => element !== null).map((element) => ({ element, top: element.scrollTop }));
  return (now, wanted, follow) => {
    const place = (offset: number): number => samePlace(wanted, follow(offset), now.text);
    if (caret) placeCaret(root, now, { anchor: place(caret.anchor), focus: place(caret.focus) });
    else if (page.activeElement !== focused) page.getSelection()?.removeAllRanges();
    if (page.activeElement !== focused) {
      if (isFocusable(focused) && focused !== page.body) focused.focus({ preventScroll: true });
      else if (root !== page.body) root.blur();
    }
    for (const { element, top } of scrollers) element.scrollTop = top;
  };
}
