/** HTML: what a reader sees as one text, and what the source repeats without showing it (links, titles, comments, scripts) as texts beside it. */
import { once, piecesOf } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import { editHtml } from '../markup/edit-html.ts';
import type { FileFormat } from '../file-format.ts';
import { readHtml } from '../markup/html.ts';
import type { Budget } from '../limits.ts';
import { splice } from '../mapped-text.ts';
import { embeddedEdits, embeddedEntry, embeddedIn, type Embedded } from '../markup/embedded.ts';
import { namedInHtml, withNamed } from '../named/html-values.ts';
import { namedText, namedTexts } from '../named/named-value.ts';
import { headText, sourceOf } from '../parsed-source.ts';
import { encode } from '../encodings/text-encoding.ts';
import { text } from './text.ts';

const opening = /^\ufeff?\s{0,200}(?:<!--[^]{0,400}?-->\s{0,20})?<(?:!doctype html|html|head|body|div|table|p|meta)\b/i;

export const html: FileFormat = {
  id: 'html',
  recognises: (file) => opening.test(headText(file)?.slice(0, 700) ?? ''),
  async open(file, budget) {
    const read = await sourceOf(file, budget);
    if (!read) return text.open(file, budget);
    const page = readHtml(read.source);
    const embedded = picturesIn(read.source, budget);
    const values = namedInHtml(page);
    return {
      texts: [{ id: '', read: () => once(page.text) }, ...page.hidden.map((hidden, i) => ({ id: `hidden:${String(i)}`, read: () => once(hidden.text) })), ...namedTexts(values)],
      entries: embedded.map(embeddedEntry),
      unread: null,
      guessed: () => read.guessed,
      async *write({ texts, entries }) {
        const all = withNamed(page, values, new Map([...texts].filter(([id]) => id !== namedText)), texts.get(namedText) ?? []);
        const edits = [...all].flatMap(([id, own]) => own.map(({ start, end, replacement }) => ({ part: id === '' ? 'body' : id, start, end, expected: '', replacement })));
        const source = editHtml(page, edits);
        const moved = picturesIn(source, budget);
        // One in a style, which is a text too, may have gone with it.
        if (moved.length !== embedded.length) throw new CannotRead('broken');
        yield* piecesOf(encode(splice(source, await embeddedEdits(entries, moved)), read.encoding));
      },
    };
  },
};

/** What addresses hold besides texts, which are read as the attributes that they are. */
function picturesIn(source: string, budget: Budget): Embedded[] {
  return embeddedIn(source, budget, (type) => !type.startsWith('text/')).filter(({ address }) => address);
}
