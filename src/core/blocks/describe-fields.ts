import type { Category } from '../categories.ts';
import type { PartId } from '../draft.ts';
import { isNamedVersion, isTelling, meaningBeside, namesSystem } from '../grammar/telling-value.ts';
import type { KnownKeys } from '../recognition/known-keys.ts';
import { factOf } from '../products/key-table.ts';
import type { KeyFact, Product } from '../products/product.ts';
import type { RawBlock, RawField } from './raw-block.ts';
import type { Field, Finding } from '../report.ts';
import type { Steps } from '../steps.ts';

/** Quotes and brackets around a value. */
const mostAround = 4;

/** Fields that are described at once. */
const fieldsOfStep = 256;

/** In the languages met so far; what stands behind may be an ending. */
const granted = /^(?:(?:granted|denied|not granted|allowed|not allowed|notDetermined)\b|authori[sz]ed|(?:only |nur |solo |tylko |seulement |alleen )?(?:while|when ?in|während|durante|mientras|podczas|pendant|tijdens)|consentit|negat[aeio]|concess|autoris|refusé|erlaubt|verweigert|permitid|concedid|denegad|negad|разреш[её]н|запрещ[её]н|toegestaan|geweigerd|zezwol|dozwol|przyzna|odm[oó]w|izin|reddedil|sallit|myönn|evätty|надан|acordat|engedély|till?åt|tillatt?|tilladt|nekad|avs?l[aå]|refuz|brak zgody|povol|zakáz|diizin|ditolak|許可|拒否|허용|거부|已授权|已拒绝|مسموح|مرفوض)/iu;

/** In the languages met so far. */
const isSwitch = /^(?:true|false|always|immer|toujours|s[ei]e?mpre|altijd|zawsze|всегда|常に|on|off|yes|no|(?:en|dis)abled|(?:in)?active|s[iìí]|oui|non|ja|nein|nee|ein|an|aus|aan|uit|sim|não|tak|nie|evet|hayır|да|нет|вы?кл(?:ючен[оаы]?)?|オン|オフ|はい|いいえ|켜짐|꺼짐|是|否|نعم|لا|(?:dis)?att?iv\p{L}{1,3}|(?:de)?aktivi?\p{L}{0,4}|(?:dés)?activée?|ligado|desligado|açık|kapalı|włączon[eya]|wyłączon[eya])$/iu;

