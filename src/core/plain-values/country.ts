import { say, type Translator } from './plain-value.ts';

/** `IT` to the country; `zz` is what apps write when they do not know it. */
export const country: Translator = {
  explains: new Set(['whatsapp_lc', 'keys_country']),
  translate(value) {
    const code = value.trim().toUpperCase();
    if (code === 'ZZ') return [say('value_notTold')];
    return /^[A-Z]{2}$/.test(code) ? [say('value_is', { is: 'country', code })] : null;
  },
};
