/**
 * The little that the always-running gate knows of the products and of what apps write: enough to see that a draft may be a support draft, small enough
 * to load everywhere. It may err towards yes (the audit decides); it must not miss what the audit would find in the same text.
 */
import { canonicalKey } from '../grammar/key-spelling.ts';
import { hashText, unpackHashes } from '../text/packed-hashes.ts';
import { readableText } from '../text/readable.ts';

/** Made at build time from all products (`gate-table.ts`); plain data. */
export interface GateTable {
  /** Hashes of the desks' domains. */
  readonly desks: string;
  /** Hashes of the markers without blanks, in lower case, numbers as `#`. */
  readonly markers: string;
  /** Sources of patterns (flags `iu`): subjects of apps without a desk that may mail their report as a file alone, and lines that open a block without fields. */
  readonly alone: readonly string[];
  /** Hashes of the keys that tell something: those of one product. What any app writes is seen by its values. */
  readonly keys: string;
}

export interface Head {
  readonly recipients: { readonly to: readonly string[]; readonly cc: readonly string[]; readonly bcc: readonly string[] };
  readonly subject: string;
  readonly body: string;
}

/** The audit's own threshold and weights (`recognise.ts`, `ways-to-tell.ts`), each at its most. */
const enough = 3;
const otherWeight = 0.4;
const mostFromOthers = 0.8;
/** At a known desk common keys count as much as they do for its product. */
const mostFromCommon = 1.6;
/** A frame, a line that names a device, a version that a key names: each weighs as much. */
const strong = 2;
const fieldsOfUnknownProduct = 3;
/** Desk, subject and files, which are not looked at closely here. */
const mostFromHead = 1;
/** The key of a line: what stands before its first separator, without bullets and the marks of bold text. */
const keyOfLine = /^[^\p{L}\p{N}]{0,60}([\p{L}\p{N}][^:=|：＝?;>→\t]{0,60})(?:[:=|：＝?;>→\t】\]]|,(?=\S)| {2}|\.{3}| [-–—] )/u;
/** Rules of dashes, titles between them, and sentences that ask to leave the lines below alone. */
const frame = /^[-=*_~–—─]{2}.*[-=*_~–—─]$|above|belass|delet|remov|edit|modif|slet|elimin|cancell|supprim|lösch|borr|apag|удал|silme|削除|삭제|删除|保留|हटा|حذف/iu;
/** A system with its number, and a number in parts: with some keys around them, what an app writes of itself and what it runs on (`telling-value.ts`). */
const system = /mozilla\/5|(?:android|安卓.{2}|c ?os|[di]os|windows|linux|ubuntu|kernel|sdk|api|iphone.{0,9}[.,(])\W{0,4}\p{L}{0,12}\W{0,3}\p{Nd}/iu;
const dotted = /\p{Nd}\.\p{Nd}/u;
/** A version by its key, or by itself in three parts or with a build; an id that nobody has by heart. */
const versionKey = /[vw][eé]r(?:[sz]|$)|app|build|ware|sdk|ios|版本|バージョ|버전|إصد|sürü|גרס|เวอ|संस|phiê|έκδ|верс/iu;
const versionAlone = /^"?(?:\p{L}[^:=]{0,40}[ -])?v?\d+\.\d(?:\d*\.(?!19|20\d\d$)\d|.{0,9}\(|\d*\/\d{5}|$)/u;
/** A version among other fields of a line. */
const versionInside = / version: ?\d/i;
const longId = /[\da-f]{8}-[\da-f]{4}-|[\da-f]{12}$/i;
/** In UTF-16 units: so much of a line is looked at. */
const mostOfDatum = 99;
/** A system and a version among other parts of a line. */
const parted = /[;/|,·(—\]]/;
/** What people write; and the systems that something runs on, which are no device's. */
const sentence = /(?:\p{L}+ ){4}|(?: \p{Ll}+){3}| (?:ab|and|or|to) [\dl]|iOS.*Android|Android.*iOS|Windows.*macOS/u;
/** What may be a key over its value. */
const keyAlone = /^\p{L}+ ?\p{L}+$/u;
/** A line in parts that holds a number: `samsung / SM-A536B / 13`. */
const inParts = /^\p{L}[^:=?@;/|]{0,60}(?:[;/|][^:=?@;/|]{1,60}){2,}$/u;
/** What apps write into their own subject, and what hardly anybody else does: with it a single key, or a file alone, is enough at a desk. */
const subjectOfApp = /app.{0,99}(?:android|iphone|windows)|android [ansrlf]\w|\blogs\b|diagnos|feedback|フィード|bug-?rep/i;
const supportLike = /s[ou]pp?or|assist|destek|te[ck]h?n|ser[vw]i|h\S{1,2}l[alpf]|quest|app|android|ios|feedback|bug|crash|[ck]onta[ckt]|probl.m|issue|care|err[eo]|エラ|diag|\blog[sc ,]|a[ijy]u?[dt]|sug|idea|pomoc|palau|wsp|apoi|bantu|kefu|aten[cd]|समस्|反馈|問い|문의|\d \(/i;

/** Whether a draft may hold an app's diagnostic block. Linear in the text. */
export function looksLikeSupportDraft(head: Head, table: GateTable): boolean {
  const keys = unpackHashes(table.keys);
  const markers = unpackHashes(table.markers);
  const alone = table.alone.map((source) => new RegExp(source, 'iu'));
  const seen = new Set<string>();
  let [telling, others, framed, marked, device, version, systems] = [0, 0, 0, 0, 0, 0, 0];
  let fields = 0;
  const count = (key: string, value: string): void => {
    fields += 1;
    const spelt = spell(key);
    if (versionKey.test(key) && dotted.test(value)) {
      // A firmware and its app.
      if (version > 1 && !seen.has(spelt)) systems = strong;
      version = strong;
    } else if (versionKey.test(key) && key.includes(' ') && /^\d/.test(value)) {
      // `Android version: 14`; `Version: 3` may be a document's.
      version ||= 1;
    }
    if (seen.has(spelt)) return;
    seen.add(spelt);
    if (keys.has(hashText(spelt))) telling += 1;
    else others += otherWeight;
  };
  const text = readableText(head.body);
  for (const line of `${head.subject}\n${text}`.split(/[\r\n][\s>]*/)) {
    const content = line.trim();
    if (alone.some((pattern) => pattern.test(content))) return true;
    if (content.length < 240) {
      if (markers.has(hashText(withoutBlanks(content)))) marked = 1;
      if (frame.test(content)) framed = strong;
      if (inParts.test(content)) device = strong;
    }
    const [before = '', key = ''] = keyOfLine.exec(content) ?? [];
    const begin = content.slice(0, mostOfDatum);
    const value = begin.slice(before.length).trim();
    if (key !== '' && !content.startsWith('"')) count(key, value);
    else if (keyAlone.test(begin)) fields += 1;
    if (longId.test(begin) || versionAlone.test(value) || versionInside.test(begin)) {
      version ||= 1;
      fields += 1;
    }
    // A browser's words for itself are no sentence.
    if (system.test(begin) && (!sentence.test(begin) || begin.includes('/5.0 ('))) {
      systems = strong;
      fields += 1;
      // All of a block in one line.
      if (dotted.test(begin) && parted.test(begin)) {
        version ||= 1;
        fields += fieldsOfUnknownProduct;
      }
    }
  }
  // A desk's question over an answer.
  if (/>[^>\n]*\?\n\w/.test(text)) framed = strong;
  for (const [, key = '', value = ''] of text.matchAll(/"([^"\n]{2,40})"\s{0,9}:([^,]{0,9})/g)) count(key, value);
  const desk = isToDesk(head, table);
  const support = desk || supportLike.test([head.subject, ...allOf(head)].join());
  // A report may come as a file alone, which the gate does not see.
  if (subjectOfApp.test(head.subject) && ((support && framed && fields) || (desk && (telling + device + others > otherWeight || text.length < shortBody)))) return true;
  if ((marked || (version && (systems || (framed && version > 1)))) && fields >= fieldsOfUnknownProduct) return true;
  // Two of three: a system, a frame, two keys.
  if (support && (version || systems + framed + (telling + others > otherWeight ? strong : 0) > strong)) return true;
  const shown = telling + (telling || support ? device : 0);
  const around = (framed || marked) + (support ? mostFromHead : 0);
  // Two keys that tell, at a known desk one; those that any list has count beside something else that speaks for an app.
  return shown > (desk ? 0 : 1) && shown + around + (around && Math.min(others, desk ? mostFromCommon : mostFromOthers)) >= enough;
}

/** What stands over an attached report is short: the app's one prompt. */
const shortBody = 120;

/** Whether the mail is addressed to a known support desk. */
export function isToDesk(head: Head, table: GateTable): boolean {
  const desks = unpackHashes(table.desks);
  return allOf(head).some((recipient) => {
    const labels = (/@([^@\s<>"',;]+)/.exec(recipient)?.[1]?.toLowerCase() ?? '').split('.');
    return labels.some((_, i) => i < labels.length - 1 && desks.has(hashText(labels.slice(i).join('.'))));
  });
}

function allOf({ recipients }: Head): string[] {
  return Object.values(recipients).flat();
}

/** A marker as the gate compares it. */
export function withoutBlanks(line: string): string {
  return line.toLowerCase().replace(/\s+/g, '').replace(/\p{Nd}+/gu, '#');
}

/** The key as the general words are spelt, without what closes it. */
export function spell(key: string): string {
  return canonicalKey(key.replace(/[^\p{L}\p{N})\]]{1,64}$/u, ''));
}
