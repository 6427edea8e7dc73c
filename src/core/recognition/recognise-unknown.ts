/**
 * Whether lines are an app's although nobody knows the app: by what its keys say in any app, and by what stands around them.
 */
import { weighFrame } from '../grammar/frame.ts';
import type { GeneralKey, Meaning } from '../grammar/key-meanings.ts';
import { canonicalKey, isProgramName } from '../grammar/key-spelling.ts';
import { askedFor } from '../grammar/question-key.ts';
import { readPositional } from '../grammar/positional.ts';
import { startsWithGiven } from '../placeholders.ts';
import { hasVersion, isNamedVersion, isRequired, isSize, isTelling, isUnmistakable, namesSystem, toldByValue } from '../grammar/telling-value.ts';

/** What a mail's head and files say for a support draft. */
export interface Surroundings {
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly files: readonly string[];
}

export interface UnknownEvidence {
  readonly keys: readonly { readonly key: string; readonly value: string }[];
  /** What lines without a key are by their place. */
  readonly placed: readonly Meaning[];
  /** 0 for none, 1 for a line that names a device, 2 for one that names a version and a system too, 3 when the version is not the system's. */
  readonly deviceLine: 0 | 1 | 2 | 3;
  readonly framing: readonly string[];
  readonly surroundings: Surroundings;
  /** The subject or an address names the app whose version is told. */
  readonly named: boolean;
}

const enough = 3;
/** An app and what it runs on, both told by their values, need little else: a support address, a frame, one more key. */
const enoughConfirmed = 2.2;
const looseWeight = 0.4;
const mostFromLoose = 1.6;
/** Names as programs write them stand in code and settings too. */
const programFactor = 0.6;
const mostFromPlaced = 1.6;
/** A loose key whose value is of its kind; each meaning once. */
const confirmedWeight = 0.7;
/** What an app tells of itself, and what it runs on: a seller's list of a phone has the second alone. */
const ofApp: ReadonlySet<Meaning> = new Set(['appVersion', 'appPackage', 'appName']);
const ofDevice: ReadonlySet<Meaning> = new Set(['system', 'model']);
/** Both a support address and a subject about a problem. */
const leastAroundPrograms = 1;
/** What a device is told by, when nothing is said of the app. */
const leastOfDevice = 3;
/** Keys that apps have, the app's version with them, in a mail to a support desk. */
const leastBesideVersion = 3;
/** With a frame that asks to leave the lines alone, or a log beside a mail to a support desk about a problem, these need not say what they are. */
const leastAskedToStay = 2;
const leastOfDump = 4;
const leastToldOfDump = 2;
const leastAsked = 2;
/** So many kinds of values, each after its key, nobody types into a mail to a desk. */
const mostByHand = 3;
const allAround = 1.5;
/** Without a key or a device's line, for a row of lines that tell by their place. */
const leastAroundPlaced = 1;
/** A frame that names what it frames, or asks for it to stay. */
const naming = 0.8;
/** A title between rows of signs that names a report or information. */
const titled = 1.5;
/** The app and its device by keys that hardly anything but an app writes, each with its value. */
const enoughSure = 1.7;
/** What apps write into their subject. */
const ownSubject = 0.35;
const least = 1;
/** Without a frame one telling key is too little: it may be anybody's. */
const leastUnframed = 1.75;

