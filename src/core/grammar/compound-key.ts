/** Keys that are put together from words (`Versão do aplicativo`, `アプリバージョン`, `Appversie`): what they say by what each word names, whatever the order. */
import type { GeneralKey, Meaning } from './key-meanings.ts';
import { keyWords } from './key-words.ts';

type Named = keyof typeof keyWords;

/** What is said by words that name these things; names in the order of the alphabet. `sure` as in `general-keys.ts`. */
const compounds: Readonly<Record<string, GeneralKey>> = /* @__PURE__ */ Object.fromEntries(
  [
    ['app version', 'appVersion', true],
    ['app number version', 'appVersion', true],
    ['app code version', 'appVersion', true],
    ['app name version', 'appVersion', true],
    ['name version', 'appVersion', true],
    ['number version', 'appVersion', true],
    ['app name', 'appName', true],
    ['system version', 'system', true],
    ['device system', 'system', true],
    ['device system version', 'system', true],
    ['name system', 'system', true],
    ['number system version', 'system', true],
    ['device model', 'model', true],
    ['device model name', 'model', true],
    ['device type', 'model', false],
    ['device maker', 'maker', true],
    ['device maker model', 'model', true],
    ['maker model', 'model', false],
    ['device name', 'deviceName', true],
    ['app language', 'language', true],
    ['device language', 'language', true],
    ['language system', 'language', true],
    ['free storage', 'freeStorage', true],
    ['device free storage', 'freeStorage', true],
    ['network type', 'network', true],
    ['device network', 'network', false],
    ['name network', 'network', false],
    ['network operator', 'operator', false],
    ['device operator', 'operator', false],
    ['name operator', 'operator', false],
    ['device number', 'phoneNumber', false],
    ['device id', 'identifier', true],
    ['code device', 'identifier', false],
    ['id user', 'account', true],
    ['number user', 'account', false],
    ['name user', 'account', false],
    ['code user', 'account', false],
    ['customer id', 'account', false],
    ['customer number', 'account', false],
    ['customer name', 'account', false],
    ['code customer', 'account', false],
    ['backup last', 'backup', true],
    ['dark mode', 'setting', false],
    ['number purchase', 'identifier', false],
    ['id purchase', 'identifier', false],
    ['number serial', 'identifier', false],
    ['device serial', 'identifier', false],
    ['device number serial', 'identifier', false],
    ['free memory', 'memory', true],
    ['last time', 'time', false],
    ['system time', 'time', false],
    ['device time', 'time', true],
    ['error time', 'time', false],
    ['code error', 'error', true],
    ['app permission', 'permissions', false],
    ['device permission', 'permissions', false],
  ].map(([names, meaning, sure]) => [names, { meaning, sure }]) as [string, GeneralKey][],
);

/** What a word says alone. */
const singles: Readonly<Partial<Record<Named, GeneralKey>>> = {
  app: { meaning: 'appName', sure: false },
  version: { meaning: 'appVersion', sure: false },
  system: { meaning: 'system', sure: false },
  device: { meaning: 'model', sure: false },
  model: { meaning: 'model', sure: false },
  maker: { meaning: 'maker', sure: false },
  language: { meaning: 'language', sure: false },
  network: { meaning: 'network', sure: false },
  operator: { meaning: 'operator', sure: false },
  permission: { meaning: 'permissions', sure: false },
  backup: { meaning: 'backup', sure: false },
  user: { meaning: 'account', sure: false },
  customer: { meaning: 'account', sure: false },
  error: { meaning: 'error', sure: false },
  mode: { meaning: 'setting', sure: false },
  serial: { meaning: 'identifier', sure: false },
  memory: { meaning: 'memory', sure: false },
  time: { meaning: 'time', sure: false },
};

