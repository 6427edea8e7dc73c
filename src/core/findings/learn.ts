/**
 * Learn first, then look everywhere: what one place of a draft tells with certainty (behind a label, in a path, by its checksum, in the sender's own address) is
 * looked for in all of its texts, whatever stands around it there and however it is written.
 */
import type { Draft, PartId, Range } from '../draft.ts';
import type { Finding } from '../report.ts';
import { hasSureGivenName, isPerson, wordsOfName } from '../detectors/name-shape.ts';
import { personName } from '../detectors/person-name.ts';
import { isEveryday } from '../detectors/everyday-words.ts';
import type { Trace } from './field-findings.ts';
import { placeholdersIn } from '../placeholders.ts';
import { SortedRanges } from '../text/sorted-ranges.ts';
import type { Steps } from '../steps.ts';
import { Spellings } from '../spellings/value-spellings.ts';
import { isWrittenAsName, type Sought } from '../spellings/written-forms.ts';
import { textAt } from '../text/ranges.ts';

/** Shorter words stand in other words' places by chance, and so do shorter numbers. */
const leastLetters = 4;
const leastDigits = 7;
/** Secrets are sought by the plan alone, when the user removes them; a country's code, a place's digits and a day say nothing elsewhere. */
const notLearned: ReadonlySet<string> = new Set(['secret', 'sign-in', 'connection-string', 'mobile-operator', 'cell-id', 'coordinates', 'url-parameter', 'own-rule', 'private-key', 'birth-date']);
/** What people or makers think up: it may be any word. */
const thoughtUp: ReadonlySet<string> = new Set(['user-name', 'host-name', 'network-name', 'person-name', 'contact-name', 'account-handle', 'postal-address']);
/** Before the sign of addresses that are nobody's own. */
const ofMany = /^(?:info|mail|e?mail|post|contact|kontakt|contatti|support|help|admin|webmaster|postmaster|no-?reply|hello|office|sales|service|team|me|my|user|test|home|family|private|privat)$/i;

/** Places that are judged at once. */
const spellingsOfStep = 256;

const forms = ['written', 'joined', 'word'] as const;

/** A value that is sought, with what it is. `cased`: only where it is written as a name. */
interface Learned extends Sought {
  readonly category: Trace['category'];
  readonly cased: boolean;
  /** As it was found; made of a name's words; or one of them. */
  readonly form: (typeof forms)[number];
}

/** A value that one place told with certainty: what other texts of the same mail need to know of it. */
export type Learnt = Pick<Finding, 'kind' | 'category' | 'canonical' | 'value'>;

/** Of a long log's numbers and addresses most are found anywhere by their shape, so that few of them are taught; what people thought up is found by what stands around it. */
const mostByShape = 200;
const mostThoughtUp = 1000;

/** What findings teach other texts of their mail, each value once. */
export function learntFrom(findings: readonly Learnt[]): Learnt[] {
  const values = new Map<string, Learnt>();
  for (const { kind, category, canonical, value } of findings) if (!notLearned.has(kind) && isSeekable(kind, value)) values.set(`${kind} ${value}`, { kind, category, canonical, value });
  const all = [...values.values()];
  const taught = (isThoughtUp: boolean): Learnt[] => all.filter(({ kind }) => thoughtUp.has(kind) === isThoughtUp);
  return [...taught(true).slice(0, mostThoughtUp), ...taught(false).slice(0, mostByShape)];
}

/** Whether a value is a name that somebody thought up and an everyday word as well. */
export function isEverydayName(kind: string, value: string): boolean {
  return thoughtUp.has(kind) && isEveryday(value);
}

/** Whether a value may be sought away from where it was found: long enough, and not an everyday word (a user named `test`, a network named `home`). */
export function isSeekable(kind: string, value: string): boolean {
  const plain = value.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  if (/^\p{N}*$/u.test(plain)) return plain.length >= leastDigits && !/^(.)\1*$/.test(plain);
  if (plain.length < leastLetters) return false;
  // A first name and a family name together are no sentence: `Mark Brown`.
  return !isEverydayName(kind, value) || ((kind === personName.kind || kind === 'contact-name') && /\s/.test(value.trim()));
}

