/** Keys that are put together from words (`Versão do aplicativo`, `アプリバージョン`, `Appversie`): what they say by what each word names, whatever the order. */
import type { GeneralKey } from './key-meanings.ts';
import { keyWords } from './key-words.ts';

type Named = keyof typeof keyWords;

/** What is said by words that name these things; names in the order of the alphabet. `sure` as in `general-keys.ts`. */
const compounds: Readonly<Record<string, GeneralKey>> = /* @__PURE__ */ Object.fromEntries(
  [
    ['app version', 'appVersion', true],
    ['app number version', 'appVersion', true],
    ['app code version', 'appVersion', true],
    ['app name version', 'appVersion', true],
    ['number version', 'appVersion', false],
    ['app name', 'appName', true],
    ['system version', 'system', true],
    ['device system', 'system', true],
    ['device system version', 'system', true],
    ['name system', 'system', true],
    ['number system version', 'system', true],
    ['device model', 'model', true],
    ['device model name', 'model', true],
    ['device type', 'model', false],
    ['device maker', 'maker', false],
    ['device maker model', 'model', true],
    ['maker model', 'model', false],
    ['device name', 'deviceName', false],
    ['app language', 'language', true],
    ['device language', 'language', true],
    ['language system', 'language', true],
    ['free storage', 'freeStorage', true],
    ['device free storage', 'freeStorage', true],
    ['network type', 'network', false],
    ['device network', 'network', false],
    ['network operator', 'operator', false],
    ['device operator', 'operator', false],
    ['name operator', 'operator', false],
    ['device number', 'phoneNumber', false],
    ['device id', 'identifier', false],
    ['code device', 'identifier', false],
    ['id user', 'account', false],
    ['number user', 'account', false],
    ['name user', 'account', false],
    ['code user', 'account', false],
    ['backup last', 'backup', true],
    ['code error', 'error', false],
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
  error: { meaning: 'error', sure: false },
};

const maxLength = 48;
/** The longest word of the table, and the shortest that may be part of a longer one. */
const longestWord = 22;
const elided = /^(?:dell|dall|nell|sull|all|un|l|d|qu)'/;
/** Words of one thing that are written apart. */
const apart = /sistema operativo|sistema operacional|système d'exploitation|operating system|işletim sistemi|hệ điều hành|system operacyjny|systemu operacyjnego|операционн(?:ая|ой) систем[аы]|sistem operasi|phiên bản|thiết bị|điện thoại|người dùng|khách hàng|ngôn ngữ|dung lượng|còn lại|copia de seguridad|copia di sicurezza|cópia de segurança|kopia zapasowa|резервн(?:ая|ой) копи[яи]|النسخ الاحتياطي/gu;
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

/** What a word, or each word that it is made of, names; null when a part is not known. */
function partsOf(word: string): Named[] | null {
  const known = table();
  const whole = known.get(word);
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
