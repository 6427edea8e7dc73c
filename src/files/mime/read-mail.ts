/** A mail's structure by byte offsets, so that what is not changed stays as it is. */
import { readParameters, type ParameterisedValue } from './headers.ts';

export interface Header {
  /** Lower case. */
  readonly name: string;
  /** From the name to after the line end of its last line. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export interface Entity {
  /** Where its delimiter line begins (its headers, for the mail itself). */
  readonly delimiter: number;
  readonly start: number;
  readonly bodyStart: number;
  /** Without the line end that belongs to the delimiter after it. */
  readonly end: number;
  readonly headers: readonly Header[];
  readonly type: ParameterisedValue;
  readonly disposition: ParameterisedValue;
  /** Lower case: `7bit`, `quoted-printable`, `base64` ... */
  readonly encoding: string;
  readonly children: readonly Entity[];
}

const maxDepth = 30;
const mailHeader = /^(?:from|to|cc|bcc|subject|date|message-id|mime-version|received|return-path|sender|reply-to|content-type|x-[\w-]+)$/;

/** The mail in a binary string, or null when it is none (no header that mails have). */
export function readMail(source: string): Entity | null {
  // An mbox line or a byte order mark may stand before the headers.
  const start = /^(?:\u00ef\u00bb\u00bf)?(?:From [^\n]*\n)?/.exec(source)?.[0].length ?? 0;
  const mail = readEntity(source, start, source.length, start, 0);
  return mail.headers.some((header) => mailHeader.test(header.name)) ? mail : null;
}

export function headerOf(entity: Entity, name: string): Header | undefined {
  return entity.headers.find((header) => header.name === name);
}

/** The header fields of a mail and of its parts, but those that say how a part is written and what a file is called. */
export function fieldsOf({ headers, children }: Entity): Header[] {
  return [...headers.filter(({ name }) => !/^content-(?:type|transfer-encoding|disposition)$|^mime-version$/.test(name)), ...children.flatMap(fieldsOf)];
}

/** All parts without parts of their own, in order. */
export function leavesOf(entity: Entity): Entity[] {
  return entity.children.length === 0 ? [entity] : entity.children.flatMap(leavesOf);
}

function readEntity(source: string, start: number, end: number, delimiter: number, depth: number): Entity {
  const { headers, bodyStart } = readHeaders(source, start, end);
  const value = (name: string): string => headers.find((header) => header.name === name)?.value ?? '';
  const named = readParameters(value('content-type') || 'text/plain');
  const isMultipart = named.value.startsWith('multipart/');
  const boundary = isMultipart ? (named.parameters['boundary'] ?? guessBoundary(source.slice(bodyStart, end))) : undefined;
  const children = boundary === undefined || depth >= maxDepth ? [] : readChildren(source, bodyStart, end, boundary, depth);
  // A multipart in which no part can be found is read as the text that it is.
  const type = isMultipart && children.length === 0 ? { ...named, value: 'text/plain' } : named;
  const encoding = value('content-transfer-encoding').replace(/\([^()]{0,200}\)/g, '').trim().toLowerCase();
  return { delimiter, start, bodyStart, end, headers, type, disposition: readParameters(value('content-disposition')), encoding, children };
}

/** The first delimiter line with a header under it, for a multipart that names none. */
function guessBoundary(body: string): string | undefined {
  return /^--(\S{1,70})[ \t]*\r?\n[!-9;-~]{1,70}:/m.exec(body)?.[1];
}

function readHeaders(source: string, start: number, end: number): { headers: Header[]; bodyStart: number } {
  const headers: Header[] = [];
  let at = start;
  while (at < end) {
    let lineEnd = source.indexOf('\n', at);
    lineEnd = lineEnd < 0 || lineEnd >= end ? end : lineEnd + 1;
    const line = source.slice(at, lineEnd);
    if (/^\r?\n?$/.test(line)) return { headers, bodyStart: lineEnd };
    const last = headers.at(-1);
    const name = /^([!-9;-~]+)[ \t]*:/.exec(line);
    if (/^[ \t]/.test(line) && last) headers[headers.length - 1] = { ...last, end: lineEnd, value: last.value + line };
    else if (name) headers.push({ name: (name[1] ?? '').toLowerCase(), start: at, end: lineEnd, value: line.slice(name[0].length) });
    else return { headers, bodyStart: at };
    at = lineEnd;
  }
  return { headers, bodyStart: end };
}

function readChildren(source: string, start: number, end: number, boundary: string, depth: number): Entity[] {
  const delimiters: { at: number; after: number; last: boolean }[] = [];
  const text = `--${boundary}`;
  for (let at = source.indexOf(text, start); at >= 0 && at < end; at = source.indexOf(text, at + 1)) {
    const lineEnd = source.indexOf('\n', at);
    const rest = source.slice(at + text.length, lineEnd < 0 ? end : lineEnd);
    if ((at !== start && source.charAt(at - 1) !== '\n') || !/^(?:--)?[ \t\r]*$/.test(rest)) continue;
    delimiters.push({ at, after: lineEnd < 0 ? end : Math.min(lineEnd + 1, end), last: rest.startsWith('--') });
    if (rest.startsWith('--')) break;
  }
  return delimiters.filter((delimiter) => !delimiter.last).map((delimiter, index) => {
    const next = delimiters[index + 1]?.at ?? end;
    const before = source.slice(Math.max(delimiter.after, next - 2), next);
    const trimmed = delimiters[index + 1] ? next - (before.endsWith('\r\n') ? 2 : before.endsWith('\n') ? 1 : 0) : next;
    return readEntity(source, delimiter.after, Math.max(trimmed, delimiter.after), delimiter.at, depth + 1);
  });
}
