/**
 * Whether lines are an app's although nobody knows the app: by what its keys say in any app, and by what stands around them.
 */
import { weighFrame } from '../grammar/frame.ts';
import type { GeneralKey, Meaning } from '../grammar/key-meanings.ts';
import { isTelling } from '../grammar/telling-value.ts';
import { goesToRunners, isOwnSubject, namesAppVersion, weighSurroundings, type Surroundings } from './surroundings.ts';
import { isListOfDevices, waysToTell, type Signs } from './ways-to-tell.ts';
import { weighKeys, type KeyAndValue } from './weigh-keys.ts';

export interface UnknownEvidence {
  readonly keys: readonly KeyAndValue[];
  /** What lines without a key are by their place. */
  readonly placed: readonly Meaning[];
  /** 0 for none, 1 for a line that names a device, 2 for one that names a version and a system too, 3 when the version is not the system's. */
  readonly deviceLine: 0 | 1 | 2 | 3;
  readonly framing: readonly string[];
  readonly surroundings: Surroundings;
  /** The subject or an address names the app whose version is told. */
  readonly named: boolean;
}

const mostFromPlaced = 1.6;

export function looksLikeAnApp(evidence: UnknownEvidence, read: (key: string) => GeneralKey | null): boolean {
  if (goesToRunners(evidence.surroundings.recipients)) return false;
  const signs = signsOf(evidence, read);
  return !isListOfDevices(signs) && waysToTell.some((tells) => tells(signs));
}

function signsOf({ keys, placed, deviceLine, framing, surroundings, named }: UnknownEvidence, read: (key: string) => GeneralKey | null): Signs {
  const weight = weighKeys(keys, read);
  const nests = framing.some(isNest);
  const around = weighSurroundings(surroundings) + (named ? 0.5 : 0);
  const surely = [...weight.confirmed, ...placed, ...(namesAppVersion(surroundings.subject) ? (['appVersion'] as const) : [])];
  const told = new Set([...surely, ...weight.byProgram]);
  // Settings and code have names as programs write them too; in a mail to a desk about a problem they are an app's, unless they nest as settings do.
  const areOfApp = (around >= 1 || (around > 0 && keys.some(({ value }) => isTelling('maker', value)))) && !nests;
  return {
    weight, keys, told, around, nests,
    telling: areOfApp ? told : new Set(surely),
    knownKeys: keys.filter(({ key }) => read(key) !== null).length,
    lines: placed.length,
    placed: deviceLine === 0 ? 0 : deviceLine === 3 ? mostFromPlaced + 0.9 : Math.min(0.8 * deviceLine + placed.length * 0.4, mostFromPlaced + 0.4),
    namesDevice: deviceLine > 0,
    frame: weighFrame(framing.filter((line) => !isNest(line))),
    isOwn: isOwnSubject(surroundings.subject),
  };
}

/** `android:` over lines of its own; what says that it is a report is none. */
function isNest(line: string): boolean {
  return /^(?!\w*(?:diagnos|debug|support|report|info|detail))[a-z]\w{0,40}:$/.test(line);
}
