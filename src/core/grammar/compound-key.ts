/** Keys that are put together from words (`Versão do aplicativo`, `アプリバージョン`, `Appversie`): what they say by what each word names, whatever the order. */
import { hashWord, readSayings } from '../text/sayings.ts';
import { wordsOf } from '../text/word-list.ts';
import type { GeneralKey, Meaning } from './key-meanings.ts';
import { withoutAccents } from './key-spelling.ts';
import { keyPartWords } from './key-part-words.ts';
import type { keyWords } from './key-words.ts';
import { namingWords } from './packed-keys.ts';

type Named = keyof typeof keyWords | keyof typeof keyPartWords;

/** What is said by words that name these things; names in the order of the alphabet. As in `general-keys.ts`, these are `sure`. */
const sureCompounds: Readonly<Partial<Record<Meaning, string>>> = {
  appVersion: 'app version|app number version|app code version|app name version|name version|number version|code version',
  appBuild: 'build number|app build number',
  appName: 'app name',
  batteryPermission: 'battery optimise',
  system: 'system version|device system|device system version|name system|number system version',
  model: 'device model|device model name|device maker model|device info',
  maker: 'device maker',
  deviceName: 'device name',
  language: 'app language|device language|language system',
  freeStorage: 'free storage|device free storage',
  network: 'network type',
  identifier: 'device id',
  account: 'id user',
  backup: 'backup last',
  memory: 'free memory',
  time: 'device time',
  error: 'code error',
};
/** And these are not. */
const looseCompounds: Readonly<Partial<Record<Meaning, string>>> = {
  appBuild: 'build id|build version|app build|build time',
  totalStorage: 'storage total|device storage total|storage used|device storage used|app storage used',
  memory: 'memory total|memory used|device memory total',
  model: 'maker model',
  system: 'device version',
  processor: 'model processor',
  network: 'device network',
  operator: 'network operator|device operator|id operator',
  machineName: 'host name',
  phoneNumber: 'device number|device user',
  identifier: 'code device|code purchase|number purchase|id purchase|number serial|device serial|device number serial',
  account: 'contract number|code contract|contract id|number user|name user|code user|customer id|customer number|customer name|code customer',
  setting: 'dark mode',
  time: 'last time|system time|error time|last sync|sync time|last sync time',
  permissions: 'app permission|device permission|notification permission',
};
const compounds: Readonly<Record<string, GeneralKey>> = /* @__PURE__ */ Object.fromEntries(
  [sureCompounds, looseCompounds].flatMap((table, i) => (Object.entries(table) as [Meaning, string][]).flatMap(([meaning, list]) => list.split('|').map((names) => [names, { meaning, sure: i === 0 }] as const))),
);

/** What a word says alone; never surely. */
const singles: Readonly<Partial<Record<Named, Meaning>>> = {
  app: 'appName',
  version: 'appVersion',
  system: 'system',
  device: 'model',
  host: 'machineName',
  model: 'model',
  maker: 'maker',
  sync: 'setting',
  language: 'language',
  network: 'network',
  operator: 'operator',
  permission: 'permissions',
  backup: 'backup',
  notification: 'permissions',
  country: 'country',
  user: 'account',
  customer: 'account',
  error: 'error',
  build: 'appBuild',
  battery: 'battery',
  mode: 'setting',
  serial: 'identifier',
  memory: 'memory',
  time: 'time',
  screen: 'screen',
  processor: 'processor',
};

/** Beside another word these say nothing else: `Build model`, `CPU type`, `Number of cores`. */
const vague = ['info', 'type', 'name', 'number', 'build'] as const;

const maxLength = 48;
/** The longest word of the table, and the shortest that may be part of a longer one. */
const longestWord = 22;
const leastOfGenitive = 6;
const elided = /^(?:dell|dall|nell|sull|all|un|l|d|qu)'/;
/** Words of one thing that are written apart. */
const apart = /sistema operativo|sistema operacional|système d'exploitation|operating system|işletim sistemi|hệ điều hành|system operacyjny|systemu operacyjnego|операционн(?:ая|ой) систем[аы]|sistem operasi|phiên bản|thiết bị|điện thoại|đơn hàng|người dùng|khách hàng|ngôn ngữ|dung lượng|còn lại|copia de seguridad|copia di sicurezza|cópia de segurança|kopia zapasowa|copie de rezervă|bản sao lưu|резервн(?:ая|ой|а) копі?[яиї]|النسخ الاحتياطي/gu;

let words: Map<number, Named> | null = null;

