/** A saved mail: its headers as a text, its parts as entries; a text part is given in UTF-8 and goes back into its own charset. */
import type { Range } from '../../core/draft.ts';
import { collect, once, piecesOf } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import type { EntryChange, FileEntry, FileFormat, TextEdit } from '../file-format.ts';
import type { Budget } from '../limits.ts';
import { largestParsed } from '../limits.ts';
import { editLines } from '../line-edits.ts';
import { splice } from '../mapped-text.ts';
import { aroundParts } from '../mime/around-parts.ts';
import { binaryOfBytes, bytesOfBinary } from '../encodings/binary-string.ts';
import { decodeBytes, decodeText, guessOf } from '../mime/content.ts';
import { decodeHeader, decodeRaw, encodeHeader } from '../mime/headers.ts';
import { fieldsOf, leavesOf, readMail, type Entity, type Header } from '../mime/read-mail.ts';
import { uuencodedName } from '../mime/uuencode.ts';
import { removePart, renamePart, writeBytesPart, writeTextPart } from '../mime/write-part.ts';
import { isUnsafeName } from '../safe-name.ts';

const known = /^(?:from|to|cc|subject|date|message-id|mime-version|received|return-path|delivered-to|reply-to|content-type)$/;
const leastKnown = 3;

export const mail: FileFormat = {
  id: 'mail',
  recognises({ head }) {
    const read = /^(?:From |[!-9;-~]{2,70}:)/.test(binaryOfBytes(head.subarray(0, 80))) ? readMail(binaryOfBytes(head)) : null;
    return read !== null && new Set(read.headers.flatMap(({ name }) => (known.test(name) ? [name] : []))).size >= leastKnown;
  },
  async open(file, budget) {
    const bytes = await collect(file.stream(), largestParsed);
    budget.takeBytes(bytes.length);
    const source = binaryOfBytes(bytes);
    const read = readMail(source);
    if (!read) throw new CannotRead('broken');
    const headers = fieldsOf(read).map((header) => ({ header, line: `${source.slice(header.start, source.indexOf(':', header.start))}: ${decodeHeader(header.value)}` }));
    const lines = headers.map(({ line }) => line);
    const leaves = leavesOf(read);
    const around = [...aroundParts(source, read), ...leaves.flatMap((leaf) => uuencodedName(source, leaf) ?? [])];
    const said = around.map(({ start, end }) => decodeRaw(source.slice(start, end)));
    return {
      texts: [{ id: 'headers', read: () => once(lines.join('\n')) }, ...(said.length === 0 ? [] : [{ id: 'around', read: () => once(said.join('\n')) }])],
      entries: leaves.map((leaf, index) => entryOf(source, leaf, index, budget)),
      unread: null,
      guessed: () => leaves.flatMap((leaf) => (isText(leaf) ? (guessOf(source, leaf) ?? []) : [])),
      async *write({ texts, entries }) {
        const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
        const changed = editLines(lines, texts.get('headers') ?? []);
        const splices = headers.flatMap(({ header, line }) => writeHeader(header, changed.get(line), lineEnd));
        const saidNow = editLines(said, texts.get('around') ?? []);
        for (const change of entries) splices.push(...(await writeLeaf(source, read, leaves[change.index], change, lineEnd, budget)));
        // A name in a body goes with the body, and so does what stands in its base64 and is none.
        const names = around.flatMap((range, index) => rewritten(range, saidNow.get(said[index] ?? '')));
        splices.push(...names.filter(({ start, end }) => !splices.some((one) => one.start < end && one.end > start)));
        yield* piecesOf(bytesOfBinary(splice(source, splices)));
      },
    };
  },
};

function rewritten(range: Range, text: string | undefined): TextEdit[] {
  return text === undefined ? [] : [{ ...range, replacement: binaryOfBytes(new TextEncoder().encode(text)) }];
}

function writeHeader({ start, end }: Header, line: string | undefined, lineEnd: string): TextEdit[] {
  if (line === undefined) return [];
  const colon = line.indexOf(':');
  return [{ start, end, replacement: `${line.slice(0, colon)}: ${encodeHeader(line.slice(colon + 1).trim(), lineEnd)}${lineEnd}` }];
}

function nameOf({ type, disposition }: Entity, index: number): string {
  const name = disposition.parameters['filename'] ?? type.parameters['name'] ?? '';
  if (name !== '') return name;
  return type.value === 'text/plain' ? `text-${String(index + 1)}.txt` : type.value === 'text/html' ? `text-${String(index + 1)}.html` : type.value === 'message/rfc822' ? `mail-${String(index + 1)}.eml` : `part-${String(index + 1)}`;
}

function isText({ type, disposition }: Entity): boolean {
  return type.value.startsWith('text/') && disposition.value !== 'attachment';
}

function entryOf(source: string, leaf: Entity, index: number, budget: Budget): FileEntry {
  budget.takeEntry();
  const name = nameOf(leaf, index);
  return {
    name,
    length: null,
    unread: isUnsafeName(name) ? 'unsafe-name' : null,
    async *read() {
      const bytes = isText(leaf) ? new TextEncoder().encode(decodeText(source, leaf)) : decodeBytes(source, leaf);
      budget.takeBytes(bytes.length);
      yield* piecesOf(bytes);
    },
  };
}

async function writeLeaf(source: string, whole: Entity, leaf: Entity | undefined, { remove, name, content, type }: EntryChange, lineEnd: string, budget: Budget): Promise<TextEdit[]> {
  if (!leaf) return [];
  if (remove) return removePart(source, whole, leaf);
  const bytes = content ? await collect(content(), budget.limits.wholeBytes) : null;
  const body = bytes === null ? [] : isText(leaf) ? writeTextPart(source, leaf, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), lineEnd) : writeBytesPart(leaf, bytes, lineEnd);
  const names = name === undefined && type === undefined ? [] : renamePart(leaf, { name, type }, lineEnd);
  // A header that both write is written once, with the new name.
  return [...body.filter((edit) => !names.some(({ start, end }) => start === edit.start && end === edit.end && end > start)), ...names];
}
