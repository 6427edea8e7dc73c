/** The ways in which lines tell that they are an app's: each is enough. */
import type { Meaning } from '../grammar/key-meanings.ts';
import { canonicalKey } from '../grammar/key-spelling.ts';
import { askedFor } from '../grammar/question-key.ts';
import { ofApp, type KeyAndValue, type Weight } from './weigh-keys.ts';

/** All that is weighed of a block and of the mail around it. */
export interface Signs {
  readonly keys: readonly KeyAndValue[];
  readonly weight: Weight;
  /** How many keys say something in any app, each as often as it stands there. */
  readonly knownKeys: number;
  /** How many lines without a key are known by their place. */
  readonly lines: number;
  /** What these say for an app, and whether one of them names a device. */
  readonly placed: number;
  readonly namesDevice: boolean;
  /** The meanings whose value is of their kind, and those of them that count where names as programs write them may be of settings or code. */
  readonly told: ReadonlySet<Meaning>;
  readonly telling: ReadonlySet<Meaning>;
  /** Whether they nest as settings do. */
  readonly nests: boolean;
  /** What the lines that frame the block say for an app. */
  readonly frame: number;
  /** What the mail's head and files say (`weighSurroundings`), with half a point where they name the app. */
  readonly around: number;
  /** Whether the subject is one that apps write. */
  readonly isOwn: boolean;
}

/** Two of a support address, a subject about a problem, a log beside the mail; and all three. */
const twoAround = 1;
const allAround = 1.5;
/** A frame that names what it frames, or asks for it to stay; a title between rows of signs that names a report; one that asks to leave the lines alone. */
const naming = 0.8;
const titled = 1.5;
const asking = 2;

/** A list of devices, among people. */
export function isListOfDevices({ around, frame, weight }: Signs): boolean {
  return around === 0 && frame < 1 && weight.again >= 3;
}

/** Below the sentence that asks to leave them alone even lines that nobody knows are an app's, in a mail to a support desk. */
function isLeftAlone({ frame, told, weight, around, keys, lines }: Signs): boolean {
  if (frame < asking) return false;
  const known = weight.sure + weight.loose;
  const most = keys.length + lines;
  if (isOfAppAndDevice(told)) return true;
  if (around >= twoAround) return most >= 2 || lines > 0 || known > 0;
  return around > 0 && (told.size > 1 || (known + lines > 0 && most >= 2));
}

/** `=== NOTES CRASH REPORT ===` over what it ran on, or over several values of their kinds; without a title some keys that apps have. */
function isReportToDesk({ around, keys, frame, told, nests, weight }: Signs): boolean {
  if (around < twoAround || keys.length < 2) return false;
  if (frame >= titled) return told.has('system') || told.size > 2;
  // What is sold has a system and a size, but no version of an app, of a kernel or of what it runs in.
  const isInUse = (['appVersion', 'appBuild', 'appName', 'systemPart', 'systemBuild'] as const).some((meaning) => told.has(meaning)) || (weight.known > 4 && told.has('system'));
  return !nests && isInUse && told.size >= 2 && weight.known >= 3;
}

/** What a desk asked for, below its questions. */
function answersQuestions({ around, told, keys }: Signs): boolean {
  return around > 0 && told.size + around >= 2 && keys.filter(({ key }) => askedFor(canonicalKey(key)).length > 0).length >= 2;
}

/** So many kinds of values, each after its key, nobody types into a mail to a desk. */
const mostByHand = 3;

function nestsInMailToDesk({ nests, around, weight, told }: Signs): boolean {
  return nests && (around >= allAround || (around >= twoAround && weight.surely.has('appVersion') && told.size > mostByHand)) && isOfAppAndDevice(told);
}

/** Many keys that apps have, some with a value of their kind. */
function isDump({ nests, around, frame, told, knownKeys }: Signs): boolean {
  return !nests && (around >= allAround || (around > 0 && frame >= naming) || (around >= twoAround && told.size > mostByHand)) && told.size >= 2 && knownKeys >= 4;
}

/** One line or two, in a mail to a support desk about a problem: the app's version by a key that nobody else writes or below a rule, or an id that nobody has by heart; beside it what an app or its device tells, in any mail to a desk. */
function isAlone({ nests, weight: { surely, known, hasOpaqueId }, told, keys, lines, frame, around, isOwn }: Signs): boolean {
  if (nests) return false;
  // Keys that apps have, the app's version with them.
  if (surely.has('appVersion') && (isOwn || around >= twoAround || (around > 0 && known >= 3))) return true;
  const besideId = told.size > 1 && (['system', 'appVersion', 'address'] as const).some((meaning) => told.has(meaning));
  if (hasOpaqueId && ((around > 0 && around + frame >= 1) || ((around > 0 || frame >= naming) && besideId))) return true;
  return around >= twoAround && keys.length + lines <= 2 && frame > 0 && (told.has('appVersion') || told.has('system'));
}

/** What it runs on down to its kernel, among much else. */
function isDownToKernel({ weight, around, told }: Signs): boolean {
  return weight.known > (around > 0 ? 4 : 8) && told.has('system') && told.has('systemBuild');
}

/** What apps write into their subject. */
const ownSubject = 0.35;
/** A loose key whose value is of its kind; each meaning once. */
const confirmedWeight = 0.7;
/** An app and what it runs on, both told by their values, need little else: a support address, a frame, one more key; both by keys that hardly anything but an app writes, less. */
const enoughConfirmed = 2.2;
const enoughSure = 1.7;

function isAppOnDevice({ telling, keys, namesDevice, around, frame, weight, isOwn }: Signs): boolean {
  const strength = telling.size * confirmedWeight + weight.sure * (1 - confirmedWeight) + frame + around + (isOwn ? ownSubject : 0);
  return isOfAppAndDevice(telling) && (keys.length > 0 || namesDevice || around + frame >= 1) && strength >= (isOfAppAndDevice(weight.surely) ? enoughSure : enoughConfirmed);
}

/** What a device is told by, when nothing is said of the app. */
function isDevice({ telling, isOwn, around, weight }: Signs): boolean {
  return telling.has('system') && telling.has('model') && (isOwn || (around >= twoAround && telling.size >= 3 && weight.surely.has('system')));
}

/** All together: keys that are an app's, loose ones, lines by their place, the frame, the mail. Without a frame one telling key is too little: it may be anybody's. */
function isEnoughInAll({ weight: { sure, loose }, placed, frame, around, told }: Signs): boolean {
  if (sure + placed < 1 && !(frame >= asking && sure + loose >= 1)) return false;
  if (frame < 0.5 && sure + placed < 1.75) return false;
  // A form of a shop for apps tells of no device.
  if (around + frame + placed === 0 && !isOfDevice(told)) return false;
  return sure + loose + placed + frame + around >= 3;
}

export const waysToTell: readonly ((signs: Signs) => boolean)[] = [isLeftAlone, isReportToDesk, answersQuestions, nestsInMailToDesk, isDump, isAlone, isDownToKernel, isAppOnDevice, isDevice, isEnoughInAll];

/** What it runs on: a seller's list of a phone has that alone. */
function isOfDevice(told: ReadonlySet<Meaning>): boolean {
  return told.has('system') || told.has('model');
}

/** The app with its version or the user's number, and what it runs on: together nobody but an app writes them. */
function isOfAppAndDevice(told: ReadonlySet<Meaning>): boolean {
  return [...ofApp].some((meaning) => told.has(meaning)) && isOfDevice(told);
}
