import { filling } from '../placeholders.ts';
import { shortlyBefore } from '../text/ranges.ts';

/**
 * The text at most `reach` characters before a place, and not beyond a value that was hidden: its placeholder is shorter than the value was, and would bring words
 * nearer that were far, so that a second hiding found more than the first.
 */
export function textBefore(text: string, at: number, reach: number): string {
  const near = shortlyBefore(text, at, reach);
  return near.slice(near.lastIndexOf(filling) + 1);
}

/** The same, after a place. */
export function textAfter(text: string, at: number, reach: number): string {
  const near = text.slice(at, at + reach);
  const hidden = near.indexOf(filling);
  return hidden < 0 ? near : near.slice(0, hidden);
}
