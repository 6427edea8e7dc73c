import { apart, findAfterWords } from './after-words.ts';
import type { Range } from '../draft.ts';
import { findValues, type Detector } from './detector.ts';
import { findOnSameLine } from './same-line.ts';
import { isStandIn } from './stand-in.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { shortlyBefore } from '../text/ranges.ts';

/** Google: an installation's id of 22 characters, a colon, and `APA91b`, the first characters of every one. */
const google = sought(/APA91b[\w-]{40,300}/g);
const installationBefore = /(?<![\w-])[\w-]{10,24}:$/;
const expo = sought(/\bExpo(?:nent)?PushToken\[[\w-]{16,40}\]/g);
/** The browsers' addresses for notifications: what follows the service's host names one browser. */
const endpoint = sought(/https:\/\/(?:updates\.push\.services\.mozilla\.com\/wpush\/v\d\/|web\.push\.apple\.com\/|fcm\.googleapis\.com\/(?:fcm\/send|wp)\/|android\.googleapis\.com\/gcm\/send\/|[\w-]{1,20}\.notify\.windows\.com\/(?:w\/)?\?token=)([\w%:.~-]{20,600})/g);

const pushWord = sought(/(?:(?:apns?|push|fcm|gcm|hms|voip|live activity)[-_ ]?(?:push[-_ ]?|device[-_ ]?)?(?:token|registration)(?:[-_ ]?id)?|token push|pushkit:? token|remote notifications?(?: with)?(?: device)? token|firebase (?:messaging )?token|firebaseinstanceid token|notification[-_ ]?token|device[-_ ]?token|didregisterforremotenotificationswithdevicetoken|pkpushcredentials(?: token)?|apsd: token for topic|(?<![\p{L}\p{N}])(?:(?:fcm|gcm|jpush|mipush|push)[-_ ]?)?(?:registration[-_ ]?ids?|reg[-_]?id))(?![\p{L}\p{N}])/giu);
/** Apple: 32 bytes or more in hexadecimal, in one piece or in groups of eight; others: a long mixed word. */
const pushValue = /(?<![\p{L}\p{N}])(?:0x)?([\da-f]{64,200}|(?:[\da-f]{8} ){7,19}[\da-f]{8}|[\w+/:.-]{18,400}={0,2})(?![\p{L}\p{N}])/iuy;
/** Sixty-four hexadecimal digits on the line of a push service are its address, unless they are called a hash. */
const pushNear = /(?<![a-z])apns?(?![a-z])|push|notification/i;
const hex = sought(/(?<![A-Za-z\d])[\dA-Fa-f]{64}(?![A-Za-z\d])/g);
const hashBefore = /sha-?\d|hash|digest|checksum|fingerprint|commit|key/i;
const installationWord = sought(/(?<![\p{L}\p{N}])(?:fis[-_ ]?id|fid|firebase[-_ ]?(?:installation|instance)[-_ ]?id)(?![\p{L}\p{N}])/giu);
/** Its first four bits are 0111, so it begins with c, d, e or f. */
const installationValue = /(?<![\w-])[c-f][\w-]{21}(?![\w-])/y;
const playerWord = sought(/(?<![\p{L}\p{N}])(?:onesignal|player)[-_ ]?(?:player|subscription|push)?[-_ ]?id(?![\p{L}\p{N}])/giu);
const playerValue = /(?<![\w-])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\w-])/iy;
/** UnifiedPush lets everybody run the service: its topics begin with `up`. */
const topic = sought(/\/(up[A-Za-z0-9]{10,16})(?=\?up=1)/g);

/**
 * Addresses to which notifications are delivered, one for each app on one device: by shape (Google, Expo, the browsers' services), and after their label
 * (Apple, Huawei and others). A bare row of 64 hexadecimal digits is mostly a checksum and stays.
 */
export const pushToken: Detector = {
  kind: 'push-token',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const match of matchesIn(text, google)) {
      const before = installationBefore.exec(shortlyBefore(text, match.index, 26))?.[0] ?? '';
      if (before !== '' || !/[\w-]/.test(text.charAt(match.index - 1))) found.push({ start: match.index - before.length, end: match.index + match[0].length });
    }
    found.push(...findValues(text, [expo, endpoint, topic], ({ 0: whole, 1: value = whole }) => !isStandIn(value.replace(/^\w+\[/, ''))));
    for (const range of findOnSameLine(text, hex, pushNear)) if (!hashBefore.test(shortlyBefore(text, range.start, 24))) found.push(range);
    found.push(...findAfterWords(text, pushWord, pushValue, isMixed), ...findAfterWords(text, installationWord, installationValue, isMixed), ...findAfterWords(text, playerWord, playerValue));
    return apart(found);
  },
  canonical: (value) => (/^[\da-f ]+$/i.test(value) ? value.replace(/ /g, '').toLowerCase() : value),
};

/** Drawn by lot: letters and digits, and no name of a class, a host or a file. */
function isMixed(value: string): boolean {
  return (value.match(/\d/g)?.length ?? 0) >= 3 && /[A-Za-z]/.test(value) && !/^[\w-]+(?:\.[A-Za-z][\w-]*)+$/.test(value) && !isStandIn(value);
}
