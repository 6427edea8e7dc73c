import { findMatches, type Detector } from './detector.ts';
import { sought } from '../scan/sought.ts';
import { textBefore } from './near.ts';

const shape = sought(/(?<![\p{L}\p{N}-])[\dA-F]{4}-[\dA-F]{4}(?![\p{L}\p{N}-])/giu);
/** Where Android and Linux mount a volume, what they call its number, and what `vol` and `dir` say. */
const place =
  /(?:(?<![\p{L}\p{N}])storage\/|\/mnt\/media_rw\/|\/media\/[\w.-]{1,32}\/|(?<![\p{L}\p{N}])(?:tree|document)\/|\/by-uuid\/|(?<!\p{L})m?(?:fs_?)?uuid["']?[ :=]{1,3}["']?|(?<!\p{L})sd ?card \(|(?:volume serial number|numero di serie del volume|volumeseriennummer|num[ée]ro de s[ée]rie du volume|n[úu]mero de serie del volumen)(?: (?:is|è|ist|est|es))?[ \t:]{1,4})$/iu;

/** Volume numbers, which a memory card or disk gets when it is formatted (FAT, exFAT), in the paths and after the labels that have them. Zeros stay. */
export const memoryCard: Detector = {
  kind: 'memory-card',
  category: 'identifiers',
  find: (text) => findMatches(text, shape, (match) => !/^[0-]+$/.test(match[0]) && place.test(textBefore(text, match.index, 64))),
  canonical: (value) => value.toUpperCase(),
};
