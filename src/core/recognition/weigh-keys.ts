/** What the keys of lines, each with its value, say for an app that nobody knows. */
import type { GeneralKey, Meaning } from '../grammar/key-meanings.ts';
import { canonicalKey, isProgramName } from '../grammar/key-spelling.ts';
import { isNamedVersion, isRequired, isSize, isTelling, isUnmistakable, toldByValue } from '../grammar/telling-value.ts';
import { startsWithGiven } from '../placeholders.ts';

export interface KeyAndValue {
  readonly key: string;
  readonly value: string;
}

/** What an app tells of itself. */
export const ofApp: ReadonlySet<Meaning> = new Set(['appVersion', 'appPackage', 'appName']);
const looseWeight = 0.4;
const mostFromLoose = 1.6;
/** Names as programs write them stand in code and settings too. */
const programFactor = 0.6;

/** Written as programs write their names, but by everybody. */
const systemName = /^(?:i|iPad|mac|watch|tv|web)OS$/;

/** `SDK: 34`: nobody types it. */
const apiLevel = (key: string, value: string): boolean => /\b(?:api|sdk)\b/.test(key) && /^\d\d$/.test(value);

/** What keys and their values say for an app. */
export interface Weight {
  readonly sure: number;
  readonly loose: number;
  /** Meanings whose value is of their kind: by keys as people read them, and by names as programs write them. */
  readonly confirmed: ReadonlySet<Meaning>;
  readonly byProgram: ReadonlySet<Meaning>;
  /** Those of `confirmed` whose key hardly anything but an app writes. */
  readonly surely: ReadonlySet<Meaning>;
  /** How many keys are general ones. */
  readonly known: number;
  /** How many values of their kind stand behind a key that was there before. */
  readonly again: number;
  /** An id that no person has by heart. */
  readonly hasOpaqueId: boolean;
}

/** How much keys and their values say for an app; loose ones never make a block by themselves. `read`: what a key says in any app. */
export function weighKeys(keys: readonly KeyAndValue[], read: (key: string) => GeneralKey | null): Weight {
  const seen = new Set<string>();
  let sure = 0;
  let loose = 0;
  let known = 0;
  let hasOpaqueId = false;
  let [apps, firmware, again] = [0, 0, 0];
  const confirmed = new Set<Meaning>();
  const byProgram = new Set<Meaning>();
  const surely = new Set<Meaning>();
  for (const { key, value } of keys) {
    const canonical = canonicalKey(key);
    // What a desk asks for, and nobody filled in; what an app asks for: `Android: 9 or newer`.
    if (isRequired(value) || isToBeFilled(value)) continue;
    const general = read(key);
    if (seen.has(canonical)) {
      if (general && isTelling(general.meaning, value)) again += 1;
      continue;
    }
    seen.add(canonical);
    const ofProgram = isProgramName(key) && !systemName.test(key);
    const factor = ofProgram ? programFactor : 1;
    const told = ofProgram ? byProgram : confirmed;
    if (!general && isNamedVersion(key, value)) told.add('appVersion');
    if (!general && isSize(value)) told.add('freeStorage');
    for (const one of readingsOf(value)) {
      for (const meaning of toldByValue(one)) told.add(meaning);
      if (isUnmistakable(general?.meaning, one)) hasOpaqueId = true;
      // `Inkwell version: 31`.
      if (!general || !(isTelling(general.meaning, one) || (general.meaning === 'appVersion' && canonical.includes(' ') && /^\p{Nd}{1,6}$/u.test(one)))) continue;
      if (ofApp.has(general.meaning)) apps += 1;
      if (/firmware|^chrom/.test(canonical)) firmware += 1;
      told.add(general.meaning);
      if (general.sure || (general.meaning === 'system' && apiLevel(canonical, one))) surely.add(general.meaning);
    }
    if (general) known += 1;
    if (general?.sure) sure += factor;
    else if (general) loose += looseWeight * factor;
  }
  // Beside an app's own version it is what the app runs on, or with.
  if (firmware > 0 && apps > firmware) confirmed.add('system');
  return { sure, loose: Math.min(loose, mostFromLoose), confirmed, byProgram, surely, known, again, hasOpaqueId };
}

/** Nothing, or `[e.g. Fairphone 5]`, `[only if you know it]`, as in a template. */
function isToBeFilled(value: string): boolean {
  return /^(?:\[\p{L}\S{0,20} [^,]{1,80}\])?$/u.test(value) && !startsWithGiven(value);
}

/** A value over several lines, and its first line alone: whether the next one goes on with it is told by how long they are, which is another thing once values are hidden. */
function readingsOf(value: string): readonly string[] {
  const end = value.indexOf('\n');
  return end < 0 ? [value] : [value, value.slice(0, end)];
}
