/** Texts whose values are named by their place: settings in YAML, TOML and INI, dumps of databases in SQL, and tables of consoles. As they stand, with a list of those values beside them. */
import { once, piecesOf } from '../byte-stream.ts';
import type { FileFormat } from '../file-format.ts';
import { splice } from '../mapped-text.ts';
import { hasColumns, namedInColumns } from '../named/column-values.ts';
import { linesOfNamed, mergeEdits, namedEdits, namedText } from '../named/named-value.ts';
import { namedInSettings } from '../named/setting-values.ts';
import { namedInSql, spellInSql } from '../named/sql-values.ts';
import { headText, sourceOf } from '../parsed-source.ts';
import { encode } from '../encodings/text-encoding.ts';
import { text } from './text.ts';

const settings = /\.(?:ya?ml|toml|ini|cfg|cnf|conf|config|nmconnection|prefs|reg\.txt)$|(?:^|\/)(?:\.?(?:gitconfig|config)|(?:prefs|user)\.js)$/i;
const dump = /\.(?:sql|dump)$/i;
const dumped = /(?:^|\n)\s{0,9}(?:INSERT INTO|CREATE TABLE|COPY) \S{1,80}/i;

export const named: FileFormat = {
  id: 'text',
  recognises(file) {
    const head = headText(file);
    return head !== null && (settings.test(file.name) || dump.test(file.name) || dumped.test(head) || hasColumns(head));
  },
  async open(file, budget) {
    const read = await sourceOf(file, budget);
    const isDump = dump.test(file.name) || dumped.test(read?.source.slice(0, file.head.length) ?? '');
    const values = read ? (isDump ? namedInSql : settings.test(file.name) ? namedInSettings : namedInColumns)(read.source) : [];
    if (!read || values.length === 0) return text.open(file, budget);
    return {
      texts: [{ id: '', read: () => once(read.source) }, { id: namedText, read: () => once(linesOfNamed(values).join('\n')) }],
      entries: [],
      unread: null,
      guessed: () => read.guessed,
      write: ({ texts }) => piecesOf(encode(splice(read.source, mergeEdits(texts.get('') ?? [], namedEdits(values, texts.get(namedText) ?? [], isDump ? spellInSql(read.source) : (value) => value))), read.encoding)),
    };
  },
};
