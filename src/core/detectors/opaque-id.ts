import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import { findMatches, findValues, type Detector } from './detector.ts';
import { anyOf, pairOf } from './key-parts.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { plainKey } from './plain-key.ts';
import { isStandIn } from './stand-in.ts';
import { wordsBefore } from './structured-labels.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { rangeOf, textAt } from '../text/ranges.ts';

/** What of a person, an account or an installation is numbered or hashed. */
const whose = `${anyOf('user')}|${anyOf('customer')}|installa(?:tion|zione|tie)|device|dispositivo|appareil|ger(?:ä|ae)te`;
const of = `(?:${whose}|install|instance|visitor|distinct|anon(?:ymous)?|acct|subscriber|owner|persistent|analytics|tracking|telemetry|(?:crash_?)?reporter|vendor|app_?set|identity|person|contact|e?mail|phone|msisdn|number|jid|wa|hardware|browser|amplitude|mixpanel|segment|braze|clevertap|appsflyer|adjust|firebase|sentry|bugsnag|revenuecat|playfab|rc|purchase|support|conversation|chat|peer|sender|recipient|call|push|passw(?:or)?d|pwd|uni(?:t|que)|regist[a-z]{3,9}|bridge|hub|gateway|from|nt(?:lm)?)`;
const label = soughtKey(new RegExp(`(?:^|_)(?:(?:hashed|sha1|sha256|md5)_${of}|${of}_?(?:id|uid|guid|uuid|hash|sha1|sha256|md5|fingerprint|identifier|key|digest)|${pairOf(whose, anyOf('id'))}|my_id|idfv|identifier_for_vendor|[a-z]?uu?id|anid|gaia_?id|dsid|mrn|ga_client_id|ga|fb[cp])$`));
/** Numbers by which firms know their customers. */
const numbered = soughtKey(new RegExp(
  `(?:^|_)(?:${pairOf(`${anyOf('customer')}|${anyOf('contract')}|${anyOf('user')}|frequent_flyer|meeting|webinar|versicherten`, `${anyOf('number')}|${anyOf('code')}|num`)}|(?:customer|meeting|webinar)_?id|blz|qq号?|(?:any_?desk|team_?viewer|rust_?desk)(?:_id)?|bankleitzahl|sort_code|routing_(?:number|no)|clabe)$`,
  'u',
));
/** The same without a word for the number. */
const alone = soughtKey(new RegExp(`^(?!users)(?:${anyOf('customer')}|${anyOf('contract')}|${anyOf('user')})$`, 'u'));
const fingerprintOfBuild = /build|^fingerprint$|ssh|cert|signing|signature|key_fingerprint|process|parent|public|api|app_id$|package|product|bundle|(?<!ga_)client_id|client_key|group_id|vendor_id|device_key|version/;
/** The same without a colon: `Kundennummer K-4471-0092`, `Müşteri numaram 5512098`. Sought by the word for a number; whose it is stands before or behind that. */
const spokenNumber = sought(new RegExp(
  `((?:${anyOf('number')}|n[.°º]|${anyOf('id')}|${anyOf('code')})(?: (?:d[ei] )?(?:${anyOf('customer')}|${anyOf('contract')}|${anyOf('user')}))?|((?:kont[eo]|kto\\.|cont[aoe]|cuenta|compte|account|rekening|abi|cab|c\\/?c)(?=[ :#]{1,3}\\d{5})|(?:contra[ck]?t(?:t?o)?|vertrag|polizza|policy|лицево\\p{L}{1,2} сч[её]т)(?= (?!(?:19|20)\\d\\d )[\\w.-]{0,4}\\d{2})|blz|sort code|routing number))\\.?(?:[ıiu]?m|ni)?(?:[ :#]{1,3}(?:(?:is|to|ist|est|on) )?|(?<=[一-鿿])[は是]?)((?=(?:[^\\d\\s]{0,8}\\d){4})[A-Z\\d][\\w./-]{3,63}|(?=(?: ?\\d){6})\\d{1,6}(?: \\d{2,6}){1,4})(?![A-Za-z\\u00aa-\\u1fff\\p{N}])`,
  'giu',
));
/** In a sentence, also with few figures. */
const ofUser = new RegExp(`(?:^|_)(?:${pairOf(`${anyOf('user')}|${anyOf('customer')}`, anyOf('id'))})$`, 'u');
/** A user's number on the device, not of a person: Android gives one to each app. */
const ofSystem = /uid$/;
/** RevenueCat gives it to who bought something without an account. */
const anonymous = sought(/\$RCAnonymousID:[\da-f]{32}(?![\da-f])/g);
/** As Linux numbers a machine, Firebase a user, and what reports a crash writes of whom it is. */
const placedIds = [/machine-id\r?\n([\da-f]{32})(?![\da-f])/g, /about user \( ?(\w{28})(?= ?\))/g, /"user": ?\{"id": ?"([\w.-]{4,64})(?=")/g].map((pattern) => sought(pattern));
/** The account of one person on one Windows machine or directory; a purchase at Google's store, a customer of Stripe's, a key's print as SSH writes it. */
const securityId = sought(/(?<![\p{L}\p{N}-])(?:S-1-(?:5-21|12-1)(?:-\d{1,10}){3,4}|GPA\.\d{4}(?:-\d{4,5}){3}|(?:cus|sub|pi|acct)_(?=[A-Za-z]{0,23}\d)[A-Za-z\d]{14,24}|SHA256:[A-Za-z\d+/]{43})(?![\p{L}\p{N}=-])/gu);
/** The key by which somebody signs in, and on whose machine it was made. */
const publicKey = sought(/AAAA(?:B3NzaC1yc2E|C3NzaC1lZDI1NTE5|E2VjZHNh)[A-Za-z\d+/]{40,1400}={0,3}(?: [\w.-]{1,32}@[\w.-]{1,64})?/g);
const hex = /^(?:0x)?[\da-f]{12,128}$/i;
const drawn = /^[A-Za-z0-9_+/.:|$-]{12,128}={0,2}$/;
/** `C-123456`, `KD0012345`, `CL-88120-77`, `1.8812004`. */
const lettered = /^(?=(?:[^\d]*\d){4})[A-Z]{0,4}[_-]?\d{1,20}(?:[-/.][\dA-Z]{1,8}){0,4}$/i;
/** `u_77ac0192`. */
const prefixed = /^[a-z]{1,5}_(?=(?:\D*\d){4})[a-z\d]{6,40}$/i;
/** `8H2K11QX`. */
const mixed = /^(?=\d*[A-Z])[A-Z\d]{6,24}$/;
const number = /^\d{5,24}$/;
/** `5510 2938`, and nothing behind it. */
const inGroups = /^\d{2,6}(?: \d{2,6}){1,4}(?=[ \t]{0,8}$)/;

