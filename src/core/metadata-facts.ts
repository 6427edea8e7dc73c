/**
 * What the metadata of a picture or a film tells, as facts without words: a message id of `src/locales` and what goes into it. One sentence each, said in
 * any language by whoever has the words.
 */

/** A place in degrees, positive to the north and to the east. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

export type MetadataFact =
  /** Where, with what and when; at least one of the three is told. `time` as written, without a zone: `2026-03-03T14:05:00`, or `2026-03-03`. */
  | { readonly kind: 'taken'; readonly place: Coordinates | null; readonly device: string | null; readonly time: string | null }
  | { readonly kind: 'person' | 'serial' | 'software' | 'place-name' | 'note'; readonly values: readonly string[] }
  /** A small copy of the picture; pictures or films behind it; the camera maker's own notes; bytes behind the end; a script. */
  | { readonly kind: 'preview' | 'further' | 'maker-notes' | 'trailer' | 'script' }
  /** Values that none of the sentences above says: shutter speed, colour settings. */
  | { readonly kind: 'more'; readonly count: number };

/** The words of a language, as `ui/words.ts` and the command line have them. */
export interface FactWords {
  t(id: string, ...substitutions: readonly (string | number)[]): string;
  readonly language: string;
}

/** A fact as a sentence: `Taken near 48.86 N 2.29 E, on a Pixel 9, 3 March 2026`. */
export function factSentence(words: FactWords, fact: MetadataFact): string {
  switch (fact.kind) {
    case 'taken':
      return words.t('metadata_taken', [placePhrase(words, fact.place), devicePhrase(words, fact.device), timePhrase(words, fact.time)].filter((phrase) => phrase !== '').join(', '));
    case 'more':
      return words.t(`metadata_more_${new Intl.PluralRules(words.language).select(fact.count) === 'one' ? 'one' : 'other'}`, new Intl.NumberFormat(words.language).format(fact.count));
    default:
      return 'values' in fact ? words.t(messageIds[fact.kind], fact.values.join(', ')) : words.t(messageIds[fact.kind]);
  }
}

const messageIds = {
  person: 'metadata_person', serial: 'metadata_serial', software: 'metadata_software', 'place-name': 'metadata_placeName', note: 'metadata_note', preview: 'metadata_preview', further: 'metadata_further',
  'maker-notes': 'metadata_makerNotes', trailer: 'metadata_trailer', script: 'metadata_script',
} as const;

/** Two decimals are about a kilometre: enough to see what it tells, and short. */
function placePhrase({ t, language }: FactWords, place: Coordinates | null): string {
  if (place === null) return '';
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const degrees = (value: number, positive: string, negative: string): string => `${number.format(Math.abs(value))} ${t(value < 0 ? negative : positive)}`;
  return t('metadata_near', degrees(place.latitude, 'metadata_north', 'metadata_south'), degrees(place.longitude, 'metadata_east', 'metadata_west'));
}

/** English says `an iPhone`; other languages have one text for both. */
function devicePhrase({ t }: FactWords, device: string | null): string {
  return device === null ? '' : t(/^[aeiou]/i.test(device) ? 'metadata_onAn' : 'metadata_onA', device);
}

/** The calendar date as the device wrote it, in whatever zone it was. */
function timePhrase({ t, language }: FactWords, time: string | null): string {
  if (time === null) return '';
  const at = new Date(`${time.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return t('metadata_when', time);
  return t('metadata_when', new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(at));
}
