import { say, type Translator } from './plain-value.ts';

/** The codes whose meaning is public. */
const known: ReadonlySet<string> = new Set(['DC-RTED']);

/** `TK-NP-1 DC-RTED FE-GDE` to what of it is known; of the others it is said that they are not. */
export const diagnosticCodes: Translator = {
  explains: new Set(['whatsapp_diagnosticCodes']),
  translate(value) {
    const codes = [...new Set(value.trim().split(/\s+/))].filter((code) => /^[A-Z]{2}-[A-Z0-9-]{2,20}$/.test(code));
    const meant = codes.filter((code) => known.has(code)).map((code) => say(`value_code_${code.replaceAll('-', '_')}`, { is: 'text', text: code }));
    const others = codes.filter((code) => !known.has(code));
    const parts = [...meant, ...(others.length > 0 ? [say('value_codesUnknown', { is: 'text', text: others.join(', ') })] : [])];
    return parts.length === 0 ? null : parts;
  },
};
