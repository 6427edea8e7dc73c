/**
 * Finding the lines that an app wrote. A block is a run of fields, often under a marker or between rules; few have an end marker, so where it ends is
 * judged line by line: fields, their wrapped continuations and known trailers are the app's, sentences are the user's.
 */
import { collectBlock, isFrameOfApp } from './collect-block.ts';
import { asksToLeaveAlone, beginsNamed, endsNamed, isHeading, isTitledRule } from '../grammar/frame.ts';
import { isProse } from '../grammar/key-value.ts';
import { isDeviceLine } from '../grammar/positional.ts';
import { hasOwnVersion, isNamedVersion, isTelling, isUnmistakable, toldByValue } from '../grammar/telling-value.ts';
import { isUserKey } from '../grammar/user-keys.ts';
import { readJsonBlock } from './json-block.ts';
import { isContinuation, isMachineLine, isNaming, roleOf, type Role } from './line-roles.ts';
import { readOpenedBlock } from './opened-block.ts';
import type { ProductIndex } from '../recognition/product-index.ts';
import type { RawBlock } from './raw-block.ts';
import type { Reading } from './reading.ts';
import type { Steps } from '../steps.ts';

/** Lines without a known key that may stand between two known ones. */
const maxGap = 8;
const maxBlankRun = 2;
const mostBelowAsking = 6;
/** In UTF-16 units. */
const mostOfPlaced = 120;
/** Fields in a row that nobody knows, right over one that is known. */
const leastOfForm = 2;
const linesOfStep = 32;
/** One member alone is nothing that an app wrote. */
const leastMembers = 2;
/** How far the end of a block that names its end may be. */
const maxNamedBlock = 20_000;
/** More products than this share a key only when it is a common one. */
const mostHolders = 50;

/** The possible blocks of a text, in order; a step now and then. */
export function* findBlocks(text: string, reading: Reading, index: ProductIndex): Steps<RawBlock[]> {
  const blocks: RawBlock[] = [];
  const { lines } = reading;
  for (let i = 0; i < lines.length; i += 1) {
    const content = reading.content(i);
    if (i % linesOfStep === 0) yield;
    if (content === '') continue;
    const opener = index.ofOpener(content);
    const name = beginsNamed(content);
    const end = name === null ? -1 : endOfNamed(reading, i, name);
    let block: RawBlock | null = null;
    if (opener) block = readOpenedBlock(lines, i, opener);
    else if (beginsJson(content)) {
      // What was read and is no block is not read again.
      const json = readJsonBlock(text, lines, i);
      if (json.fields.length < leastMembers) i = json.to - 1;
      else block = framed(reading, json, blocks.at(-1)?.to ?? 0);
    } else if (end > 0 && !isOverJson(reading, i)) block = yield* readRun(text, reading, i, i, end);
    else if (((reading.marker(i) !== null || reading.isKnownField(i) || asksAbove(reading, i) >= 0) && !isOverJson(reading, i)) || isDeviceLine(content) || toldByValue(reading.value(i)).length > 0 || isRowOfPlaced(reading, i)) {
      const least = blocks.at(-1)?.to ?? 0;
      const asking = asksAbove(reading, i);
      const from = asking >= least ? frameAbove(reading, asking, least) : startOfRun(reading, i, least);
      block = yield* readRun(text, reading, i, from, yield* endOfRun(reading, i));
    }
    if (block) {
      blocks.push(block);
      i = Math.max(block.to - 1, i);
    }
  }
  return blocks;
}

/** An object, or, where the paste was cut, its first member. */
function beginsJson(content: string): boolean {
  return content.startsWith('{') || /^["'][^"'\n]{1,80}["']\s{0,8}:/.test(content);
}

/** What tells by its place is short and holds a number, which is seen before it is looked at. */
function isPlaced(reading: Reading, i: number): boolean {
  const content = reading.content(i);
  return content.length <= mostOfPlaced && /\p{Nd}/u.test(content) && reading.positional(i) !== null;
}

/** An app's version or a system, with another such line right below, right under a rule, under a title as forms have (`### Version`), or with both in it. */
function isRowOfPlaced(reading: Reading, i: number): boolean {
  return isPlaced(reading, i) && (hasOwnVersion(reading.content(i)) || isPlaced(reading, isMachineLine(reading.content(i + 1)) ? i + 2 : i + 1) || reading.isFraming(i - 1) || reading.titleOver(i) !== '');
}

