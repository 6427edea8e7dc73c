import type { Range } from '../draft.ts';
import type { Detector } from './detector.ts';
import { readLabels } from './labels.ts';
import { isStandIn } from './stand-in.ts';

/** `/home/NAME`, `/Users/NAME`, `C:\Users\NAME`, `C:\Documents and Settings\NAME`, with escaped, doubled and yen backslashes. */
const home = /(?:[\\/¥]|%5C|%2F){1,4}(?:home|Users|Documents and Settings|Benutzer|Utenti|Utilisateurs)(?:[\\/¥]|%5C|%2F){1,4}([\p{L}\p{N}_][\p{L}\p{N}_.@$+-]{0,63}(?: [\p{Lu}][\p{L}\p{N}_.-]{1,30}(?=[\\/¥]))?)/gu;
/** Accounts that every system has. */
const shared = new Set(['public', 'shared', 'default', 'all users', 'guest', 'administrator', 'root', 'user', 'username', 'users', 'me', 'to', 'runner', 'ubuntu', 'node', 'app', 'git', 'vsts', 'circleci', 'travis', 'vagrant', 'defaultuser0']);
const label = /^(?:user_?name|user_?login|login(?:_name)?|logon(?:_name)?|logged_in_as|account_name|nome_utente|benutzername|benutzer|nombre_de_usuario|nom_d_utilisateur|utilisateur|usuario|utente|nickname|screen_name|handle|owner_name)$/u;

/** User names: the folder in a home path, and what a label says. Accounts that every system has stay. */
export const userName: Detector = {
  kind: 'user-name',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const match of text.matchAll(home)) {
      const name = (match[1] ?? '').replace(/[.@$+-]+$/, '');
      const start = match.index + match[0].length - (match[1] ?? '').length;
      if (name !== '' && !shared.has(name.toLowerCase()) && !/^[<$%{*]|^(.)\1+$/.test(name)) found.push({ start, end: start + name.length });
    }
    for (const { key, word } of readLabels(text)) {
      const value = text.slice(word.start, word.end);
      if (label.test(key) && value.length >= 2 && value.length <= 64 && !shared.has(value.toLowerCase()) && !/^\d{1,3}$|^https?:/.test(value) && !isStandIn(value)) found.push(word);
    }
    return sortedApart(found);
  },
  canonical: (value) => value.toLowerCase(),
};

function sortedApart(ranges: Range[]): Range[] {
  ranges.sort((a, b) => a.start - b.start);
  const kept: Range[] = [];
  for (const range of ranges) if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}
