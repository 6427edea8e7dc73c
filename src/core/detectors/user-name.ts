import type { Range } from '../draft.ts';
import { isEveryday } from './everyday-words.ts';
import { apart } from './after-words.ts';
import { valueRange, startOf, type Detector } from './detector.ts';
import { anyOf, pairOf, passwordWord } from './key-parts.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { shellLogins } from './shell-login.ts';
import { sharedAccounts } from './no-names.ts';
import { isStandIn } from './stand-in.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { wordsOf } from '../text/word-list.ts';
import { rangeOf, shortlyBefore, textAt } from '../text/ranges.ts';

const slash = '(?:[\\\\/¥]|%5[Cc]|%2[Ff]){1,4}';
/** Where Windows ignores case: after a drive, a device or a server. Elsewhere `/users/` is the path of a web service. */
const anyCase = String.raw`[Uu][Ss][Ee][Rr][Ss](?<=(?:[A-Za-z](?::|%3[Aa])|\\Device\\HarddiskVolume\d{1,2}|\\\\[\w.-]{1,40})${slash}\w{5})`;
/** `/home/NAME`, `/Users/NAME`, `C:\Users\NAME`, `C:\DOCUME~1\NAME`, with escaped, doubled and yen backslashes and coded blanks; short names have a tilde. */
const home = sought(new RegExp(
  `${slash}(?:home|homes?\\$|users\\$|profiles?\\$|Users|${anyCase}|[Dd]ocuments(?: |%20)and(?: |%20)[Ss]ettings|DOCUME~\\d(?<=[A-Za-z]:${slash}\\w{6}~\\d)|Benutzer|Utenti|Utilisateurs|Usuarios|Usu[áa]rios|Gebruikers|Brugere|Anv[äa]ndare|Kullan[ıi]c[ıi]lar)${slash}` +
    `([\\p{L}\\p{N}_][\\p{L}\\p{N}_.@$+-]{0,63}(?:~\\d{1,2}(?:\\.[A-Z\\d]{1,3}(?![A-Za-z\\d]))?)?(?:(?: [\\p{Lu}]|%20[\\p{L}])[\\p{L}\\p{N}_.-]{1,30}(?=[\\\\/¥]|%5[Cc]|%2[Ff]|["'>\\n\\r]|$)){0,2})`,
  'gu',
));
/** The registry has users too: theirs are keys. */
const registry = /HK[A-Z_]{2,20}\\|\\Registry\\/;
/** What a system's own log says of sign-ins, and `id`. */
const signIns = sought(/(?<!\w)(?:uid=\d{1,9}\(|[ge]id=\d{1,9}\(|session (?:opened|closed) for user |(?:New|Started|Stopped) [Ss]ession \w{1,12} of [Uu]ser |CRON\[\d{1,8}\]: \(|(?:Accepted|Failed) \w{1,20} for (?:invalid user )?|[Ii]nvalid user |sudo(?:\[\d{1,8}\])?: {1,8}(?=[\w.-]{1,32} : )|su: {1,3}\(to \w{1,32}\) |authentication failure; .{0,80} user=|by (?=[\w.-]{1,32}\(uid=)|as user (?=[\w.-]{1,32} \(uid=)|[Uu]ser @|user\/(?<=arn:aws:iam:[^\s/]{1,20}\/)|Anmeldung des Benutzers |(?<=--> )USER |(?<=HostName \S{1,63}\n {1,8})User |denied to |owned by (?=\S{1,32} on \\))([a-z_][\w.-]{0,30}\w)(?![\w@])/g);
/** A home by its tilde: `~bob/public_html`. */
const tilde = sought(/(?<![\w~.$-])~([a-z_][a-z\d_-]{1,31})\/(?=public_html|www|bin|src|Documents|Desktop|Downloads|\.[a-z]|[\w.-]{1,64}[/.])/g);
/** In a sentence only what no word is: a letter first, and a digit or two words in one. */
const spoken = sought(/(?<![\p{L}\p{N}_.-])(?:user ?name|benutzername|nome utente|nom d['’]utilisateur|nombre de usuario|(?:logged|signed) in as|angemeldet als|connecté en tant que|user(?= \S{1,40} (?:(?:is |was )?(?:logged|signed|locked|blocked|connected|disconnected)|not found)))(?: (?:on|for|at|in) \p{L}{2,12})?(?: is| è| ist| lautet| est| es)? ["'“«@]?(\p{L}(?=[^\s"']{0,38}(?:\d|[^\s"'.][._][^\s"'.]))[\p{L}\p{N}_.-]{3,39})(?![\p{L}\p{N}@(]|[._-][\p{L}\p{N}])/giu);
/** In logs, and as people tell of them: a word that no other sentence has there. */
const signedIn = sought(/(?<![\p{L}\p{N}_.-])(?:[Uu]ser|[Bb]enutzer|[Nn]utzer|[Uu]tente|[Uu]tilisateur|[Uu]suario|[Gg]ebruiker) (?!(?:already|gets?|got|has|is|was|who|whose|that|which|\p{L}{6,24}ly) )(\p{Ll}[\p{L}\p{N}_.-]{2,31})(?= (?:(?:has|is|was|just|been|gets?|got|wurde|è stato) ){0,2}(?:logged|signed|authenticated|disconnected|locked out|angemeldet|abgemeldet|hat sich|connecté|ha (?:effettuato|eseguito)|inició|cerró|aangemeld|ingelogd))/gu);
/** As what somebody was signed in, where a sentence ends or goes on. */
const signedInAs = sought(/(?<!\p{L})(?:(?:logged|signed)[ -]in as|angemeldet als|connectée? en tant que|connesso come|conectad[oa] como) ["'“«]?(?!(?:usual|expected|normal|before|always|described|requested|required|instructed|intended|well|soon|siempre|immer|sempre|toujours)(?!\p{L}))(\p{L}[\p{L}\p{N}_.-]{2,31})(?=["'”»]?(?:[.,;!?)]?[ \t]{0,4}(?:\s|$)| (?:from|on|at|but|and|via|with|von|und|depuis|da|e|desde|y) ))/giu);
/** In a line of a log: a word that nothing is called, with a number at its end. */
const numbered = sought(/(?<![\p{L}\p{N}_.-])(?:user|login|account|benutzer|utente|utilisateur|usuario|konto) (?!(?:agent|group|profile|base|error)\d)(\p{L}{4,20}\d{1,4})(?![\w@.:=(/-])/giu);
/** Between the word for it and the one for a password. */
const beforePassword = sought(new RegExp(`(?<![\\p{L}\\p{N}_.-])(?:user(?: ?name)?|login|usuario|utente|benutzer|utilisateur|gebruiker|uživatel|użytkownik) ["'“«]?([\\p{L}\\p{N}_.-]{3,32})["'”»]?(?=,? (?:e |y |et |und |and |i |en )?(?:${passwordWord})(?!\\p{L}))`, 'giu'));
/** In quotes, as programs write it. */
const quoted = sought(/(?<![\p{L}\p{N}_])(?:user(?: ?name)?|login|account|utente|benutzer|utilisateur|usuario) ["'`“«](\p{Ll}[\p{L}\p{N}_.-]{2,39})["'`”»]/giu);
/** Web servers' logs, SIP, shells on other machines, events of Windows on one line, Android's list of its users, what waits for each, and who somebody became. */
const ofLogs = [/\\(?<=(?<![\w\\:/.%-])(?!HK)[A-Z][A-Z\d-]{1,14}\\{1,2})([a-z]{1,16}\.(?!(?:exe|dll|sys|log|txt|ini|inf|cfg|bat|cmd|json|xml|py|js)(?!\w))[a-z]{2,24})(?![\w.\\])/g, /(?<!\w)uid=([\p{L}_][\w.-]{1,31})(?=,(?:ou|cn|dc|o)=)/giu, /(?<= - (?<before>[A-Za-z_][\w.@-]{1,63})) \[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d/g, /(?<!\w)sips?:([\w.-]{2,64})@(?=[\d[])/g, /(?:Account Name|Kontoname|Nome account|Nom du compte|Nombre de cuenta): {1,8}([\p{L}_][\w.$-]{1,39})(?= {1,8}\p{Lu}[\p{L} -]{0,24}:)/gu, /(?<!\w)(?:ssh|scp|sftp|rsync)(?= )[^\n|;]{0,99}? ([a-z_][\w.-]{1,31})@(?=\d{1,3}\.\d)/g, /UserInfo\{\d{1,4}:(?!Owner|Guest|Work|null)([^:}\n]{2,40}):/g, /(?<=^|\n)([a-z_][\w.-]{1,31}) {1,16}(?=(?:pts\/|tty)\w)/g, /UUID of player (\w{3,16})/g, /\[pid \d{1,8}\] \[([\w.-]{2,32})\]/g, /DB_USER["'], ?["']([^"'\n]{2,40})/g, /(?<!\w)CN=([a-z]{2,24}[._][a-z]{2,24})(?![\w.])/g, /username:s:(?:[\w.-]{1,15}\\)?([\w.@-]{2,64})/g, /for user ([a-z]{2,24}[._][a-z]{2,24})(?=[:;,]|\.?(?:\s|$))/g, /otpauth:\/\/[th]otp\/(?:[^?:\s]{1,60}?(?::|%3A))?(?:%20)?([^?:\s&@%]{2,64})(?=\?)/g, /whoami *\r?\n(?:[\w-]{2,63}\\)?([\w.-]{2,32})(?=\s|$)/g, /(?<=(?:^|\n)(?<before>[a-z_][\w.-]{1,31})):\$(?:[156y]|2[aby])\$/g, /(?<!\w)for user \[([\w.-]{2,32})\]/g, /\/var\/(?:spool\/)?(?:mail|cron\/(?:crontabs|tabs))\/([a-z_][\w.-]{1,31})/g, /(?<![\w.-])su (?:-l?|--login) ([a-z_][\w.-]{1,31})/g].map((pattern) => sought(pattern));
/** Signing in to where images are kept, to a database, to a share. */
const atSignIn = sought(/(?<!\w)(?:(?:docker|podman|helm|oc|az) (?:[a-z]{2,10} )?login|(?:mysql\w{0,8}|mariadb(?:-\w{2,8})?|psql|pg_\w{2,10}|sqlcmd|smbclient|rpcclient)(?= ))[^\n|;]{0,120}? (?:-[uU]|--username)[ =]?["']?(\w[\w.@-]{1,63})/g);
/** Of whom a log says that they could not sign in, where no more of a sentence follows. */
const refused = sought(/(?<!\w)(?:[Ll]og-?[io]n|[Aa]uth(?:entication)?|[Ss]ign-?in) fail(?:ed|ure) for (?:user )?([A-Za-z_][\w.-]{2,31})(?=[ \t]{0,4}(?:[\r\n;,:(]|$)|[ \t]{1,4}(?:from|at|on|with|after|via)(?!\p{L}))/gu);
/** Who owns a file, and the group, in a long list of files; the user of an app on Android is a number. */
const mode = '(?<=^|\\n)[> \\t]{0,6}[-dlbcps](?:[-r][-w][-xsStT]){3}[.+@]? {1,4}\\d{1,5} {1,8}';
const owner = '(?!u\\d|all_)[A-Za-z_][\\w.$-]{1,31}';
const listed = [`${mode}(${owner})(?= {1,16}[A-Za-z_])`, `${mode}[\\w.$-]{2,32} {1,16}(${owner})(?= {1,16}\\d)`].map((source) => sought(new RegExp(source, 'g')));
/** What a desktop mounts for the one who is signed in. */
const media = sought(/(?<![\w/.-])\/(?:run\/)?media\/([a-z_][\w.-]{1,31})\/(?=[^\s/])/g);
/** The same as archives write it: from no root. */
const relative = sought(/(?<=(?:^|\n)(?:\.\/)?)(?:home|Users)\/([\p{L}\p{N}_][\p{L}\p{N}_.-]{0,63})(?=\/)/gu);
/** Accounts that every system has. */
const shared = new Set(wordsOf(sharedAccounts, '|'));
/** `uživatelské jméno`. */
const paired = soughtKey(new RegExp(`^(?!account|player|profile|spiel|gioc|nom_d?_?compte)(?:${pairOf(`${anyOf('user')}|${anyOf('ofUser')}`, `${anyOf('name')}|име|tunnus`)}|ชื่อผู้ใช้|아이디)$`, 'u'));
const label = soughtKey(/^(?:(?:digest|http|ftp|proxy|db|postgres|mysql|mariadb|smtp|imap|author|owner|creator|sender|last|ansible|ssh|remote|setting)_?)?(?:user|logname|user_?login|login(?:_(?:name|as))?|logon(?:_name)?|logged_in_as|account_name|identifiant|nome_utente|user_?name_?short|(?:benutzer|anmelde)(?:name)?|nombre_de_(?:usuario|cuenta)|nom_d(?:_utilisateur|u_compte)|nome_account|kontoname|имя_уч[её]тной_записи|(?:帐户|アカウント)名|utilisateur|usuario|utente|uživatel|użytkownik|пользователь|користувач|kullanıcı|gebruiker|användare|bru[gk]er|felhasználó|utilizator|nickname|owner_name|(?:target|subject|caller)_account_?name|gebruikersnaam|brukernavn|anv[äa]ndarnamn|nazwa_u[żz]ytkownika|kullan[ıi]c[ıi]_ad[ıi]|логин|nome_de_u\p{L}{6,9}|имя_пользователя|اسم_المستخدم|שם_משתמש|用户名|ユーザー名|사용자_이름)$|(?:^|_)user_?name$|_(?:fail(?:ed|ure)|denied|rejected|succe(?:eded|ss)|for|by|from)_user$/u);
/** The account behind its domain, after a label, after a machine's own name, or after what is written for the domain. */
const inDomain = sought(/(?:(?<![\p{L}\p{N}])(?:user(?: ?name)?|account|owner|logon|login|run as|logged (?:on|in)(?: as)?|utente|benutzer|utilisateur|usuario)(?![\p{L}\p{N}\\])["']?[ \t]{0,3}[:=]?[ \t]{0,3}["']?(?!NT )[\p{L}\p{N}][\p{L}\p{N}.-]{0,14}\\{1,2}|(?<![\p{L}\p{N}\\-])(?:(?:DESKTOP|LAPTOP)-[A-Z0-9]{7}|desktop-[a-z0-9]{7}|WIN-[A-Z0-9]{11}|USERDOMAIN|DOMAIN)\\{1,2})([\p{L}\p{N}][\p{L}\p{N}._$-]{1,63})(?![\p{L}\p{N}\\])/gu);
/** Below the folders of an Android app: an account's own folder or file. The numbers of Android's users name nobody. */
const ofApp = [/\/(?:users?|accounts?|profiles?|owners?)\/([\p{L}_][\p{L}\p{N}_.-]{1,63})(?=\/)/gu, /(?:user|account|profile)_(?<=\/[^\s/]{0,40}(?:user|account|profile)_)([\p{L}]{2,24}[._][\p{L}]{2,24})(?=\.(?:xml|db|json|txt))/gu].map((pattern) => sought(pattern));
const ofDevice = /\/(?:data\/(?:user|data|user_de|media)|storage|sdcard)\//;
const longestPath = 200;
const noPerson = /^(?:cur|ref|primary|settings|default|data|cache|files|list|lists|list_view|com\.|org\.|me$|user|profile|account)/i;
/** Two names side by side in the folders where people keep their own files. */
const ownFile = sought(/(?:\/(?:storage\/(?:emulated\/\d{1,3}|self\/primary|[\dA-F]{4}-[\dA-F]{4})|sdcard|data\/media\/\d{1,3})|primary(?::|%3A))(?:\/|%2F)?(?:Documents|Downloads?|Desktop|Pictures)(?:\/|%2F)([^\n\r"<>|:;,]{3,120})/gu);
const person = /(?<![\p{L}])(?:(?<!\p{N})|(?<=%20))\p{Lu}\p{Ll}{2,20}(?:(?: |_|%20|-)\p{Lu}\p{Ll}{2,20}){1,4}(?![\p{L}\p{N}])/gu;
const noName = /^(?:camera|roll|voice|record(?:er|ings?)|screen(?:shots?)?|quick|nearby|share|google|photos?|pictures?|images?|videos?|movies?|music|audio|various|artists?|albums?|whats ?app|telegram|signal|facebook|instagram|messenger|twitter|adobe|scan(?:ner|s|ned)?|office|lens|open|sound|files?|documents?|downloads?|my|new|old|the|folder|backups?|app|apps|saved|received|sent|stickers?|animated|gifs?|notes?|status(?:es)?|profile|wallpapers?|ringtones?|alarms?|books?|comics?|games?|maps?|offline|untitled|copy|final|draft|user|manual|guide|test|report|release|version|crash|error|logs?|debug|export|import|data|android|samsung|xiaomi|motorola|privacy|policy|terms|service|boarding|pass|travel|plan|year|annual|meeting|project|team|work|home|school|referto|fattura|lettera|curriculum|vitae|contratto|ricevuta|bolletta|preventivo|modulo|invoice|receipt|letter|contract|resume|cv|statement|certificate|form|offer|rechnung|vertrag|brief|lebenslauf|angebot|bescheinigung|facture|lettre|contrat|devis|attestation|factura|carta|contrato|recibo|fatura|mein|meine|dateien|dokumente|bilder|neue?r?|ordner|sicherung|mie|miei|mia|mio|nuova|nuovo|cartella|documenti|immagini|mes|mon|ma|nouveau|dossier|fichiers|mis|mi|nueva|carpeta|archivos|documentos|meus|minhas|nova|pasta|arquivos)$/i;

/** User names: in home paths and their likes, in domains, prompts and app folders, and what a label says. Accounts that every system has stay. */
export const userName: Detector = {
  kind: 'user-name',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const match of matchesIn(text, home)) if (!registry.test(pathBefore(text, match.index))) found.push(...nameAt(match, (match[1] ?? '').replace(/[.@$+-]{1,32}$/, '')));
    for (const match of matchesIn(text, [media, relative, tilde, inDomain, signIns, spoken, ...ofLogs, ...listed, atSignIn])) found.push(...nameAt(match));
    for (const match of matchesIn(text, [quoted, signedIn, signedInAs, refused, numbered, beforePassword])) if (!isEveryday((match[1] ?? '').replace(/\d{1,4}$/, ''))) found.push(...nameAt(match));
    for (const { user } of shellLogins(text)) if (isOwn(textAt(text, user))) found.push(user);
    for (const match of matchesIn(text, ofApp)) if (!noPerson.test(match[1] ?? '') && ofDevice.test(pathBefore(text, text.lastIndexOf('/', match.index) + 1))) found.push(...nameAt(match));
    for (const match of matchesIn(text, ownFile)) {
      const { start } = valueRange(match);
      for (const names of (match[1] ?? '').matchAll(person)) found.push(...ofPerson(names, start));
    }
    for (const { word } of labelsIn(text, label, paired)) {
      const value = textAt(text, word);
      if (value.length >= 2 && value.length <= 64 && text[word.end] !== '(' && isOwn(value) && !/^\d{1,3}$|^\d{1,4}[./:m-]\d|^https?:|^(?:str(?:ing)?|any|object)$|^-+$|.@|:$/.test(value) && !isStandIn(value.replace(/^@|:.*/gs, ''))) found.push(word);
    }
    return apart(found);
  },
  canonical: (value) => value.toLowerCase().replace(/%20/g, ' '),
};

/** The characters before a place, back to the last blank or quote. */
function pathBefore(text: string, at: number): string {
  const before = shortlyBefore(text, at, longestPath);
  let start = before.length;
  while (start > 0 && !/[\s"'<>|]/.test(before.charAt(start - 1))) start -= 1;
  return before.slice(start);
}

/** Words of documents before or after a name are no part of it; one between the names says that they are none. */
function ofPerson(names: RegExpExecArray, offset: number): Range[] {
  const words = [...names[0].matchAll(/\p{Lu}\p{Ll}+/gu)];
  while (words.length > 0 && noName.test(words[0]?.[0] ?? '')) words.shift();
  while (words.length > 0 && noName.test(words.at(-1)?.[0] ?? '')) words.pop();
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2 || words.some(([word]) => noName.test(word))) return [];
  return [{ start: offset + names.index + first.index, end: offset + names.index + last.index + last[0].length }];
}

function nameAt(match: RegExpExecArray, name = match[1] ?? ''): Range[] {
  if (name === '' || !isOwn(name) || /^[<$%{*]|^(.)\1+$|^\d{1,3}(?:\.|$)/.test(name)) return [];
  const start = startOf(match, name);
  return [rangeOf(start, name)];
}

function isOwn(name: string): boolean {
  // Windows names the copies of its own folders after them: `Default.migrated`.
  return !shared.has(name.toLowerCase().replace(/^(default|public|administrator|temp)\..*$/, '$1'));
}