/** `64 GB (61 GB free)`. */
const sized = /^\p{Nd}[\p{Nd}.,٫]{0,8} ?(?:[KMGT]i?B|[GM]o|[МГ]Б|\p{L}{2,6}با[يی]ت)(?!\p{L}|\/\p{L})|\d ?[KMG]B free/u;
/** An address in a network, one of a card, and how a device is connected. */
const connected = /^(?:(?:https?:\/\/)?(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?|(?:[\da-f]{2}[:-]){5}[\da-f]{2}|(?:wi-?fi|wlan|[2-5](?:\.5)?g|lte|ethernet)(?:[ (/+,].{0,40})?|.{0,24}\d ?(?:[mgk]b(?:it)?[p/]s|dbm))$/i;

/** Of a part of the app, whatever it is called: `Kotlin: 1.9.24`. */
const programVersion = /^v?\d{1,4}\.\d{1,4}\.\d{1,6}(?:[-.+]\w[\w.+-]{0,30})?$/;

/** Its version is written as an app's is, and tells of the device all the same. */
const firmware = /firmware|(?<![a-z])fw(?![a-z])|прошивк|ファームウェア|固件|펌웨어/i;

/** Who makes what is inside, after whom no device is called. */
const chip = /^(?:intel|amd)\b/i;

/** Longer than anything is that is counted, or of letters and figures, without a word in it. A commit's hash is longer. */
const longNumber = /^\d{15,24}$|^\d{3,6}(?:[ -]\d{2,6}){2,5}$/;
const longId = /^(?:[\da-f]{12,32}|[\w-]{16,36})$/i;
const isLongId = (value: string): boolean => longNumber.test(value) || (longId.test(value) && /[a-z]/i.test(value) && value.replace(/\D/g, '').length > 2 && !/[g-z]{4}|[a-z]{6}/.test(value));

/** `2026-11-12`, `12/11/2026 18:40`, `12.11.26, 18:40`. */
const day = /^\p{Nd}{1,4}([-/.])\p{Nd}{1,2}\1\p{Nd}{2,4}(?:$|[ T,])/u;

/** With four figures for its year; `2026.3.1` is a version. */
const wholeDay = /^(?:\d\d?([-/.])\d\d?\1\d{4}|\d{4}([-/])\d\d?\2\d\d?)(?:$|[ T,])/;

/** `verify-sms +39 333 0000000`, `blocked +55`: what the app was doing, and with whose number (the facts on WhatsApp's `Context`). */
const numberBehind = /\s\+\p{Nd}[\p{Nd} -]{0,18}$/u;

const withPlus = /^\+\p{Nd}[\p{Nd} ()./-]{6,22}$/u;

/** A block with whose it is and what its fields are. */
export interface ReadBlock {
  readonly raw: RawBlock;
  readonly product: Product | null;
  readonly fields: readonly Field[];
  /** Fields that nobody knows have none. */
  readonly facts: ReadonlyMap<Field, KeyFact>;
}

/** What each field of a block is: by its product, else by what its key says in any app, else by its value; a step now and then. */
export function* describeFields(part: PartId, raw: RawBlock, product: Product | null, known: KnownKeys): Steps<ReadBlock> {
  const facts = new Map<Field, KeyFact>();
  const onLine = new Uint32Array(1 + raw.fields.reduce((last, { line }) => Math.max(last, line), 0));
  const ofValue = new Map<string, Category>();
  const ofApp = new Set<string>();
  const describe = (field: RawField, at: number): Field => {
    const { meaning } = field;
    const count = (onLine[field.line] ?? 0) + 1;
    onLine[field.line] = count;
    const id = `${part}:${String(field.line)}${count > 1 ? `.${String(count)}` : ''}`;
    const placed = product?.lines?.find((line) => meaning !== undefined && line.pattern.test(field.value));
    const told = placed?.fact ?? (meaning === undefined ? (!product && isOfSystem(raw.fields, at, known) ? factOf('system') : (factOfField(field, product, known) ?? factOfName(field, at))) : factOf(meaning));
    // `"name":"Notes"` after `"app_name":"Notes"` is the app's name once more, and nobody's.
    const fact = /^name$/i.test(field.key) && (ofApp.has(field.value) || (at === 0 && /^version$/i.test(raw.fields[1]?.key ?? ''))) ? factOf('appName') : told;
    if (fact?.category === 'app-version') ofApp.add(field.value);
    const category = fact ? categoryOf(fact, field.value) : remembered(ofValue, field.value);
    // Written out: engines keep objects made by spreading the rest of another in a way that is ten times slower to read.
    const described: Field = { id, part, key: placed?.key ?? field.key, value: field.value, category, line: field.line, valueRange: field.valueRange, removeRange: field.removeRange, explain: fact?.explain ?? null };
    if (fact) facts.set(described, fact);
    return described;
  };
  const fields: Field[] = [];
  for (const field of raw.fields) {
    if (fields.length % fieldsOfStep === 0) yield;
    fields.push(describe(field, fields.length));
  }
  return { raw, product, fields, facts };
}

/** The same blocks, where what was found says what a field is whose key nobody knows and whose value is nothing else. `found`: findings by the field in which they stand. */
export function tellByFindings(read: readonly ReadBlock[], found: ReadonlyMap<string | null, Finding>): readonly ReadBlock[] {
  return read.map((block) => {
    const tell = (field: Field): Field => {
      const isOpen = (field.category === 'other' || field.category === 'app-version') && !block.facts.has(field);
      const finding = isOpen ? found.get(field.id) : undefined;
      return finding && finding.category !== 'other' && field.value.length - finding.value.length <= mostAround ? { ...field, category: finding.category } : field;
    };
    return { ...block, fields: block.fields.map(tell) };
  });
}

/** `Version: 17.1` below `OS: iOS`, where the app's stands by a key of its own. */
function isOfSystem(fields: RawBlock['fields'], at: number, known: KnownKeys): boolean {
  const above = fields[at - 1]?.value ?? '';
  if (!/^version$/i.test(fields[at]?.key ?? '') || !isTelling('system', above) || /\d/.test(above)) return false;
  return fields.some(({ key }) => {
    const general = known.general(key);
    return general?.sure === true && general.meaning === 'appVersion';
  });
}

/** `Tasks: 14.2.1 (140201)` on top of a block: the app says its name and its version. */
function factOfName({ key, value }: RawField, at: number): KeyFact | undefined {
  return at === 0 && (isNamedVersion(key, value) || (/^\p{Lu}/u.test(key) && /^v?\p{Nd}{1,4}\.\p{Nd}{1,4}(?:\.\p{Nd}{1,7}){0,2}(?:$|[ (-])/u.test(value))) ? factOf('appVersion') : undefined;
}

function factOfField({ key, value, under = '' }: RawField, product: Product | null, known: KnownKeys): KeyFact | undefined {
  const own = product ? known.factOf(product, key) : undefined;
  if (own) return own;
  const fact = factInAnyApp(key, value, under, known);
  // `Last connection: 12/11/2026 18:40`, `Last sync: 2026-11-20`; `Installed`, `Updated` tell of the app's use.
  return day.test(value) && known.general(key)?.meaning !== 'usedSince' && /^(?:features-used|phone-network)$/.test(fact?.category ?? '') ? factOf('time') : fact;
}

function factInAnyApp(key: string, value: string, under: string, known: KnownKeys): KeyFact | undefined {
  if (firmware.test(key)) return factOf('systemBuild');
  const inside = under === '' ? null : known.general(`${under} ${key}`);
  const said = inside?.sure ? inside : known.general(key);
  // `Connection status`, `Total disk size` are told by their other words.
  const general = said?.meaning === 'status' || said?.meaning === 'count' ? { ...said, meaning: known.partly(key) ?? said.meaning } : said;
  if (general?.sure) return factOf(meaningBeside(general.meaning, value));
  // `Location: on`: whether the app may ask for it; `Version: 13`, `Release: 13`: Android's.
  if (general?.meaning === 'place' && isSwitch.test(value)) return factOf('permissions');
  if (general?.meaning === 'appVersion' && /^1?\d$/.test(value)) return factOf('system');
  const others = known.get(key);
  // A key that one product alone has most likely means the same here.
  const only = others?.length === 1 && others[0]?.fact.common !== true ? others[0]?.fact : undefined;
  return elsewhere(only) ?? (general ? factOf(meaningBeside(general.meaning, value)) : (elsewhere(others?.[0]?.fact) ?? ofKnownWords(key, value, known)));
}

/** `Camera model`, `Spazio libero sulla scheda`: what the words that are known say; `UI: de-DE` what its value says. */
function ofKnownWords(key: string, value: string, known: KnownKeys): KeyFact | undefined {
  const meaning = known.partly(key);
  // `Guest network: off` is a setting, `ScreenNote: 2.1` an app.
  if (meaning === null && /^[a-z]{2}[-_][A-Z]{2}$/.test(value)) return factOf('language');
  return meaning === null || ((meaning === 'network' || meaning === 'screen') && (isSwitch.test(value) || isNamedVersion(key, value))) ? undefined : factOf(meaning);
}

/** What a product says of its key, in the block of another app. */
function elsewhere(fact: KeyFact | undefined): KeyFact | undefined {
  return fact?.elsewhere === undefined ? fact : { ...fact, explain: fact.elsewhere };
}

/** What was granted or denied is a permission, also where the key names a thing only (`location: denied`). */
function categoryOf(fact: KeyFact, value: string): Category {
  if (fact.category !== 'other' && fact.category !== 'features-used') return fact.category;
  if (numberBehind.test(value)) return 'phone-number';
  return granted.test(value) ? categoryOfValue(value) : fact.category;
}

/** So many different values are remembered: those of long lists repeat, or they are all different. */
const mostRemembered = 2000;

function remembered(known: Map<string, Category>, value: string): Category {
  const ready = known.get(value);
  if (ready !== undefined) return ready;
  const category = categoryOfValue(value);
  if (known.size < mostRemembered) known.set(value, category);
  return category;
}

/** What a value alone tells of a field whose key nobody knows. */
function categoryOfValue(value: string): Category {
  if (withPlus.test(value)) return 'phone-number';
  if (wholeDay.test(value)) return 'time';
  if (/^(?:0|[1-9]\d{0,3})$/.test(value)) return 'features-used';
  if (granted.test(value)) return 'permissions';
  if (isSwitch.test(value)) return 'features-used';
  if (sized.test(value)) return 'free-storage';
  if (connected.test(value)) return 'phone-network';
  if (programVersion.test(value)) return 'app-version';
  if (isLongId(value)) return 'identifiers';
  if (namesSystem(value) || isTelling('maker', value) || chip.test(value)) return 'device-type';
  return isTelling('timeZone', value) ? 'time' : 'other';
}
