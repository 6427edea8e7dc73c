import type { Steps } from '../steps.ts';
import { decodeAt } from './escapes.ts';
import { textAt } from './ranges.ts';

/** Parameters as they are meant, one in a line. */
export interface CodedParameters {
  readonly text: string;
  /** By character of the text, the place of what stands for it. */
  readonly starts: readonly number[];
}

const begin = /[\s"'<>`&?#;,()[\]{}|\\]/;
const end = /[\s"'<>`&#;()[\]{}|\\]/;
const longest = 512;

/**
 * Parameters of links and forms in which characters are written as codes (`bssid=a4%3A83%3Ae7`, `phone=%2B39+347`), as what they stand for; null where there are none. A code hides the
 * sign that a number or an address is told by. A plus is a blank. A step for each.
 */
export function* codedParameters(text: string): Steps<CodedParameters | null> {
  const starts: number[] = [];
  let read = '';
  let last = 0;
  for (let code = text.indexOf('%'); code >= 0; code = text.indexOf('%', Math.max(code + 1, last))) {
    if (!/^%[\da-f]{2}/i.test(text.slice(code, code + 3))) continue;
    let first = code;
    while (first > last && code - first < longest && !begin.test(text.charAt(first - 1))) first -= 1;
    last = code;
    while (last < text.length && last - code < longest && !end.test(text.charAt(last))) last += 1;
    const written = text.slice(first, last);
    // Before a real `@` the codes are of who signs in; one that is a code hides nothing.
    if (written.includes('@') || !/%(?!40)[\da-f]{2}/i.test(written)) continue;
    yield;
    for (let at = first; at < last; ) {
      const decoded = decodeAt(text, at, text.charCodeAt(at), false);
      const meant = decoded ? String.fromCodePoint(decoded.point) : text[at] === '+' && written.includes('=') ? ' ' : text.charAt(at);
      read += meant;
      for (let unit = 0; unit < meant.length; unit += 1) starts.push(at);
      at = decoded?.end ?? at + 1;
    }
    read += '\n';
    starts.push(last);
  }
  return read === '' ? null : { text: read, starts };
}

/** Ranges in the parameters as ranges in the text; without those that go over several. */
export function inSource<Place extends { readonly start: number; readonly end: number }>({ text, starts }: CodedParameters, ranges: readonly Place[]): Place[] {
  return ranges.flatMap((range) => (textAt(text, range).includes('\n') ? [] : [{ ...range, start: starts[range.start] ?? 0, end: starts[range.end] ?? 0 }]));
}
