/**
 * Values of settings that stand in something named: YAML by its indentation, INI and TOML by their sections. Lines only; what is no such line is passed over. Read are lists
 * (`ssids:` and a dash for each, `ssids = ["A", "B"]`), keys that need what they stand in (`id` under `user:`), and the settings of Mozilla's programs by the last part of their names.
 */
import { isPlaceholder } from '../../core/placeholders.ts';
import { nameUnder, needsParent, singular } from '../markup/key-names.ts';
import { mostNamed, type NamedValue } from './named-value.ts';

interface Level {
  readonly indent: number;
  readonly name: string;
}

/** The blanks and dashes before what a line says. */
const before = /^([ \t]{0,80})((?:- {1,8}){0,4})/;
/** `key:`, `"key" =`: what stands before the sign, which a blank follows where it is a colon. */
export const keyOf = /^["']?[\p{L}_][\p{L}\p{N}_. \t"'-]{0,76}(?=:[ \t]|:$|=)/u;
const section = /^[ \t]{0,8}\[{1,2}["']?([^[\]"'\n]{1,60})["']?(?: "([^"\n]{1,60})")?\]{1,2}[ \t]{0,8}$/;
/** `user_pref("mail.server.server1.userName", "meide");` (prefs.js). */
const preference = /^[ \t]{0,8}\w{0,8}[pP]ref\([ \t]?"([^"\n]{1,200})",[ \t]?"((?:[^"\\]|\\.){1,512})"\)/;
const inList = /"((?:[^"\\]|\\.){1,512})"|'([^'\n]{1,512})'|([^\s,[\]"'][^,[\]]{0,511})/g;

/** The named values of settings, in order. */
export function namedInSettings(source: string): NamedValue[] {
  const found: NamedValue[] = [];
  let levels: Level[] = [];
  let start = 0;
  for (const line of source.split('\n')) {
    const text = line.replace(/\r$/, '');
    if (found.length >= mostNamed) break;
    const head = section.exec(text);
    if (head) levels = [{ indent: -1, name: (head[1] ?? '').split(/[.:]/).at(-1) ?? '' }];
    else levels = readLine(text.length > 4096 ? '' : text, start, levels, found);
    start += line.length + 1;
  }
  return found;
}

/** Adds what a line says; gives the levels that the next line stands in. */
function readLine(text: string, start: number, levels: readonly Level[], found: NamedValue[]): Level[] {
  const [whole = '', path = '', set = ''] = preference.exec(text) ?? [];
  if (whole !== '') {
    const [parent = '', name = ''] = ['', ...path.split('.')].slice(-2);
    found.push({ name: nameUnder(parent, name), value: set, start: start + whole.length - set.length - 2, end: start + whole.length - 2 });
    return [...levels];
  }
  if (text.trim() === '' || /^[ \t]*[#;]/.test(text)) return [...levels];
  const [opening = '', blanks = '', dashes = ''] = before.exec(text) ?? [];
  const said = text.slice(opening.length);
  const key = keyOf.exec(said)?.[0];
  if (key === undefined && dashes === '') return [...levels];
  // What a dash opens stands in the list, and a list may stand as far left as its key.
  const within = levels.filter(({ indent }) => indent < blanks.length || (dashes !== '' && indent === blanks.length));
  const parent = within.at(-1)?.name ?? '';
  if (key === undefined) {
    if (parent !== '') addValue(found, nameUnder(singular(within.at(-2)?.name ?? ''), singular(parent)), said, start + opening.length);
    return within;
  }
  const name = key.replace(/["'\t]/g, '').trim();
  const value = said.slice(key.length + 1).trimStart();
  const at = start + text.length - value.length;
  if (value === '' || value.startsWith('#') || /^[&!]\S*$/.test(value)) return [...within, { indent: blanks.length + dashes.length, name }];
  if (value.startsWith('[')) addList(found, nameUnder(singular(parent), singular(name)), value, at);
  else if (needsParent(name) && nameUnder(singular(parent), name) !== name) addValue(found, nameUnder(singular(parent), name), value, at);
  return within;
}

function addList(found: NamedValue[], name: string, list: string, at: number): void {
  for (const { 0: whole, 1: double, 2: single, 3: bare, index } of list.matchAll(inList)) {
    const value = double ?? single ?? (bare ?? '').trimEnd();
    // What stands for a hidden value looks like a list of one.
    if (isPlaceholder(list.slice(index - 1, index + whole.length + 1))) continue;
    const from = at + index + (bare === undefined ? 1 : 0);
    if (whole !== '' && value !== '') found.push({ name, value, start: from, end: from + value.length });
  }
}

/** Without quotes, or without the comment behind it. */
function addValue(found: NamedValue[], name: string, written: string, at: number): void {
  const quote = /^["']/.test(written) ? written.charAt(0) : '';
  const close = quote === '' ? -1 : written.indexOf(quote, 1);
  const comment = written.search(/[ \t]#/);
  const value = close > 0 ? written.slice(1, close) : written.slice(0, comment < 0 ? written.length : comment).trimEnd();
  const from = at + (close > 0 ? 1 : 0);
  if (value !== '' && !/^[[{|>*&]/.test(value)) found.push({ name, value, start: from, end: from + value.length });
}
