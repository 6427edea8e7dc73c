/** What each line of a block is to it: a field, the rest of a wrapped one, a frame, something nobody reads, or the user's words. */
import { isHeading, isRule, isTableRule, namesInformation } from '../grammar/frame.ts';
import type { Meaning } from '../grammar/key-meanings.ts';
import { isProse, isProseField, type KeyValue } from '../grammar/key-value.ts';
import { isTelling } from '../grammar/telling-value.ts';
import { isPrompt, isUserKey } from '../grammar/user-keys.ts';
import { thrown, traceLine } from './opened-block.ts';
import type { Reading } from './reading.ts';
import { standIn } from '../recognition/shapes.ts';
import { saysUser } from '../text/first-person.ts';

export type Role = 'field' | 'positional' | 'continuation' | 'frame' | 'unread' | 'words' | 'blank';

/** Mail programs wrap near column 72; a shorter line was ended on purpose. */
const wrapColumn = 50;
/** The shortest line that mail programs wrap at. */
const mailWidth = 70;
const bullet = /^[-*•·▪◦+]\s/u;
/** `[2024-05-02 21:15:00.123]`, `05-02 21:15:00.123  1234 E Tag`, `2024-05-02T21:15:00Z INFO`. */
const logLine = /^(?:[-*•] )?\[?(?:\d{4}[-/.])?\d{2}[-/.]\d{2}(?:[-/.]\d{2,4})?[ T]\d{2}:\d{2}(?::\d{2})?/;
const longValueKey = /stack|trace|exception|error|logcat|log|crash/i;
/** No title, as `Filter: Example Support Request` has one. */
const inWords = /(?<!\p{L})[\p{Ll}\p{Lo}]\S{0,24} [\p{Ll}\p{Lo}]|[.!?。！？]$/u;
/** `anna@laptop:~$ uname -a`. */
const prompt = /^[\w.-]+@[\w.-]+:\S*\$/;
/** In words. */
const mostOfTitle = 3;
/** `user = "x";` over `pass = "y";`: the mark ends a setting, and the next one begins. */
const settings = /^(?:[\w.-]{1,60} ?=.*\n[\w.-]{1,60} ?=|[\w .-]{1,60}: .*\n[\w .-]{1,60}: .*[,;]$)/;
/** `Nome`, `Name` at the head of a table. */
const namesOfThings: ReadonlySet<Meaning> = new Set(['personName', 'appName']);
/** A path, and nothing else. */
const path = /^(?:\/|[A-Z]:\\)\S{1,400}$/;
const nestedAssignment = /^[A-Z][\w.]{0,60}=/;

/** `System information:` alone on its line, or without the colon between an empty line and what it names. */
export function isNaming(reading: Reading, i: number): boolean {
  const content = reading.framing(i);
  const isTitle = content.endsWith(':') || (reading.content(i - 1) === '' && content.split(' ').length <= mostOfTitle && reading.split(i) === null);
  return isTitle && namesInformation(content.replace(/:$/, '')) && !isProse(reading.shape(i));
}

export function isMachineLine(content: string): boolean {
  return logLine.test(content) || traceLine.test(content) || prompt.test(content);
}

export function roleOf(reading: Reading, i: number, from: number, roles: readonly Role[]): Role {
  const content = reading.content(i);
  if (content === '') return 'blank';
  if (reading.isFraming(i) || reading.marker(i) !== null) return 'frame';
  const previous = roles.at(-1);
  const afterField = previous === 'field' || previous === 'continuation';
  const split = reading.split(i);
  if (afterField && reading.isKeyAlone(i - 1)) return 'continuation';
  if (reading.isKeyAlone(i)) return 'field';
  if (split && isUsers(reading, i, split)) return 'words';
  if (previous === 'words' && !reading.isKnownField(i) && isUnderUserKey(reading, i, from, roles)) return 'words';
  if (isMachineLine(content)) return afterField && (isLongField(reading, from, roles) || (reading.lines[i]?.indent ?? 0) > 0 || reading.keyOver(i) !== null) ? 'continuation' : 'unread';
  if (split && reading.value(i) === '' && namesWhatFollows(reading, i, split.key, previous)) return 'frame';
  if (split && reading.knows(split.key)) return headsOthers(reading, i) || isTableHead(reading, i) ? 'frame' : 'field';
  if (afterField && isContinuation(reading, i)) return 'continuation';
  if (split && reading.isDataField(i)) return headsOthers(reading, i) || isTableHead(reading, i) ? 'frame' : 'field';
  if (reading.positional(i)) return 'positional';
  if (isHeading(reading.framing(i)) || isNaming(reading, i) || /^\p{L}[^:]{1,40}:$/u.test(content)) return 'frame';
  return isProse(reading.shape(i)) || /[?？]$/.test(content) ? 'words' : 'unread';
}

/** What the user wrote behind a key: one that asks for it, one that tells what the mail is about (`Problem: it closes when I open a chat`), or an error's, in the first person. A name that somebody gave (`Device: my old blue phone`) is the app's to tell. */
function isUsers(reading: Reading, i: number, split: KeyValue): boolean {
  if (isUserKey(split.key)) return true;
  const meaning = reading.known.general(split.key)?.meaning;
  const shape = reading.shape(i);
  return (((meaning === 'matter' || saysUser(split.key)) && inWords.test(shape.slice(split.valueAt))) || (meaning === 'error' && saysUser(shape))) && isProseField(shape, split) && reading.fields(i).length === 0;
}

/** `Details:` over nothing or the user's words; `System information:` over fields, a heading, or with empty lines around it; `Network:` behind an empty line and over fields. */
function namesWhatFollows(reading: Reading, i: number, key: string, previous: Role | undefined): boolean {
  const below = reading.nextFilled(i, 2);
  if (isPrompt(key)) return below < 0 || !reading.isDataField(below);
  // `Kirjoita viestisi alle:` right over the user's words, in a language that the prompts above are not in.
  if (below === i + 1 && !reading.knows(key) && !reading.isDataField(below) && reading.positional(below) === null && !isMachineLine(reading.content(below)) && !isContinuation(reading, below)) return true;
  if (!namesInformation(key)) return previous !== 'field' && reading.isDataField(i + 1) && reading.known.get(key) === undefined;
  const isApart = (previous === undefined || previous === 'blank') && reading.isDataField(below);
  return !isBesidePair(reading, i + 1) && (isApart || reading.isDataField(i + 1) || isPlacedOtherwise(reading, i + 1, key) || (below > i && isHeading(reading.framing(below))));
}

/** A line that tells by its place and is not the value of the key over it; one of a device in parts goes below a title. */
function isPlacedOtherwise(reading: Reading, i: number, key: string): boolean {
  const meaning = reading.positional(i)?.meaning;
  return meaning !== undefined && (meaning === 'model' || !isPromised(reading, i, key));
}

/** `Maker:` over `Xiaomi`: line `i` is of the kind that the key over it promises. */
function isPromised(reading: Reading, i: number, key: string): boolean {
  return isTelling(reading.known.general(key)?.meaning ?? 'status', reading.content(i));
}

/** `Permissions:` over an indented list of fields, `Untranslated keys:` over a rule: it names what follows. */
function headsOthers(reading: Reading, i: number): boolean {
  if (reading.value(i) !== '') return false;
  const content = reading.content(i + 1);
  const line = reading.lines[i + 1];
  if (!line || content === '') return false;
  if (isRule(content)) return true;
  const deeper = line.indent > (reading.lines[i]?.indent ?? 0) || bullet.test(content);
  return deeper && reading.isDataField(i + 1) && (reading.lines[i + 2]?.indent === line.indent || reading.isKnownField(i + 1));
}

/** `Angabe | Wert` over the rule of a table, in any language: a name, or a key that nobody knows, beside words. A first field that stands there has a key that apps have, or a number. */
function isTableHead(reading: Reading, i: number): boolean {
  if (!isTableRule(reading.content(i + 1)) || /\p{Nd}/u.test(reading.value(i))) return false;
  const key = reading.split(i)?.key ?? '';
  const general = reading.known.general(key);
  return general ? namesOfThings.has(general.meaning) : true;
}

function isUnderUserKey(reading: Reading, i: number, from: number, roles: readonly Role[]): boolean {
  for (let above = i - 1; above >= from && (roles[above - from] === 'words' || roles[above - from] === 'blank'); above -= 1) {
    const split = reading.split(above);
    if (split && isUsers(reading, above, split)) return !reading.isDataField(i);
  }
  return false;
}

/** A key that says so, or a value that is what was thrown, whatever the key. */
function isLongField(reading: Reading, from: number, roles: readonly Role[]): boolean {
  const at = from + roles.lastIndexOf('field');
  return at >= from && (longValueKey.test(reading.split(at)?.key ?? '') || thrown.test(reading.value(at)));
}

/** Another key stands over its value above or below these two lines, as `Carrier:` over `WindTre`. */
function isBesidePair(reading: Reading, i: number): boolean {
  const isPair = (at: number): boolean => reading.keyOver(at + 1) !== null && reading.split(at + 1) === null && reading.content(at + 1) !== '';
  return isPair(i - 3) || isPair(i + 1);
}

/** Whether line `i` goes on with the value of the line before: that one was wrapped, ends with a comma, or this one is indented. */
export function isContinuation(reading: Reading, i: number): boolean {
  const line = reading.lines[i];
  const previous = reading.lines[i - 1];
  if (!line || !previous || line.content === '' || previous.content === '' || reading.isFraming(i)) return false;
  // A line that is cut in two loses its mark or keeps it: it gets no other one.
  if (line.quoteDepth > previous.quoteDepth) return false;
  if (reading.isKeyAlone(i - 1)) return true;
  const split = reading.split(i);
  const [before, content] = [reading.shape(i - 1), reading.shape(i)];
  if (/^\[\d{2}\]:/.test(line.content)) return true;
  if (/^<\/?[a-z]/.test(line.content)) return false;
  const key = split === null ? reading.keyOver(i) : null;
  if (key !== null && (path.test(line.content) || reading.positional(i)?.meaning === 'identifier' || isPromised(reading, i, key) || (isBesidePair(reading, i) && !isProse(content)))) return true;
  if (split && reading.knows(split.key)) return false;
  // `Decimal separator: ,` is whole.
  if (/[,;]$/.test(before) && !/^[,;]$/.test(reading.value(i - 1))) return !isProse(content) && !settings.test(`${before}\n${content}`);
  // Keys that end in one column, or one beside it: how wide letters are is guessed where they were set.
  if (split && !nestedAssignment.test(line.content) && Math.abs(reading.column(i) - reading.column(i - 1)) <= 1) return false;
  if (nestedAssignment.test(line.content)) return false;
  if (bullet.test(line.content) && !split && (reading.value(i - 1) === '' || (bullet.test(previous.content) && reading.split(i - 1) === null))) return true;
  // Lines of one text in a program, of which the first begins elsewhere, are fields each.
  if (line.indent > previous.indent + 1) return !split || reading.lines[i + 1]?.indent !== line.indent || reading.split(i + 1) === null;
  // Below a field that is as deep one that begins like a sentence, or with a number, is its own: `16 logical processors`.
  if (line.indent > 0 && line.indent === previous.indent && !split && !isProse(content) && (reading.split(i - 1) === null || !/^[\p{Lu}\p{N}]/u.test(content))) return true;
  // A word too long for the rest of its line stands alone on the next one.
  if (split || isProse(content) || reading.positional(i)) return false;
  // What stands for a value stands for all of it.
  if (before.endsWith(standIn)) return false;
  // A day, and its time.
  if (/\d-\d\d$/.test(before) && /^\d\d:\d\d/.test(content)) return true;
  const firstWord = /^\S{0,80}/.exec(content)?.[0].length ?? 0;
  if (before.length + 1 + firstWord > mailWidth) return true;
  // A value of one word was not cut at a narrower width: the next word would have stood behind it.
  return before.length >= wrapColumn && /\S\s+\S/.test(before.slice(reading.split(i - 1)?.valueAt ?? 0)) && /^[\w.(]/.test(content);
}
