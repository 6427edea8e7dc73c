/** Where a block begins, upwards from the line that showed it: fields that nobody knows may stand over it, and over them what frames it. */
import { isNaming } from './line-roles.ts';
import type { Reading } from './reading.ts';
import { isWords } from './users-lines.ts';
import { isHeading } from '../grammar/frame.ts';
import { isNamedVersion, isTelling, isUnmistakable, toldByValue } from '../grammar/telling-value.ts';
import { isUserKey } from '../grammar/user-keys.ts';

/** Fields in a row that nobody knows, right over one that is known. */
const leastOfForm = 2;
/** In words: before a sign behind more of them a person goes on. */
const mostOfKey = 3;
/** `HC-2 Indoor`, `21L0045519`, `Forno F-60`: a code, with at most two words before it and behind it; an address; a name with its number in brackets; a handle; a long number. */
const hasCode = /^(?:\p{L}{1,20} ){0,2}(?=\S{0,40}\d)(?=\S{0,40}[A-Z])[\w-]{4,40}(?: [\w().-]{1,20}){0,2}$|@| [[(][\w-]{0,12}\d[\w-]{0,12}[\])]$|^\p{L}{1,20}_\w{1,20}$|^\d[\d /-]{6,20}$/u;
/** `newThing`, `foo_bar`, `x2`: no word of a person's, as `Problem` or `Nota` would be. */
const programKey = /^[\w.-]{0,40}(?:[_\d]|\.\w|\p{Ll}\p{Lu})[\w.-]{0,40}$/u;

/** A block may begin with a field nobody knows, and over it stand the lines that frame it. Nothing above `least` is looked at. */
export function startOfRun(reading: Reading, start: number, least: number): number {
  const depth = reading.lines[start]?.quoteDepth;
  const isLevel = (i: number): boolean => i >= least && reading.lines[i]?.quoteDepth === depth;
  let top = start;
  // A key over its value, with an empty line between or without.
  for (let above = start; isLevel(above) && (above === start || reading.isKeyAlone(above)); above -= reading.content(above - 1) === '' ? 3 : 2) top = above;
  let sure = top;
  let unknown = 0;
  for (let above = top - 1; isLevel(above); above -= 1) {
    const split = reading.split(above);
    const placed = split ? null : reading.positional(above);
    if (placed) {
      sure = top = above;
      continue;
    }
    if (!split || isUserKey(split.key) || (split.key.split(' ').length > mostOfKey && isWords(reading, above))) break;
    top = above;
    if (!reading.isDataField(above)) continue;
    unknown += 1;
    if (reading.isPadded(above) || reading.isHidden(above, split) || toldByValue(reading.value(top)).length > 0 || programKey.test(split.key) || isUnmistakable('identifier', reading.value(top)) || isNamedVersion(split.key, reading.value(top)) || hasCode.test(reading.value(top)) || (['time', 'appVersion', 'setting', 'model'] as const).some((meaning) => isTelling(meaning, reading.value(top)))) sure = top;
  }
  // Nobody writes so many lines with keys in a row before an app's, with nothing between, but who began with a sentence.
  if (unknown >= leastOfForm && !isWords(reading, top - 1)) sure = top;
  const over = top - (reading.content(top - 1) === '' ? 2 : 1);
  return partAbove(reading, frameAbove(reading, isLevel(over) && isFrame(reading, over) ? top : sure, least), least);
}

/** Over an empty line fields that nobody knows, right below a rule or a title between rows of signs, or the first of them an app with its version: the block begins with those. */
function partAbove(reading: Reading, from: number, least: number): number {
  let top = from - 1;
  if (top < least || reading.content(top) !== '') return from;
  // `Inkwell 6.1.2 (beta)`, alone over its fields.
  if (top > least && reading.content(top - 2) === '' && reading.positional(top - 1)?.meaning === 'appVersion' && reading.lines[top - 1]?.quoteDepth === reading.lines[from]?.quoteDepth) return frameAbove(reading, top - 1, least);
  while (top > least && reading.isDataField(top - 1) && reading.lines[top - 1]?.quoteDepth === reading.lines[from]?.quoteDepth) top -= 1;
  if (top === from - 1) return from;
  const isOwn = isNamedVersion(reading.split(top)?.key ?? '', reading.value(top)) || (top > least && reading.isFraming(top - 1));
  return isOwn ? frameAbove(reading, top, least) : from;
}

function isFrame(reading: Reading, i: number): boolean {
  return reading.isFraming(i) || isHeading(reading.framing(i)) || isNaming(reading, i);
}

/** The index of the topmost of the lines that frame what begins at `from`. */
export function frameAbove(reading: Reading, from: number, least: number): number {
  let top = from;
  const depth = reading.lines[from]?.quoteDepth;
  for (let i = from - 1, blanks = 0; i >= least && reading.lines[i]?.quoteDepth === depth && blanks <= 1; i -= 1) {
    if (reading.content(i) === '') blanks += 1;
    else if (isFrame(reading, i)) [top, blanks] = [i, 0];
    else break;
  }
  return top;
}
