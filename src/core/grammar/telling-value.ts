/**
 * What a value looks like when it is what its key says: `Android 14`, `4.2.1 (421)`, `SM-A536B`, `de_DE`, `12.4 GB`. A loose key (`Version`, `Device`) stands
 * in anybody's agenda; with such a value it is an app's.
 */
import type { Meaning } from './key-meanings.ts';
import { deviceNames } from './maker-names.ts';
import { isDeviceLine, isModel, isSystem } from './positional.ts';

const version = /^[vV]?\p{Nd}{1,5}(?:[.\-_]\p{Nd}{1,7}){1,4}(?!\p{Nd}*[:/])/u;
const versionInside = /\bv?\d{1,4}\.\d{1,5}(?:\.\d{1,7}){0,3}\b/;
const systemName = /(?:android|ios|iphone ?os|ipad ?os|mac(?: ?os)?(?: x)?|windows(?:_nt|\.desktop)?|win(?:32|64)|darwin|linux|ubuntu|debian|fedora|chrome ?os|harmony ?os|w(?:ear|eb|atch) ?os|tv ?os|tizen|hyper ?os|أندرويد|андроид|안드로이드|安卓)(?!\p{L}|\.\p{Ll})/iu;
/** `google/shiba/shiba:14/AP1A.240505.004/11583682:user/release-keys`. */
const buildFingerprint = /^[\w-]{2,40}\/[\w-]{2,60}\/[\w-]{2,60}:[\w.]{1,12}\//;
/** What an app asks for is no fact of a device: `Android 8 and later`, `iOS 15+`, `Android ab 9`, `iOS 13 to 18`; nor is all that it runs on: `Windows 11, macOS 13`. */
const orLater = /\b(?:later|newer|higher|above|up|superior\p{L}{0,4}|posterior\p{L}{0,2}|su[cp]?cessiv\p{L}{1,2}|supérieure?s?|neuer|höher|nieuwer|hoger|nowsz\p{L}{1,3})$|以上|이상/iu;
const requirement = new RegExp(String.raw`\d\+|\bios\b.{1,40}android|android.{1,40}\bios\b|windows.{1,40}mac ?os|\b(?:ab|from|od|to|and|bis|und|et) \d|${orLater.source}`, 'iu');
const digit = /\p{Nd}/u;
/** `14`, `13 (API 33)`, `14 / SDK 34`, `14, UP1A.231105.001`. */
const bareSystem = /^\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,3}(?: ?\(|$|[ ,;/-]{1,3}(?:(?:api|sdk)\b|[a-z][a-z\d]{2,4}\.\d{6}\.))/iu;
const maker = new RegExp(String.raw`\b(?:${deviceNames})\b`, 'iu');
const numberedSystem = new RegExp(String.raw`${systemName.source}(?: (?:os|version))?:? ?v?\d[\w.]{0,11}`, 'iu');
/** `Version 14.7.1 (Build 23H222)`, `17.5 (21F79)`: as Apple's systems give their own. */
const ofApple = /^(?:version )?\d\d(?:\.\d+){1,2} \((?:build )?\d\d[A-Z]\d{2,4}[a-z]?\)$/i;
/** All of it a system's name, but for what stands in brackets behind it. */
const nothingButSystem = new RegExp(`^${systemName.source}(?: \\(.*)?$`, 'iu');
/** `SM-A536B`, `2201117TY`, `iPhone14,2`, `CPH2399`. */
const modelCode = /^(?=[\w,-]{4,20}$)(?=.*\d)(?=.*[A-Z])[A-Za-z\d]+(?:[-,][A-Za-z\d]+)*$/;
const locale = /^[a-z]{2,3}(?:[-_](?:[A-Z][a-z]{3}|[A-Z]{2}|\d{3})){0,2}(?:$|[ ,;.(])/;
const size = /\p{Nd}(?:[.,]\p{Nd}{1,3})? ?(?:[KMGT]i?B|bytes|ГБ|МБ|Go|Mo)(?!\p{L})/iu;
const onlySize = new RegExp(String.raw`^\p{Nd}{0,4}${size.source}$`, 'iu');
const opaque = /^(?=.{4,128}$)(?=.*[\d@])[\w:.+/=@$-]+(?: \d{2,6}){0,5}$/;
const state = /^(?:true|false|yes|no|on|off|enabled|disabled|granted|denied|none|null|unknown|n\/a|allowed|not granted)$/i;
const phoneLike = /^[+(]?(?:\p{Nd}[ ()./-]{0,2}){8,15}$/u;
const connection = /\b(?:wi-?fi|wlan|lte|[2345]g|cellular|mobile|ethernet|vpn|connected|online|offline)\b/i;
const chip = /\b(?:arm\w*|aarch64|x86(?:_64)?|x64|amd64|intel|snapdragon|exynos|mediatek|tensor|apple m\d|a\d{2})\b/i;
const moment = /^\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}|^1\p{Nd}{9}(?:\p{Nd}{3})?$|(?:GMT|UTC)[+-]?|^[A-Z][a-z]+\/[A-Z][a-z_]+|^[+-]\p{Nd}{2}:?\p{Nd}{2}$/u;
const address = /^(?:\d{1,3}\.){3}\d{1,3}$|^[0-9a-f:]{6,39}$|@/i;

const looks: Readonly<Partial<Record<Meaning, Pick<RegExp, 'test'>>>> = {
  appName: versionInside,
  // `Inkwell version: Inkwell 6.1`, `inkwell-beta-6.1`.
  appVersion: { test: (value) => !orLater.test(value) && version.test(value.replace(/^\p{L}[\p{L} -]{2,40}[ -]/u, '')) },
  appBuild: { test: (value) => version.test(value) || /^\p{Nd}{2,12}$/u.test(value) || /^(?:release|debug|beta|alpha|internal|[\da-f]{7,40})$/i.test(value) },
  appPackage: /^[a-z]\w*(?:\.\w+){1,6}$/i,
  system: { test: (value) => !requirement.test(value) && (ofApple.test(value) || (systemName.test(value) && digit.test(value)) || nothingButSystem.test(value) || bareSystem.test(value)) },
  systemBuild: { test: (value) => buildFingerprint.test(value) || hasVersion(value) },
  systemPart: versionInside,
  // `iPhone, iPad`: what an app is made for.
  model: { test: (value) => (maker.test(value) && !/(?:,| and) ip[ao]d/i.test(value)) || modelCode.test(value) || (systemName.test(value) && digit.test(value)) },
  maker,
  processor: chip,
  language: locale,
  country: /^[A-Z]{2}$/,
  memory: { test: (value) => size.test(value) || /^\d{3,5}M$/.test(value) },
  freeStorage: size,
  totalStorage: size,
  network: connection,
  rooted: state,
  permissions: state,
  setting: state,
  feature: state,
  identifier: opaque,
  account: opaque,
  address,
  phoneNumber: phoneLike,
  email: /@/,
  time: moment,
  timeZone: moment,
  machineName: /^\w+-[\w-]+$/,
};

const onlyVersion = /^(?:(?:ver\.? |v)?\p{Nd}{1,4}(?:\.\p{Nd}{1,6}){1,4}|v\p{Nd}{3,6})(?: ?\([\w.+-]{1,24}\)|\/\p{Nd}{5,10})?$/u;
/** `245.000`, `58.00`, `12.01.2024`, `192.0.2.17`: a price, a day, an address. */
const grouped = /^\d{1,4}\.\d{2,3}$|\.\d\d?\.\d{4}$|^\d{2,3}(?:\.\d{1,3}){2}\.[1-9]\d{0,2}$/;
const name = /^\p{L}[\p{L}\p{M}\p{N}._+-]{1,24}(?: [\p{L}\p{M}\p{N}._+-]{1,24}){0,2}$/u;

/** `inkdraw: 1.3.2 (0e150ed)`: a name that nobody knows with nothing but a version is an app's. */
export function isNamedVersion(key: string, value: string): boolean {
  return value.length <= 60 && key.length <= 60 && onlyVersion.test(value.trim()) && !grouped.test(value) && name.test(key);
}

/** `1.2 GB`, and nothing else. */
export function isSize(value: string): boolean {
  return onlySize.test(value);
}

/** A page of the app: words that are none of a display's. */
const partOfApp = /^(?!.*dpi|port|land|hor|ver|hoch|quer|a?m?o?led|ret|norm)\p{L}{3}\P{N}*$/iu;

/** What a key means beside its value, where its word says one thing of two: `Telefono: Samsung A54` and `Telefono: 347 000 0018`, `Computer: Dell` and `Computer: UFFICIO-PC3`. */
export function meaningBeside(meaning: Meaning, value: string): Meaning {
  if ((meaning === 'phoneNumber' || meaning === 'address') && maker.test(value)) return 'model';
  if (meaning === 'model' && phoneLike.test(value)) return 'phoneNumber';
  if ((meaning === 'appName' && isSystem(value)) || (meaning === 'appVersion' && /^10\.0\.\d{5}/.test(value))) return 'system';
  // `System name: QUILL-77`.
  if (meaning === 'system' && /^[a-z]\w*-[\w-]+$/i.test(value) && !systemName.test(value)) return 'machineName';
  // `Product: Inkwell 6.1.0.552`.
  if (meaning === 'model' && /^\p{L}[\p{L} ]{2,40} \d{1,4}\.\d{1,4}\.\d/u.test(value)) return 'appVersion';
  // `ID: TP1A.220624.014`: of a build of Android.
  if (/^[A-Z\d]{3,5}\.\d{6}\.\d{3}/.test(value)) return 'systemBuild';
  // `Name: Petra's iPhone`, `Name: Galaxy A14`.
  if (meaning === 'personName' && maker.test(value) && /\d|['’]s |iP/.test(value)) return 'deviceName';
  if (/^(?:identifier|address|machineName)$/.test(meaning) && /^[A-Z]\w+\d,\d/i.test(value)) return 'model';
  if (meaning === 'serverVersion' && !versionInside.test(value)) return 'network';
  // `Download folder: 3.8 GB`.
  if (meaning === 'paths' && isSize(value)) return 'freeStorage';
  // `Premium: false`.
  if (meaning === 'plan' && state.test(value)) return 'setting';
  // `Screen: Settings`.
  if (meaning === 'screen' && partOfApp.test(value)) return 'content';
  if (meaning === 'machineName' && maker.test(value) && !/\S[-.]\S/.test(value)) return 'model';
  return meaning;
}

/** Whether a value is of the kind that its key's meaning promises; false for meanings whose values may be anything. */
export function isTelling(meaning: Meaning, value: string): boolean {
  return value.length <= 200 && (looks[meaning]?.test(value.trim()) ?? false);
}

/** What a value says by itself, whatever its key: `Parent: Galaxy S23 / Android 14`. */
export function toldByValue(value: string): readonly Meaning[] {
  // A browser's own words for itself: on a page it is the app.
  if (value.startsWith('Mozilla/5.0 (')) return ['system', 'appVersion'];
  if (value.length > 80 || !digit.test(value) || requirement.test(value)) return [];
  const isOwn = hasOwnVersion(value) || /\.\d+ \((?:i(?:Pad)?OS|Android)\)$/i.test(value);
  if (isDeviceLine(value)) return isOwn ? ['model', 'system', 'appVersion'] : ['model', 'system'];
  return isOwn ? ['system', 'appVersion'] : isSystem(value) || ofApple.test(value) ? ['system'] : isModel(value) ? ['model'] : [];
}

const opaqueId = /^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|(?=[^\d]{0,63}\d)(?=[^a-z]{0,63}[a-z])[$\w:-]{12,64}|(?:[\da-f]{2}[:-]){5}[\da-f]{2})$/i;
const namesId: ReadonlySet<Meaning> = new Set(['identifier', 'account', 'address', 'pushToken']);

/** An id that nobody has by heart: long, of letters and figures; behind a key that nobody knows a UUID, or the address of a network's card. */
export function isUnmistakable(meaning: Meaning | undefined, value: string): boolean {
  return ((meaning && namesId.has(meaning)) ?? /-.{4}-.{4}-|:..:..:/.test(value)) && opaqueId.test(value.trim());
}

/** `9 or newer`, `iOS 15 und höher`. */
export function isRequired(value: string): boolean {
  return orLater.test(value);
}

/** A version somewhere in a value. */
export function hasVersion(value: string): boolean {
  return versionInside.test(value);
}

/** `5.12.0 | 16.4.1 | iPhone14,3`: the app's and the system's, without a name. */
export function hasTwoVersions(value: string): boolean {
  const first = versionInside.exec(value);
  return first !== null && versionInside.test(value.slice(first.index + first[0].length));
}

/** A value that names a system with its version, whatever its key. */
export function namesSystem(value: string): boolean {
  return value.length <= 200 && systemName.test(value) && digit.test(value) && !value.includes('://');
}

/** A value that names a system with its number, and a version that is not the system's. */
export function hasOwnVersion(value: string): boolean {
  const rest = value.replace(numberedSystem, '');
  return rest !== value && versionInside.test(rest);
}
