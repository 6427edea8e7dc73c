/**
 * Values that stand after a word, however the two are joined: `IMEI: 1`, `"imei":"1"`, `<imei>1`, `[ril.imei]: [1]`, `my IMEI is 1`, `AT+CGSN` with the
 * answer on the next line. Looks ahead a fixed number of characters from each word, so it is linear in the text.
 */
import type { Range } from '../draft.ts';
import { matchesIn } from '../scan/sought.ts';
import { rangeOf, textAt } from '../text/ranges.ts';

const longestReach = 64;
const mostWords = 6;
const mostLines = 3;
const mostInList = 8;
const joint = /[ \t"'`\\[\](){}<>:：=|#*.,;/–—+-]/;
/** A word of a sentence or of a longer label; or a single digit, which numbers the value (`IMEI 2: `, `slot 0`). */
const between = /(?:\p{L}[\p{L}\p{M}\p{N}_’]{0,23}|\d{1,2})(?![\p{L}\p{N}])/uy;
/** The marks around a value in XML join it and are no words. */
const tag = /<\/?[A-Za-z][\w:.-]{0,20}>/y;
/** What says that the value is not there, or that the next number is another one. */
const breaking = /^(?:null|nil|none|unknown|undefined|missing|absent|empty|failed|failure|error|denied|timeout|took|elapsed|after|time|timestamp|uptime|order|ticket|invoice|count|size|version|port|pid|code|status|seq|hash|crc|checksum|check)$/i;
/** Words that break a sentence but are part of a label: `IMEI code`, `Codice IMEI`. */
const unlessNext = /^code$/i;
const listed = /(?:["'\]]{0,2} {0,2}[,;/&|] {0,2}|["']? (?:and|to|e|und|et|y) )["'[]{0,2}/y;

/**
 * For each match of `words` (with the `g` flag) the values of `value` (sticky) that follow it on the same line or alone on the next, one or a list. With a first group, the
 * group is the value. `accept` has the last word.
 */
export function findAfterWords(text: string, words: RegExp, value: RegExp, accept: (value: string, word: string) => boolean = () => true): Range[] {
  const found: Range[] = [];
  for (const match of matchesIn(text, words)) {
    const start = match.index + match[0].length;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const first = nextValue(text, start, value);
    for (let range: Range | null = first, n = 0; range && n < mostInList; range = nextInList(text, range.end, value), n += 1) {
      if (accept(textAt(text, range), match[0])) found.push(range);
    }
  }
  return found;
}

function valueAt(text: string, at: number, value: RegExp): Range | null {
  value.lastIndex = at;
  const match = value.exec(text);
  if (!match) return null;
  const inner = match[1] ?? match[0];
  const start = at + match[0].lastIndexOf(inner);
  return rangeOf(start, inner);
}

function nextValue(text: string, start: number, value: RegExp): Range | null {
  let words = 0;
  let lines = 0;
  let isTagged = false;
  for (let at = start; at < text.length && at - start < longestReach; ) {
    const range = at > start ? valueAt(text, at, value) : null;
    if (range) return range;
    const character = text.charAt(at);
    tag.lastIndex = at;
    const mark = character === '<' ? tag.exec(text)?.[0] : undefined;
    if (mark !== undefined) {
      at += mark.length;
      isTagged = true;
    } else if (character === '\n' || character === '\r') {
      // A label alone on its line has its value below; after a sentence or a key with a value it has not.
      lines += character === '\n' ? 1 : 0;
      if (lines > mostLines || (words > 0 && !isTagged)) return null;
      at += 1;
    } else if (joint.test(character)) at += 1;
    else {
      between.lastIndex = at;
      if (!between.test(text) || words === mostWords || (lines > 0 && !isTagged)) return null;
      const word = text.slice(at, between.lastIndex);
      if (breaking.test(word) && !unlessNext.test(word)) return null;
      words += 1;
      at += word.length;
    }
  }
  return null;
}

function nextInList(text: string, at: number, value: RegExp): Range | null {
  listed.lastIndex = at;
  const joined = listed.exec(text);
  return joined ? valueAt(text, at + joined[0].length, value) : null;
}

/** Ranges in order; those that overlap are one, so that nothing of either shows. */
export function apart(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || range.start >= last.end) kept.push(range);
    else if (range.end > last.end) kept[kept.length - 1] = { start: last.start, end: range.end };
  }
  return kept;
}
