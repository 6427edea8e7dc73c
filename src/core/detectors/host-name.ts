import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import { findMatches, startOf, type Detector } from './detector.ts';
import { madeUp, namedMachine, ofPerson } from './host-shapes.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { shellLogins } from './shell-login.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { deviceNames } from '../grammar/maker-names.ts';
import { rangeOf, textAt } from '../text/ranges.ts';

const label = soughtKey(/(?:^|_)(?:(?:host|computer|machine|device|node|pc|netbios|server|workstation)_?name|computer|workstation|host|node|server|client|endpoint|device|dispositivo|ger(?:ä|ae)t|appareil|fqdn|(?:rechner|ger(?:ä|ae)te)name|(?:account|konto)_?dom(?:ain|(?:ä|ae)ne)|dominio_account|domaine_du_compte|ordinateur|nombre_del_equipo|nom(?:bre_de|e)_host|h[ôo]te|nazwa_hosta|computernaam|nazwa_komputera|datornamn|имя_компьютера|计算机名|(?:コンピューター|デバイス)名)$/u);
/** These name a machine only where they are the whole label. */
const openLabel = /^(?:computer|ordinateur|workstation|host|node|server|client|endpoint|device|dispositivo|ger(?:ä|ae)t|appareil)$/;
/** Where people keep their own data. */
const ownHost = /(?:db|database|sql|ldap|nas|vpn)_host$/;
/** A name with a number or a dash that no address, model or program has. */
const plainHost = /^(?=.*[-\d])[A-Za-z][A-Za-z0-9-]{2,30}$/;
const ownShape = /^(?:PC|NB|NTB|WS|SRV|LAPTOP|DESKTOP|NOTEBOOK)-[A-Z0-9-]{2,}$/i;
const shared = /^(?:localhost.*|[%!$].*|(?:os|this|self|process)\..*|host|not|name|wsl\.localhost|wsl|tsclient|unknown|none|null|undefined|yes|no|true|false|on|off|android|iphone|ipad|raspberrypi|nt|workgroup|builtin|ubuntu|debian|kernel|sconosciut[oa]|unbekannt|inconnue?|desconocid[oa]|desconhecid[oa]|onbekend|nessun[oa]?|n\/?a|-+|\d{1,3}(?:\.\d{1,3}){0,3})$/i;
/** The machine before an inner domain: `anna-laptop.local`, `db3.corp.example`, `ip-10-0-1-2.eu-west-1.compute.internal`. */
const inner = sought(/(?:(?<![\p{L}\p{N}@.-])|(?<=%[\dA-F]{2}))(?<!%[\dA-F]?)(?!(?:com|org|net|io)\.)[\p{L}\p{N}][\p{L}\p{N}-]{1,62}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.(?:local|lan|internal|intranet|corp|home\.arpa|fritz\.box|localdomain|ddns\.net|duckdns\.org|myfritz\.net|synology\.me|(?:no-ip|dyndns)\.(?:org|com)|(?:corp|intern|intranet)(?:\.[a-z\d-]{2,63}){1,2})(?![\p{L}\p{N}_-]|\.[\p{L}])/giu);
const spelled = /(?:ip|ec2|host)-\d{1,3}(?:-\d{1,3}){3}/;
const service = /^(?:tcp|udp)\.local|(?:^|\.svc\.)cluster\.local$|^localhost\.|^metadata\.google\./;
/** A make with its model: `Xiaomi2201117TY`. */
const make = new RegExp(`^(?:${deviceNames})\\w*$`, 'iu');
const host = '([A-Za-z0-9][A-Za-z0-9_-]{1,62}(?:\\.[A-Za-z0-9-]{1,63}){0,4})';
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const stamp = '\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,9})?(?:Z|[+-]\\d{2}:?\\d{2})';
const program = '[\\w./()-]{1,48}(?:\\[\\d{1,8}\\]|\\[-\\])?(?: <\\w{3,10}>)?:';
/** Who else is where a host's name would be, in lines that only look like a system's log. */
const noHost = /^(?:foundation|error|err|warn|warning|info|information|debug|trace|verbose|fatal|notice|critical|main|version|last|message|stdout|stderr|[ewidvf])$/i;

