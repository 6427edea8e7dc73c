/**
 * A draft: what one compose window holds, as plain data.
 *
 * All text that would be sent is a list of parts, each with an id and its own text; every range in the project is a pair of
 * UTF-16 offsets into one part's text. Text that an HTML body carries without showing it (link targets, titles, comments,
 * hidden nodes) is a part too, so that whatever reads, finds or removes does so everywhere by the same rules.
 */
import type { MetadataFact } from './metadata-facts.ts';

/** `subject`, `body`, `hidden:N` (the N-th hidden string of the body, from 0, in document order), `name:ID` (the file name of attachment ID), `attachment:PATH`. */
export type PartId = string;

/** Where a part stands: what the user sees, what only the recipient's machine sees, and names of files. */
export type Place = 'subject' | 'body' | 'hidden' | 'file-name' | 'file';

export interface TextPart {
  readonly id: PartId;
  readonly place: Place;
  /** The text as the page holds it: line ends (LF or CRLF), NBSP and zero-width characters included. */
  readonly text: string;
}

export interface Attachment {
  /** Stable while the compose window is open and the file is attached; unique in the draft. */
  readonly id: string;
  readonly name: string;
  /** Where it is: the name, or inside an archive `logs.zip/wa/whatsapp.log`. The name when not told. */
  readonly path?: string;
  /** Media type as the webmail tells it, lower case, or '' when unknown. */
  readonly type: string;
  /** Size in bytes, or null when the webmail does not say. */
  readonly bytes: number | null;
  /** A picture inside the body (`cid:`, data URL, pasted). */
  readonly inline: boolean;
  /** Whether the bytes can be had from the page; `why` is a short reason when not. */
  readonly readable: boolean;
  readonly why?: string;
  /** Whether its content is among the draft's parts. */
  readonly opened?: boolean;
  /** What its metadata tells, for pictures and films. */
  readonly facts?: readonly MetadataFact[];
}

export interface Recipients {
  /** Each as written: `Name <address>`, an address, or text that is no address at all. */
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
}

export interface Draft {
  readonly recipients: Recipients;
  /** Who sends it, as written (`Name <address>` or an address); absent where the page does not tell. */
  readonly sender?: string;
  /** In the order subject, body, hidden parts, file names. `subject` and `body` are always there. */
  readonly parts: readonly TextPart[];
  readonly attachments: readonly Attachment[];
}

/** A stretch of one part's text: UTF-16 offsets, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The part with this id, or undefined. */
export function partOf(draft: Draft, id: PartId): TextPart | undefined {
  return draft.parts.find((part) => part.id === id);
}

/**
 * A short text that changes whenever anything that a plan relies on changes: recipients, the text of every part, and which
 * files are attached. Two 32-bit FNV-1a hashes over the whole: it tells "changed since" from "the same"; it is not a secret.
 */
export function fingerprint(draft: Draft): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  const feed = (text: string): void => {
    // In variables of its own: those of the function around it are kept as objects, and each of two million steps would make two.
    let [nextLow, nextHigh] = [low, high];
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      nextLow = Math.imul(nextLow ^ code, 0x01000193);
      nextHigh = Math.imul(nextHigh ^ (code + 0x9e37), 0x85ebca6b);
    }
    low = Math.imul(nextLow ^ 0x1f, 0x01000193);
    high = Math.imul(nextHigh ^ text.length, 0x85ebca6b);
  };
  for (const list of [draft.recipients.to, draft.recipients.cc, draft.recipients.bcc]) {
    feed(String(list.length));
    list.forEach(feed);
  }
  if (draft.sender !== undefined) feed(draft.sender);
  for (const part of draft.parts) {
    feed(part.id);
    feed(part.text);
  }
  for (const file of draft.attachments) feed(`${file.id}\u0000${file.name}\u0000${file.bytes ?? ''}`);
  return (low >>> 0).toString(16).padStart(8, '0') + (high >>> 0).toString(16).padStart(8, '0');
}
