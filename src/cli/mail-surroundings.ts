/**
 * What a mail holds beside its texts and files: header fields, and what stands around its parts. Nobody chooses there: a field that repeats a removed value (`Thread-Topic`, `X-...`) goes as a whole, and so
 * does what stands around the parts. Fields by which the mail is sent and found stay, and are told when such a value stands in them; whose mail it is and to whom it goes is no secret.
 */
import type { Range, TextPart } from '../core/draft.ts';
import { findLeftovers, type Leftover } from '../core/plan/leftovers.ts';
import type { RemovedValue } from '../core/plan/removed-values.ts';
import type { TextEdit } from '../files/file-format.ts';
import { aroundParts } from '../files/mime/around-parts.ts';
import { decodeHeader, decodeRaw } from '../files/mime/headers.ts';
import { fieldsOf } from '../files/mime/read-mail.ts';
import type { SavedMail } from './mail-draft.ts';

/** The subject has its plan. */
const readElsewhere = /^(?:subject|from|sender|reply-to|to|cc|bcc|return-path|delivered-to)$/;
/** RFC 5322, 6376, 8601 and 8617, and by what an HTML names a picture. */
const needed = /^(?:date|message-id|in-reply-to|references|received|resent-[a-z-]+|dkim-signature|authentication-results|arc-[a-z-]+|content-(?:id|location))$/;

interface Surrounding extends Range {
  readonly text: string;
  readonly isNeeded: boolean;
}

/** The edits that take out what repeats a removed value. */
export function takeOutSurroundings(saved: SavedMail, removed: readonly RemovedValue[]): TextEdit[] {
  return surroundings(saved).flatMap(({ start, end, text, isNeeded }) => (isNeeded || findLeftovers([partOf(text)], removed).length === 0 ? [] : [{ start, end, replacement: '' }]));
}

/** Removed values that stand in what is left of it. */
export function leftInSurroundings(saved: SavedMail, removed: readonly RemovedValue[]): Leftover[] {
  return findLeftovers(surroundings(saved).map(({ text }) => partOf(text)), removed);
}

const partOf = (text: string): TextPart => ({ id: 'headers', place: 'hidden', text });

function surroundings({ source, mail }: SavedMail): Surrounding[] {
  const fields = fieldsOf(mail).filter(({ name }) => !readElsewhere.test(name)).map(({ name, start, end, value }) => ({ start, end, text: `${name}: ${decodeHeader(value)}`, isNeeded: needed.test(name) }));
  const around = aroundParts(source, mail).map(({ start, end }) => ({ start, end, text: decodeRaw(source.slice(start, end)), isNeeded: false }));
  return [...fields, ...around];
}
