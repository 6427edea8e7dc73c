/**
 * Whether lines are an app's although nobody knows the app: by what its keys say in any app, and by what stands around them.
 */
import { weighFrame } from './grammar/frame.ts';
import type { GeneralKey } from './grammar/general-key.ts';
import { canonicalKey, isProgramName } from './grammar/key-spelling.ts';

/** What a mail's head and files say for a support draft. */
export interface Surroundings {
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly files: readonly string[];
}

export interface UnknownEvidence {
  readonly keys: readonly string[];
  /** How many lines tell by their place, and whether one of them names a device. */
  readonly placed: number;
  readonly hasDeviceLine: boolean;
  readonly framing: readonly string[];
  readonly surroundings: Surroundings;
}

const enough = 3;
const looseWeight = 0.4;
const mostFromLoose = 1.6;
/** Names as programs write them stand in code and settings too. */
const programFactor = 0.6;
const mostFromPlaced = 1.6;
const least = 1;
/** Without a frame one telling key is too little: it may be anybody's. */
const leastUnframed = 1.75;

const supportAddress =
  /(?:^|[<\s"*])(?:[\w.+-]{0,30}[-_.+])?(?:support\w{0,12}|help\w{0,8}|feedback|bugs?|bug-?reports?|crash\w{0,8}|android|ios|app|apps|kontakt|contact\w{0,4}|hello|service|kundenservice|assistenza|aiuto|soporte|ayuda|suporte|ajuda|aide|hilfe|desk|servicedesk|dev|developers?|team|beta|issues?|errors?|diagnos\w{0,8}|customer\w{0,8}|care)(?:[-_.+][\w.+-]{0,30})?@|^\*SUPPORT$|support@|@support\./iu;
const supportSubject =
  /support|feedback|bug|crash|debug|diagnos|problem|issue|error|exception|\blogs?\b|report|not work|help|assist|contact us|question|segnalazione|problema|assistenza|aiuto|richiesta|erreur|problème|assistance|fehler|hilfe|rückmeldung|ayuda|soporte|ajuda|suporte|ошибк|поддержк|проблем|проблема|помощ|お問い合わせ|問い合わせ|不具合|ご意見|문의|오류|신고|反馈|问题|帮助|مشكلة|الدعم|مساعدة|ملاحظات|sorun|destek|zgłoszenie|pomoc/iu;
const logFile = /(?:log|logs|logcat|debug|crash|diagnos\w*|stacktrace|trace|dump|report|sysinfo|dxdiag|system-?info)[\w-]*(?:\.(?:txt|log|zip|gz|tar\.gz|json|nfo|html|xml|stacktrace))?$|\.(?:log|dmp|stacktrace|ips|crash|logarchive|nfo)$/i;

/** How much keys and placed lines say for an app; loose ones never make a block by themselves. */
export function weighGeneral(keys: readonly string[], read: (key: string) => GeneralKey | null): { sure: number; loose: number } {
  const seen = new Set<string>();
  let sure = 0;
  let loose = 0;
  for (const key of keys) {
    const canonical = canonicalKey(key);
    if (seen.has(canonical)) continue;
    seen.add(canonical);
    const general = read(key);
    const factor = isProgramName(key) ? programFactor : 1;
    if (general?.sure) sure += factor;
    else if (general) loose += looseWeight * factor;
  }
  return { sure, loose: Math.min(loose, mostFromLoose) };
}

export function weighSurroundings({ recipients, subject, files }: Surroundings): number {
  const address = recipients.some((recipient) => supportAddress.test(recipient)) ? 0.5 : 0;
  return address + (supportSubject.test(subject) ? 0.5 : 0) + (files.some((name) => logFile.test(name)) ? 0.5 : 0);
}

export function looksLikeAnApp(evidence: UnknownEvidence, read: (key: string) => GeneralKey | null): boolean {
  const { sure, loose } = weighGeneral(evidence.keys, read);
  const placed = evidence.hasDeviceLine ? Math.min(0.8 + evidence.placed * 0.4, mostFromPlaced + 0.4) : 0;
  const frame = weighFrame(evidence.framing);
  if (sure + placed < least && !(frame >= 2 && sure + loose >= least)) return false;
  if (frame < 0.5 && sure + placed < leastUnframed) return false;
  return sure + loose + placed + frame + weighSurroundings(evidence.surroundings) >= enough;
}