/**
 * Numbers and hashes that stand for one person, account or installation, after a label that says of what. Hexadecimal, drawn characters, or five digits and more.
 * Hashes of files, commits and builds have other labels, and stay; so do small numbers and words.
 */
export const opaqueId: Detector = {
  kind: 'opaque-id',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const { key, word, line } of labelsIn(text, label, numbered, alone)) {
      // In a link the next parameter follows.
      const [value = ''] = textAt(text, word).split('&', 1);
      const [groups] = !numbered.test(key) ? [] : (inGroups.exec(textAt(text, line)) ?? []);
      if (alone.test(key) && !/^\d{6,}$/.test(value)) continue;
      if (groups !== undefined) found.push(rangeOf(line.start, groups));
      else if ((numbered.test(key) || alone.test(key) ? isOpaque(value) || (lettered.test(value) && numbered.test(key)) : isHash(key, value)) && !isStandIn(value)) found.push(rangeOf(word.start, value));
    }
    for (const { 0: whole, 1: word = '', 2: ofBank, 3: written = '', index } of matchesIn(text, spokenNumber)) {
      const value = written.replace(/[./-]{1,24}$/, '');
      const start = index + whole.length - written.length;
      const key = plainKey(`${wordsBefore(text, index)}${word.replace(/n[.°º]/i, 'nr')}`);
      const isNumbered = ofBank !== undefined || numbered.test(key) || (ofUser.test(key) && (text[index - 1] === ' ' || !fingerprintOfBuild.test(key)));
      if ((isNumbered ? / /.test(value) || isOpaque(value) || lettered.test(value) || mixed.test(value) : isHash(key, value) && /[a-z]/i.test(value)) && !isStandIn(value)) found.push(rangeOf(start, value));
    }
    found.push(...findMatches(text, [anonymous, securityId, publicKey]), ...findValues(text, placedIds));
    return apart(found);
  },
  canonical: (value) => value.toLowerCase(),
};

/** Behind a key that says of what the value is; a user's number on the device is short. */
function isHash(key: string, value: string): boolean {
  return label.test(key) && !fingerprintOfBuild.test(key) && (isOpaque(value) || (ofUser.test(key) && /[a-z]/i.test(value) && lettered.test(value))) && !(ofSystem.test(key) && /^\d{1,7}$/.test(value));
}

function isOpaque(value: string): boolean {
  if (number.test(value)) return !/^0+$/.test(value);
  if (hex.test(value)) return /\d/.test(value) && /[1-9a-f]/i.test(value);
  if (prefixed.test(value)) return true;
  const digits = value.match(/\d/g)?.length ?? 0;
  return drawn.test(value) && digits >= 2 && /[A-Za-z]/.test(value) && !/^\d{4}-\d\d-\d\d/.test(value) && !/^[\w-]+(?:\.[A-Za-z][\w-]*)+$|^(?:[\dA-F]{2}:){7}/.test(value);
}
