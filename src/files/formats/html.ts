/** HTML: what a reader sees as one text, and what the source repeats without showing it (links, titles, comments, scripts) as texts beside it. */
import { once, piecesOf } from '../byte-stream.ts';
import { editHtml } from '../edit-html.ts';
import type { FileFormat } from '../file-format.ts';
import { readHtml } from '../html.ts';
import { headText, sourceOf } from '../parsed-source.ts';
import { encode } from '../text-encoding.ts';
import { text } from './text.ts';

const opening = /^\ufeff?\s{0,200}(?:<!--[^]{0,400}?-->\s{0,20})?<(?:!doctype html|html|head|body|div|table|p|meta)\b/i;

export const html: FileFormat = {
  id: 'html',
  recognises: (file) => opening.test(headText(file)?.slice(0, 700) ?? ''),
  async open(file, budget) {
    const read = await sourceOf(file, budget);
    if (!read) return text.open(file, budget);
    const page = readHtml(read.source);
    return {
      texts: [{ id: '', read: () => once(page.text) }, ...page.hidden.map((hidden, i) => ({ id: `hidden:${String(i)}`, read: () => once(hidden.text) }))],
      entries: [],
      unread: null,
      write({ texts }) {
        const edits = [...texts].flatMap(([id, own]) => own.map(({ start, end, replacement }) => ({ part: id === '' ? 'body' : id, start, end, expected: '', replacement })));
        return piecesOf(encode(editHtml(page, edits), read.encoding));
      },
    };
  },
};
