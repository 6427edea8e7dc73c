/**
 * Which encoding from before Unicode a text in Latin letters is in, as its own letters tell: a language writes some of them and no others, and the wrong encoding makes
 * letters of another language of them, or signs in the middle of words. Alphabets are those of the languages' orthographies (CLDR, exemplar characters).
 */
import { decodeStrictly } from './decoders.ts';

const western = ['àâæçèéêëîïôœùûüÿ', 'äöüß', 'áéíñóúü¿¡ºª', 'áàâãçéêíóôõúü', 'àèéìíîòóùú', 'åäöæøé', 'àçèéíïòóúü·', 'áéíóúýþæöð', 'äöüõšž', 'éèëïóöüàáêç'];
const central = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'čćđšž', 'ăâîşţ'];
const baltic = ['ąčęėįšųūž', 'āčēģīķļņōŗšūž', 'äöüõšž'];
const turkish = ['çğıiöşüâîû'];

/** In the order in which they are asked: where two make the same of a text, or tell as little, it is the first. */
const candidates: readonly (readonly [encoding: string, alphabets: readonly string[]])[] = [
  ['windows-1252', western],
  ['windows-1250', central],
  ['windows-1254', turkish],
  ['windows-1257', baltic],
  ['iso-8859-2', central],
  ['iso-8859-13', baltic],
  ['macintosh', western],
  ['ibm850', western],
  ['ibm852', central],
];

/** Signs of any text, which may stand beside a letter, but not between two. */
const beside = new Set('“”‘„‚«»‹›–—…\u00a0®™°');
/** Signs that may stand beside anything but a letter; so may the lines of boxes. */
const apart = new Set('€£¥§©•·±×²³¹¼½¾µ¿¡');

export interface LatinGuess {
  readonly encoding: string;
  /** Whether its letters are those of one language, and no other encoding makes as much of them. */
  readonly sure: boolean;
}

/** How much of what is not ASCII must be letters of one language. */
const leastShare = 0.8;
const leastLead = 0.1;

/** Windows-1252 where nothing tells: it has a character for every byte. */
export function guessLatin(bytes: Uint8Array): LatinGuess {
  const told = candidates.map(([encoding, alphabets]) => {
    const text = textIn(encoding, bytes);
    return { encoding, text, share: text === null ? 0 : shareOf(text, alphabets) };
  });
  const [first] = told;
  const best = told.reduce((most, one) => (one.share > most.share + leastLead ? one : most));
  const won = best.share >= leastShare ? best : first ?? best;
  return { encoding: won.encoding, sure: won.share >= leastShare && told.every(({ share, text }) => share < won.share - leastLead || text === won.text) };
}

/** Strictly: a lenient decoder may pass over what the encoding has no character for. */
function textIn(encoding: string, bytes: Uint8Array): string | null {
  try {
    return decodeStrictly(bytes, encoding);
  } catch {
    return null;
  }
}

/** The share of the characters that are not ASCII which one language would write there: the most of any. A capital within a word in small letters none would, and hardly ever a word of nothing but such letters. */
function shareOf(text: string, alphabets: readonly string[]): number {
  const counts = new Map<string, number>();
  let [all, signs, inWords] = [0, 0, 0];
  for (const [word] of text.matchAll(/(?<![a-z\u0080-\uffff])[^\0-\x7f]{3,40}(?![a-z\u0080-\uffff])/gi)) inWords += word.length;
  for (const { 0: character, index: at } of text.matchAll(/[^\0-\x7f]/g)) {
    all += 1;
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    const letters = Number(isLetter(before)) + Number(isLetter(after));
    if (character === '’' || (beside.has(character) && letters < 2) || ((apart.has(character) || /[\u2500-\u25a0]/.test(character)) && letters === 0)) signs += 1;
    else if (character.toLowerCase() === character || !isLetter(before) || !(isSmall(before) || isSmall(after))) {
      const lower = character === 'İ' ? 'i' : character.toLowerCase();
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  }
  const inAlphabet = Math.max(...alphabets.map((letters) => [...letters].reduce((sum, letter) => sum + (counts.get(letter) ?? 0), 0)));
  return all === 0 ? 1 : (inAlphabet - inWords / 2 + (alphabets === western ? signs : Math.min(signs, 2 * inAlphabet))) / all;
}

const isLetter = (character: string): boolean => character.toLowerCase() !== character.toUpperCase();
const isSmall = (character: string): boolean => isLetter(character) && character.toLowerCase() === character;
