/** Drafts of two megabytes for the benches, each of another kind. All values are invented. */
import type { Draft, TextPart } from '../../src/core/draft.ts';

const TWO_MEGABYTES = 2_000_000;

export const block = [
  '--Support Info--', 'Debug info: +447700900142', 'CCode: 44 7700900142', 'Version: 2.26.1.75', 'Carrier: Example Mobile', 'Model: EX-900', 'Manufacturer: Example',
  'Radio MCC-MNC: 234-10', 'CPU ABI: arm64-v8a', 'Socket Conn: UP', 'LC: GB', 'LG: en', 'Free Space Built-In: 21474836480 (21 GB)', 'Context: settings/about', '',
].join('\n');
const hundredMore = Array.from({ length: 100 }, (_, i) => `Example key ${String(i)}: value-${String(1000 + i)} of kestrel\n`).join('');

/** As many pieces as make two megabytes. */
function filled(piece: (i: number) => string): string {
  const pieces: string[] = [];
  for (let i = 0, size = 0; size < TWO_MEGABYTES; i += 1) {
    const next = piece(i);
    pieces.push(next);
    size += next.length;
  }
  return pieces.join('');
}

/** The body's text by kind of draft. */
export const largeBodies: Readonly<Record<string, () => string>> = {
  'words, then a block': () => `${filled((i) => `What happened, told once more on line ${String(i % 977)}, with no end in sight; see https://example.com/a%20b?x=${String(i)} for more.\n`)}\n${block}${hundredMore}`,
  'words that repeat the number': () => `${filled((i) => `On day ${String(i)} it rang 07700 900142 and then nothing, value ${String(i % 40)}; it went on like this for a while.\n`)}\n${block}${hundredMore}`,
  'one line of words': () => `${filled(() => 'kestrel 7700 900 ')}\n\n${block}${hundredMore}`,
  'one block of 70 000 fields': () => block + filled((i) => `Example key ${String(i)}: value ${String(i)}\n`),
  'one block of 230 000 fields': () => block + filled((i) => `k${(i % 3600).toString(36)}: v${(i % 900).toString(36)}\n`),
};

export function draftOf(body: string, hidden: readonly string[] = []): Draft {
  const parts: TextPart[] = [
    { id: 'subject', place: 'subject', text: 'Question about WhatsApp for Android' },
    { id: 'body', place: 'body', text: body },
    ...hidden.map((text, i): TextPart => ({ id: `hidden:${String(i)}`, place: 'hidden', text })),
  ];
  return { recipients: { to: ['android@support.whatsapp.com'], cc: [], bcc: [] }, parts, attachments: [] };
}

/** A body as webmails write it in HTML, with a linked number now and then; two megabytes as HTML. */
export function largeHtml(): string {
  const line = (i: number): string =>
    i % 50 === 0
      ? `<div>It rang <a href="tel:+447700900142" title="Call +447700900142">07700 900142</a> on day ${String(i)} and then <b>nothing</b> at all.</div>`
      : `<div>What happened, told once more on line ${String(i % 977)}, with no end in sight, <span style="color:#222">and so on</span>.</div>`;
  return filled(line) + (block + hundredMore).split('\n').map((text) => `<div>${text === '' ? '<br>' : text}</div>`).join('');
}
