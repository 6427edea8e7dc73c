import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import { startOf, type Detector } from './detector.ts';
import { isGivenName, isNameOnly } from './given-names.ts';
import { anyOf, pairOf } from './key-parts.ts';
import { labelsIn, soughtKey } from './labels.ts';
import type { Label } from './label-list.ts';
import { hasSureGivenName, isNamed, isPerson, mayBeNamed, nameSource, titleSource } from './name-shape.ts';
import { phoneWord } from './phone-words.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { saysUser } from '../text/first-person.ts';
import { rangeOf, shortlyBefore, textAt } from '../text/ranges.ts';

/** Labels that only persons have, in their plain spelling. */
const sure = soughtKey(new RegExp(
  '(?:^|_)(?:(?:full|first|last|middle|maiden|given|family|real|legal|preferred|contact|customer|student|subscriber|visitor|driver|owner|recipient|sender|caller|callee|billing|shipping|your|my|author|committer)_?name|' +
    '(?:patient|passenger|wearer|employee|beneficiary|card_?holder)(?:_name)?|forename|surname|contact_person|kontaktperson|persona_d[ei]_conta[ct]to|personne_à_contacter|' +
    'account_?holder|registered_owner|registrierter_be(?:nutz|sitz)er|propri[eé]taire_enregistré|(?:licensed|registered)_to|licensee|payee|emergency_contact|next_of_kin|name_on_card|' +
    'cognome(?:_e_nome)?|nome_completo|nominativo|(?:intestatari[oa]|titolare|titulaire|titular)(?:_d(?:el(?:la)?|el?_la|[aou]|e)_\\p{L}{2,12})?|intestat[oa]_a|paziente|nome_(?:di_)?battesimo|dipendente|' +
    'vorname|nachname|(?:familien|geburts|zu)name|(?:(?:konto|karten)?inhaber|auftraggeber|ansprechpartner)(?:in)?|(?:beg[üu]nstigt|zahlungspflichtig|versichert)e[rn]?|(?:ship|deliver|bill)_to|получатель|' +
    'pr[ée]noms?(?:_et_nom)?|nom_(?:de_famille|complet)|b[ée]n[ée]ficiaire|' +
    'apellidos?|nombre_(?:completo|del_titular)|sobrenome|apelido|nome_do_titular|voornaam|achternaam|volledige_naam|imi[ęe]|nazwisko|' +
    'f[öo]rnamn|efternamn|fornavn|etternavn|soyad[ıi]?|фио|фамилия|отчество|прізвище|ονοματεπώνυμο|επώνυμο|příjmení|etunimi|sukunimi|fulde_navn|fullt_navn|fullständigt_namn|氏名|お名前|姓名|真实姓名|성명|الاسم_الكامل|שם_מלא|पूरा_नाम|ชื่อ_นามสกุล|fn|' + anyOf('ownName') + ')$|^(?!(?:client|member)_?name)(?:' + pairOf(anyOf('customer'), anyOf('name')) + ')$',
  'u',
));
/** Of these most are persons: two words that nothing else is called by are a name, whichever they are. */
const somebody = 'author|autore|autor|debtor|creditor|auteur|artist|soci[ée]t[ée]|raz[óo]n_social|ra(?:gione|ison)_sociale|comercio|ditta|empresa|contact|contatto|kontakt|contacto|contato|person|persona|customer|клиент|cliente|kunde|kundin|client|owner|proprietario|besitzer|eigent[üu]mer|propri[ée]taire|propietario|holder|caller|callee|assignee|reporter|attendee|participant|referente|assigned_to|mother|father|spouse|wife|husband';
const ofSomebody = new RegExp(`^(?:${somebody})$`, 'u');
/** Labels that things have too: the value must hold a common first name. */
const open =
  soughtKey(new RegExp(`^(?:${anyOf('name')}|${somebody}|имя_контакта|user|utente|benutzer|nutzer|utilisateur|usu[aá]rio|sender|recipient|mittente|destinatario|beneficiario|absender(?:in)?|empf[äa]nger(?:in)?|exp[ée]diteur|destinataire|remitente|from|to|cc|da|von|attn|attention|c_o|creator|organi[sz]er|member|display_?name|profile|profilo|profil|nickname|child_name|cn|gecos|responsabile|firma(?:to)?|signed_by|signed_off_by|(?:approved|created|modified|last_modified|uploaded|reported|assigned|requested)_by|account_name|user_?name|logged_in_as|last_contact|chat_with|conversation_with|group_admin|peer_name)$`, 'u'));
