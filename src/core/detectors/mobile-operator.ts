import type { Range } from '../draft.ts';
import { SortedRanges } from '../text/sorted-ranges.ts';
import { apart, findAfterWords } from './after-words.ts';
import { startOf, type Detector } from './detector.ts';
import { anyOf } from './key-parts.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { textAfter, textBefore } from './near.ts';
import { rangeOf, shortlyBefore, textAt } from '../text/ranges.ts';

const codeWord = sought(/(?:(?<![\p{L}\p{N}])(?:m?mcc[-_/ +]?mnc|[hrv]?plmn(?:[-_ ]?id)?)|operator[._ ]?numeric|(?:sim|network)[-_ ]?operator(?:[-_ ]?(?:code|id))?|operator[-_ ]id|(?<!\p{L})operator(?=["']?[ :=]{1,3}["']?[2-7]\d{4,5}(?!\d)))(?![\p{L}\p{N}])/giu);
/** Country 200 to 799, 901 (ships and satellites) or the test network 001, then two or three digits of the operator (ITU-T E.212). */
const code = /(?<![\p{L}\p{N}.-])(?:001|[2-7]\d\d|901)[-/ ]?\d{2,3}(?![\p{L}\p{N}]|[.-]\d)/uy;
const country = sought(/(?<![\p{L}\p{N}])(?:m?mcc(?:string|str)?|mobile[-_ ]?country[-_ ]?code)["'\]]{0,2}[ \t]{0,3}[:=]?[ \t]{0,3}["'[]{0,2}(00[1-9]|[2-7]\d\d|901)(?![\p{L}\p{N}]|[.-]\d)/giu);
const network = sought(/(?<![\p{L}\p{N}])(?:m?mnc(?:string|str)?|mobile[-_ ]?network[-_ ]?code)["'\]]{0,2}[ \t]{0,3}[:=]?[ \t]{0,3}["'[]{0,2}(\d{1,3})(?![\p{L}\p{N}]|[.-]\d)/giu);
/** The modem's answer: mode, format, the name or the code. */
const modem = sought(/\+(?:COPS: ?\d,\d,|QSPN: ?|QNWINFO: ?"[^"\n]{2,24}",)"([^"\n]{2,40})"/g);
/** Android before its ninth version: the name in two lengths, then the code, without labels. */
const codeOfRadio = sought(/(?<= )[2-7]\d{4,5}(?= (?:LTE|UMTS|HSPA|HSDPA|EDGE|GPRS|GSM|NR|Unknown)(?![A-Za-z]))/g);
const twiceBefore = /(?<=[ \t])([\p{L}\p{N}][^\n\t,;="]{1,24}) \1 $/u;

/** Only a phone's network has it. */
const sureLabel = '(?:m?operator_?alpha(?:_?(?:long|short))?|gsm\\.(?:sim\\.)?operator\\.alpha|malpha(?:long|short)|(?:sim|network|mobile|cellular|gsm)[ _]?operator(?:[ _]?name)?|operator[-_ ]?name|carrier[-_ ]?name|mobilfunkanbieter|mobilfunknetz|op[ée]rateur mobile|operatore (?:mobile|telefonico)|operador(?:a)? m[óo]vil)';
/** A ship, a surgeon and a sign of comparison have it too: what stands near, or a name that is known, settles it. */
const openLabel = `(?:${anyOf('operator')}|op[ée]rateur|telefonanbieter|aanbieder|operatör|telco|gestore(?: telefonico)?|network|provider(?:[ _]name)?|anbieter|fournisseur|compañ[íi]a|rete|r[ée]seau|red|netz)`;
/** Of these only a known name is taken. */
const anyLabel = /^(?:network|provider.*|anbieter|fournisseur|compagnia|compa[ñn][íi]a|rete|r[ée]seau|red|netz)$/iu;
const named = sought(new RegExp(`(?:(?:${sureLabel})|(?<![\\p{L}\\p{N}])(${openLabel}))(?![\\p{L}\\p{N}])["'\\]]{0,2}(?:[ \\t]{0,24}[:=：]|[ \\t]{0,3}(?:is|è|ist|est|es)(?= ))?[ \\t]{0,4}["'([]{0,2}`, 'giu'));
/** Up to four words, until a bracket, a comma or the next key. */
const name = /[\p{L}\p{N}][\p{L}\p{N}&@+.'*!|-]{0,24}(?: (?!\p{L}[\p{L}\p{N}_]{0,24}[=:])(?![-(])[\p{L}\p{N}&@+.'*!|-]{1,24}| - \p{L}{2,12}){0,3}/uy;
const nothing = /^(?:unknown|none|null|n|n\/a|na|not\b.*|no\b.*|absent|true|false|yes|undefined|missing|unavailable|default|auto|automatic|on|off|connected|disconnected|type|state|info|error|selection|id)$/i;
const known =
  /^(?:vodafone|tim|wind ?tre|wind|iliad|ho\.?|kena|fastweb|postemobile|coopvoce|very|tre|orange|sfr|bouygues|free(?: mobile)?|telekom|t-mobile|o2|1&1|congstar|e-?plus|ee|three|giffgaff|lebara|lyca(?:mobile)?|sky mobile|bt mobile|movistar|yoigo|m[aá]sm[oó]vil|pepephone|digi|at&t|verizon|sprint|us cellular|mint|cricket|boost|metropcs|metro by|google fi|rogers|bell|telus|fido|koodo|swisscom|salt|sunrise|a1|magenta|drei|kpn|odido|proximus|base|telia|telenor|tele2|elisa|dna|plus|play|turkcell|turk telekom|airtel|jio|vi|bsnl|docomo|softbank|kddi|au|rakuten|sk telecom|kt|lg u\+|claro|vivo|oi|telcel|tigo|entel|personal|mtn|vodacom|safaricom|etisalat|du|stc|mobily|zain|celcom|maxis|singtel|starhub|globe|smart|telkomsel|xl|indosat|ais|dtac|truemove|optus|telstra|spark|nos|meo|cosmote|beeline|megafon|mts|kyivstar)(?![\p{L}\p{N}])/iu;
const besideCountry = soughtKey(/^(?:name|brand|alpha)$/);
const ofOperator = soughtKey(/(?:^|_)(?:carrier_?name|operator_?(?:name|alpha|alpha_long|alpha_short|long_name)|(?:sim|network|mobile)_operator(?:_name)?|carrier)$/);
/** How the phone is connected is no part of the operator's name. */
const radio = / (?:lte\+?|5g|4g\+?|3g|2g|nr|gsm|umts|hspa\+?|edge|volte|vowifi|roaming|network|registered|connected|home)$/i;
const nearby = 160;
const besideReach = 240;
const ofPhones = /(?<![\p{L}\p{N}])(?:sim|m?mcc|mnc|mcc_?mnc|lte|nr|5g|4g|3g|gsm|umts|hspa|edge|volte|roaming|imsi|rsrp|dbm|apn|network type|phone type|tipo di rete|netzwerktyp|signal strength|mobile data|cellular)(?![\p{L}])/iu;

/**
 * The operator of a phone, by label: its code (MCC and MNC), checked against the ranges that are given out, and its name. A name after an open label such as `Carrier`
 * needs the words of a phone's network near it, or to be an operator that is known: parcels have carriers too.
 */
export const mobileOperator: Detector = {
  kind: 'mobile-operator',
  category: 'phone-network',
  find(text) {
    const found: Range[] = findAfterWords(text, codeWord, code);
    const countries = captured(text, country);
    const around = new SortedRanges(countries);
    const isBesideCountry = ({ start, end }: Range): boolean => around.overlaps({ start: start - besideReach, end: end + besideReach });
    found.push(...countries, ...captured(text, network).filter(isBesideCountry), ...captured(text, modem), ...names(text), ...labelled(text, isBesideCountry));
    for (const match of matchesIn(text, codeOfRadio)) {
      const names = twiceBefore.exec(shortlyBefore(text, match.index, 54))?.[0];
      if (names !== undefined) found.push({ start: match.index - names.length, end: match.index + match[0].length });
    }
    return apart(found);
  },
  canonical: (value) => (/\d{3}/.test(value) ? value.replace(/\D/g, '') : value.toLowerCase()),
};

function captured(text: string, pattern: RegExp): Range[] {
  return [...matchesIn(text, pattern)].map((match) => {
    return rangeOf(startOf(match), match[1] ?? '');
  });
}

/** In markup, tables and JSON: the label is the operator's, or says `name` beside the code of a country. */
function labelled(text: string, isBesideCountry: (range: Range) => boolean): Range[] {
  return [...labelsIn(text, ofOperator, besideCountry)].flatMap(({ key, word, quoted: isQuoted }): Range[] => {
    const isSure = isQuoted && ofOperator.test(key);
    if (!isSure && !besideCountry.test(key)) return [];
    const value = textAt(text, word).trim();
    const holds = value.length >= 2 && value.length <= 40 && !nothing.test(value) && !/^[\d.]+$/.test(value) && (isSure ? key !== 'carrier' || known.test(value) : isBesideCountry(word) && known.test(value));
    return holds ? [{ start: word.start, end: word.start + textAt(text, word).trimEnd().length }] : [];
  });
}

/** One for each SIM: `[Vodafone IT],[TIM]`, `Vodafone IT,TIM`. */
function listed(text: string, end: number): Range[] {
  const found: Range[] = [];
  for (let at = end, n = 0; n < 3; n += 1) {
    const joined = /^\]?,\[?/.exec(text.slice(at, at + 3))?.[0];
    if (joined === undefined) break;
    name.lastIndex = at + joined.length;
    const value = name.exec(text)?.[0] ?? '';
    if (value.length < 2 || nothing.test(value) || /^\d/.test(value)) break;
    found.push(rangeOf(at + joined.length, value));
    at += joined.length + value.length;
  }
  return found;
}

function names(text: string): Range[] {
  const found: Range[] = [];
  for (const match of matchesIn(text, named)) {
    const start = match.index + match[0].length;
    name.lastIndex = start;
    const value = name.exec(text)?.[0].replace(/[.'*|-]{1,32}$/, '').replace(radio, '').replace(radio, '') ?? '';
    if (value.length < 2 || nothing.test(value) || /^\d+(?:\.\d+)*$/.test(value)) continue;
    const open = match[1];
    const end = start + value.length;
    const joined = /[:=：\]"]| (?:is|è|ist|est|es) $/.test(match[0]);
    if ((open !== undefined || !joined) && !known.test(value)) {
      if (!joined || open === undefined || anyLabel.test(open) || !ofPhones.test(textBefore(text, match.index, nearby) + textAfter(text, end, nearby))) continue;
    }
    // Known names are taken alone: the words behind them are no part of the name (`Vodafone LTE`).
    const short = open !== undefined && anyLabel.test(open) ? (/^\.\p{Ll}{2,3}(?!\p{L})/u.exec(value.slice(known.exec(value)?.[0].length ?? 0))?.[0].length ?? 0) + (known.exec(value)?.[0].length ?? value.length) : value.length;
    found.push({ start, end: start + short });
    if (open === undefined) found.push(...listed(text, start + short));
  }
  return found;
}