/** What tells of itself in a network, before the name of its service: `Salon-2._googlecast._tcp.local`; `Salon` alone is a word. */
const announced = sought(/(?<=(?<![^\s"'`<>,;:=()[\]])((?=[^._]{0,62}[-\d])[\p{L}\p{N}][^\s"'`<>,;:=()[\]_]{1,62})\._[a-z\d-]{1,15})\._(?:tcp|udp)(?=\.local)/gu);
/** Beside its address: `client=pc7.fjord.example[192.0.2.7]`, `from a.example (b.example [192.0.2.7])`. */
const resolved = sought(/[[(/](?:\d{1,3}\.){3}\d{1,3}(?<=(?<![\w@./-])((?:\w[\w-]{0,62}\.){1,5}[a-z]{2,18})(?:\)? ?[[(]|\/)[\d.]{7,15})(?![\w.:/-])/g);
/** The table of `nbtstat`. */
const netBios = sought(/(?<![\w-])([A-Z0-9][A-Z0-9_-]{1,14}) {1,16}<[0-9A-F]{2}> {1,8}(?:UNIQUE|EINDEUTIG|UNICO)/g);
/** Each with the name as its first group. */
const places: readonly RegExp[] = [
  // The lines of syslog, old (RFC 3164) and new (RFC 5424), and with a full time.
  new RegExp(`${month} (?<=(?:^|\\n|<\\d{1,3}>)\\w{3} )[ \\d]\\d \\d\\d:\\d\\d:\\d\\d ${host}(?= ${program})`, 'g'),
  new RegExp(`(?<=^|\\n)${stamp} {1,2}${host}(?= [\\w./()-]{1,48}\\[\\d{1,8}\\](?: <\\w{3,10}>)?:| kernel:)`, 'g'),
  new RegExp(`<\\d{1,3}>1 ${stamp} ${host}(?= \\S)`, 'g'),
  // Shares: two backslashes, or four where each is escaped; and their links. A name in capitals with a dash is one without a folder, too.
  /(?<![\\\w])\\\\([A-Z][A-Z\d]{1,14}-[A-Z\d-]{1,14})(?![\w.\\-])/g,
  /(?<![\\\w:])\\\\([A-Za-z0-9][\w.-]{1,62})(?=\\[\w$])/g,
  /(?<![\\\w:])\\\\\\\\([A-Za-z0-9][\w.-]{1,62})(?=\\\\[\w$])/g,
  /(?<!\w)(?:smb|afp|cifs|nfs|ldaps?|rdp|vnc):\/\/(?:[^@/\s]{1,64}@)?([A-Za-z0-9][\w.-]{1,62})(?=[/:\s]|$)/g,
  // What people run at home and firms for their own: `vpn.fjord.example`.
  /(?<![\w@./-])((?:vpn|gw|gateway|dc|ldap|nas|nextcloud|intranet)\d{0,2}\.(?:[a-z\d-]{1,63}\.){1,3}[a-z]{2,18})(?![\w@-]|\.\w)/g,
  // Servers of mail that are not a provider's.
  /(?<![\w-])(?:smtp|imap|pop3?|mail|outgoing|incoming|posta|postausgangs|posteingangs)[ -]?server:? ["']?((?!\S{0,40}(?:g(?:oogle)?mail|google|outlook|office365|yahoo|icloud|gmx)\.)(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,18})(?![\w@-]|\.\w)/gi,
  // Of whom a certificate is and is not.
  /(?:certificate is (?:not )?valid for|target host ?name|altnames: Host:) ['"]?((?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,18})(?!\w)/g,
  /, not (?<=certificate is valid for [^\n]{1,200} )((?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,18})(?!\w)/g,
  // What a router's address service writes.
  /(?<=^|\n)\d{10} (?:[\da-f]{2}:){5}[\da-f]{2} [\d.]{7,15} ([A-Za-z0-9][\w-]{1,62})(?= )/g,
  /DHCP(?:ACK|REQUEST|OFFER|DISCOVER|INFORM)\b[^\n(]{0,80}\(([A-Za-z0-9][\w.-]{1,62})\) via/g,
  /DHCP(?:ACK|REQUEST|OFFER)\([\w.-]{1,20}\) [\d.:a-fA-F]{3,45} (?:[\da-fA-F]{2}:){5}[\da-fA-F]{2} ([A-Za-z0-9][\w.-]{1,62})/g,
  // What a router of AVM writes of a device that came to its network.
  /Mbit\/s, ([^,\n]{2,40})(?=, IP \d)/g,
  /(?<!\w)config (?:domain|host)\s{1,8}option name ['"]?([A-Za-z0-9][\w.-]{1,62})/g,
  /full address:s:((?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,18})(?![\w.])/gi,
  // Mounted shares, and the lines by which a router is given its name.
  /(?<![\w:/])\/\/((?=[\w]{0,40}[-\d])[A-Za-z0-9][\w-]{1,62})(?=\/[\w$])/g,
  /(?<=^|\n)[ \t]{0,4}(?:set system host-name|[Hh]ost[Nn]ame|sysname|switchname|host-name|set hostname) "?((?=[\w.]{0,40}[-\d_])[A-Za-z0-9][\w.-]{1,62})"?(?=[ \t;]{0,4}(?:\r?\n|$))/g,
  /Received: from ([\w.-]{2,63})(?= [[(])/g,
  /(?<!\w)(?:(?:EHLO|HELO) |H=\()((?=\w{0,40}[-\d])[A-Za-z][\w-]{1,62})(?![\w.])/g,
  /whoami *\r?\n([\w-]{2,63})(?=\\)/g,
  /(?<!\w)sysName\.0 = STRING: "?([A-Za-z0-9][\w.-]{1,62})/g,
  /\\\\\?\\UNC\\([A-Za-z0-9][\w.-]{1,62})(?=\\)/g,
  // The answer of `uname -a`, and sentences.
  new RegExp(`(?<!\\w)(?:Linux|Darwin|FreeBSD) ${host}(?= \\d{1,2}\\.\\d{1,2}\\.?\\d{0,3}[\\w.+-]{0,40} )`, 'g'),
  /(?<!\w)(?:WORKGROUP|ARBEITSGRUPPE|MSHOME)\\([A-Za-z0-9][\w-]{1,62})/g,
  /(?<![\w-])(?:station|client|device|machine|computer|peer|node) ((?=[\w]{1,40}-)[A-Za-z][\w-]{2,40})(?= (?:\(\d{1,3}\.|(?:dis|re)?connected|(?:dis)?associated|joined|left|rebooted|is (?:up|down|online|offline)))/g,
  /(?<!\w)identity set name="?((?=[\w.]{0,40}[-\d])[A-Za-z0-9][\w.-]{1,62})/g,
  /(?<!\w)(?:[Hh]ostname (?:is |set to |changed to )|(?:on|to) host )[<"]?((?=[\w.-]{0,62}[-\dA-Z])[A-Za-z0-9][\w.-]{1,62})/g,
  // What could not be resolved: no domain, which anyone may have.
  /(?:(?:resolve|[Uu]nknown) host(?:name)?|HostException|ENOTFOUND):? "?((?=[\w]{0,40}[-\d])[A-Za-z][\w-]{1,62})(?![\w-]|\.\w)/g,
].map((pattern) => sought(pattern));

/**
 * Names of machines: by label, under an inner domain, in the places where logs, shares, prompts and routers write them, and in the shapes that systems and
 * people give them. Those that spell an address with dashes are found as addresses; `localhost` and names that every system has stay.
 */
export const hostName: Detector = {
  kind: 'host-name',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    found.push(...findMatches(text, inner, ([name]) => !service.test(name) && !spelled.test(name)));
    for (const { key, word } of labelsIn(text, label)) {
      const value = textAt(text, word);
      if ((!/^id|(?<!nome|nombre_de)_(?:host|node|server|client|endpoint|device)$/.test(key) || (ownHost.test(key) && /\w[.-]\w/.test(value))) && value.length >= 2 && value.length <= 253 && !shared.test(value) && !make.test(value) && isHost(key, value)) found.push(word);
    }
    for (const shape of [madeUp, ofPerson]) found.push(...findMatches(text, shape));
    for (const match of matchesIn(text, announced)) {
      const start = text.lastIndexOf(match[1] ?? '', match.index);
      found.push(rangeOf(start, match[1] ?? ''));
    }
    for (const { index, 1: name = '' } of matchesIn(text, resolved)) if (!shared.test(name)) found.push(rangeOf(text.lastIndexOf(name, index), name));
    for (const match of matchesIn(text, netBios)) found.push(rangeOf(match.index, match[1] ?? ''));
    for (const { host: named } of shellLogins(text)) if (!shared.test(textAt(text, named))) found.push(named);
    for (const match of matchesIn(text, namedMachine)) found.push({ start: match.index - (match[1] ?? match[2] ?? '').length, end: match.index + match[0].length });
    for (const place of places) {
      for (const match of matchesIn(text, place)) {
        const name = (match[1] ?? '').replace(/[.-]{1,64}$/, '');
        if (name.length >= 2 && !shared.test(name) && !noHost.test(name) && !spelled.test(name)) found.push(rangeOf(startOf(match), name));
      }
    }
    return apart(found);
  },
  canonical: (value) => value.toLowerCase().replace(/\.local$/, ''),
};

/** A label that other things have too needs a value that is a host's. */
function isHost(key: string, value: string): boolean {
  const open = openLabel.exec(key)?.[0];
  // `Upload from computer` is what a button says.
  if (open === undefined) return /^[\w.-]+$/.test(value) || !/(?<!nome|del)_(?:computer|workstation)$/.test(key);
  if (open === 'host') return plainHost.test(value);
  if (/^(?:computer|ordinateur|workstation)$/.test(open)) return /[-\d]/.test(value);
  return ownShape.test(value);
}
