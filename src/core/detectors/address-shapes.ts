/** Streets with a number, as Italy, Germany, France, Spain and the countries of English write them: recognised without a label. */
import { sought } from '../scan/sought.ts';

const street =
  /(?:^|[\s,])(?:via|viale|piazza|piazzale|p\.zza|corso|c\.so|largo|vicolo|strada|contrada|localit[àa]|frazione|borgo|lungo\p{L}{3,9}|street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.?|court|ct\.?|square|sq\.?|place|pl\.?|boulevard|blvd\.?|way|terrace|close|crescent|highway|hwy|mews|grove|gardens|apartment|apt\.?|flat|suite|rue|chemin|impasse|all[ée]e|quai|route|cours|calle|c\/|avenida|avda\.?|paseo|plaza|camino|carrera|rua|travessa|pra[çc]a|estrada|stra(?:ß|ss)e|str\.|platz|weg|allee|gasse|ring|damm|ufer|straat|laan|plein|gracht|kade|ulica|ul\.|aleja|al\.|gatan|v[äa]gen|gata|cadde(?:si)?|sokak|улица|ул\.|проспект|пр\.|переулок|дом|д\.)(?:[\s,.]|$)|\p{L}{3,24}(?:stra(?:ß|ss)e|str\.|platz|weg|allee|gasse|straat|laan|plein|gracht|gatan|v[äa]gen|gata|vej|veien|katu|tie)(?:[\s,]|$)/iu;

/** Whether a text names a street in one of the usual ways. */
export function hasStreet(value: string): boolean {
  return street.test(value);
}