/** The line that asks to leave what stands below alone, when line `i` is a field below it, whatever its key; rules may stand between. -1 when there is none. */
function asksAbove(reading: Reading, i: number): number {
  if (!reading.isDataField(i) && !isPlaced(reading, i)) return -1;
  for (let above = i - 1, blanks = 0; above >= 0 && i - above <= mostBelowAsking && blanks <= maxBlankRun; above -= 1) {
    const content = reading.content(above);
    if (content === '') blanks += 1;
    else if (asksToLeaveAlone(content)) return above;
    else if (!reading.isFraming(above) && (reading.split(above) !== null || isProse(reading.shape(above)))) return -1;
  }
  return -1;
}

/** A marker or a title, no field with a value, right over an object: it frames the object. */
function isOverJson(reading: Reading, i: number): boolean {
  return reading.value(i) === '' && beginsJson(reading.content(reading.nextFilled(i, maxBlankRun)));
}

/** The end (exclusive) of a block that `--- BEGIN X ---` opened, or -1. */
function endOfNamed(reading: Reading, from: number, name: string): number {
  const last = Math.min(reading.lines.length, from + maxNamedBlock);
  for (let i = from + 1; i < last; i += 1) if (endsNamed(reading.content(i), name)) return i + 1;
  return -1;
}

/** The end (exclusive line index) of the run of fields that begins at `from`. */
function* endOfRun(reading: Reading, from: number): Steps<number> {
  const { lines } = reading;
  const depth = lines[from]?.quoteDepth ?? 0;
  let end = from + 1;
  let gap = 0;
  let blanks = 0;
  let underHeading = reading.marker(from) !== null;
  for (let i = from + 1; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) break;
    if (i % linesOfStep === 0) yield;
    if (line.content === '') {
      blanks += 1;
      if (blanks > maxBlankRun) break;
      continue;
    }
    // A quoted copy below is a block of its own; `-- ` begins a mail's signature.
    if (line.quoteDepth > depth || line.content === '--') break;
    // `Tel: ...` below a name, and the app's own lines behind a rule.
    if (blanks > 0 && end === from + 1 && reading.isFraming(i) && isOfPerson(reading, from)) break;
    if (reading.isFraming(i) || (isHeading(reading.framing(i)) && reading.positional(i) === null && reading.value(i) === '')) {
      underHeading = isHeading(reading.framing(i)) || isTitledRule(line.content) || blanks === 0;
      gap += 1;
      continue;
    }
    const next = blanks === 0 || underHeading;
    const isLink = reading.positional(i)?.meaning === 'logLink';
    if (reading.isKnownField(i) || (next && (reading.isDataField(i) || isMachineLine(line.content))) || (reading.positional(i) !== null && (next || isLink))) {
      end = i + 1;
      gap = 0;
      blanks = 0;
      underHeading = false;
    } else {
      gap += 1;
      if (gap > maxGap || (blanks > 0 && !reading.isDataField(i) && isProse(reading.shape(i)))) break;
    }
  }
  return end;
}

/** What stands in a mail's signature, too. */
function isOfPerson(reading: Reading, i: number): boolean {
  return /^(?:phoneN|email|personN)/.test(reading.known.general(reading.split(i)?.key ?? '')?.meaning ?? '');
}

function* readRun(text: string, reading: Reading, anchor: number, from: number, end: number): Steps<RawBlock> {
  const { lines } = reading;
  let marker = reading.marker(anchor);
  let to = end;
  const roles: Role[] = [];
  for (let i = from; i < to; i += 1) {
    if (i % linesOfStep === 0) yield;
    roles.push(roleOf(reading, i, from, roles));
  }
  while (to < lines.length && (isContinuation(reading, to) || (roles.at(-1) === 'continuation' && isMachineLine(reading.content(to))))) {
    roles.push('continuation');
    to += 1;
  }
  const below = frameBelow(reading, to);
  while (to < below) {
    roles.push(reading.content(to) === '' ? 'blank' : 'frame');
    to += 1;
  }
  const trailer = trailerAfter(reading, from, to, roles);
  while (to < trailer) {
    roles.push(to === trailer - 1 ? 'frame' : 'blank');
    to += 1;
  }
  for (let i = from; i < to && marker === null; i += 1) {
    if (roles[i - from] === 'frame') marker = reading.marker(i);
  }
  return yield* collectBlock(text, reading, from, to, roles, marker);
}

/** `HC-2 Indoor`, `21L0045519`, `Forno F-60`: a code, with at most two words before it and behind it; an address; a name with its number in brackets; a handle; a long number. */
const hasCode = /^(?:\p{L}{1,20} ){0,2}(?=\S{0,40}\d)(?=\S{0,40}[A-Z])[\w-]{4,40}(?: [\w().-]{1,20}){0,2}$|@| [[(][\w-]{0,12}\d[\w-]{0,12}[\])]$|^\p{L}{1,20}_\w{1,20}$|^\d[\d /-]{6,20}$/u;
/** `newThing`, `foo_bar`, `x2`: no word of a person's, as `Problem` or `Nota` would be. */
const programKey = /^[\w.-]{0,40}(?:[_\d]|\.\w|\p{Ll}\p{Lu})[\w.-]{0,40}$/u;

