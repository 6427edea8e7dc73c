/** What a person tells in lines of their own, over or below what an app wrote: `Phone of my sister: iPhone 8, works there`. */
import { isContinuation } from './line-roles.ts';
import type { Reading } from './reading.ts';
import { closingWords } from '../detectors/person-name.ts';
import { isHeading, isTableRule } from '../grammar/frame.ts';
import { isProse } from '../grammar/key-value.ts';
import { isTelling, meaningBeside } from '../grammar/telling-value.ts';
import { saysUser } from '../text/first-person.ts';

/** Of so many lines with keys one may be as an app's. */
const leastBeside = 3;
/** So many lines before and behind are looked at: a paragraph may be all of a long body. */
const mostAround = 24;
const closing = new RegExp(`^(?:${closingWords})[,.!]?$`, 'iu');
/** The end of a sentence, and what is numbered. What ends with a colon may be over lines that were pasted. */
const inWords = /[.!?。！？…]$|。|^\d{1,2}[.)] /u;

/** Where the block in [from, end) begins once the paragraphs over it that are the user's are left out. */
export function belowWords(reading: Reading, from: number, end: number): number {
  let first = from;
  while (first < end && isUsersParagraph(reading, first)) {
    while (first < end && !isEnd(reading, first)) first += 1;
    while (first < end && reading.content(first) === '') first += 1;
  }
  return first < end ? first : from;
}

/** Whether the paragraph of line `i` has words of a person, and hardly a line as apps write them. */
export function isUsersParagraph(reading: Reading, i: number): boolean {
  if (isEnd(reading, i)) return false;
  let [hasWords, isSigned, fields, others, ofApp, at] = [false, false, 0, 0, 0, i];
  while (!isEnd(reading, at - 1) && i - at < mostAround) at -= 1;
  for (; !isEnd(reading, at) && at - i < mostAround; at += 1) {
    const isField = reading.isDataField(at) || reading.isKnownField(at);
    // `My phone: Fairphone 4`.
    const isOwn = isField && saysUser(reading.split(at)?.key ?? '');
    hasWords ||= isOwn || (reading.lines[at]?.quoteDepth === reading.lines[i]?.quoteDepth && isWords(reading, at));
    if (isField) fields += 1;
    if (isField && !isOfPerson(reading, at)) others += 1;
    isSigned ||= isUnkeyed(reading, at);
    if (reading.positional(at) !== null || (isField && !isOwn && isOfApp(reading, at))) ofApp += 1;
  }
  return (hasWords || (isSigned && others === 0)) && fields > 0 && ofApp <= Number(fields >= leastBeside);
}

function isEnd(reading: Reading, i: number): boolean {
  return reading.content(i) === '' || (reading.isFraming(i) && !isTableRule(reading.content(i))) || reading.marker(i) !== null;
}

/** A sentence, or what is numbered: no title in capitals, and nothing that goes on with a field. */
export function isWords(reading: Reading, i: number): boolean {
  const shape = reading.shape(i);
  return closing.test(shape) || (reading.lines[i]?.indent === 0 && !/^[^.!?。]*[:：]$/.test(shape) && !reading.isDataField(i) && !reading.isKnownField(i) && (isProse(shape) || inWords.test(shape)) && /\p{Ll}|\p{Lo}/u.test(reading.value(i) || shape) && reading.positional(i) === null && !isContinuation(reading, i));
}

/** A key of a product's own, or one that apps have over a value of its kind. What is hidden was one; how to reach somebody stands in their mail. */
export function isOfApp(reading: Reading, i: number): boolean {
  const split = reading.split(i);
  const key = split?.key ?? '';
  const value = reading.value(i);
  // A sentence.
  if (/[.!?。！？]$/.test(value) && value.includes(' ')) return false;
  const { meaning } = reading.known.general(key) ?? {};
  if (meaning === undefined) return reading.known.get(key) !== undefined;
  return !isOfPerson(reading, i) && (meaning === 'appName' || (split && reading.isHidden(i, split)) || isTelling(meaning, value));
}

/** What stands in a mail's signature, too. */
export function isOfPerson(reading: Reading, i: number): boolean {
  const value = reading.value(i);
  const { meaning = 'status' } = reading.known.general(reading.split(i)?.key ?? '') ?? {};
  return /^(?:phoneN|email|personN)/.test(meaningBeside(meaning, value)) || /^\[(?:phone|e-mail|name|address) \d/.test(value);
}

/** A name, or what somebody is. */
export function isUnkeyed(reading: Reading, i: number): boolean {
  return reading.content(i) !== '' && reading.split(i) === null && !reading.isFraming(i) && reading.positional(i) === null && !isHeading(reading.framing(i));
}