/** The places, by part, at which values that were found elsewhere in the draft stand unfound. `known` are the traces of each part; `isKey` says of a range of a part whether it touches what is no value; `learnt` is what is known from elsewhere in the mail. */
export function* findLearned(draft: Draft, known: ReadonlyMap<PartId, readonly Trace[]>, isKey: (part: PartId, range: Range) => boolean = () => false, learnt: readonly Learnt[] = []): Steps<ReadonlyMap<PartId, readonly Trace[]>> {
  const learned = yield* learn(draft, known, learnt);
  const found = new Map<PartId, readonly Trace[]>();
  if (learned.length === 0) return found;
  const spellings = yield* Spellings.make(learned);
  for (const part of draft.parts) {
    yield;
    const own = new SortedRanges(known.get(part.id) ?? []);
    const hidden = new SortedRanges(placeholdersIn(part.text));
    const isOpen = (range: Range): boolean => !isKey(part.id, range) && !hidden.overlaps({ start: range.start - 1, end: range.end + 1 }) && !own.overlapping(range).some(({ start, end }) => start <= range.start && range.end <= end);
    // Apart, because spellings that overlap are given as one: what a name's words make across a line end must not hide the name.
    const apart = yield* spellings.findApart(part.text, forms.length, (index) => forms.indexOf(learned[index]?.form ?? 'written'));
    const traces: Trace[] = [];
    for (const [at, spelling] of apart.flat().entries()) {
      if (at % spellingsOfStep === 0) yield;
      const value = learned[spelling.value];
      if (value && isOpen(spelling) && fits(value, part.text, spelling)) traces.push({ kind: value.kind, category: value.category, canonical: value.canonical, start: spelling.start, end: spelling.end });
    }
    if (traces.length > 0) found.set(part.id, traces);
  }
  return found;
}

function fits({ form, cased }: Learned, text: string, range: Range): boolean {
  return (form === 'written' || !/[\n\r]/.test(textAt(text, range))) && (!cased || isWrittenAsName(text, range.start, range.end));
}

function* learn(draft: Draft, known: ReadonlyMap<PartId, readonly Trace[]>, learnt: readonly Learnt[]): Steps<Learned[]> {
  const values = new Map<string, Learned>();
  const add = (value: Learned): void => {
    const key = `${value.kind} ${value.value.toLowerCase()}`;
    if (!values.has(key) && isSeekable(value.kind, value.value)) values.set(key, value);
  };
  const teach = (value: string, { kind, canonical, category }: Omit<Learnt, 'value'>, ofName = personName.canonical(value)): void => {
    if (notLearned.has(kind)) return;
    if (kind === personName.kind || kind === 'contact-name') ofPerson(value, { kind, canonical: ofName, category }).forEach(add);
    else for (const written of [value, ...(kind === 'host-name' ? withoutDomain(value) : [])]) add({ value: written, kind, canonical, category, cased: false, form: 'written' });
  };
  for (const { id, text } of draft.parts) {
    for (const [at, trace] of (known.get(id) ?? []).entries()) {
      if (at % spellingsOfStep === 0) yield;
      teach(textAt(text, trace), trace);
    }
  }
  for (const one of learnt) teach(one.value, one, one.canonical);
  if (draft.sender !== undefined) ofSender(draft.sender).forEach(add);
  return [...values.values()];
}

/** `anna-laptop` of `anna-laptop.local`. */
function withoutDomain(host: string): string[] {
  const [first = ''] = host.split('.');
  return first !== host && /[-\d]/.test(first) ? [first] : [];
}

/** A name as it stands, turned round, run together as in accounts and file names, and each of its words where it is written as a name. */
function ofPerson(name: string, { kind, category, canonical }: Omit<Learnt, 'value'> = { ...personName, canonical: personName.canonical(name) }): Learned[] {
  const words = wordsOfName(name.replace(/[,;]/g, ' '));
  const of = (value: string, cased: boolean, form: Learned['form']): Learned => ({ value, kind, canonical, category, cased, form });
  const whole = [of(name, words.length < 2 || isEveryday(name), 'written')];
  const [first, last] = [words[0], words.at(-1)];
  if (words.length < 2 || first === undefined || last === undefined) return whole;
  const joined = [`${last} ${first}`, `${last}, ${first}`, `${first}.${last}`, `${last}.${first}`, `${first}${last}`, `${last}${first}`];
  if (words.length > 2) joined.push(`${first} ${last}`);
  return [...whole, ...joined.map((form) => of(form, isEveryday(name), 'joined')), ...words.map((word) => of(word, true, 'word'))];
}

/** The sender's address, the name before it, and the name of the account when it is one of their own. */
function ofSender(sender: string): Learned[] {
  const address = /[^\s<>"]{1,64}@[^\s<>"]{3,253}/.exec(sender)?.[0] ?? '';
  const name = sender.slice(0, sender.length - address.length).replace(/[<>"']/g, '').trim();
  const account = address.slice(0, address.indexOf('@')).replace(/\+[^+]{0,64}$/, '');
  const found: Learned[] = [];
  if (address !== '') found.push({ value: address, kind: 'email-address', canonical: address.toLowerCase(), category: 'identifiers', cased: false, form: 'written' });
  if (isPerson(name, true) || hasSureGivenName(name)) found.push(...ofPerson(name));
  if (account.length > leastLetters && !ofMany.test(account)) found.push({ value: account, kind: 'user-name', canonical: account.toLowerCase(), category: 'identifiers', cased: false, form: 'written' });
  return found;
}
