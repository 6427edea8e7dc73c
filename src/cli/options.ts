import { categories, type Category } from '../core/categories.ts';
import type { Preset } from '../core/plan/choices.ts';
import { detectors } from '../core/detectors/index.ts';
import { ownRule } from '../core/findings/own-rules/rules.ts';
import { products } from '../core/products/index.ts';

export interface Options {
  readonly json: boolean;
  readonly help: boolean;
  readonly note: boolean;
  readonly out: string | null;
  /** Kinds to hide; `all` for everything that identifies; null for none. */
  readonly hide: ReadonlySet<string> | 'all' | null;
  readonly remove: ReadonlySet<Category>;
  readonly preset: Preset | null;
  /** The file of the user's own rules; null for none. */
  readonly rules: string | null;
  readonly files: readonly string[];
}

export type ParsedOptions = { readonly ok: true; readonly options: Options } | { readonly ok: false; readonly why: string };

const presets: readonly Preset[] = ['everything', 'needed', 'words'];

/** Every kind of finding that a report can hold: the detectors' and those that products name inside their fields. */
export const kinds: readonly string[] = [
  ...new Set([ownRule, ...detectors.map((detector) => detector.kind), ...products.flatMap((product) => Object.values(product.keys).flatMap((fact) => (fact.inner ?? []).map((inner) => inner.kind)))]),
];

export function parseOptions(words: readonly string[]): ParsedOptions {
  let options: Options = { json: false, help: false, note: false, out: null, hide: null, remove: new Set(), preset: null, rules: null, files: [] };
  for (let i = 0; i < words.length; i += 1) {
    const [word = '', joined] = splitOption(words[i] ?? '');
    const value = (): string | undefined => joined ?? words[++i];
    if (word === '--json') options = { ...options, json: true };
    else if (word === '--help' || word === '-h') options = { ...options, help: true };
    else if (word === '--note') options = { ...options, note: true };
    else if (word === '--out') {
      const out = value();
      if (out === undefined || out === '' || (joined === undefined && out.startsWith('--'))) return { ok: false, why: '--out needs a folder.' };
      options = { ...options, out };
    } else if (word === '--rules') {
      const rules = value();
      if (rules === undefined || rules === '') return { ok: false, why: '--rules needs a file.' };
      options = { ...options, rules };
    } else if (word === '--hide') {
      const list = splitList(value());
      const unknown = list.find((kind) => kind !== 'all' && !kinds.includes(kind));
      if (list.length === 0 || unknown !== undefined) return { ok: false, why: `--hide needs all or kinds (${kinds.join(', ')})${unknown === undefined ? '' : `, not ${unknown}`}.` };
      options = { ...options, hide: options.hide === 'all' || list.includes('all') ? 'all' : new Set([...(options.hide ?? []), ...list]) };
    } else if (word === '--remove') {
      const list = splitList(value());
      const known = list.filter((category): category is Category => categories.some((one) => one === category));
      const unknown = list.find((category) => !categories.some((one) => one === category));
      if (list.length === 0 || unknown !== undefined) return { ok: false, why: `--remove needs categories (${categories.join(', ')})${unknown === undefined ? '' : `, not ${unknown}`}.` };
      options = { ...options, remove: new Set([...options.remove, ...known]) };
    } else if (word === '--preset') {
      const name = value();
      const preset = presets.find((one) => one === name);
      if (!preset) return { ok: false, why: `--preset needs one of ${presets.join(', ')}.` };
      options = { ...options, preset };
    } else if (word.startsWith('-') && word !== '-') return { ok: false, why: `There is no option ${word}; see --help.` };
    else options = { ...options, files: [...options.files, words[i] ?? ''] };
  }
  return { ok: true, options };
}

/** `--hide=all` is `--hide all`; a file name is left whole. */
function splitOption(word: string): [string, string | undefined] {
  const equals = word.startsWith('--') ? word.indexOf('=') : -1;
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}

function splitList(value: string | undefined): string[] {
  return (value ?? '').split(',').map((item) => item.trim()).filter((item) => item !== '');
}

export const helpText = `What does this mail give away?

npm run --silent audit -- [--json] [--hide all|KIND,...] [--remove CATEGORY,...]
                          [--preset everything|needed|words] [--note] [--rules FILE] [--out DIR] FILE.eml...

  --json      one JSON object a line for each file
  --hide      placeholders over the values of these kinds; all: over every finding and every field that identifies
  --remove    the lines of these categories go
  --preset    what the support desk needs, or only the user's words
  --note      leave a line after the block that says what was withheld
  --rules     the user's own words and patterns, see docs/rules.md
  --out       write the trimmed mails into this folder, under the same names

Findings are placed in the decoded text: of the subject, of the plain text (of the visible HTML in a mail without plain text), and of
further texts of the mail. What only the source of the HTML holds (links, titles, comments, hidden nodes) is trimmed, and not listed.

Kinds:      ${kinds.join(', ')}
Categories: ${categories.join(', ')}
`;
