/**
 * Whether a delivered mail is what the popup promised, judged against a control: the same draft, sent by the same webmail
 * without the extension. Looks at texts and files only, never at the extension's own report.
 */
import { expect } from 'vitest';
import { searchableParts, type DecodedFile, type DecodedMail } from '../../scripts/bench/decode-mail.ts';
import { isPlainVocabulary } from '../../src/core/detectors/vocabulary.ts';
import type { Choosing } from './popup-page.ts';

/** Values of at least this length must stand nowhere once removed (shorter ones stand in other words by chance). */
const leastHunted = 5;

/** Fails with the lines, values and files that are not as chosen. */
export function expectTrimmed(delivered: DecodedMail, control: DecodedMail, chosen: Choosing): void {
  const values = removedValues(chosen);
  const expected: Expected = {
    gone: goneLines(chosen),
    hidden: new Set(chosen.fields.filter((field) => field.choice === 'hide' && field.value !== '').map((field) => squash(field.key + (field.value.split('\n')[0] ?? '')))),
    values,
    withheld: chosen.withheldLine,
    empty: chosen.fields.every((field) => field.choice === 'remove'),
  };
  expect(alignLines(linesOf(delivered), linesOf(control), expected), 'lines').toEqual([]);
  expect(standing(delivered, values), 'removed values').toEqual([]);
  const kept = chosen.files.filter((file) => file.sent).map((file) => file.name);
  expect(delivered.files.map((file) => file.name).sort(), 'files').toEqual([...kept].sort());
  for (const file of delivered.files) {
    const before = control.files.find((one) => one.name === file.name);
    expect(before, `${file.name} in the control`).toBeDefined();
    const toBeTrimmed = chosen.files.some((one) => one.name === file.name && one.cleaned) || (before !== undefined && standingIn(before, values).length > 0);
    if (toBeTrimmed) expect(standingIn(file, values), `removed values in ${file.name}`).toEqual([]);
    else expect(before && file.bytes.equals(before.bytes), `${file.name} byte by byte`).toBe(true);
  }
  expect(delivered.to, 'recipients').toBe(control.to);
  if (values.length === 0) expect(delivered.subject, 'subject').toBe(control.subject);
}

/** Removed lines and values that still stand in a mail (in Drafts, in Trash), as text. */
export function removedIn(mail: DecodedMail, chosen: Choosing): string[] {
  const gone = goneLines(chosen);
  return [...linesOf(mail).filter((line) => gone.has(squash(line))), ...standing(mail, removedValues(chosen))];
}

/** The values that must stand nowhere: of removed and hidden fields, and found ones that are not kept. */
export function removedValues(chosen: Choosing): string[] {
  const fields = chosen.fields.filter((field) => field.choice !== 'keep').map((field) => field.value);
  const inside = chosen.fields.flatMap((field) => field.inside.filter((one) => one.choice !== 'keep').map((one) => one.value));
  const found = chosen.found.filter((one) => one.choice !== 'keep').map((one) => one.value);
  return [...new Set([...fields, ...inside, ...found])].filter((value) => value.length >= leastHunted && !isPlainVocabulary(value));
}

function goneLines(chosen: Choosing): ReadonlySet<string> {
  const lines = new Set<string>();
  for (const field of chosen.fields) {
    if (field.choice === 'keep') continue;
    // One placeholder stands for all lines of a hidden value.
    const [first = '', ...more] = field.value.split('\n');
    if (field.choice === 'remove') lines.add(squash(field.key + first));
    for (const line of more) lines.add(squash(line));
  }
  for (const stretch of chosen.stretches) if (!stretch.sent) for (const line of stretch.text.split('\n')) if (line.trim() !== '') lines.add(squash(line));
  return lines;
}