/** A block may begin with a field nobody knows, and over it stand the lines that frame it. Nothing above `least` is looked at. */
function startOfRun(reading: Reading, start: number, least: number): number {
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
    if (!split || isUserKey(split.key)) break;
    top = above;
    if (!reading.isDataField(above)) continue;
    unknown += 1;
    if (toldByValue(reading.value(top)).length > 0 || programKey.test(split.key) || isUnmistakable('identifier', reading.value(top)) || isNamedVersion(split.key, reading.value(top)) || hasCode.test(reading.value(top)) || (['time', 'appVersion', 'setting', 'model'] as const).some((meaning) => isTelling(meaning, reading.value(top)))) sure = top;
  }
  // Nobody writes so many lines with keys in a row before an app's, with nothing between.
  if (unknown >= leastOfForm) sure = top;
  return partAbove(reading, frameAbove(reading, isLevel(top - 1) && isFrame(reading, top - 1) ? top : sure, least), least);
}

/** Over an empty line fields that nobody knows, right below a rule or a title between rows of signs: the block begins with those. */
function partAbove(reading: Reading, from: number, least: number): number {
  let top = from - 1;
  if (top < least || reading.content(top) !== '') return from;
  while (top > least && reading.isDataField(top - 1) && reading.lines[top - 1]?.quoteDepth === reading.lines[from]?.quoteDepth) top -= 1;
  return top < from - 1 && top > least && reading.isFraming(top - 1) ? frameAbove(reading, top, least) : from;
}

function isFrame(reading: Reading, i: number): boolean {
  return reading.isFraming(i) || isHeading(reading.framing(i)) || isNaming(reading, i);
}

/** The index of the topmost of the lines that frame what begins at `from`. */
function frameAbove(reading: Reading, from: number, least: number): number {
  let top = from;
  const depth = reading.lines[from]?.quoteDepth;
  for (let i = from - 1, blanks = 0; i >= least && reading.lines[i]?.quoteDepth === depth && blanks <= 1; i -= 1) {
    if (reading.content(i) === '') blanks += 1;
    else if (isFrame(reading, i)) [top, blanks] = [i, 0];
    else break;
  }
  return top;
}

/** An object with the lines that frame it: its keys are as anybody's settings, what stands over them may tell whose they are. */
function framed(reading: Reading, json: RawBlock, least: number): RawBlock {
  const [from, to] = [frameAbove(reading, json.from, least), frameBelow(reading, json.to)];
  const around = Array.from({ length: to - from }, (_, k) => from + k).filter((i) => (i < json.from || i >= json.to) && reading.content(i) !== '');
  const own = around.filter((i) => isFrameOfApp(reading, i)).flatMap((i) => reading.lines[i] ?? []);
  const marker = around.map((i) => reading.marker(i)).find((known) => known !== null) ?? null;
  const range = { start: reading.lines[from]?.start ?? json.range.start, end: reading.lines[to - 1]?.next ?? json.range.end };
  return { ...json, range, marker, frame: [...own.map(({ start, next }) => ({ start, end: next })), ...json.frame], framing: around.map((i) => reading.framing(i)), from, to };
}

/** The end of the rules and closing lines right below the block at `to`. */
function frameBelow(reading: Reading, to: number): number {
  let end = to;
  for (let i = to, blanks = 0; i < reading.lines.length && blanks <= 1; i += 1) {
    const content = reading.content(i);
    if (content === '') blanks += 1;
    else if (reading.isFraming(i) && reading.lines[i]?.quoteDepth === reading.lines[to - 1]?.quoteDepth) [end, blanks] = [i + 1, 0];
    else break;
  }
  return end;
}

/** The index after a known trailer that follows the block at `to`, or `to`. */
function trailerAfter(reading: Reading, from: number, to: number, roles: readonly Role[]): number {
  let i = to;
  while (reading.content(i) === '' && i < to + maxBlankRun) i += 1;
  const content = reading.content(i);
  if (content === '' || content.length > 200) return to;
  const holders = roles.flatMap((role, k) => (role === 'field' && reading.known.get(reading.split(from + k)?.key ?? '')?.slice(0, mostHolders)) || []);
  return [...new Set(holders.map(({ product }) => product))].some(({ trailers }) => trailers.some((pattern) => pattern.test(content))) ? i + 1 : to;
}