const supportAddress =
  /(?:^|[<\s"*])(?:[\w.+-]{0,30}[-_.+])?(?:(?:support|suport|soporte|suporte|help|hulp|hilfe|hjaelp|hj[aeä]lp|feedback|bug|crash|kontakt|conta[ct]|ser[vw]i[csz]|assist|segits|aten[cd]|diagnos|custom|client|klien[td]|klant|kund|ugyfel|asiakas|visszajel|hiba|zglos|bled|segnala|musteri|poddr|otzyv|pidtrym|podr[sš]ka|podpor|pomo[csz]|reclam|incidenci|stoerung|problem|question|report|error|issue|tech|sug+e[rs]|idea|onderst|wsparcie|dopomoga|palidziba|pagalba|ajutor)\w*|android|ios|apps?|hello|aiuto|ayuda|ajuda|aide|fehler|apoio|desk|logs?|hi|hey|hola|ciao|hallo|moin|bonjour|info|mobile|destek|yardim|bantuan|hotro|kefu|tuki|tugi|abi|tagasiside|privacy|accounts?|beta|care|hotline|sav|sac|palaute|webmaster|obsluga|chyb[ay]|opini[ae]|dukungan|layanan|cs(?:kh)?|fankui|ask)(?:[-_.+][\w.+-]{0,30})?@|^\*SUPPORT$|(?:support|help|feedback)@|@support\./iu;
/** Machines write there to who runs them. */
const runners = /(?:^|[<\s"])(?:root|cron|postmaster|abuse|nagios|monitoring|alerts?)@/i;
/** Colleagues write there as well: of builds, of bugs, of test devices. */
const developers = /(?:^|[<\s"*-])(?:dev\w*|team)@/iu;
const supportSubject =
  /support|feedback|bug|crash|diag|probl[eéè]{1,2}m|issue|er+o|eroa|hata(?!\p{L})|exception|\blog(?:s|cat)?\b|report|not work|funziona|funktionier|t nicht|marche pas|funciona|werkt niet|nie działa|не работает|çalışm|動か|起動し|help|assist|conta[ct]|kontakt|d[eé]velop|entwickl|sviluppator|desarroll|разработчик|開発者|开发者|개발자|question|fail|n['’]t |cannot|stuck|hangs|freez|broken|offline|missing|segnala|aiuto|richiesta|erreur|fehler|hilfe|rückmeldung|a[jy]uda|s[ou]porte|エラー|σφάλμα|ошибк|поддержк|проблем|помощ|問い合わせ|不具合|ご意見|문의|피드백|오류|신고|反馈|投诉|问题|帮助|诊断|故障|بلاغ|خطأ|palaute|hlášení|обратн|مشكلة|الدعم|مساعدة|ملاحظات|sorun|destek|zgłosz|pomoc|フィードバック|ご要望|サポート|ヘルプ|意見|回報|客服|建[議议]|건의|도움|고객|hỗ trợ|góp ý|lỗi|kendala|bantuan|keluhan|masukan|hj[äeæ]lp|fråga|sp[øö]r[sg]|upit|klaid|kļūd|viga|apua|vraag|klacht|(?<!n)frage|demande|pregunta|consulta|incidencia|dúvida|sug+e[rs]|domanda|[ei]nquir|обращени|отзыв|şikayet|öneri|bildirim|समस्या|सहायता|मदद|ปัญหา|ช่วยเหลือ|πρόβλημα|βοήθεια|פנייה|תמיכה|בעיה|podpor|dotaz|segítség|hiba|ajutor|зверненн|ongelma|virhe|vissza|tagas|atsilie|atsauk|zpětn|spätn|chyb[auy]|zwrotn|bł[ęą]d|til(?:bake|bage)meld|återkoppl|fejl|fei?lrapp|synp|terug[kv]|foutm|σχόλι|відгук|помилк|משוב|תקלה|แนะ|พลาด|प्रतिक्र|त्रुटि|phản hồi|maklum|umpan|laporan|comment|comentar|părere|грешк|мнени|povratn|grešk|napak|повратн|بازخورد|گزارش|پیشنهاد|abst[uü]rz|plantag|arresto|fall[oa]s?(?!\p{L})|クラッシュ|バグ|崩|충돌/iu;
/** That something is not as it should be: with a support address, what people write of it in a few words. */
const trouble =
  /(?<!\p{L})(?:not|no|non|nicht|keine?|pas|n[ãa]o|niet|geen|nie|ne|br[eo]?aks?|не|нет|ikke|inte|ei|nem|yok|لا|لم|μη|δεν|לא)(?!\p{L})|m[ıiuü]yor|ない|ません|[不无没未無沒못않]|안 |नहीं|ไม่|không|dead|lost|re(?:boot|start)s|slow|wrong|disconnect|drop|drain|sturz|stürz|fällt|valt|chiude|blo[cq]|spegne|cierra|cuelga|fecha|trava|plante|ferme|coup[eu]|panne|aver[ií]a|guast|awari|arız|störung|ausfall|storing|fe[ij]l|kaput|сбо[ий]|zawiesza|kapan|вылет|завис|落ち|止ま|튕|멈|闪|卡|idea|idee|wish/iu;
/** Of a name no system allows more. */
const longestName = 255;
const logFile = /(?:log(?:s|cat)?|debug|crash|diagnos\w*|stacktrace|trace|dump|report|sys(?:tem-?)?info|dxdiag)[\w-]*(?:\.(?:txt|log|zip|gz|tar|json|nfo|html|xml|stacktrace)){0,2}$|\.(?:log|dmp|stacktrace|ips|crash|logarchive|nfo)$/i;

/** Written as programs write their names, but by everybody. */
const systemName = /^(?:i|iPad|mac|watch|tv|web)OS$/;

/** `SDK: 34`: nobody types it. */
const apiLevel = (key: string, value: string): boolean => /\b(?:api|sdk)\b/.test(key) && /^\d\d$/.test(value);

/** What keys and their values say for an app. */
interface Weight {
  readonly sure: number;
  readonly loose: number;
  /** Meanings whose value is of their kind: by keys as people read them, and by names as programs write them. */
  readonly confirmed: ReadonlySet<Meaning>;
  readonly byProgram: ReadonlySet<Meaning>;
  /** Those of `confirmed` whose key hardly anything but an app writes. */
  readonly surely: ReadonlySet<Meaning>;
  /** How many keys are general ones. */
  readonly known: number;
  /** How many values of their kind stand behind a key that was there before. */
  readonly again: number;
  /** An id that no person has by heart. */
  readonly hasOpaqueId: boolean;
}

/** How much keys and placed lines say for an app; loose ones never make a block by themselves. */
export function weighGeneral(keys: UnknownEvidence['keys'], read: (key: string) => GeneralKey | null): Weight {
  const seen = new Set<string>();
  let sure = 0;
  let loose = 0;
  let known = 0;
  let hasOpaqueId = false;
  let [apps, firmware, again] = [0, 0, 0];
  const confirmed = new Set<Meaning>();
  const byProgram = new Set<Meaning>();
  const surely = new Set<Meaning>();
  for (const { key, value } of keys) {
    const canonical = canonicalKey(key);
    // What a desk asks for, and nobody filled in; what an app asks for: `Android: 9 or newer`.
    if (isRequired(value) || isToBeFilled(value)) continue;
    const general = read(key);
    if (seen.has(canonical)) {
      if (general && isTelling(general.meaning, value)) again += 1;
      continue;
    }
    seen.add(canonical);
    const ofProgram = isProgramName(key) && !systemName.test(key);
    const factor = ofProgram ? programFactor : 1;
    const told = ofProgram ? byProgram : confirmed;
    if (!general && isNamedVersion(key, value)) told.add('appVersion');
    if (!general && isSize(value)) told.add('freeStorage');
    for (const one of readingsOf(value)) {
      for (const meaning of toldByValue(one)) told.add(meaning);
      if (isUnmistakable(general?.meaning, one)) hasOpaqueId = true;
      // `Inkwell version: 31`.
      if (!general || !(isTelling(general.meaning, one) || (general.meaning === 'appVersion' && canonical.includes(' ') && /^\p{Nd}{1,6}$/u.test(one)))) continue;
      if (ofApp.has(general.meaning)) apps += 1;
      if (/firmware|^chrom/.test(canonical)) firmware += 1;
      told.add(general.meaning);
      if (general.sure || (general.meaning === 'system' && apiLevel(canonical, one))) surely.add(general.meaning);
    }
    if (general) known += 1;
    if (general?.sure) sure += factor;
    else if (general) loose += looseWeight * factor;
  }
  // Beside an app's own version it is what the app runs on, or with.
  if (firmware > 0 && apps > firmware) confirmed.add('system');
  return { sure, loose: Math.min(loose, mostFromLoose), confirmed, byProgram, surely, known, again, hasOpaqueId };
}

/** Nothing, or `[e.g. Fairphone 5]`, `[only if you know it]`, as in a template. */
function isToBeFilled(value: string): boolean {
  return /^(?:\[\p{L}\S{0,20} [^,]{1,80}\])?$/u.test(value) && !startsWithGiven(value);
}

/** A value over several lines, and its first line alone: whether the next one goes on with it is told by how long they are, which is another thing once values are hidden. */
function readingsOf(value: string): readonly string[] {
  const end = value.indexOf('\n');
  return end < 0 ? [value] : [value, value.slice(0, end)];
}

/** `Notes 1.2.1 (45)`: a subject that is nothing but an app and its version. */
function namesAppVersion(subject: string): boolean {
  return readPositional(subject)?.meaning === 'appVersion';
}

/** What apps write into their subject, and people seldom. */
function isOwnSubject(subject: string): boolean {
  return /feedback|bug[ -]?report|crash[ -]?report|フィードバック|反馈|피드백/i.test(subject);
}

export function weighSurroundings({ recipients, subject, files }: Surroundings): number {
  const address = recipients.some((recipient) => supportAddress.test(recipient) || (isOwnSubject(subject) && developers.test(recipient))) ? 0.5 : 0;
  return address + (namesAppVersion(subject) ? 0.5 : 0) + (supportSubject.test(subject) || (address > 0 && trouble.test(subject)) ? 0.5 : 0) + (namesSystem(subject) && hasVersion(subject) ? 0.5 : 0) + (files.some((name) => logFile.test(name.slice(-longestName))) ? 0.5 : 0);
}

export function looksLikeAnApp(evidence: UnknownEvidence, read: (key: string) => GeneralKey | null): boolean {
  const { keys, deviceLine, surroundings } = evidence;
  if (surroundings.recipients.length > 0 && surroundings.recipients.every((recipient) => runners.test(recipient))) return false;
  const weight = weighGeneral(keys, read);
  const isOwn = isOwnSubject(surroundings.subject);
  const { sure, loose, confirmed, byProgram, surely } = weight;
  const placed = deviceLine === 0 ? 0 : deviceLine === 3 ? mostFromPlaced + 0.9 : Math.min(0.8 * deviceLine + evidence.placed.length * 0.4, mostFromPlaced + 0.4);
  // Settings and code have such keys too; in a mail to a support desk about a problem they are an app's, unless they nest as settings do.
  const nests = evidence.framing.some(isNest);
  const frame = weighFrame(evidence.framing.filter((line) => !isNest(line)));
  const around = weighSurroundings(surroundings) + (evidence.named ? 0.5 : 0);
  // A list of devices, among people.
  if (around === 0 && frame < least && weight.again >= leastOfDevice) return false;
  const ofSubject: readonly Meaning[] = namesAppVersion(surroundings.subject) ? ['appVersion'] : [];
  const told = new Set([...confirmed, ...byProgram, ...evidence.placed, ...ofSubject]);
  const areOfApp = (around >= leastAroundPrograms || (around > 0 && keys.some(({ value }) => isTelling('maker', value)))) && !nests;
  const telling = areOfApp ? told : new Set([...confirmed, ...evidence.placed, ...ofSubject]);
  if (frame >= 2 && (isOfAppAndDevice(told) || isLeftAlone(evidence, sure + loose, told.size, around))) return true;
  // What is sold has a system and a size, but no version of an app, of a kernel or of what it runs in.
  const isInUse = told.has('appVersion') || told.has('appBuild') || told.has('appName') || told.has('systemPart') || told.has('systemBuild') || (weight.known > leastOfDump && told.has('system'));
  // `=== NOTES CRASH REPORT ===` over what it ran on, or over several values of their kinds; without a title some keys that apps have.
  if (around >= leastAroundPrograms && keys.length >= leastAskedToStay && (frame >= titled ? told.has('system') || told.size > leastToldOfDump : !nests && isInUse && told.size >= leastToldOfDump && weight.known >= leastBesideVersion)) return true;
  // What a desk asked for, below its questions.
  if (around > 0 && told.size + around >= leastToldOfDump && keys.filter(({ key }) => askedFor(canonicalKey(key)).length > 0).length >= leastAsked) return true;
  if (nests && (around >= allAround || (around >= leastAroundPrograms && surely.has('appVersion') && told.size > mostByHand)) && isOfAppAndDevice(told)) return true;
  if (!nests && (around >= allAround || (around > 0 && frame >= naming) || (around >= leastAroundPrograms && told.size > mostByHand)) && isDump(keys, read, told)) return true;
  if (!nests && isAlone(weight, told, keys.length + evidence.placed.length, frame, around, isOwn)) return true;
  // What it runs on down to its kernel, among much else.
  if (weight.known > (around > 0 ? 1 : 2) * leastOfDump && told.has('system') && told.has('systemBuild')) return true;
  const strength = telling.size * confirmedWeight + sure * (1 - confirmedWeight) + frame + around + (isOwn ? ownSubject : 0);
  if (isOfAppAndDevice(telling) && (keys.length > 0 || deviceLine > 0 || around + frame >= leastAroundPlaced)) {
    if (strength >= (isOfAppAndDevice(surely) ? enoughSure : enoughConfirmed)) return true;
  }
  if (telling.has('system') && telling.has('model') && (isOwn || (around >= leastAroundPrograms && telling.size >= leastOfDevice && surely.has('system')))) return true;
  if (sure + placed < least && !(frame >= 2 && sure + loose >= least)) return false;
  if (frame < 0.5 && sure + placed < leastUnframed) return false;
  // A form of a shop for apps tells of no device.
  if (around + frame + placed === 0 && ![...ofDevice].some((meaning) => told.has(meaning))) return false;
  return sure + loose + placed + frame + around >= enough;
}

/** `android:` over lines of its own; what says that it is a report is none. */
function isNest(line: string): boolean {
  return /^(?!\w*(?:diagnos|debug|support|report|info|detail))[a-z]\w{0,40}:$/.test(line);
}

/** Below the sentence that asks to leave them alone even lines that nobody knows are an app's, in a mail to a support desk. */
function isLeftAlone({ keys, placed }: UnknownEvidence, known: number, told: number, around: number): boolean {
  const lines = keys.length + placed.length;
  if (around >= leastAroundPrograms) return lines >= leastAskedToStay || placed.length > 0 || known > 0;
  return around > 0 && (told > 1 || (known + placed.length > 0 && lines >= leastAskedToStay));
}

/** Many keys that apps have, some with a value of their kind. */
function isDump(keys: UnknownEvidence['keys'], read: (key: string) => GeneralKey | null, told: ReadonlySet<Meaning>): boolean {
  return told.size >= leastToldOfDump && keys.filter(({ key }) => read(key) !== null).length >= leastOfDump;
}

/** One line or two, in a mail to a support desk about a problem: the app's version by a key that nobody else writes or below a rule, or an id that nobody has by heart; beside it what an app or its device tells, in any mail to a desk. */
function isAlone({ surely, known, hasOpaqueId }: Weight, told: ReadonlySet<Meaning>, fields: number, frame: number, around: number, isOwn: boolean): boolean {
  if (surely.has('appVersion') && (isOwn || around >= leastAroundPrograms || (around > 0 && known >= leastBesideVersion))) return true;
  if (hasOpaqueId && ((around > 0 && around + frame >= leastAroundPrograms) || ((around > 0 || frame >= naming) && told.size > 1 && (['system', 'appVersion', 'address'] as const).some((meaning) => told.has(meaning))))) return true;
  return around >= leastAroundPrograms && fields <= 2 && frame > 0 && (told.has('appVersion') || told.has('system'));
}

/** The app with its version or the user's number, and what it runs on: together nobody but an app writes them. */
function isOfAppAndDevice(confirmed: ReadonlySet<Meaning>): boolean {
  return [...ofApp].some((meaning) => confirmed.has(meaning)) && [...ofDevice].some((meaning) => confirmed.has(meaning));
}
