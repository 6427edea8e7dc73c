/** Values of JSON whose own key does not say enough: what stands in a list, and `id` or `name` of something named by the key above it. */
import type { Range } from '../../core/draft.ts';
import { lexJson } from '../markup/json-lexer.ts';
import { beginsPacked, decodedAt, escapeTimes, stringAt } from '../markup/json-view.ts';
import { mostNamed, nameUnder, needsParent, singular, type NamedValue } from './named-value.ts';

interface Container {
  readonly list: boolean;
  /** What it is, or what each in it is. */
  readonly name: string;
}

/** A number that may be somebody's; short ones are sizes and counts. */
const longNumber = /^\d{6,20}$/;

const mostLevels = 4;

/** The named values of JSON that `lexJson` accepts, and of JSON in its strings, in order. */
export function namedInJson(source: string): NamedValue[] {
  const found: NamedValue[] = [];
  readLevel(source, 0, (range) => range, found);
  return found;
}

/** `place`: from a stretch of the text to one of the source. */
function readLevel(text: string, level: number, place: (range: Range) => Range, found: NamedValue[]): void {
  const open: Container[] = [];
  let key = '';
  lexJson(text, (word, range) => {
    const within = open.at(-1);
    if (word === 'key') key = stringAt(text, { start: range.start, end: Math.min(range.end, range.start + 60) });
    else if (word === 'close') open.pop();
    else if (word === 'open-object' || word === 'open-array') {
      const own = within?.list === true ? within.name : key;
      open.push({ list: word === 'open-array', name: word === 'open-array' ? singular(own) : own });
      key = '';
    } else if (found.length < mostNamed && range.end > range.start) {
      const isString = word === 'string';
      const written = text.slice(range.start, range.end);
      if (isString ? readPacked(text, range, level, place, found) : !longNumber.test(written)) return;
      const name = nameOf(open, key);
      const value = name === null || !isString ? written : stringAt(text, range);
      // A text of several lines is no name of anything.
      if (name !== null && !value.includes('\u2028')) found.push({ name, value, ...place(range), level, ...(isString ? {} : { bare: true }) });
    }
  });
}

/** Whether a string is JSON itself. */
function readPacked(text: string, range: Range, level: number, place: (range: Range) => Range, found: NamedValue[]): boolean {
  if (level >= mostLevels || !beginsPacked.test(text.slice(range.start, Math.min(range.end, range.start + 99)))) return false;
  const inner = decodedAt(text, range);
  if (!lexJson(inner.text, () => undefined)) return false;
  readLevel(inner.text, level + 1, (own) => {
    const places = inner.placesOf(own);
    return place({ start: places[0]?.start ?? range.start, end: places.at(-1)?.end ?? range.start });
  }, found);
  return true;
}

/** A value as JSON writes it, in the quotes that stand there; a number that changed becomes a string. */
export const spellInJson = (value: string, { bare, level = 0 }: NamedValue): string => (bare ? escapeTimes(JSON.stringify(value), level) : escapeTimes(value, level + 1));

/** Null where the key alone says it, or nothing does. */
function nameOf(open: readonly Container[], key: string): string | null {
  const within = open.at(-1);
  if (!within) return null;
  if (!within.list) return needsParent(key) && nameUnder(within.name, key) !== key ? nameUnder(within.name, key) : null;
  return within.name === '' ? null : nameUnder(open.at(-2)?.name ?? '', within.name);
}
