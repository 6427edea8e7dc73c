/**
 * Whether lines are an app's although nobody knows the app: by what its keys say in any app, and by what stands around them.
 */
import { weighFrame } from './grammar/frame.ts';
import type { GeneralKey, Meaning } from './grammar/key-meanings.ts';
import { canonicalKey, isProgramName } from './grammar/key-spelling.ts';
import { hasVersion, isNamedVersion, isTelling, namesSystem } from './grammar/telling-value.ts';

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
/** With a frame that asks to leave the lines alone, or a log beside a mail to a support desk about a problem, these need not say what they are. */
const leastAskedToStay = 2;
const leastOfDump = 4;
const leastToldOfDump = 2;
const allAround = 1.5;
const least = 1;
/** Without a frame one telling key is too little: it may be anybody's. */
const leastUnframed = 1.75;

const supportAddress =
  /(?:^|[<\s"*])(?:[\w.+-]{0,30}[-_.+])?(?:support\w{0,12}|help\w{0,8}|feedback|bugs?|bug-?reports?|crash\w{0,8}|android|ios|app|apps|kontakt|contact\w{0,4}|hello|service|kundenservice|assistenza|aiuto|soporte|ayuda|suporte|ajuda|aide|hilfe|desk|servicedesk|dev|developers?|team|hi|hey|hola|ciao|hallo|bonjour|info|feedback|mobile|destek|pomoc|bantuan|hotro|kundtjanst|kundeservice|klantenservice|asiakaspalvelu|kefu|contatti|contacto|contato|atencion\w{0,10}|soporte-\w{0,10}|privacy|accounts?|beta|issues?|errors?|diagnos\w{0,8}|customer\w{0,8}|care)(?:[-_.+][\w.+-]{0,30})?@|^\*SUPPORT$|support@|@support\./iu;
const supportSubject =
  /support|feedback|bug|crash|debug|diagnos|problem|issue|error|exception|\blogs?\b|report|not work|help|assist|contact us|question|segnalazione|problema|assistenza|aiuto|richiesta|erreur|problème|assistance|fehler|hilfe|rückmeldung|ayuda|soporte|ajuda|suporte|ошибк|поддержк|проблем|проблема|помощ|お問い合わせ|問い合わせ|不具合|ご意見|문의|오류|신고|反馈|问题|帮助|مشكلة|الدعم|مساعدة|ملاحظات|sorun|destek|zgłoszenie|pomoc|フィードバック|ご要望|サポート|ヘルプ|意見|回報|客服|建議|建议|건의|도움|고객|hỗ trợ|góp ý|lỗi|kendala|bantuan|keluhan|masukan|hjälp|fråga|hjelp|hjælp|apua|vraag|klacht|aanvraag|anfrage|frage|demande|question|pregunta|consulta|incidencia|sugerencia|dúvida|sugestão|domanda|suggeriment|обращени|отзыв|şikayet|öneri|geri bildirim/iu;
const logFile = /(?:log|logs|logcat|debug|crash|diagnos\w*|stacktrace|trace|dump|report|sysinfo|dxdiag|system-?info)[\w-]*(?:\.(?:txt|log|zip|gz|tar\.gz|json|nfo|html|xml|stacktrace))?$|\.(?:log|dmp|stacktrace|ips|crash|logarchive|nfo)$/i;

/** Written as programs write their names, but by everybody. */
const systemName = /^(?:i|iPad|mac|watch|tv)OS$/;

/** How much keys and placed lines say for an app; loose ones never make a block by themselves. */
export function weighGeneral(keys: UnknownEvidence['keys'], read: (key: string) => GeneralKey | null): { sure: number; loose: number; confirmed: ReadonlySet<Meaning>; byProgram: ReadonlySet<Meaning> } {
  const seen = new Set<string>();
  let sure = 0;
  let loose = 0;
  const confirmed = new Set<Meaning>();
  const byProgram = new Set<Meaning>();
  for (const { key, value } of keys) {
    const canonical = canonicalKey(key);
    if (seen.has(canonical)) continue;
    seen.add(canonical);
    const general = read(key);
    const ofProgram = isProgramName(key) && !systemName.test(key);
    const factor = ofProgram ? programFactor : 1;
    if (!general && isNamedVersion(key, value)) (ofProgram ? byProgram : confirmed).add('appVersion');
    if (general && isTelling(general.meaning, value)) (ofProgram ? byProgram : confirmed).add(general.meaning);
    if (general?.sure) sure += factor;
    else if (general) loose += looseWeight * factor;
  }
  return { sure, loose: Math.min(loose, mostFromLoose), confirmed, byProgram };
}

export function weighSurroundings({ recipients, subject, files }: Surroundings): number {
  const address = recipients.some((recipient) => supportAddress.test(recipient)) ? 0.5 : 0;
  return address + (supportSubject.test(subject) ? 0.5 : 0) + (namesSystem(subject) && hasVersion(subject) ? 0.5 : 0) + (files.some((name) => logFile.test(name)) ? 0.5 : 0);
}

export function looksLikeAnApp(evidence: UnknownEvidence, read: (key: string) => GeneralKey | null): boolean {
  const { sure, loose, confirmed, byProgram } = weighGeneral(evidence.keys, read);
  const { deviceLine } = evidence;
  const placed = deviceLine === 0 ? 0 : deviceLine === 3 ? mostFromPlaced + 0.9 : Math.min(0.8 * deviceLine + evidence.placed.length * 0.4, mostFromPlaced + 0.4);
  const frame = weighFrame(evidence.framing);
  const around = weighSurroundings(evidence.surroundings);
  // Settings and code have such keys too; in a mail to a support desk about a problem they are an app's, unless they nest as settings do.
  const nests = evidence.framing.some((line) => /^[a-z]\w{0,40}:$/.test(line));
  const telling = (around >= leastAroundPrograms || (around > 0 && evidence.keys.some(({ value }) => isTelling('maker', value)))) && !nests ? new Set([...confirmed, ...byProgram, ...evidence.placed]) : new Set([...confirmed, ...evidence.placed]);
  if (frame >= 2 && evidence.keys.length >= leastAskedToStay && (around >= leastAroundPrograms || (around > 0 && sure + loose > 0))) return true;
  const told = new Set([...confirmed, ...byProgram]);
  if (around >= allAround && nests && isOfAppAndDevice(told)) return true;
  if (around >= allAround && !nests && evidence.keys.filter(({ key }) => read(key) !== null).length >= leastOfDump && told.size >= leastToldOfDump) return true;
  if (isOfAppAndDevice(telling) && telling.size * confirmedWeight + sure * (1 - confirmedWeight) + frame + around >= enoughConfirmed) return true;
  if (sure + placed < least && !(frame >= 2 && sure + loose >= least)) return false;
  if (frame < 0.5 && sure + placed < leastUnframed) return false;
  return sure + loose + placed + frame + around >= enough;
}

/** The app with its version or the user's number, and what it runs on: together nobody but an app writes them. */
function isOfAppAndDevice(confirmed: ReadonlySet<Meaning>): boolean {
  return [...ofApp].some((meaning) => confirmed.has(meaning)) && [...ofDevice].some((meaning) => confirmed.has(meaning));
}