/** A family name that is common in Korea, and two syllables. */
const koreanName = /^[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도석선설연위기반왕금옥육인맹제](?!.[앱폰값용판])[가-힣]{2}$/u;
/** Words of a script that has no capitals. */
const withoutCapitals = /^[\p{Lo}\p{M}]{1,16}(?:[ \u3000][\p{Lo}\p{M}]{1,16}){0,3}$/u;
const plainName = new RegExp(`^(?:${anyOf('name')})$`, 'u');
/** What stands beside a person's name and beside no app's: their addresses, numbers, other names or day of birth. */
const contact = new RegExp(
  `[,;\\t]"?(?:[^\\s@,;":]{1,40}@|\\+\\p{Nd}[\\p{Nd} ()./-]{6})|(?:(?:e-?)?mail|correo|courriel|почта|البريد|メール|이메일|邮箱|דוא)\\p{L}{0,8}["']? ?[:=] ?["']?[^\\s@"']{1,40}@|(?:${phoneWord}|नंबर)\\p{L}{0,8}(?:[ _]?(?:number|no|nr))?["']? ?[:=：] ?["']?[+(]?\\p{Nd}[\\p{Nd} ()./-]{6}|(?:birth|geburt|nascita|naissance|nacimiento|surname|first name|[nv](?:ach|or)name|pr[ée]nom|cognome|apellido|street|zip|anschrift|indirizzo|direcci[oó]n|(?:customer|member|kunden|mitglieds)[ _-]?(?:number|nummer|no|nr))\\p{L}{0,8}\\.?["']? ?(?:[:=>]|\\p{Nd})`,
  'iu',
);
const besideName = 160;
/** Where the value goes on with something else. */
const more = / {0,3}[(<;|&\t].*$| \p{L}[\p{L}_]{1,24}=.*$|(?: {2,}| [-–—] |, {0,2}(?=[^\p{L}]|\p{Ll}+[. ]|\p{L}[\p{L}_ ]{0,24}[:=])).*$|[.,;"']{1,3}$/su;
/** `Rossi, Ada`. */
const familyFirst = /^\p{Lu}[\p{L}-]{1,24}, \p{Lu}[\p{L}-]{1,24}(?=\s{0,4}(?:<|$))/u;
const closed = /["'`)}\]]{1,4}$/;

const standIn = /^(?:[<{[$%*(]|x+$|\p{L}$)|^your[ _]|_/iu;
const flags = 'giu';
/** Of whom people speak to a desk. */
const relative = '[Mm](?:y|ein\\p{Ll}{0,2}) (?:wife|husband|son|daughter|mother|father|mum|mom|dad|brother|sister|partner|Frau|Mann|Sohn|Tochter|Mutter|Vater|Bruder|Schwester|Freundin)|mi[oa]? (?:moglie|marito|figli[oa]|madre|padre|fratello|sorella|mujer|marido|esposa|hij[oa]|herman[oa])|m(?:a|on) (?:femme|mari|fils|fille|mère|père|frère|sœur)|minha (?:mulher|filha|mãe)|meu (?:marido|filho|pai)';
/** A name that says so of itself. */
const introduced = sought(new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[Mm]y (?:full )?name is|[Tt]his is|I am|I['’]m|[Mm]i chiamo|(?:[Bb]enim )?[Aa]dım|[Ii]l mio nome è|[Ss]ono|[Ii]ch hei(?:ß|ss)e|[Mm]ein [Nn]ame ist|[Ii]ch bin|[Jj]e m['’]appelle|[Mm]on nom est|[Jj]e suis|[Mm]e llamo|[Mm]i nombre es|[Ss]oy|[Mm]e chamo|[Cc]hamo-me|[Oo] meu nome é|[Ss]ou(?: [oa])?|[Ii]k heet|[Mm]ijn naam is|[Jj]ag heter|[Nn]azywam się|Меня зовут|меня зовут|[Ii]t['’]?s(?= (?:\\p{Lu}\\p{Ll}+ ){2}here)|ask for|in the name of|auf den Namen|au nom d[eu]|(?:a|em) nom(?:br)?e(?: d[ei])?|t\\.n\\.v\\.|ten name van|op naam van|intestat[oa] a|lautend auf|(?:${relative})) (${nameSource})`,
  'gu',
));
/** The same in scripts without capitals: one word where there are no blanks, two elsewhere. */
const introducedBare = sought(/(?:我叫(?![不了过他她你])|我的名字[是叫]|[私僕]の名前は|[제내] 이름은|(?<!\p{L})(?:اسمي|मेरा नाम|שמי)) ?([\p{Lo}\p{M}]{2,20}?(?=です|と|입니다|이에요|예요|이고|[^\p{L}\p{M}]|$)(?: (?!है)[\p{Lo}\p{M}]{2,20})?)/gu);
/** As one says it of oneself: `佐々木健太と申します`. */
const humble = sought(/(?<=^|[\n。、 ])([一-鿿々]{1,4}[ \u3000]?[一-鿿々]{1,4})と(?:申|もうし|いいます)/gu);
/** `佐々木 美咲 様`; `お客様` and `皆様` are nobody. */
const honoured = sought(/([\u4e00-\u9fff々]{1,4}[ \u3000]?[\u4e00-\u9fff々]{1,4}) ?様(?<![客皆者係]様)(?![\p{L}])/gu);
/** `王先生`, and at the end of a Japanese mail: `...お願いします。佐久間 美和`. */
const titledBare = sought(/([一-鿿](?<![这那位的名老]))(?:先生|女士|小姐)/gu);
const lastBare = sought(/[ぁ-ん]。((?!以上|敬具)[一-鿿々]{1,4}[ \u3000]?[一-鿿々]{1,3})(?:より)?(?=[ \t]{0,4}(?:\r?\n|$))/gu);
const weakIntroduction = /^(?:this is|i am|i['’]m|sono|ich bin|je suis|soy|sou)/i;
/** Behind these a single word may be anything. */
const ofTwoWords = /^(?:it|ask|in the|au|a n|em|t\.|op)/i;
/** `Herr Müller`, `Dott.ssa Verdi`, `Mrs. Smith`, wherever they stand. */
const titled = sought(new RegExp(`(?<![\\p{L}\\p{N}.])(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Sig|[Ss]ignora?|Dott|Ing|Avv|Arch|Geom|Rag|[Ss]ig\\.?ra|[Ss]ig\\.|[Dd]ott\\.?ssa|[Dd]ott\\.|[Ii]ng\\.|[Aa]vv\\.|Herrn?|Frau|Fami(?:lie|lle|glia)|Monsieur|Madame|Mme|Mlle|[Ss]eñora?|Sra|Sr|[Dd]oña|[Ss]enhora?|Mevrouw|Meneer|Mevr|Dhr)\\.? (?:(?:Dr|Prof|Ing)\\.? )?(${nameSource})`, 'gu'));
/** Whatever case counts for is asked of it later. */
const nameLike = "\\p{L}[\\p{L}\\p{M}.'’ -]{1,40}?";
const greeting = sought(new RegExp(
  `(?<=(?:^|\\n)[> \\t]{0,6})(?:dear|hi|welcome(?: back)?|hello|hey|good (?:morning|afternoon|evening|day)|greetings|ciao|salve|buongiorno|buonasera|gentile|gentilissim[oa]|egregi[oa]|car[oa]|hallo|guten (?:tag|morgen|abend)|liebe[rs]?(?! gr[üu])|lieber|sehr geehrte[rs]?|moin|servus|bonjour|bonsoir|salut|cher|chère|hola|buenos d[íi]as|buenas(?: tardes| noches)?|estimad[oa]|querid[oa]|apreciad[oa]|ol[áa]|oi|prezad[oa]|exm[oa]\\.?|bom dia|boa (?:tarde|noite)|beste|geachte|dag|hoi|hej|kära|kære|cześć|szanown[ay]|merhaba|sayın|привет|здравствуйте|уважаем(?:ый|ая)|добрый день),? (${titleSource} ){0,2}(${nameLike})(?=[,!:;.]|[ \\t]{0,4}(?:\\r?\\n|$)| [-–—])`,
  flags,
));
/** Behind these a name may be one that nobody knows. */
const formalWords =
  '(?:(?:(?:with )?(?:best|kind|warm|many) ?)?(?:regards|wishes)|yours(?: sincerely| faithfully| truly)?|sincerely(?: yours)?|cordially|respectfully|(?:(?:cordiali|distinti|cari|un cordiale|tanti) )?salut[io]|cordialmente|in fede|(?:mit )?(?:(?:freundliche|beste|herzliche|liebe|viele)n? )?grü(?:ß|ss)en?|hochachtungsvoll|(?:bien )?cordialement|bien à vous|(?:sincères |meilleures )?salutations|amicalement|(?:un |muchos )?(?:cordial )?saludos?(?: cordiales)?|atentamente|atenciosamente|(?:melhores )?cumprimentos|abraços?|met vriendelijke groet(?:en)?|(?:vriendelijke )?groet(?:en|jes)?|(?:med vänliga? )?hälsning(?:ar)?|(?:(?:med )?venn?lig )?hilsen|z poważaniem|pozdrawiam|s pozdravem|s pozdravom|üdvözlettel|cu stimă|terveisin|m[vf]g|mvh|saygılarımla|з повагою|με εκτίμηση|с уважением)';
const formal = new RegExp(formalWords, 'i');
/** What people write over their name at the end of a mail. */
export const closingWords = `${formalWords}|(?:many )?thanks?(?: you)?(?: so much| in advance| a lot| again)?|thx|ta|cheers|ciao|a presto|(?:molte |mille )?grazie(?: mille| in anticipo| ancora)?|(?:vielen )?danke?(?: im voraus)?|lg|vg|merci(?: beaucoup| d'avance)?|(?:muchas )?gracias(?: de antemano)?|(?:muito )?obrigad[oa]|bedankt|alvast bedankt|tack(?: på förhand)?|dziękuję|teşekkürler|спасибо|ευχαριστώ(?: πολύ)?`;
const closing = sought(new RegExp(`(?<=(?:^|\\n)[> \\t]{0,6})(${closingWords})[,.!]{0,3}[ \\t]{0,4}(?:\\r?\\n[> \\t]{0,8}){1,3}(?:[-–—] ?)?(${nameLike})(?=[ \\t]{0,4}[,.]?[ \\t]{0,4}(?:\\r?\\n|$))`, flags));
/** On the same line, at its end: `Thanks, Mario`. And what stands alone behind a dash, or under the line that begins a signature. */
const closingInLine = sought(new RegExp(`(?<![\\p{L}\\p{N}])(${closingWords})[,!.]? (${nameLike})(?=[.!]?[ \\t]{0,4}(?:\\r?\\n|$)| \\()`, flags));
/** At the end of what somebody tells of themselves, with or without a dash: `... it still blinks. Ada Rossi`. */
const last = sought(new RegExp(`[.!?…] ([-–—/] ?)?(${nameSource})(?=[.!]?[ \\t]{0,4}(?:\\r?\\n|$))`, 'gu'));
/** Whose words a reply quotes: `On 3/3/26 10:12 AM, Ada Rossi wrote:`, `Am 03.03.26 um 10:12 schrieb Ada Rossi:`. */
const quotedFrom = sought(new RegExp(`(?<=\\d(?: [AP]M)?,? )(${nameSource})(?= (?:wrote|ha scritto|a écrit|escribió|escreveu|pisze|napisał))|(?<=\\d,? (?:schrieb|schreef|skrev) )(${nameSource})(?= ?:)`, 'gu'));
const signed = sought(new RegExp(`(?<=^|\\n)(?:[-–—]{1,2} ?|-- ?\\r?\\n)(${nameSource})(?=[ \\t]{0,4}(?:\\r?\\n|$))`, 'gu'));
/** The name before an address in angle brackets. */
const address = sought(/(?:["']? ?<(?:mailto:)?|:mailto:)[^\s<>"@]{1,64}@/g);
const reach = 64;
const quotedBefore = /["']([^"'<>\n]{2,60})$/;
const familyBefore = /(?:^|[:;\n]|>,) ?(\p{Lu}[\p{L}-]{1,24}, \p{Lu}[\p{L}-]{1,24})$/u;
const nameBefore = new RegExp(`(?<![\\p{L}\\p{N}.])(${nameSource})$`, 'u');
/** Whose device it is: `Mario's iPhone`, `iPhone di Mario`, `Annas iPhone`. */
const devices = 'iPhones?|iPads?|iPod|iMac|Mac(?:Book)?(?: (?:Pro|Air|mini))?|Apple Watch|AirPods(?: Pro)?|Galaxy|Pixel|Redmi|Xiaomi|OnePlus|Huawei|Kindle|HomePod|[Pp]hone|[Tt]ablet|[Ll]aptop|PC|[Cc]omputer|[Tt]elefono|[Hh]andy|[Tt]éléphone|[Mm]óvil|Buds|S\\d\\d|A\\d\\d|[A-Z]{2}-\\d{3,4}';
const ownersDevice = sought(new RegExp(`(?<=(?<![\\p{L}\\p{N}])(\\p{Lu}\\p{L}{1,20}(?:[ -]\\p{Lu}\\p{L}{1,20})?))(?:['’]s|s['’]) (?:${devices})(?![\\p{L}])`, 'gu'));
const germanOwner = sought(/(?<=(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}{2,20}))s[ -](?:iPhone|iPad|iMac|MacBook|MBP|Apple Watch|Handy|Galaxy|Pixel|Laptop|PC)(?![\p{L}])/gu);
const deviceOfOwner = sought(new RegExp(`(?:iPhone|iPad|iPod|iMac|MacBook(?: (?:Pro|Air))?|Mac|Apple Watch|AirPods(?: Pro)?|Galaxy(?: [A-Z0-9+]{1,8}){0,2}|Pixel(?: \\w{1,4}){0,2}|Redmi|Huawei|[Tt]elefono|[Cc]ellulare|[Hh]andy|[Tt]éléphone|[Mm]óvil|[Tt]ablet|PC) (?:di|von|de|van|d['’]|of|do|da) ?(${nameSource})`, 'gu'));
const noOwner = /^(?:Apple|Google|Samsung|Microsoft|Today|Yesterday|It|That|What|Who|He|She|Let|There|Here|World|Company|User|Customer|Client|Owner|Everyone|Someone|Nobody|Mum|Mom|Dad|Mama|Papa|Nonna|Kids?|Children|Baby|Guest|Test|Your|One|Next|Other)$/;
/** Words with capitals side by side, among which a first name and a family name may be; behind what a street, a school or a church would have. */
const capital = String.raw`\p{Lu}\p{Ll}{1,20}(?:['’-]\p{Lu}\p{Ll}{1,20})?|\p{Lu}['’]\p{Lu}\p{Ll}{1,20}`;
const capitals = sought(new RegExp(`(?<![\\p{L}\\p{N}’./_@-]|[\\p{L}\\p{N}]')(?:${capital})(?: (?:(?:De|Di|Da|Del|Della|Lo|La|Von|Van|van|von|de|di|da) )?(?:${capital})){1,5}(?![\\p{L}\\p{N}_@’-]|[.']\\p{L})`, 'gu'));
const longestName = 3;
/** So far before a name at the end somebody speaks of themselves. */
const ownWords = 240;
/** And of what is hidden nobody knows any more what it was. */
const placeBefore = /(?<!\p{L})(?:via|viale|vicolo|piazza|piazzale|largo|corso|lungo\p{L}{0,8}|strada|san|santa|santo|s\.|monte|lago|porto|villa|teatro|ospedale|istituto|liceo|scuola|universit[àa]|fondazione|museo|aeroporto|stazione|rue|avenue|av\.|boulevard|place|calle|avenida|plaza|paseo|rua|praça|lyc[ée]e|h[ôo]pital|mus[ée]e|saint|sainte|sankt|st\.?|platz|street|road|square|school|college|hospital|hotel|airport|station|bridge|lake|mount|port|cape|team|project|app|version|the|la|il|lo|le|der|die|das|el)[ '’]{1,2}$|\ue000\] $/iu;
const placeAfter = /^(?:[ -](?:street|road|avenue|square|lane|drive|school|college|hospital|hotel|airport|station|bridge|lake|park|museum|university|foundation|gmbh|srl|s\.r\.l|spa|s\.p\.a|ltd|inc|llc|ag|kg|stra(?:ß|ss)e|platz|weg|allee|app|pro|plus|server|edition|day|award|cup)|stra(?:ß|ss)e|platz)(?!\p{L})/iu;

/**
 * Names of persons: after a label, with a title, in greetings, closings and headers, before an address, of whom a device is, and first name with family name. A label
 * that things have too needs a common first name; names of apps, firms and desks stay.
 */
export const personName: Detector = {
  kind: 'person-name',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const label of labelsIn(text, sure, open)) found.push(...namedBy(text, label));
    const add = (match: RegExpExecArray, accept: (name: string) => boolean): void => {
      const written = match.findLast(Boolean) ?? '';
      const name = trimmed(written);
      if (name !== '' && accept(name)) found.push(rangeOf(startOf(match, written), name));
    };
    for (const match of matchesIn(text, introduced)) {
      const isSetApart = text[match.index + match[0].length] === ',';
      add(match, (name) => (weakIntroduction.test(match[0]) ? (hasSureGivenName(name) || isSetApart) && isPerson(name, false) : isPerson(name, !ofTwoWords.test(match[0]) || name.includes('. '))));
    }
    for (const match of matchesIn(text, [introducedBare, humble, honoured, titledBare, lastBare])) add(match, () => true);
    for (const match of matchesIn(text, titled)) add(match, isNamed);
    for (const match of matchesIn(text, greeting)) add(match, (name) => (match[1] === undefined ? isGivenIn(name) : isNamed(name)));
    for (const match of matchesIn(text, closing)) add(match, (name) => isPerson(name, formal.test(match[1] ?? '')) || isGivenAlone(name));
    // `Kind regards, Rowena Tate`: behind such words and a comma two words with capitals are a name, whichever they are.
    for (const match of matchesIn(text, [closingInLine, signed])) add(match, (name) => isGivenIn(name) || ((match[0].includes(',') || formal.test(match[0])) && isPerson(name, formal.test(match[0]))));
    for (const match of matchesIn(text, last)) if (saysUser(shortlyBefore(text, match.index, ownWords))) add(match, (name) => isPerson(name, match[1] !== undefined));
    for (const match of matchesIn(text, [deviceOfOwner, quotedFrom])) add(match, (name) => isPerson(name, true));
    for (const match of matchesIn(text, capitals)) found.push(...fullNames(text, match));
    found.push(...ownersIn(text), ...beforeAddresses(text));
    return apart(found);
  },
  canonical: (value) => value.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim(),
};

function namedBy(text: string, { key, line, word, quoted }: Label): Range[] {
  const value = quoted ? textAt(text, word) : textAt(text, line);
  const blanks = value.length - value.trimStart().length;
  const bare = value.trimStart();
  const [named = ''] = (familyFirst.exec(bare)?.[0] ?? bare.replace(more, '')).replace(closed, '').split(' / ', 1);
  const cut = named.trimEnd();
  if (cut.length < 2 || cut.length > 60 || standIn.test(cut)) return [];
  const start = (quoted ? word.start : line.start) + blanks;
  const range = rangeOf(start, cut);
  if (sure.test(key)) return mayBeNamed(cut) ? [range] : [];
  const plain = cut.replace(', ', ' ');
  if (isPerson(plain, false) && wordsHoldGiven(plain)) return [range];
  if (ofSomebody.test(key) && isPerson(plain, false)) return [range];
  if (!plainName.test(key)) return [];
  return koreanName.test(cut) || ((isPerson(cut, true) || withoutCapitals.test(cut)) && isBesideContact(text, range)) ? [range] : [];
}

/** `Name: Zbyszko` over `Phone: +48 ...`: no table has all first names. A desk's address has its app's name in it. */
function isBesideContact(text: string, { start, end }: Range): boolean {
  const around = `${shortlyBefore(text, start, besideName)}\n${text.slice(end, end + besideName)}`;
  return contact.test(around) && !around.toLowerCase().includes(`@${text.slice(start, end).toLowerCase()}`);
}

function wordsHoldGiven(name: string): boolean {
  return name.split(/[ .]+/).some(isGivenName);
}

/** A known first name with whatever else. */
function isGivenIn(name: string): boolean {
  return isPerson(name, false) && wordsHoldGiven(name);
}

/** Signed in small letters. */
function isGivenAlone(name: string): boolean {
  return /^\p{Ll}+$/u.test(name) && isGivenName(name);
}

function trimmed(name: string): string {
  return name.replace(/[ .'’-]{1,32}$/, '');
}

const particleOfName = /^(?:d[eai]l?|della|l[oa]|v[ao]n)$/iu;

/** From the first word that is a first name and nothing else: `Ieri Daniela Costantini`. */
function fullNames(text: string, { 0: run, index }: RegExpExecArray): Range[] {
  const words = run.split(' ');
  const first = words.findIndex((word) => isGivenName(word) && isNameOnly(word));
  if (first < 0 || first === words.length - 1) return [];
  let last = first + 1;
  while (last < words.length - 1 && last - first < longestName && particleOfName.test(words[last] ?? '')) last += 1;
  const start = first === 0 ? index : index + words.slice(0, first).join(' ').length + 1;
  const name = words.slice(first, last + 1).join(' ');
  const end = start + name.length;
  return !placeBefore.test(shortlyBefore(text, start, 16)) && !placeAfter.test(text.slice(end, end + 14)) && isPerson(name, false) ? [{ start, end }] : [];
}

function ownersIn(text: string): Range[] {
  const found: Range[] = [];
  for (const pattern of [ownersDevice, germanOwner]) {
    for (const match of matchesIn(text, pattern)) {
      const name = match[1] ?? '';
      const accepted = pattern === germanOwner ? isGivenName(name) : !name.split(/[ -]/).some((one) => noOwner.test(one));
      if (accepted) found.push({ start: match.index - name.length, end: match.index });
    }
  }
  return found;
}

function beforeAddresses(text: string): Range[] {
  const found: Range[] = [];
  for (const { index } of matchesIn(text, address)) {
    const before = shortlyBefore(text, index, reach);
    const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(',')) + 1);
    // `"Rossi, Ada" <ada@example.com>`: the family's name first.
    const name = trimmed((quotedBefore.exec(before) ?? familyBefore.exec(before))?.[1] ?? nameBefore.exec(line)?.[1] ?? '');
    if (name === '' || !isPerson(name.replace(', ', ' '), false)) continue;
    const start = index - before.length + before.lastIndexOf(name);
    found.push(rangeOf(start, name));
  }
  return found;
}
