import { apart, findAfterWords } from './after-words.ts';
import type { Detector } from './detector.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { sought } from '../scan/sought.ts';

const short = 'gaid|aaid|idfa|oaid|adid|ad[-_ ]?id|ifa|rida|tifa';
/** What Android, iOS, Windows, Amazon, Huawei, Roku, television sets and the services that measure advertising call it. */
const word =
  sought(new RegExp(`(?:(?<![\\p{L}\\p{N}])(?:gps_|fire_|google_|device_)?(?:${short}|vida|rdid|msai|maid)|advertis(?:ing|er)[-_ ]?(?:tracking[-_ ]?)?id(?:entifier|info|client)?s?(?:\\$info)?|identifier for advertis(?:ers|ing)|idtype=\\w{1,5}&deviceid|deviceid|id pubblicit(?:à|a|ario)|(?:werbe|anzeigen)-?id|identifiant publicitaire|id(?:entificador)? de publicidad)(?![\\p{L}\\p{N}])`, 'giu'));
const value = /(?<![\p{L}\p{N}-])(?:[\dA-F]{8}-(?:[\dA-F]{4}-){3}[\dA-F]{12}|[\dA-F]{32})(?![\p{L}\p{N}-])/iuy;
const column = soughtKey(new RegExp(`(?:^|_)(?:${short}|advertising_?id(?:entifier)?)$`));
const whole = /^(?:[\dA-F]{8}-(?:[\dA-F]{4}-){3}[\dA-F]{12}|[\dA-F]{32})$/i;

/** Advertising ids after their name: a UUID, or its 32 digits without hyphens. All zeros mean that the user opted out, and stay. */
export const advertisingId: Detector = {
  kind: 'advertising-id',
  category: 'identifiers',
  find(text) {
    const ofColumns = [...labelsIn(text, column)].filter(({ word: { start, end } }) => whole.test(text.slice(start, end)) && isSet(text.slice(start, end))).map((label) => label.word);
    return apart([...findAfterWords(text, word, value, (found, label) => isSet(found) && !/^deviceid$/i.test(label)), ...ofColumns]);
  },
  canonical: (found) => found.replace(/-/g, '').toLowerCase(),
};

function isSet(value: string): boolean {
  return /[1-9a-f]/i.test(value);
}
