/** Where a block ends, downwards from its first line, and what closes it there. */
import { isMachineLine, type Role } from './line-roles.ts';
import type { Reading } from './reading.ts';
import { isOfApp, isOfPerson, isUnkeyed, isUsersParagraph, isWords } from './users-lines.ts';
import { endsNamed, isHeading, isTitledRule } from '../grammar/frame.ts';
import { isProse } from '../grammar/key-value.ts';
import type { Steps } from '../steps.ts';
import { saysUser } from '../text/first-person.ts';

/** Lines without a known key that may stand between two known ones. */
const maxGap = 8;
export const maxBlankRun = 2;
/** Then small ones behind an empty line are another's. */
const leastCapitals = 3;
const linesOfStep = 32;
/** How far the end of a block that names its end may be. */
const maxNamedBlock = 20_000;
/** More products than this share a key only when it is a common one. */
const mostHolders = 50;

/** The end (exclusive) of a block that `--- BEGIN X ---` opened, or -1. */
export function endOfNamed(reading: Reading, from: number, name: string): number {
  const last = Math.min(reading.lines.length, from + maxNamedBlock);
  for (let i = from + 1; i < last; i += 1) if (endsNamed(reading.content(i), name)) return i + 1;
  return -1;
}

/** The end (exclusive line index) of the run of fields that begins at `from`. */
export function* endOfRun(reading: Reading, from: number): Steps<number> {
  const { lines } = reading;
  const depth = lines[from]?.quoteDepth ?? 0;
  let end = from + 1;
  let gap = 0;
  let blanks = 0;
  let underHeading = reading.marker(from) !== null;
  let belowWords = false;
  /** Keys that begin with a capital, while none begins with a small letter. */
  let capitals = 0;
  const isSmall = (i: number): boolean => /^\p{Ll}/u.test(reading.split(i)?.key ?? '') && !reading.isPadded(i);
  for (let i = from + 1; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) break;
    if (i % linesOfStep === 0) yield;
    if (line.content === '') {
      blanks += 1;
      if (blanks > maxBlankRun) break;
      continue;
    }
    // A quoted copy below is a block of its own, and one line of it a title (`>> Settings`); `-- ` begins a mail's signature.
    if ((line.quoteDepth > depth && (lines[i + 1]?.quoteDepth !== depth || !/\w$/.test(line.content))) || line.content === '--') break;
    if (blanks > 0 && !underHeading && isUsersParagraph(reading, i)) break;
    // `Tel: ...` below a name, and the app's own lines behind a rule.
    if (blanks > 0 && end === from + 1 && reading.isFraming(i) && isOfPerson(reading, from)) break;
    if (reading.isFraming(i) || (isHeading(reading.framing(i)) && reading.positional(i) === null && reading.value(i) === '')) {
      // A title over the same rule as the first one's.
      underHeading = isHeading(reading.framing(i)) || isTitledRule(line.content) || blanks === 0 || (line.content === reading.content(from - 1) && reading.content(i - 1) !== '');
      belowWords = false;
      gap += 1;
      continue;
    }
    // `What I tried:`.
    if (/[:：]$/.test(line.content) && saysUser(line.content) && !reading.isKnownField(i) && !reading.isKeyAlone(i)) break;
    const next = blanks === 0 || underHeading || reading.isKeyAlone(i) || (reading.isPadded(i) && reading.isPadded(end - 1));
    const placed = reading.positional(i)?.meaning;
    // The user wrote on right below the app's lines: what is no app's for certain is theirs, too.
    const isSignature = isOfPerson(reading, i) && isUnkeyed(reading, i - 1);
    const isSmallBelow = blanks > 0 && capitals >= leastCapitals && isSmall(i) && placed === undefined;
    const theirs = isSignature || isSmallBelow || (belowWords && placed === undefined && reading.isDataField(i) && !isOfApp(reading, i));
    if (isWords(reading, i) || isSignature) [belowWords, underHeading] = [true, false];
    if (!theirs && (reading.isKnownField(i) || (next && (reading.isDataField(i) || isMachineLine(line.content))) || (placed !== undefined && (next || /^(?:logLink|appVersion)$/.test(placed))))) {
      end = i + 1;
      gap = 0;
      blanks = 0;
      underHeading = belowWords = false;
      capitals = isSmall(i) ? -Infinity : capitals + 1;
    } else {
      gap += 1;
      // What stands between empty lines, and is written as fields are, parts the sections of one block.
      if (reading.isDataField(i)) blanks = Math.min(blanks, 1);
      if (gap > maxGap || (blanks > 0 && !reading.isDataField(i) && isProse(reading.shape(i)))) break;
    }
  }
  return end;
}

/** The end of the rules and closing lines right below the block at `to`. */
export function frameBelow(reading: Reading, to: number): number {
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
export function trailerAfter(reading: Reading, from: number, to: number, roles: readonly Role[]): number {
  let i = to;
  while (reading.content(i) === '' && i < to + maxBlankRun) i += 1;
  const content = reading.content(i);
  if (content === '' || content.length > 200) return to;
  const holders = roles.flatMap((role, k) => (role === 'field' && reading.known.get(reading.split(from + k)?.key ?? '')?.slice(0, mostHolders)) || []);
  return [...new Set(holders.map(({ product }) => product))].some(({ trailers }) => trailers.some((pattern) => pattern.test(content))) ? i + 1 : to;
}
