import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import type { Detector } from './detector.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { isStandIn } from './stand-in.ts';
import { matchesIn, sought } from '../scan/sought.ts';

/** What of a person, an account or an installation is numbered or hashed. */
const of = '(?:installation|install|instance|device|visitor|distinct|anonymous|anon|user|account|customer|member|subscriber|owner|player|profile|persistent|analytics|tracking|telemetry|crash_?reporter|reporter|vendor|app_?set|identity|person|contact|e?mail|phone|msisdn|number|jid|wa|hardware|browser|amplitude|mixpanel|segment|braze|clevertap|appsflyer|adjust|firebase|sentry|bugsnag|revenuecat|rc|purchase|support|conversation|chat|peer|sender|recipient|call|push|password|passwd|pwd)';
const label = soughtKey(new RegExp(`(?:^|_)(?:(?:hashed|sha1|sha256|md5)_${of}|${of}_?(?:id|uid|guid|uuid|hash|sha1|sha256|md5|fingerprint|identifier|key|digest|kennung)|idfv|identifier_for_vendor|uid|guid|puid|muid|anid|cuid|gaia_?id|xuid|ga_client_id|_ga)$`));
/** Numbers by which firms know their customers. */
const numbered = soughtKey(
  /(?:^|_)(?:(?:customer|client|member(?:ship)?|subscriber|contract|policy|loyalty|account|user|player|patient|employee|student|frequent_flyer|meter)_(?:no|nr|num|number|code)|codice_(?:cliente|utente|abbonato|contratto)|num(?:ero)?_(?:di_)?(?:cliente|contratto|utente|tessera|abbonato)|kunden(?:nummer|_?nr)|mitglieds(?:nummer|_?nr)|vertrags(?:nummer|_?nr)|benutzernummer|versichertennummer|(?:num(?:é|e)ro|n)_(?:de_)?(?:client|contrat)|num(?:é|e)ro_d_(?:abonn(?:é|e)|adh(?:é|e)rent)|n(?:ú|u)mero_de_(?:cliente|socio|contrato|usuario|abonado)|c(?:ó|o)digo_de_cliente|klantnummer|lidnummer|n(?:ume)?r_klienta|kundnummer|medlemsnummer|会员号|会員番号|客户号|客戶編號|顧客番号|お客様番号|고객_?번호|회원_?번호)$/u,
);
const fingerprintOfBuild = /build|^fingerprint$|ssh|cert|signing|signature|key_fingerprint|process|parent|public|api|app_id$|package|product|bundle|client_key|group_id|vendor_id|device_key|version/;
/** The same in a sentence or a line without a colon: `Kundennummer K-4471-0092`, `my customer number is 4471-0092`. */
const spokenNumber = sought(
  /(?<![\p{L}\p{N}_])(?:(?:customer|client|member(?:ship)?|contract|policy|subscriber|account|user|player) (?:number|no\.|id)|kundennummer|kunden-?nr\.|vertragsnummer|mitgliedsnummer|codice cliente|numero (?:di )?(?:cliente|contratto)|num(?:é|e)ro de (?:client|contrat)|n(?:ú|u)mero de (?:cliente|contrato|socio)|klantnummer|kundnummer)[ :#]{1,3}(?:(?:is|ist|lautet|è|est|es|é) )?((?=(?:[^\d\s]{0,8}\d){4})[A-Z\d][A-Z\d./-]{3,24})(?![\p{L}\p{N}])/giu,
);
/** A user's number on the device, not of a person: Android gives one to each app. */
const ofSystem = /(?:^|_)uid$/;
/** RevenueCat gives it to who bought something without an account. */
const anonymous = sought(/\$RCAnonymousID:[\da-f]{32}(?![\da-f])/g);
/** The account of one person on one Windows machine or directory. */
const securityId = sought(/(?<![\p{L}\p{N}-])S-1-(?:5-21|12-1)(?:-\d{1,10}){3,4}(?![\p{L}\p{N}-])/gu);
const hex = /^(?:0x)?[\da-f]{12,128}$/i;
const drawn = /^[A-Za-z0-9_+/.:|$-]{12,128}={0,2}$/;
/** `C-123456`, `KD0012345`, `CL-88120-77`, `1.8812004`. */
const lettered = /^(?=(?:[^\d]*\d){4})[A-Z]{0,4}-?\d{1,20}(?:[-/.][\dA-Z]{1,8}){0,4}$/i;
/** `8H2K11QX`. */
const mixed = /^(?=\d*[A-Z])[A-Z\d]{6,24}$/;
const number = /^\d{5,24}$/;

/**
 * Numbers and hashes that stand for one person, account or installation, after a label that says of what. Hexadecimal, drawn characters, or five digits and more.
 * Hashes of files, commits and builds have other labels, and stay; so do small numbers and words.
 */
export const opaqueId: Detector = {
  kind: 'opaque-id',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const { key, word } of labelsIn(text, label, numbered)) {
      if (fingerprintOfBuild.test(key) && !numbered.test(key)) continue;
      // In a link the next parameter follows.
      const [value = ''] = text.slice(word.start, word.end).split('&', 1);
      if (ofSystem.test(key) && /^\d{1,7}$/.test(value)) continue;
      if ((isOpaque(value) || (lettered.test(value) && numbered.test(key))) && !isStandIn(value)) found.push({ start: word.start, end: word.start + value.length });
    }
    for (const match of matchesIn(text, spokenNumber)) {
      const value = (match[1] ?? '').replace(/[./-]{1,24}$/, '');
      const start = match.index + match[0].length - (match[1] ?? '').length;
      if ((isOpaque(value) || lettered.test(value) || mixed.test(value)) && !isStandIn(value)) found.push({ start, end: start + value.length });
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
