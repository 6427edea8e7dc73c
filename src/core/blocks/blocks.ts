/**
 * Finding the lines that an app wrote. A block is a run of fields, often under a marker or between rules; few have an end marker, so where it ends is
 * judged line by line: fields, their wrapped continuations and known trailers are the app's, sentences are the user's.
 */
import { collectBlock, isFrameOfApp } from './collect-block.ts';
import { endOfNamed, endOfRun, frameBelow, maxBlankRun, trailerAfter } from './end-of-run.ts';
import { readJsonBlock } from './json-block.ts';
import { isContinuation, isMachineLine, roleOf, type Role } from './line-roles.ts';
import { readOpenedBlock } from './opened-block.ts';
import type { RawBlock } from './raw-block.ts';
import type { Reading } from './reading.ts';
import { frameAbove, startOfRun } from './start-of-run.ts';
import { belowWords } from './users-lines.ts';
import { asksToLeaveAlone, beginsNamed } from '../grammar/frame.ts';
import { isProse } from '../grammar/key-value.ts';
import { isDeviceLine } from '../grammar/positional.ts';
import { hasOwnVersion, toldByValue } from '../grammar/telling-value.ts';
import type { ProductIndex } from '../recognition/product-index.ts';
import { standIn } from '../recognition/shapes.ts';
import type { Steps } from '../steps.ts';

const mostBelowAsking = 6;
/** In UTF-16 units. */
const mostOfPlaced = 120;
const linesOfStep = 32;
/** One member alone is nothing that an app wrote. */
const leastMembers = 2;

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
      const end = yield* endOfRun(reading, i);
      const from = belowWords(reading, asking >= least ? frameAbove(reading, asking, least) : startOfRun(reading, i, least), end);
      block = yield* readRun(text, reading, i, from, end);
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
  // What stands for a hidden value has a number of its own.
  return reading.shape(i).length <= mostOfPlaced && /\p{Nd}/u.test(reading.shape(i).replaceAll(standIn, '')) && reading.positional(i) !== null;
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

/** An object with the lines that frame it: its keys are as anybody's settings, what stands over them may tell whose they are. */
function framed(reading: Reading, json: RawBlock, least: number): RawBlock {
  const [from, to] = [frameAbove(reading, json.from, least), frameBelow(reading, json.to)];
  const around = Array.from({ length: to - from }, (_, k) => from + k).filter((i) => (i < json.from || i >= json.to) && reading.content(i) !== '');
  const own = around.filter((i) => isFrameOfApp(reading, i)).flatMap((i) => reading.lines[i] ?? []);
  const marker = around.map((i) => reading.marker(i)).find((known) => known !== null) ?? null;
  const range = { start: reading.lines[from]?.start ?? json.range.start, end: reading.lines[to - 1]?.next ?? json.range.end };
  return { ...json, range, marker, frame: [...own.map(({ start, next }) => ({ start, end: next })), ...json.frame], framing: around.map((i) => reading.framing(i)), from, to };
}