/** A postcode: four to six digits with or without a part behind, or letters and digits as in the United Kingdom and Canada. */
export function isPostcode(value: string): boolean {
  return /^(?:[A-Z]{1,2}-)?(?:\d{4,6}(?:-\d{3,4})?|\d{2}-\d{3}|\d{3} \d{2}|\d{3}-\d{4}|\d{4} [A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/iu.test(value);
}

export interface AddressShape {
  /** With the `g` flag; the whole match is the address. */
  readonly pattern: RegExp;
  /** What only looks like one is refused. */
  readonly confirm?: (value: string) => boolean;
}

/** Ways to which `via` leads that are no streets. */
const technical = /^[Vv]ia (?:Wi-?Fi|Bluetooth|USB|HDMI|LTE|VPN|API|HTTPS?|IMAP|SMTP|POP|SSH|FTP|SMS|MMS|E?-?[Mm]ail|Internet|Web|Google|Apple|Android|Windows|Linux|Whats[Aa]pp|Telegram|App|Chrome|Firefox|Safari|Play|Store|TestFlight|Homebrew|Satellit\w*|Cavo|Rete|Email|Chat|Zoom|Teams|Slack|GitHub|GPS|NFC|IPv|TCP|UDP|DNS|Port|Proxy|Tor|Gateway|Server|Version|Update|Adb|ADB|JSON|XML|PayPal|Excel|Outlook|Gmail)/;
/** `2014 Dora Lane`, as who has a right in something is listed: no postcode behind it. */
const yearAndName = /^(?:19|20)\d\d \p{Lu}\p{L}+ (?:Lane|Court|Place|Way|Grove)(?!.{0,99}\d)/u;
const italianName = String.raw`(?:(?:del|della|dello|dei|degli|delle|di|da|dal|in|al|alla|san|santa|S\.|d['’]|dell['’]|XX|IV|VIII|\d{1,2}) ?)?\p{Lu}[\p{L}'’.]{1,24}(?: (?:(?:del|della|dello|dei|degli|delle|di|da|e|al|alla) |d['’]|dell['’])?\p{Lu}[\p{L}'’.]{1,24}){0,4}`;
const city = String.raw`\p{Lu}[\p{L}'’.-]{1,24}(?: (?:(?:di|del|della|am|an der|sur|de|la|le|les|upon|on|in|e) )?\p{Lu}[\p{L}'’.-]{1,24}){0,3}`;
/** A postcode and its town, with a province. */
export const town = new RegExp(`(?<!\\p{N})\\d{4,5} ${city}(?: ?\\([A-Z]{2}\\))?`, 'u');
const with5 = String.raw`(?:,?(?: in| ?[-–])? ?(?:[A-Z]{1,2}-)?\d{5} ${city}(?: ?\([A-Z]{2}\)| [A-Z]{2}(?![\p{L}\p{N}]))?)`;

export const addressShapes: readonly AddressShape[] = [
  { pattern: sought(/〒 ?\d{3}-\d{4}[ \u3000]?[^\s、。,]{4,40}(?: [\d-]{3,12})?/gu) },
  {
    pattern: sought(new RegExp(`(?<![\\p{L}\\p{N}/])(?:[Vv]ia|[Vv]iale|V\\.le|[Pp]iazza|P\\.zza|[Pp]iazzale|P\\.le|Corso|C\\.so|Largo|[Vv]icolo|Strada|Contrada|(?<=(?<!\\p{L})[Ii]n )(?:corso|largo|strada|contrada)|[Ll]ocalità|[Ll]ungomare|[Ll]ungotevere) ${italianName},? (?:n\\.? ?|n° ?)?\\d{1,4}(?: ?/ ?[A-Za-z\\d]{1,3}| ?bis| ?[A-Za-z](?![\\p{L}\\p{N}]))?(?![\\p{L}\\p{N}]|[.:]\\d)(?:${with5}|, ${city}(?=[.;,)]?\\s{0,4}(?:\\n|$)))?`, 'gu')),
    confirm: (value) => !technical.test(value),
  },
  { pattern: sought(new RegExp(`(?<![\\p{L}\\p{N}-])\\p{Lu}[\\p{L}-]{2,24}(?:straße|strasse|str\\.|allee|gasse|chaussee|straat|laan|plein|gracht|singel|vägen|gatan|vej|veien) \\d{1,4}(?: ?[A-Za-z]|-\\d{1,2})?(?: lgh \\d{4})?(?![\\p{L}\\p{N}]|[.:]\\d)(?:${with5}|,? (?:\\d{4} ?[A-Z]{2}|\\d{3} \\d\\d|\\d{4}) ${city})?`, 'gu')) },
  { pattern: sought(new RegExp(`(?<![\\p{L}\\p{N}-])\\p{Lu}[\\p{L}-]{2,24}(?:[ -](?:Straße|Strasse|Str\\.|Allee|Weg|Platz)|weg|platz|ring|damm|ufer|steig\\p{Ll}?|pfad|stieg|hof) \\d{1,4} ?[a-z]?${with5}`, 'gu')) },
  { pattern: sought(new RegExp(`(?<![\\p{L}\\p{N}.,:-])(?:(?:Flat|Apt\\.?|Unit) \\w{1,4}(?:/\\d)?,? )?[1-9]\\d{0,4}[A-Za-z]?(?: [NSEW]\\.?)? (?:\\p{Lu}[\\p{L}'’.]{1,20} |\\d{1,3}(?:st|nd|rd|th) ){1,3}(?:Street|St\\.?|Road|Rd\\.?|Avenue|Ave\\.?|Lane|Ln\\.?|Drive|Boulevard|Blvd\\.?|Square|Terrace|Parkway|Pkwy\\.?|Way|Place|Circle|Crescent|Court|Gardens|Grove|Mews|Close|Dr\\.?|Ct\\.?|Hill|Walk|Rise)(?![\\p{L}\\p{N}])(?: [NS]?[EW]|,? (?:Apt|Suite|Flat|Unit)\\.? ?\\w{1,5})?(?:,? ${city}(?![\\p{L}\\p{N}])){0,2}(?:,? (?:(?:[A-Z]{2} )?\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}))?`, 'gu')), confirm: (value) => !yearAndName.test(value) },
  { pattern: sought(new RegExp(`(?<![\\p{L}\\p{N}.:-])\\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|av\\.|boulevard|bd|chemin|impasse|allée|place|quai|route|cours) (?:(?:de|du|des|de la|de l['’]|d['’]|la|le|les|l['’]) ?){0,3}\\p{Lu}[\\p{L}'’-]{1,24}(?:[ -](?:(?:de|du|des|la|le|et) )?\\p{Lu}[\\p{L}'’-]{1,24}){0,4}${with5}?`, 'gu')) },
  { pattern: sought(new RegExp(`(?<![\\p{L}\\p{N}/])(?:Calle|calle|C/|[Uu]l\\.|Avenida|Avda\\.?|Av\\.|Paseo|Plaza|Pza\\.|Camino|Rua|Avenida|Travessa|Praça) ?(?:(?:de|del|de la|de los|de las|da|do|dos|das) )?\\p{Lu}[\\p{L}'’.]{1,24}(?: (?:(?:de|del|la|los|las|y|da|do|dos|das|e) ){0,2}\\p{Lu}[\\p{L}'’.]{1,24}){0,4},? (?:n\\.?[ºo°]\\.? ?)?\\d{1,4}(?:/\\d{1,4})?(?:(?:,| m\\.)? \\d{1,2}\\.?[ºª°]?(?: (?:izq|dcha?)\\.| ?[A-Za-z])?(?![\\p{L}\\p{N}-]))?(?:,? ?[-–]? ?(?:\\d\\d-\\d{3}|\\d{4,5}(?:-\\d{3})?) ${city})?`, 'gu')) },
];
