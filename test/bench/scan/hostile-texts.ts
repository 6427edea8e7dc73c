/** Texts of two megabytes in which something that begins a finding stands everywhere. */
import { makeLog } from './make-log.ts';

const length = 2_000_000;
const repeat = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

function drawn(): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return String.fromCharCode(32 + ((state >> 8) % 95));
  }).join('');
}

export const ordinaryText = (): string => [...makeLog({ bytes: length, seed: 3 })].join('');

export const hostileTexts: Readonly<Record<string, () => string>> = {
  'only a': () => repeat('a'),
  'only blanks': () => repeat(' '),
  'only digits': () => repeat('7'),
  'only @': () => repeat('@'),
  'a@a@a@': () => repeat('a@'),
  'numbers joined': () => repeat('0171 1234567 or '),
  'only +': () => repeat('+'),
  'only :': () => repeat(':'),
  'only =': () => repeat('='),
  'only dots': () => repeat('1.'),
  'only dashes': () => repeat('-'),
  'only letters beyond ASCII': () => repeat('д电é'),
  'all labels': () => repeat('key: value\n'),
  'labels in one line': () => repeat('a=b;c=d;'),
  times: () => repeat('12:34:56 '),
  hexadecimal: () => repeat('0123456789abcdef'),
  base64: () => repeat('QUJDREVGR0hJSktM'),
  'words with capitals': () => repeat('Anna Maria Rossi Via '),
  'drawn by lot': drawn,
  'one ordinary line without end': () => ordinaryText().replace(/\n/g, ' '),
};
