/** Values of JSON whose own key does not say enough: what stands in a list, and `id` or `name` of something named by the key above it. */
import { lexJson } from '../markup/json-lexer.ts';
import { stringAt } from '../markup/json-view.ts';
import { mostNamed, nameUnder, needsParent, singular, type NamedValue } from './named-value.ts';

interface Container {
  readonly list: boolean;
  /** What it is, or what each in it is. */
  readonly name: string;
}

/** A number that may be somebody's; short ones are sizes and counts. */
const longNumber = /^\d{6,20}$/;

/** The named values of JSON that `lexJson` accepts, in order. */
export function namedInJson(source: string): NamedValue[] {
  const open: Container[] = [];
  const found: NamedValue[] = [];
  let key = '';
  lexJson(source, (word, { start, end }) => {
    const within = open.at(-1);
    if (word === 'key') key = stringAt(source, { start, end: Math.min(end, start + 60) });
    else if (word === 'close') open.pop();
    else if (word === 'open-object' || word === 'open-array') {
      const own = within?.list === true ? within.name : key;
      open.push({ list: word === 'open-array', name: word === 'open-array' ? singular(own) : own });
      key = '';
    } else if (found.length < mostNamed && end > start) {
      const isString = word === 'string';
      if (!isString && !longNumber.test(source.slice(start, end))) return;
      const name = nameOf(open, key);
      const value = isString ? stringAt(source, { start, end }) : source.slice(start, end);
      // A text of several lines is no name of anything.
      if (name !== null && !value.includes('\u2028')) found.push({ name, value, start, end, ...(isString ? {} : { bare: true }) });
    }
  });
  return found;
}

/** A value as JSON writes it, in the quotes that stand there; a number that changed becomes a string. */
export const spellInJson = (value: string, { bare }: NamedValue): string => (bare ? JSON.stringify(value) : JSON.stringify(value).slice(1, -1));

/** Null where the key alone says it, or nothing does. */
function nameOf(open: readonly Container[], key: string): string | null {
  const within = open.at(-1);
  if (!within) return null;
  if (!within.list) return needsParent(key) && nameUnder(within.name, key) !== key ? nameUnder(within.name, key) : null;
  return within.name === '' ? null : nameUnder(open.at(-2)?.name ?? '', within.name);
}
