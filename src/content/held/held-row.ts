/**
 * One held file in the bar.
 */
import { writeSize } from '../../core/file-size.ts';
import { say, writing } from '../../platform/page-words.ts';
import type { FileInspector } from './file-inspector.ts';
import { button, make } from './make-element.ts';

export type FileChoice = 'keep' | 'clean' | 'text' | 'remove';

export interface Row {
  readonly element: HTMLElement;
  /** Whether a trimmed copy can be had, once that is known. */
  readonly cleanable: Promise<boolean>;
  choose(choice: FileChoice): void;
  /** Looks once more where another file told what may stand in this one, and nothing was chosen yet; whether a trimmed copy can be had then. */
  lookAgain(): Promise<boolean>;
  /** What the page shall get: the file or its trimmed copy, null for nothing, undefined while that is open. */
  result(): File | null | undefined;
  /** Whether that is what was looked into; where it is not, the row says so and the choice is open again. */
  isTrue(): Promise<boolean>;
}

/** `changed` is called after every choice, when its result is there. */
export function makeRow(given: File, inspector: FileInspector, changed: () => void, signal: AbortSignal): Row {
  let file = given;
  let taken: Promise<Taken> | undefined;
  let result: File | null | undefined;
  let chosen: FileChoice | null = null;
  /** What the look said: it stands there again when the file is cleaned. */
  let seen: readonly string[] = [];
  const said = make('p', {}, say('bar_looking'));
  const name = make('bdi', { class: 'name' }, file.name);
  const element = make('li', {}, make('div', { class: 'about' }, name, make('p', {}, about(file)), said));
  const buttons = new Map((['keep', 'clean', 'text', 'remove'] as const).map((choice) => [choice, button(`bar_${choice}`, () => choose(choice), { 'aria-pressed': 'false', 'aria-label': say(`bar_${choice}_named`, file.name) })]));
  const canHave = (choice: FileChoice): boolean => buttons.get(choice)?.hidden === false;
  const offer = (choice: 'clean' | 'text', can: boolean): void => {
    const one = buttons.get(choice);
    if (one) one.hidden = !can;
  };
  offer('clean', false);
  offer('text', false);
  element.append(make('div', { class: 'choices', role: 'group' }, ...buttons.values()));

  const settle = (choice: FileChoice, now: File | null): void => {
    if (chosen !== choice) return;
    result = now;
    changed();
  };
  const take = (): Promise<Taken> => (taken ??= asItIs(given));
  const isSame = (): Promise<boolean> => take().then((one) => one.isSame()).catch(() => false);
  const refuse = (): void => {
    result = undefined;
    show(null);
    tell(said, [say('bar_changed')], true);
  };
  const keepFile = async (): Promise<void> => {
    const kept = await take().catch(() => null);
    if (kept !== null) settle('keep', kept.file);
    else if (chosen === 'keep') refuse();
  };
  const cleanFile = async (how: 'clean' | 'text'): Promise<void> => {
    tell(said, [say('bar_cleaning')], false);
    const cleaned = await inspector.clean(file, how, signal).catch(() => ({ ok: false as const, why: '' }));
    if (cleaned.ok && !(await isSame())) {
      if (chosen === how) refuse();
      return;
    }
    if (cleaned.ok) {
      tell(said, seen, false);
      settle(how, cleaned.file);
      return;
    }
    tell(said, [say('bar_notCleaned'), cleaned.why], true);
    if (chosen === how) show(null);
  };
  const show = (choice: FileChoice | null): void => {
    chosen = choice;
    for (const [each, one] of buttons) one.setAttribute('aria-pressed', String(each === choice));
  };
  const choose = (choice: FileChoice): void => {
    if (signal.aborted || chosen === choice || !canHave(choice)) return;
    result = undefined;
    show(choice);
    if (choice === 'clean' || choice === 'text') void cleanFile(choice);
    else if (choice === 'keep') void keepFile();
    else settle(choice, null);
  };

  const look = (): Promise<boolean> => inTurn(lookNow);
  const lookNow = async (): Promise<boolean> => {
    if (signal.aborted) return false;
    const nothing = (why: string) => () => ({ lines: [say(why)], cleanable: false, hasText: false });
    const { lines, cleanable, hasText } = await take().then((one) => inspector.inspect((file = one.file), signal).catch(nothing('bar_notChecked')), nothing('bar_changed'));
    tell(said, (seen = lines), false);
    offer('clean', cleanable);
    offer('text', hasText);
    return cleanable;
  };
  /** More was taken out of the mail since: a copy is made anew; of a file that was kept the user decides again. */
  const renew = async (choice: FileChoice): Promise<void> => {
    result = undefined;
    if (choice === 'clean' || choice === 'text') return cleanFile(choice);
    show(null);
    await look();
    tell(said, (seen = [say('bar_since'), ...seen]), false);
  };
  const made = look();
  return {
    element,
    cleanable: made,
    choose,
    lookAgain: () => (chosen === null && inspector.isOutdated(file) ? look() : made),
    result: () => {
      if (result && chosen && inspector.isStale(result)) void renew(chosen);
      return result;
    },
    isTrue: async () => {
      // Another choice may be made while a large file is read.
      if (result !== given || (await isSame()) || result !== given) return true;
      refuse();
      return false;
    },
  };
}

/** Two at a time: each look has a worker of its own, and hundreds of them would stand in each other's way. */
const turns: unknown[] = [0, 0];

function inTurn<Done>(work: () => Promise<Done>): Promise<Done> {
  const done = Promise.resolve(turns.shift()).then(work);
  turns.push(done.catch(() => undefined));
  return done;
}

interface Taken {
  readonly file: File;
  /** Whether the file still is what it was when it was taken. */
  isSame(): Promise<boolean>;
}

/**
 * A file as it is now: a browser reads a file when it is asked to, and Firefox reads what is in it by then. Up to 100 MB its bytes are copied, so that what was
 * looked into is what the page gets, also of a log that grows meanwhile; those of larger ones are compared. @throws when the file cannot be read.
 */
async function asItIs(given: File): Promise<Taken> {
  // In Firefox the bytes of the page's file belong to the page, those of a Blob around it do not.
  const bytes = new Blob([given]);
  if (given.size > 1e8) {
    const mark = await markOf(bytes);
    return { file: given, isSame: async () => mark === (await markOf(new Blob([given]))) };
  }
  const file = new File([await bytes.arrayBuffer()], given.name, given);
  return { file, isSame: () => Promise.resolve(true) };
}

/** Two numbers by which other bytes are told: how many there are, and a 32-bit FNV-1a hash of them. */
async function markOf(bytes: Blob): Promise<string> {
  let [length, hash] = [0, 2166136261];
  for await (const part of bytes.stream()) {
    length += part.length;
    for (const byte of part) hash = Math.imul(hash ^ byte, 16777619);
  }
  return `${String(length)} ${String(hash)}`;
}

function tell(place: HTMLElement, lines: readonly string[], failed: boolean): void {
  // What a press came to is announced where it failed; else the button itself says that it is pressed.
  place.role = failed ? 'alert' : null;
  place.textContent = lines.filter((line) => line !== '').join(' ');
  place.className = failed ? 'why' : '';
}

/** The kind of file by its name's ending, and its size in the user's own way of writing numbers. */
function about({ name, size }: File): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? say('bar_noEnding');
  return `${ending}, ${writeSize(writing().lang, size)}`;
}
