import type { Range } from '../draft.ts';
import { apart, findAfterWords } from './after-words.ts';
import { findMatches, findValues, valueRange, type Detector } from './detector.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { shortlyBefore, textAt } from '../text/ranges.ts';

const decimal = '[-+]?\\d{1,3}\\.\\d{1,15}';
const comma = '[-+]?\\d{1,3},\\d{2,15}';
/** One axis by its name. It counts when the other one is near: `lat` alone is a latency. */
const axis = (names: string): RegExp => new RegExp(`(?:${names})(?![\\p{L}\\p{N}])["'\\]\\\\]{0,3}[ \\t]{0,4}[:=：]?[ \\t]{0,4}[>"'[\\\\]{0,3}(${decimal}|${comma}|[-+]?\\d{1,3}(?=["'&,}\\s]|$)|[-+]?\\d{7,10}(?=["'&,}\\s]|$))(?!\\.?[\\p{L}\\p{N}]| ?ms(?!\\p{L}))`, 'giu');
const unit = '(?:_?deg(?:rees?)?|_?e7)?';
/** `is_lat` is Google's setting to limit ad tracking. */
const latitude = sought(axis(`(?:(?<!is_)lat(?:itude)?|latitudine|breitengrad|latitud|широта|緯度|纬度|위도)${unit}`));
const longitude = sought(axis(`(?:lng|lon|long|longitude|longitudine|l(?:ä|ae)ngengrad|longitud|долгота|経度|经度|경도)${unit}`));
const latitudeKey = soughtKey(/(?:^|(?<!(?:^|_)is)_)lat(?:itude)?$/);
const longitudeKey = soughtKey(/(?:^|_)(?:lng|lon|long|longitude)$/);
const inDegrees = /^(?=.*[1-9])[-+]?\d{1,3}[.,]\d{2,15}$/;
const toTheMetre = /^(?=.*[1-9])[-+]?\d{1,3}\.\d{5,15}$/;
const between = 90;

