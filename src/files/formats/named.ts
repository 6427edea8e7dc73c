/** Texts whose values are named by their place: settings in YAML, TOML and INI, dumps of databases in SQL, sheets in SYLK and DIF, tables of consoles, wikis and typesetters, networks that are headings, and what PHP prints. As they stand, with a list of those values beside them. */
import { once, piecesOf } from '../byte-stream.ts';
import type { FileBytes, FileFormat, TextEdit } from '../file-format.ts';
import { sourceEdits, splice, type MappedText } from '../mapped-text.ts';
import { hasBars, namedInBars } from '../named/bar-values.ts';
import { namedInDif, namedInSylk, spellInDif, spellInSylk } from '../named/cell-values.ts';
import { hasColumns, namedInColumns } from '../named/column-values.ts';
import { hasHeadings, namedInHeadings } from '../named/heading-values.ts';
import { mergeEdits, namedEdits, namedText, namedTexts, type NamedValue } from '../named/named-value.ts';
import { hasPhp, namedInPhp } from '../named/php-values.ts';
import { namedInSettings } from '../named/setting-values.ts';
import { readSettings, settingsSpelling, withoutClosing } from '../named/settings-text.ts';
import { namedInSql, spellInSql } from '../named/sql-values.ts';
import { hasTypeset, namedInTypeset } from '../named/typeset-values.ts';
import { headText, sourceOf } from '../parsed-source.ts';
import { encode } from '../encodings/text-encoding.ts';
import { text } from './text.ts';

const settings = /\.(?:ya?ml|toml|ini|cfg|cnf|conf|config|nmconnection|prefs|reg\.txt)$|(?:^|\/)(?:\.?(?:gitconfig|config)|(?:prefs|user)\.js)$/i;
const withStrings = /\.(?:ya?ml|toml)$/i;
const dump = /\.(?:sql|dump)$/i;
const dumped = /(?:^|\n)\s{0,9}(?:INSERT INTO|CREATE TABLE|COPY) \S{1,80}/i;

const sylk = /^ID;P/;
const dif = /^TABLE\r?\n0,1\r?\n/;

/** What may stand anywhere in a text, each with what tells that it does. */
const ofConsoles = [[hasColumns, namedInColumns], [hasBars, namedInBars], [hasHeadings, namedInHeadings], [hasPhp, namedInPhp], [hasTypeset, namedInTypeset]] as const;

/** How the named values of a text are read, and how what stands for one is written. */
interface Reading {
  readonly read: (source: string) => NamedValue[];
  readonly spell: (value: string, place: NamedValue) => string;
  /** How the text itself reads, where that is not as it is written. */
  readonly view?: (source: string) => MappedText;
}

function readingOf({ name, head }: FileBytes, source: string): Reading | null {
  const begin = source.slice(0, head.length);
  const plain = (value: string, { written }: NamedValue): string => written?.(value) ?? value;
  if (sylk.test(begin)) return { read: namedInSylk, spell: spellInSylk };
  if (dif.test(begin)) return { read: namedInDif, spell: spellInDif };
  if (dump.test(name) || dumped.test(begin)) return { read: namedInSql, spell: spellInSql(source) };
  if (settings.test(name)) return { read: namedInSettings, spell: plain, ...(withStrings.test(name) ? { view: readSettings } : {}) };
  const readers = ofConsoles.flatMap(([has, read]) => (has(begin) ? [read] : []));
  return readers.length === 0 ? null : { read: (whole) => readers.flatMap((read) => read(whole)), spell: plain };
}

export const named: FileFormat = {
  id: 'text',
  recognises(file) {
    const head = headText(file);
    return head !== null && readingOf(file, head) !== null;
  },
  async open(file, budget) {
    const source = await sourceOf(file, budget);
    const reading = source && readingOf(file, source.source);
    const values = source && reading ? reading.read(source.source) : [];
    const view = source && reading?.view ? reading.view(source.source) : null;
    if (!source || !reading || (values.length === 0 && view === null)) return text.open(file, budget);
    const own = (edits: readonly TextEdit[]): readonly TextEdit[] => (view === null ? edits : sourceEdits(view, withoutClosing(view.text, edits), settingsSpelling));
    return {
      texts: [{ id: '', read: () => once(view?.text ?? source.source) }, ...namedTexts(values)],
      entries: [],
      unread: null,
      guessed: () => source.guessed,
      write: ({ texts }) => piecesOf(encode(splice(source.source, mergeEdits(own(texts.get('') ?? []), namedEdits(values, texts.get(namedText) ?? [], reading.spell))), source.encoding)),
    };
  },
};
