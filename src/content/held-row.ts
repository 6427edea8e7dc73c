/**
 * One held file in the bar.
 */
import { say, writing } from '../platform/page-words.ts';
import type { FileInspector } from './file-inspector.ts';
import { make } from './make-element.ts';

export type FileChoice = 'keep' | 'clean' | 'text' | 'remove';

export interface Row {
  readonly element: HTMLElement;
  /** Whether a trimmed copy can be had, once that is known. */
  readonly cleanable: Promise<boolean>;
  choose(choice: FileChoice): void;
  /** What the page shall get: the file or its trimmed copy, null for nothing, undefined while that is open. */
  result(): File | null | undefined;
}

/** `changed` is called after every choice, when its result is there. */
export function makeRow(given: File, inspector: FileInspector, changed: () => void, signal: AbortSignal): Row {
  let file = given;
  let copied: Promise<File> | undefined;
  let result: File | null | undefined;
  let chosen: FileChoice | null = null;
  /** What the look said: it stands there again when the file is cleaned. */
  let seen: readonly string[] = [];
  const said = make('p', {}, say('bar_looking'));
  const name = make('bdi', { class: 'name' }, file.name);
  const element = make('li', {}, make('div', { class: 'about' }, name, make('p', {}, about(file)), said));
  const buttons = new Map((['keep', 'clean', 'text', 'remove'] as const).map((choice) => [choice, choiceButton(choice, file.name, () => choose(choice))]));
  const canHave = (choice: FileChoice): boolean => buttons.get(choice)?.hidden === false;
  const offer = (choice: 'clean' | 'text', can: boolean): void => {
    const button = buttons.get(choice);
    if (button) button.hidden = !can;
  };
  offer('clean', false);
  offer('text', false);
  element.append(make('div', { class: 'choices', role: 'group' }, ...buttons.values()));

  const settle = (choice: FileChoice, now: File | null): void => {
    if (chosen !== choice) return;
    result = now;
    changed();
  };
  const cleanFile = async (how: 'clean' | 'text'): Promise<void> => {
    tell(said, [say('bar_cleaning')], false);
    const cleaned = await inspector.clean(file, how, signal).catch(() => ({ ok: false as const, why: '' }));
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
    for (const [each, button] of buttons) button.setAttribute('aria-pressed', String(each === choice));
  };
  const choose = (choice: FileChoice): void => {
    if (signal.aborted || chosen === choice || !canHave(choice)) return;
    result = undefined;
    show(choice);
    if (choice === 'clean' || choice === 'text') void cleanFile(choice);
    else settle(choice, choice === 'keep' ? file : null);
  };

  const look = (): Promise<boolean> => inTurn(lookNow);
  const lookNow = async (): Promise<boolean> => {
    if (signal.aborted) return false;
    const { lines, cleanable, hasText } = await (copied ??= asItIs(given)).then((copy) => inspector.inspect((file = copy), signal)).catch(() => ({ lines: [say('bar_notChecked')], cleanable: false, hasText: false }));
    if (result === given) result = file;
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
  return {
    element,
    cleanable: look(),
    choose,
    result: () => {
      if (result && chosen && inspector.isStale(result)) void renew(chosen);
      return result;
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

/**
 * A file's bytes as they are now, up to 100 MB: a browser reads a file when it is asked to, and Firefox reads what is in it by then. What was looked
 * into is what the page gets, also of a log that grows meanwhile. @throws when the file cannot be read.
 */
async function asItIs(file: File): Promise<File> {
  if (file.size > 1e8) return file;
  // In Firefox the bytes of the page's file belong to the page, those of a Blob around it do not.
  return new File([await new Blob([file]).arrayBuffer()], file.name, file);
}

function choiceButton(choice: FileChoice, name: string, pressed: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', 'aria-pressed': 'false', 'aria-label': say(`bar_${choice}_named`, name) }, say(`bar_${choice}`));
  button.addEventListener('click', pressed);
  return button;
}

function tell(place: HTMLElement, lines: readonly string[], failed: boolean): void {
  place.textContent = lines.filter((line) => line !== '').join(' ');
  place.className = failed ? 'why' : '';
}

/** The kind of file by its name's ending, and its size in the user's own way of writing numbers. */
function about({ name, size }: File): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? say('bar_noEnding');
  const [unit, amount] = size < 1000 ? ['byte', size] : size < 1e6 ? ['kilobyte', size / 1e3] : ['megabyte', size / 1e6];
  const words = new Intl.NumberFormat(writing().lang, { style: 'unit', unit: String(unit), unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: 1 });
  return `${ending}, ${words.format(Number(amount))}`;
}
