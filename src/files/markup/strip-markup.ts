/** Takes elements out of XML source by position: some with all that is in them, of some only the tags. What is not named stays as it is. */
import { Tokenizer } from 'htmlparser2';
import type { TextEdit } from '../file-format.ts';
import { splice } from '../mapped-text.ts';

export interface Stripping {
  /** Elements that go with all that is in them, by their name with prefix. */
  readonly drop: ReadonlySet<string>;
  /** Elements of which only the tags go. */
  readonly unwrap?: ReadonlySet<string>;
  /** Empty elements that go when an attribute has this in its value. */
  readonly dropWith?: { readonly name: string; readonly value: RegExp };
}

export function stripMarkup(source: string, stripping: Stripping): string {
  const cuts: TextEdit[] = [];
  const { drop, unwrap, dropWith } = stripping;
  let name = '';
  let tagStart = 0;
  let dropped: { readonly name: string; readonly start: number; depth: number } | null = null;
  const cut = (start: number, end: number): void => void cuts.push({ start, end, replacement: '' });
  const opened = (end: number, closed: boolean): void => {
    if (dropped) {
      if (name === dropped.name && !closed) dropped.depth += 1;
    } else if (drop.has(name) || (dropWith?.name === name && dropWith.value.test(source.slice(tagStart, end)))) {
      if (closed) cut(tagStart, end);
      else dropped = { name, start: tagStart, depth: 0 };
    } else if (unwrap?.has(name) === true) cut(tagStart, end);
  };
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, {
    onopentagname(start, end) {
      tagStart = start - 1;
      name = source.slice(start, end);
    },
    onopentagend(end) { opened(end + 1, false); },
    onselfclosingtag(end) { opened(end + 1, true); },
    onclosetag(start, end) {
      const closing = source.slice(start, end);
      const after = source.indexOf('>', end) + 1;
      if (dropped && closing === dropped.name) {
        if (dropped.depth === 0) {
          cut(dropped.start, after);
          dropped = null;
        } else dropped.depth -= 1;
      } else if (!dropped && unwrap?.has(closing) === true) cut(start - 2, after);
    },
    onattribname() { /* Attributes go with their element. */ },
    onattribdata() { /* As above. */ },
    onattribentity() { /* As above. */ },
    onattribend() { /* As above. */ },
    ontext() { /* Text goes with its element. */ },
    ontextentity() { /* As above. */ },
    oncdata() { /* As above. */ },
    oncomment() { /* As above. */ },
    ondeclaration() { /* Stays. */ },
    onprocessinginstruction() { /* Stays. */ },
    onend() { /* What is not closed stays. */ },
  });
  tokenizer.write(source);
  tokenizer.end();
  return splice(source, cuts);
}

/** A document with nothing in its outermost element. */
export function emptied(source: string, inside = ''): string {
  const root = /<([A-Za-z][\w:.-]{0,60})(\s[^<>]{0,20000})?>/.exec(source.replace(/<\?[^<>]{0,300}\?>/, (found) => ' '.repeat(found.length)));
  if (!root) return source;
  const open = root[0].endsWith('/>') ? `${root[0].slice(0, -2)}>` : root[0];
  return `${source.slice(0, root.index)}${open}${inside}</${root[1] ?? ''}>`;
}
