import type { Draft, Range } from './draft.ts';

/** The word in a placeholder, by kind of finding or category of field. English: the desk reads it. */
const words: Readonly<Record<string, string>> = {
  'own-rule': 'own',
  'phone-number': 'phone',
  'email-address': 'e-mail',
  'ip-address': 'IP address',
  'mac-address': 'MAC address',
  uuid: 'id',
  'access-token': 'token',
  'sign-in-token': 'token',
  'private-key': 'key',
  'url-password': 'sign-in',
  'connection-string': 'sign-in',
  'bank-account': 'bank account',
  'payment-card': 'card',
  'user-name': 'user',
  'wallet-address': 'wallet',
  'national-id': 'national id',
  'travel-document': 'document',
  'device-number': 'device id',
  'sim-number': 'SIM id',
  'person-name': 'name',
  'postal-address': 'address',
  'birth-date': 'birth date',
  'tax-number': 'tax number',
  'account-handle': 'account',
  'network-name': 'network',
  'host-name': 'host',
  'mobile-operator': 'operator',
  'cell-id': 'cell',
  coordinates: 'place',
  'push-token': 'push token',
  'advertising-id': 'advertising id',
  'serial-number': 'serial',
  'memory-card': 'card id',
  'contact-name': 'name',
  'contact-address': 'address',
  'owner-name': 'name',
  'opaque-id': 'id',
  'url-parameter': 'id',
  'device-model': 'device',
  'operating-system': 'system',
  'phone-network': 'network',
  'device-type': 'device',
  'free-storage': 'storage',
  'device-language': 'language',
  permissions: 'permissions',
  backup: 'backup',
  'app-version': 'version',
  'features-used': 'feature',
  accessibility: 'accessibility',
  identifiers: 'id',
  'third-party': 'person',
  time: 'time',
  other: 'detail',
};

const given: ReadonlySet<string> = new Set([...Object.values(words), 'local IP address']);

/** Every home and office has these (RFC 1918, RFC 4193, link-local): that it is one helps support and tells nothing. */
const ofOwnNetwork = /^(?:10\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|169\.254\.|fe[89ab][\da-f]:|f[cd][\da-f]{2}:)/;

/** Brackets, 21 letters, a blank, six digits. */
const longestPlaceholder = 30;

const onlyPlaceholder = /^\[[\p{L}][\p{L} -]{0,20} \d{1,6}\]$/u;

/** What detectors see in the place of a placeholder's words: a letter of no script. */
export const filling = '\ue000';

/** Whether a value is a placeholder already: hiding twice changes nothing. */
export function isPlaceholder(value: string): boolean {
  return onlyPlaceholder.test(value.trim());
}

export function startsWithPlaceholder(text: string): boolean {
  return /^\[[\p{L}][\p{L} -]{0,20} \d{1,6}\]/u.test(text);
}

/** Whether a text begins with a placeholder in one of the words that are given here: `[Pixel 7]` is none. */
export function startsWithGiven(text: string): boolean {
  const word = /^\[([\p{L}][\p{L} -]{0,20}) \d{1,6}\]/u.exec(text)?.[1];
  return word !== undefined && given.has(word);
}

/** Whether a place in a text lies in a placeholder that was given here: what that says stands for a value and is none, so that hiding `phone` leaves `[phone 1]` alone. */
export function isInGiven(text: string, { start, end }: Range): boolean {
  const from = Math.max(0, start - longestPlaceholder);
  const before = text.slice(from, start + 1).lastIndexOf('[');
  if (before < 0) return false;
  const opening = from + before;
  const written = text.slice(opening, opening + longestPlaceholder);
  return startsWithGiven(written) && end <= opening + written.indexOf(']') + 1;
}

/** A text without the placeholders in it that are given here: what they say tells nothing of it. */
export function withoutGiven(text: string): string {
  return text.replace(/\[[^\]]{3,28}\]/g, (part) => (startsWithGiven(part) ? '' : part));
}

/** Where placeholders stand in a text, in order. */
export function placeholdersIn(text: string): Range[] {
  const found: Range[] = [];
  const placeholder = /\[[\p{L}][\p{L} -]{0,20} \d{1,6}\]/uy;
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    placeholder.lastIndex = at;
    if (placeholder.test(text)) found.push({ start: at, end: placeholder.lastIndex });
  }
  return found;
}

/** Placeholders as plain data: which were given to which value, and the highest number of each word. */
export interface GivenPlaceholders {
  readonly given: readonly (readonly [value: string, placeholder: string])[];
  readonly numbers: readonly (readonly [word: string, number: number])[];
}

/** Gives every value of a draft its placeholder: `[phone 1]`. The same value always gets the same one. */
export interface Placeholders {
  /** What was given so far, to go on from elsewhere: `makePlaceholders` takes it. */
  given(): GivenPlaceholders;
  /** `kind` is a finding's kind or a field's category; `canonical` one spelling for all spellings of the value. */
  for(kind: string, canonical: string): string;
}

/**
 * Numbers go on after those that already stand in the draft, so that an older placeholder never gets a second meaning. `before` are placeholders
 * that were given already, and numbers that stand in texts which are not parts of this draft.
 */
export function makePlaceholders(draft: Pick<Draft, 'parts'>, before: readonly GivenPlaceholders[] = []): Placeholders {
  const given = new Map(before.flatMap((one) => one.given));
  const numbers = highestOf([...before.flatMap((one) => one.numbers), ...draft.parts.flatMap((part) => numbersIn(part.text))]);
  return {
    given: () => ({ given: [...given], numbers: [...numbers] }),
    for(kind, canonical) {
      const word = kind === 'ip-address' && ofOwnNetwork.test(canonical) ? 'local IP address' : (words[kind] ?? kind.replace(/-/g, ' '));
      const key = `${word}\u0000${canonical}`;
      const known = given.get(key);
      if (known !== undefined) return known;
      const number = (numbers.get(word) ?? 0) + 1;
      numbers.set(word, number);
      const placeholder = `[${word} ${String(number)}]`;
      given.set(key, placeholder);
      return placeholder;
    },
  };
}

/** The highest number of each word among the placeholders that stand in a text. */
export function numbersIn(text: string): (readonly [word: string, number: number])[] {
  if (!text.includes('[')) return [];
  return [...highestOf([...text.matchAll(/\[([\p{L}][\p{L} -]{0,20}) (\d{1,6})\]/gu)].map((match) => [match[1] ?? '', Number(match[2])] as const))];
}

function highestOf(numbers: readonly (readonly [string, number])[]): Map<string, number> {
  const highest = new Map<string, number>();
  for (const [word, number] of numbers) highest.set(word, Math.max(highest.get(word) ?? 0, number));
  return highest;
}