/** A line without quote marks of a reply, blanks, quotes, commas and colons: the same for `Key: value`, `>> Key: value`, `"key": "value",` and a line that was wrapped. */
const squash = (line: string): string => line.replace(/^[>\s]+/, '').replace(/[\s\u00a0",:]/g, '');

/** The lines that a reader sees, without empty ones: of the HTML when there is one, else of the text. */
function linesOf(mail: DecodedMail): string[] {
  const text = mail.html === null ? mail.text : textOfHtml(mail.html);
  return text.split('\n').map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim()).filter((line) => line !== '');
}

function textOfHtml(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', apos: "'" };
  return html
    .replace(/<head[\s\S]*?<\/head>/i, '')
    .replace(/(<pre\b[\s\S]*?<\/pre>)|\s*\r?\n\s*/gi, (_whole, preformatted?: string) => preformatted ?? ' ')
    .replace(/<(?:br|\/div|\/p|\/pre|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole: string, decimal?: string, hex?: string, name?: string) =>
      decimal !== undefined ? String.fromCodePoint(Number(decimal)) : hex !== undefined ? String.fromCodePoint(Number.parseInt(hex, 16)) : (entities[name ?? ''] ?? whole));
}

interface Expected {
  readonly gone: ReadonlySet<string>;
  /** Lines whose value is hidden: they stand, with something else for the value. */
  readonly hidden: ReadonlySet<string>;
  readonly values: readonly string[];
  readonly withheld: string | null;
  /** No field stays, so the lines that frame the fields may go too. */
  readonly empty: boolean;
}

/** Lines that hold no field by themselves: the marker, brackets and names of objects, what the app says of its log. */
const frameLine = /^(?:[>\s]*-+\[*Support Info\]*-+|[{}[\],]+|"\w+": [{[]|No log file to attach\.)$/;

/** Walks both mails line by line; gives what is not as it should be. A line that holds a removed value may stand changed. */
function alignLines(delivered: readonly string[], control: readonly string[], expected: Expected): string[] {
  const { gone, hidden, values, withheld, empty } = expected;
  const wrong: string[] = [];
  const rest = delivered.filter((line) => withheld === null || squash(line) !== squash(withheld));
  if (withheld !== null && rest.length === delivered.length) wrong.push(`missing: ${withheld}`);
  let at = 0;
  for (const line of control) {
    const next = rest[at];
    const same = next !== undefined && squash(next) === squash(line);
    if (gone.has(squash(line))) {
      if (same) wrong.push(`still there: ${line}`);
      continue;
    }
    if (empty && frameLine.test(line) && !same) continue;
    const touched = hidden.has(squash(line)) || values.some((value) => holds(line, value));
    if (next === undefined) wrong.push(`lost: ${line}`);
    else if (!touched && !same) wrong.push(`expected: ${line}\n     got: ${next}`);
    else if (hidden.has(squash(line)) && same) wrong.push(`not hidden: ${line}`);
    else if (touched && !keepsKey(next, line)) wrong.push(`lost beside a value: ${line}\n     got: ${next}`);
    at += 1;
  }
  for (const line of rest.slice(at)) wrong.push(`not in the control: ${line}`);
  return wrong.slice(0, 12);
}

/** Of a changed line, what stands before its value stays. */
function keepsKey(next: string, line: string): boolean {
  const key = squash(line.slice(0, Math.max(0, line.indexOf(':'))));
  return squash(next).startsWith(key.slice(0, 4));
}

/** In a file, and in what a zip packs. */
function standingIn(file: DecodedFile, values: readonly string[]): string[] {
  return searchableParts({ subject: '', to: '', text: '', html: null, files: [file] }).flatMap(({ where, text }) => values.filter((value) => holds(text, value)).map((value) => `${value} in ${where}`));
}

function standing(mail: DecodedMail, values: readonly string[]): string[] {
  const parts = searchableParts({ ...mail, files: [] });
  return [...parts, ...mail.files.map((file) => ({ where: `name of ${file.name}`, text: file.name }))].flatMap(({ where, text }) => values.filter((value) => holds(text, value)).map((value) => `${value} in ${where}`));
}

/** Whether a text holds a value: as it stands, or for numbers of seven digits and more, in any grouping. */
function holds(text: string, value: string): boolean {
  const digits = value.replace(/[\s().+-]/g, '');
  if (/^\d{7,}$/.test(digits)) return text.replace(/(?<=\d)[\s().-]{1,2}(?=\d)/g, '').includes(digits);
  const at = text.toLowerCase().indexOf(value.toLowerCase());
  if (at < 0) return false;
  return !/[\p{L}\d]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\d]/u.test(text[at + value.length] ?? ' ');
}