const maxLength = 48;
/** The longest word of the table, and the shortest that may be part of a longer one. */
const longestWord = 22;
const leastOfGenitive = 6;
const elided = /^(?:dell|dall|nell|sull|all|un|l|d|qu)'/;
/** Words of one thing that are written apart. */
const apart = /sistema operativo|sistema operacional|système d'exploitation|operating system|işletim sistemi|hệ điều hành|system operacyjny|systemu operacyjnego|операционн(?:ая|ой) систем[аы]|sistem operasi|phiên bản|thiết bị|điện thoại|đơn hàng|người dùng|khách hàng|ngôn ngữ|dung lượng|còn lại|copia de seguridad|copia di sicurezza|cópia de segurança|kopia zapasowa|резервн(?:ая|ой) копи[яи]|النسخ الاحتياطي/gu;
const oneWord: Readonly<Record<string, string>> = { "système d'exploitation": 'betriebssystem', 'sistema operacional': 'os', 'sistema operativo': 'os', 'operating system': 'os', 'sistem operasi': 'os', 'system operacyjny': 'os', 'systemu operacyjnego': 'os' };

let words: ReadonlyMap<string, Named> | null = null;

function table(): ReadonlyMap<string, Named> {
  words ??= new Map((Object.entries(keyWords) as [Named, string][]).flatMap(([named, list]) => list.split(' ').map((word) => [word, named] as const)));
  return words;
}

/** What a key (as `canonicalKey` gives it) says, or null when a word is not known or the words say nothing together. */
export function readCompoundKey(canonical: string): GeneralKey | null {
  if (canonical.length > maxLength) return null;
  const together = canonical.replace(apart, (phrase) => oneWord[phrase] ?? (phrase.startsWith('опер') ? 'os' : phrase.startsWith('резерв') ? 'резервнаякопия' : phrase.replaceAll(' ', '')));
  const names = new Set<Named>();
  for (const word of together.split(' ')) {
    const parts = partsOf(word.replace(elided, ''));
    if (!parts) return null;
    for (const part of parts) if (part !== 'filler') names.add(part);
  }
  const [first] = names;
  return (names.size === 1 && first ? singles[first] : compounds[[...names].sort().join(' ')]) ?? null;
}

/** What is meant whatever else the key says: `Camera model`, `Fahrzeugmodell`. */
const whateverElse: Readonly<Partial<Record<string, Meaning>>> = { version: 'appVersion', model: 'model', maker: 'maker', language: 'language', permission: 'permissions', backup: 'backup', network: 'network', 'free storage': 'freeStorage', 'number serial': 'identifier' };
/** The shortest ending that is taken for a word by itself. */
const leastOfEnding = 5;

/** What a key (as `canonicalKey` gives it) says by those of its words that are known, or null. */
export function readPartlyKnownKey(canonical: string): Meaning | null {
  const names = new Set<Named>();
  for (const word of canonical.split(' ')) for (const part of partsOf(word.replace(elided, '')) ?? endingOf(word)) names.add(part);
  // Of most keys that nobody knows no word is known either.
  if (names.size === 0) return null;
  for (const [all, meaning = null] of Object.entries(whateverElse)) if (all.split(' ').every((name) => names.has(name as Named))) return meaning;
  return null;
}

function endingOf(word: string): Named[] {
  for (let at = 1; at <= word.length - leastOfEnding; at += 1) {
    const named = table().get(word.slice(at));
    if (named) return [named];
  }
  return [];
}

/** What a word, or each word that it is made of, names; null when a part is not known. */
function partsOf(word: string): Named[] | null {
  const known = table();
  // A German genitive has an `s`.
  const whole = known.get(word) ?? (word.length > leastOfGenitive ? known.get(word.replace(/s$/, '')) : undefined);
  if (whole) return [whole];
  const parts: Named[] = [];
  for (let at = 0; at < word.length; ) {
    const least = word.charCodeAt(at) < 0x2e80 ? 2 : 1;
    let length = Math.min(longestWord, word.length - at);
    while (length >= least && !known.has(word.slice(at, at + length))) length -= 1;
    const part = known.get(word.slice(at, at + length));
    if (length < least || !part) return null;
    parts.push(part);
    at += length;
  }
  return parts;
}
