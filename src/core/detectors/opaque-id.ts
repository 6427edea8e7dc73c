import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import type { Detector } from './detector.ts';
import { anyOf, pairOf } from './key-parts.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { isStandIn } from './stand-in.ts';
import { matchesIn, sought } from '../scan/sought.ts';

/** What of a person, an account or an installation is numbered or hashed. */
const whose = `${anyOf('user')}|${anyOf('customer')}|installa(?:tion|zione|tie)|device|dispositivo|appareil|ger(?:ä|ae)te`;
const of = `(?:${whose}|install|instance|visitor|distinct|anon(?:ymous)?|acct|subscriber|owner|persistent|analytics|tracking|telemetry|(?:crash_?)?reporter|vendor|app_?set|identity|person|contact|e?mail|phone|msisdn|number|jid|wa|hardware|browser|amplitude|mixpanel|segment|braze|clevertap|appsflyer|adjust|firebase|sentry|bugsnag|revenuecat|rc|purchase|support|conversation|chat|peer|sender|recipient|call|push|passw(?:or)?d|pwd|uni(?:t|que)|regist[a-z]{3,9}|bridge|hub|gateway|from)`;
const label = soughtKey(new RegExp(`(?:^|_)(?:(?:hashed|sha1|sha256|md5)_${of}|${of}_?(?:id|uid|guid|uuid|hash|sha1|sha256|md5|fingerprint|identifier|key|digest)|${pairOf(whose, anyOf('id'))}|my_id|idfv|identifier_for_vendor|uu?id|guid|puid|muid|anid|cuid|gaia_?id|xuid|ga_client_id|ga|fb[cp])$`));
/** Numbers by which firms know their customers. */
const numbered = soughtKey(new RegExp(
  `(?:^|_)(?:${pairOf(`${anyOf('customer')}|${anyOf('contract')}|${anyOf('user')}|frequent_flyer|meeting|webinar|versicherten`, `${anyOf('number')}|${anyOf('code')}|num`)}|(?:meeting|webinar)_id|blz|bankleitzahl|sort_code|routing_(?:number|no)|clabe)$`,
  'u',
));
/** The same without a word for the number. */
const alone = soughtKey(new RegExp(`^(?!users)(?:${anyOf('customer')}|${anyOf('contract')}|${anyOf('user')})$`, 'u'));
const fingerprintOfBuild = /build|^fingerprint$|ssh|cert|signing|signature|key_fingerprint|process|parent|public|api|app_id$|package|product|bundle|(?<!ga_)client_id|client_key|group_id|vendor_id|device_key|version/;
/** The same in a sentence or a line without a colon: `Kundennummer K-4471-0092`, `my customer number is 4471-0092`. */
const spokenNumber = sought(
  /(?<![\p{L}\p{N}_])(?:(?:customer|client|member(?:ship)?|contract|policy|subscriber|account|user|player) (?:number|no\.?|id)|kundennummer|kunden-?nr\.|vertragsnummer|mitgliedsnummer|(?:user|device|android|player|client|install(?:ation)?)[ _]?id(?=[ :#]{1,3}(?:to )?[\da-f-]{16})|(?:codice|id|identifiant) (?:client|ut(?:ent|ilisateur))e?|numer klienta|versichertennummer|n[uú]m[eé]ro (?:d[ei] )?(?:cliente?|contrat(?:t?o)?|socio|cuenta|conto|conta|compte)|(?:konto|rekening)nummer|(?:kont[eo]|kto\.|cont[aoe]|cuenta|compte|account|rekening|abi|cab|c\/?c)(?=[ :#]{1,3}\d{5})|(?:contrat(?:t?o)?|vertrag|polizza|cliente?|abonné|kunde) (?:n[.°º]|nr\.|n[uú]m[eé]ro)|blz|sort code|routing number|klantnummer|kundnummer|n° ?(?:d[ei] )?(?:cliente?|contrat))[ :#]{1,3}(?:(?:is|to|ist|lautet|è|est|es|é) )?((?=(?:[^\d\s]{0,8}\d){4})[A-Z\d][\w./-]{3,63}|\d{2,6}(?: \d{2,6}){1,4})(?![\p{L}\p{N}])/giu,
);
/** A user's number on the device, not of a person: Android gives one to each app. */
const ofSystem = /(?:^|_)uid$/;
/** RevenueCat gives it to who bought something without an account. */
const anonymous = sought(/\$RCAnonymousID:[\da-f]{32}(?![\da-f])/g);
/** The account of one person on one Windows machine or directory; a purchase at Google's store. */
const securityId = sought(/(?<![\p{L}\p{N}-])(?:S-1-(?:5-21|12-1)(?:-\d{1,10}){3,4}|GPA\.\d{4}(?:-\d{4,5}){3})(?![\p{L}\p{N}-])/gu);
const hex = /^(?:0x)?[\da-f]{12,128}$/i;
const drawn = /^[A-Za-z0-9_+/.:|$-]{12,128}={0,2}$/;
/** `C-123456`, `KD0012345`, `CL-88120-77`, `1.8812004`. */
const lettered = /^(?=(?:[^\d]*\d){4})[A-Z]{0,4}[_-]?\d{1,20}(?:[-/.][\dA-Z]{1,8}){0,4}$/i;
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
      if (fingerprintOfBuild.test(key) && !numbered.test(key)) continue;
      // In a link the next parameter follows.
      const [value = ''] = text.slice(word.start, word.end).split('&', 1);
      if (ofSystem.test(key) && /^\d{1,7}$/.test(value)) continue;
      const [groups] = !numbered.test(key) ? [] : (inGroups.exec(text.slice(line.start, line.end)) ?? []);
      if (alone.test(key) && !/^\d{6,}$/.test(value)) continue;
      if (groups !== undefined) found.push({ start: line.start, end: line.start + groups.length });
      else if ((isOpaque(value) || (lettered.test(value) && numbered.test(key))) && !isStandIn(value)) found.push({ start: word.start, end: word.start + value.length });
    }
    for (const match of matchesIn(text, spokenNumber)) {
      const value = (match[1] ?? '').replace(/[./-]{1,24}$/, '');
      const start = match.index + match[0].length - (match[1] ?? '').length;
      if ((/ /.test(value) || isOpaque(value) || lettered.test(value) || mixed.test(value)) && !isStandIn(value)) found.push({ start, end: start + value.length });
    }
    for (const match of matchesIn(text, anonymous)) found.push({ start: match.index, end: match.index + match[0].length });
    for (const match of matchesIn(text, securityId)) found.push({ start: match.index, end: match.index + match[0].length });
    return apart(found);
  },
  canonical: (value) => value.toLowerCase(),
};

function isOpaque(value: string): boolean {
  if (number.test(value)) return !/^0+$/.test(value);
  if (hex.test(value)) return /\d/.test(value) && /[1-9a-f]/i.test(value);
  const digits = value.match(/\d/g)?.length ?? 0;
  return drawn.test(value) && digits >= 2 && /[A-Za-z]/.test(value) && !/^\d{4}-\d\d-\d\d/.test(value) && !/^[\w-]+(?:\.[A-Za-z][\w-]*)+$|^(?:[\dA-F]{2}:){7}/.test(value);
}
