import { say, type Translator } from './plain-value.ts';

/** The states of Android's `TelephonyManager.getSimState()`, by their numbers. */
const states = ['unknown', 'absent', 'pin', 'puk', 'locked', 'ready'] as const;

/** `null 5`, `+447700900142 5`: whether a number is stored on the card, and how the card stands. */
export const simCard: Translator = {
  explains: new Set(['whatsapp_sim']),
  translate(value) {
    const [, number = '', state = ''] = /^(.{0,40}?) ?([0-5])$/.exec(value.trim()) ?? [];
    const name = states[Number(state)];
    if (state === '' || name === undefined) return null;
    return [say(/\d{4}/.test(number) ? 'value_simNumber' : 'value_simNoNumber'), say(`value_sim_${name}`)];
  },
};