function table(): ReadonlyMap<number, Named> {
  if (words) return words;
  const known = new Map<number, Named>(readSayings(namingWords));
  for (const [named, list] of Object.entries(keyPartWords) as [Named, string][]) {
    for (const word of wordsOf(list)) {
      known.set(hashWord(word), named);
      const plain = withoutAccents(word);
      if (plain !== word && !known.has(hashWord(plain))) known.set(hashWord(plain), named);
    }
  }
  return (words = known);
}

const namedBy = (word: string): Named | undefined => table().get(hashWord(word));

/** Whether a word says nothing but joins others, or is what keys are dressed with: `of`, `your`, `information`. */
export const isFiller = (word: string): boolean => namedBy(withoutAccents(word)) === 'filler';

/** What a key (as `canonicalKey` gives it) says, or null when a word is not known or the words say nothing together. */
export function readCompoundKey(canonical: string): GeneralKey | null {
  if (canonical.length > maxLength) return null;
  const names = new Set<Named>();
  for (const word of wordsIn(canonical)) {
    const parts = partsOf(word.replace(elided, ''));
    if (!parts) return null;
    for (const part of parts) if (part !== 'filler') names.add(part);
  }
  const found = compounds[[...names].sort().join(' ')];
  if (found) return found;
  for (const word of vague) if (names.size > 1) names.delete(word);
  const [first] = names;
  const meaning = first && names.size === 1 ? singles[first] : undefined;
  return meaning ? { meaning, sure: false } : null;
}

/** The words of a key, those of one thing as one. */
function wordsIn(canonical: string): readonly string[] {
  return canonical.replace(apart, (phrase) => (/oper|exploit|şletim|điều|опер/.test(phrase) ? 'os' : /^(?:резерв|copie|bản)/.test(phrase) ? 'резервнаякопия' : phrase.replaceAll(' ', ''))).split(' ');
}

/** `* version`, `versione *`: beside words that nobody knows it is an app's. */
export function readVersionKey(spelling: string): GeneralKey | null {
  return namedBy(withoutAccents(spelling).replace(/^\* | \*$/, '')) === 'version' ? { meaning: 'appVersion', sure: false } : null;
}

/** What is meant whatever else the key says: `Camera model`, `Fahrzeugmodell`. */
const whateverElse: Readonly<Partial<Record<string, Meaning>>> = { 'id notification': 'pushToken', 'system version': 'system', version: 'appVersion', mode: 'setting', model: 'model', maker: 'maker', language: 'language', permission: 'permissions', notification: 'permissions', backup: 'backup', network: 'network', operator: 'operator', 'free storage': 'freeStorage', 'number serial': 'identifier', memory: 'memory', processor: 'processor', screen: 'screen' };
/** The shortest ending that is taken for a word by itself; where there are no blanks between words, two signs will do. */
const leastOfEnding = 5;

/** What a key (as `canonicalKey` gives it) says by those of its words that are known, or null. */
export function readPartlyKnownKey(canonical: string): Meaning | null {
  const names = new Set<Named>();
  for (const word of wordsIn(canonical)) for (const part of partsOf(word.replace(elided, '')) ?? endingOf(word)) names.add(part);
  // Of most keys that nobody knows no word is known either.
  if (names.size === 0) return null;
  for (const [all, meaning = null] of Object.entries(whateverElse)) if (all.split(' ').every((name) => names.has(name as Named))) return meaning;
  return null;
}

function endingOf(word: string): Named[] {
  const least = word.charCodeAt(word.length - 1) < 0x2e80 ? leastOfEnding : 2;
  for (let at = 1; at <= word.length - least; at += 1) {
    const named = namedBy(withoutAccents(word).slice(at));
    if (named) return [named];
  }
  return [];
}

/** What a word, or each word that it is made of, names; null when a part is not known. */
function partsOf(written: string): Named[] | null {
  const word = withoutAccents(written);
  // A German genitive has an `s`.
  const whole = namedBy(written) ?? namedBy(word) ?? (word.length > leastOfGenitive ? namedBy(word.replace(/s$/, '')) : undefined);
  if (whole) return [whole];
  /** Where no part begins that all the rest is made of. */
  const dead = new Set<number>();
  const partsFrom = (at: number): Named[] | null => {
    const least = word.charCodeAt(at) < 0x2e80 ? 2 : 1;
    for (let end = Math.min(at + longestWord, word.length); end >= at + least && !dead.has(at); end -= 1) {
      const part = namedBy(word.slice(at, end));
      const rest = part && (end === word.length ? [] : partsFrom(end));
      if (part && rest) return [part, ...rest];
    }
    dead.add(at);
    return null;
  };
  return partsFrom(0);
}
