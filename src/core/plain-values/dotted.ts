import { say, type Translator } from './plain-value.ts';

/** A letter, digit or sign and a dot, at least twice; in brackets too: `M.O.B.I.L.E. (L.T.E.)`. */
const whole = /^(?:[^\s.]\.){2,40}(?:\s\(?(?:[^\s.]\.){1,40}\)?){0,4}$/u;
const names: Readonly<Record<string, string>> = { WIFI: 'Wi-Fi' };

/** `W.I.F.I.` to `Wi-Fi`: the dots hide nothing. */
export const dotted: Translator = {
  explains: null,
  translate(value) {
    if (!whole.test(value.trim())) return null;
    const text = value.trim().replace(/([^\s.])\./gu, '$1');
    if (text === 'UNKNOWN') return [say('value_notTold')];
    const [first = '', ...rest] = text.split(' ');
    if (first === 'MOBILE') return [say(rest.length > 0 ? 'value_mobileDataBy' : 'value_mobileData', ...(rest.length > 0 ? [{ is: 'text', text: rest.join(' ').replace(/[()]/g, '') } as const] : []))];
    return [say('value_is', { is: 'text', text: [names[first] ?? first, ...rest].join(' ') })];
  },
};