/** Two decimals after what names a place. */
const word = sought(/(?:location(?:manager|provider)?|coord(?:inate)?s?|(?<![\p{L}\p{N}])(?:loc|gps|last fix|position|posizione|coordinate|lat\/(?:lng|lon|long)|coordonn[ée]es|coordenadas|koordinaten|standort|ubicaci[óo]n|posici[óo]n|emplacement|localisation|locatie|localiza[çc][ãa]o|lokalizacja|konum|plats|местоположение|координаты|位置|坐标|座標|위치|좌표|الموقع|ll|sll|[sd]addr|lat_?lng|lat_?lon|center|point|pos|poslist|coord|geo|near|here|at|am at|is at|sono a|bin bei)|didupdatelocation)(?![\p{L}\p{N}])/giu);
const pair = new RegExp(`(?<![\\p{L}\\p{N}.,])(?:[-+]?\\d{1,3}\\.\\d{2,15}(?: ?, ?| ?; ?| |%2C)[-+]?\\d{1,3}\\.\\d{2,15}|[-+]?\\d{1,2},\\d{3,15} ?[;/] ?[-+]?\\d{1,3},\\d{3,15})(?![\\p{L}\\p{N}]|\\.\\d|, ?\\d{1,3}\\.\\d)`, 'iuy');
/** A screen and a film have positions too: theirs are not written to the metre. */
const anyPosition = /^(?:pos|position|point|center|near|here|at)$/i;
/** Two decimals with four places or more and nothing but a comma between them, as no list of prices or times is written. Not the arguments of a function, not one of three. */
const bare = sought(/(?<![\p{L}\p{N}.,+-]|[\p{L}\p{N}_]\(|, )[-+]?\d{1,2}\.\d{4,15},[-+]?\d{1,3}\.\d{4,15}(?![\p{L}\p{N}]|\.\d|,)/gu);
/** Links of maps, and places that systems write with the name of what found them, or in angle brackets with both signs. */
const close = sought(/(?<![\p{L}\p{N}.,])[-+]?\d{1,2}\.\d{2,15}(?:,|\/|%2C)[-+]?\d{1,3}\.\d{2,15}(?![\p{L}\p{N}]|\.\d)/giu);
const linked = /(?:[/?&#](?:@|(?:q|ll|sll|center|query|destination|origin|[sd]addr|viewpoint|markers|loc)=|map=\d{1,2}(?:\.\d{1,2})?\/)|(?<!\p{L})geo:|Location\[[\p{L}_]{2,16} |<)$/iu;
const inData = sought(/!3d(-?\d{1,2}\.\d{3,15})!4d(-?\d{1,3}\.\d{3,15})/g);
/** A receiver's sentence (NMEA 0183): degrees and minutes in one number, then the hemisphere. */
const receiver = sought(/(?<![\p{L}\p{N}.])\d{4}\.\d{1,7},[NS],\d{5}\.\d{1,7},[EW](?![\p{L}\p{N}])/gu);
/** Degrees, minutes and seconds with the hemisphere after or before them. */
const angle = '\\d{1,3}(?:[.,]\\d{1,10})? ?(?:°|º|deg)(?: ?\\d{1,2}(?:[.,]\\d{1,8})? ?[\'′’](?: ?\\d{1,2}(?:[.,]\\d{1,8})? ?(?:"|″|”|\'\'))?)?';
const after = sought(new RegExp(`(?<![\\p{L}\\p{N}.])${angle} ?[NS](?:[,;/ ]{1,3}| ?)${angle} ?[EWO](?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}.])${angle} ?[NSEW](?![\\p{L}\\p{N}])`, 'gu'));
const before = sought(/(?<![\p{L}\p{N}])[NS] ?\d{0,2}(?:°|º| )? ?\d{1,2}\.\d{1,8}['′]?[,; ]{1,3}[EWO] ?\d{0,3}(?:°|º| )? ?\d{1,2}\.\d{1,8}['′]?(?![\p{L}\p{N}])/gu);
const plain = sought(/(?<![\p{L}\p{N}.])\d{1,2}(?:\.\d{2,10}| \d{1,2} \d{1,2}(?:\.\d{1,6})?) ?[NS][,; ]{1,3}\d{1,3}(?:\.\d{2,10}| \d{1,2} \d{1,2}(?:\.\d{1,6})?) ?[EWO](?![\p{L}\p{N}])/gu);
const ofPicture = sought(/GPS(?:Latitude|Longitude)["']?[ :=]{1,3}["'[]{0,2}(\d{1,3}\/\d{1,7},? ?\d{1,2}\/\d{1,7},? ?\d{1,9}\/\d{1,9})/g);
/** Degrees and minutes in one (`4527.85N/00911.39E`, `45 27.852N`), ISO 6709 as films hold it, and the grid of UTM with its zone. */
const minutes = sought(/(?<![\p{L}\p{N}.])(?:\d{4}\.\d{2,6} ?[NS][/\\,; ]{0,2}\d{5}\.\d{2,6} ?[EW]|\d{1,3} \d{1,2}\.\d{2,6}['′]? ?[NSEW])(?![\p{L}\p{N}])/gu);
const inFilm = sought(/(?<![\p{L}\p{N}.])[+-]\d{2}\.\d{2,8}[+-]\d{3}\.\d{2,8}(?:[+-]\d{1,5}(?:\.\d{1,6})?)?\/?/gu);
const grid = sought(/(?<![\p{L}\p{N}.])\d{1,2} ?[C-HJ-NP-X] \d{6}(?:\.\d+)?(?: ?m ?E)?,? \d{7}(?:\.\d+)?(?: ?m ?N)?(?![\p{L}\p{N}])/gu);
/** Open location codes in full: twenty letters that make no words, eight of them, a plus. And three words of what3words. */
const plusCode = sought(/\+(?<=(?<![\p{L}\p{N}+/=_-])([23456789CFGHJMPQRVWX]{8})\+)[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\p{N}+/=])/gu);
const threeWords = sought(/(?<![:/\p{L}\p{N}])\/\/\/\p{Ll}{3,16}\.\p{Ll}{3,16}\.\p{Ll}{3,16}(?![\p{L}\p{N}./])/gu);
const geohash = sought(/(?<!\p{L})geo_?hash["']?[ :=]{1,3}["']?([\db-hjkmnp-z]{5,12})(?![\p{L}\p{N}])/giu);

/**
 * Places: decimal pairs by label, in links of maps, or written as only coordinates are; degrees with their hemisphere; receivers' sentences; map codes. The range of both numbers
 * confirms (latitude to 90, longitude to 180, in either order), and 0,0 is no place. Sizes, ratios, versions and vectors stay.
 */
export const coordinates: Detector = {
  kind: 'coordinates',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [...axes(text), ...findAfterWords(text, word, pair, (value, label) => isPlace(value) && (!anyPosition.test(label) || (value.match(/[.,]\d{4}/g)?.length ?? 0) >= 2))];
    for (const match of matchesIn(text, inData)) found.push(...[match[1] ?? '', match[2] ?? ''].map((value) => ({ start: match.index + match[0].indexOf(value), end: match.index + match[0].indexOf(value) + value.length })));
    found.push(...findMatches(text, bare, ([value]) => isPlace(value) && isOnEarth(value)));
    found.push(...findMatches(text, close, ({ index, 0: value }) => linked.test(shortlyBefore(text, index, 24)) && isPlace(value)));
    for (const match of matchesIn(text, plusCode)) found.push({ start: match.index - (match[1] ?? '').length, end: match.index + match[0].length });
    found.push(...findValues(text, [after, receiver, before, plain, minutes, inFilm, grid, threeWords, ofPicture, geohash]));
    return apart(found);
  },
  canonical: (value) => value.toLowerCase().replace(/%2c|;/g, ',').replace(/[ +]/g, ''),
};

/** Each latitude with the longitude nearest to it, in either order. */
function axes(text: string): Range[] {
  const read = (pattern: RegExp, most: number): Range[] =>
    [...matchesIn(text, pattern)].flatMap((match) => {
      const value = match[1] ?? '';
      const degrees = Math.abs(Number(value.replace(',', '.'))) / (/^[-+]?\d{7,10}$/.test(value) ? 1e7 : 1);
      return isName(text, match.index) && degrees <= most ? [valueRange(match)] : [];
    });
  const ofTable = (name: RegExp): Range[] => [...labelsIn(text, name)].filter(({ word, quoted }) => quoted && /^[-+]?\d{1,3}\.\d{2,15}$/.test(textAt(text, word))).map(({ word }) => word);
  const first = apart([...read(latitude, 90), ...ofTable(latitudeKey)]);
  const second = apart([...read(longitude, 180), ...ofTable(longitudeKey)]);
  // One by itself says a good part: by its full name, or written to the metre, as no latency is.
  const found: Range[] = [...labelsIn(text, latitudeKey, longitudeKey)].flatMap(({ key, word }) => ((/tude$/.test(key) ? inDegrees : toTheMetre).test(textAt(text, word)) ? [word] : []));
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const [a, b] = [first[i], second[j]];
    if (!a || !b) break;
    if (Math.abs(a.start - b.start) > between) {
      if (a.start < b.start) i += 1;
      else j += 1;
      continue;
    }
    const values = [textAt(text, a), textAt(text, b)];
    if (values.some((value) => /[.,]\d|\d{7}/.test(value)) && values.some((value) => /[1-9]/.test(value))) found.push(a, b);
    i += 1;
    j += 1;
  }
  return found;
}

/** The name begins here: after no letter, or as the next word of a longer name (`gpsLat`, `mLat`, `home_lat`). */
function isName(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return !/[\p{L}\p{N}]/u.test(before) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(text.charAt(at))) || /(?<![\p{L}\p{N}])m$/u.test(shortlyBefore(text, at, 2));
}

function isPlace(value: string): boolean {
  const numbers = value.replace(/(\d),(\d+) ?[;/]/, '$1.$2;').match(/[-+]?\d{1,3}\.\d+/g)?.map(Number) ?? value.split(/ ?[;/] ?/).map((part) => Number(part.replace(',', '.')));
  const [a = 0, b = 0] = numbers.map(Math.abs);
  return Math.max(a, b) <= 180 && Math.min(a, b) <= 90 && (a > 0 || b > 0);
}

/** A direction, a scale and a share of one have both numbers within one. */
function isOnEarth(value: string): boolean {
  return value.split(',').some((part) => Math.abs(Number(part)) > 1);
}
