/** Keys that are put together from words in many languages, as parts of regular expressions for keys in their plain spelling (`klantnummer`, `número_de_cliente`). */
// Other words of the same languages, side by side in what is built: that packs a third of a kilobyte smaller.
import './address-shapes.ts';
import './phone-words.ts';
import { keyPartWords } from '../grammar/key-part-words.ts';
import { labelWords } from './label-words.ts';
import { wordsOf } from '../text/word-list.ts';

const words = { ...keyPartWords, ...labelWords };

/** Any of the words of one thing. */
export function anyOf(named: keyof typeof words): string {
  return wordsOf(words[named]).join('|');
}

/** Keys of two parts in either order; between two nouns there may be `of the`. */
export function pairOf(one: string, other: string): string {
  return `(?:${one})_?(?:${other})|(?:${other})_(?:(?:d[aeiou]|das|del(?:la)?|d|al|de_la|van)_)?(?:${one})`;
}

/** `password` and its likes, with blanks. */
export const passwordWord =
  anyOf('password').replaceAll('_', ' ') +
  '|password|passwd|passphrase|passcode|pwd|passwor[dt]|kennwort|contraseña|mot de passe|senha|palavra passe|wachtwoord|parola(?: d.ordine)?|has[łl]o|l[öo]senord|adgangskode|passord|salasana|heslo|[şs]ifre|parolă|jelsz[óo]|κωδικός πρόσβασης|пароль|סיסמה|비밀번호|كلمة المرور|パスワード|密码|密碼';
