/** How words, breaks and blocks become lines of text, each character with its place in the page. */
import type { LineBox } from './line-boxes.ts';

/** A stretch of the text. `node` is a Text (its characters `from`..`to`), a `<br>`, or null for an end of line that a block makes. */
export interface Piece {
  readonly start: number;
  length: number;
  readonly node: Text | Element | null;
  readonly from: number;
  to: number;
}

/** An end of line that counts only if something follows it in the block. */
interface OpenBreak { readonly node: Text | Element; readonly from: number; readonly to: number }

/** White space that is not shown as it is written: single spaces between words need no look. */
const spaces = /[ \t\n\r\f]{2,}|[\t\n\r\f]|^ | $/g;
/** By these CKEditor 5 holds a caret where there is no character; they are not part of its text. */
const caretHolder = '\u2060'.repeat(7);
const unevenSpace = new RegExp(spaces.source);

/** Gathers the lines of a body from what stands in it, told in order. */
export class Lines {
  readonly chunks: string[] = [];
  readonly pieces: Piece[] = [];
  length = 0;
  #lineOpen = false;
  #blockBreak = false;
  #openBreak: OpenBreak | null = null;
  #space: { node: Text; from: number; to: number } | null = null;

  #put(text: string, node: Text | Element | null, from: number, to: number): void {
    const last = this.pieces.at(-1);
    if (last && node && last.node === node && last.to === from && last.length === last.to - last.from && text.length === to - from) {
      last.length += text.length;
      last.to = to;
    } else this.pieces.push({ start: this.length, length: text.length, node, from, to });
    this.chunks.push(text);
    this.length += text.length;
  }

  /** Ends of line that were waiting for something to follow them. */
  #follow(): void {
    if (this.#openBreak) this.#put('\n', this.#openBreak.node, this.#openBreak.from, this.#openBreak.to);
    else if (this.#blockBreak) this.#put('\n', null, 0, 0);
    this.#openBreak = null;
    this.#blockBreak = false;
  }

  #inline(): void {
    this.#follow();
    if (this.#space && this.#lineOpen) this.#put(' ', this.#space.node, this.#space.from, this.#space.to);
    this.#space = null;
    this.#lineOpen = true;
  }

  boundary(): void {
    if (this.#lineOpen || this.#openBreak) this.#blockBreak = true;
    this.#openBreak = null;
    this.#lineOpen = false;
    this.#space = null;
  }

  lineBreak(node: Text | Element, from: number, to: number): void {
    this.#follow();
    this.#openBreak = { node, from, to };
    this.#lineOpen = false;
    this.#space = null;
  }

  picture(): void {
    this.#inline();
  }

  cell(): void {
    if (this.#lineOpen) this.#put('\t', null, 0, 0);
    this.#space = null;
  }

  words(node: Text, data: string, box: LineBox): void {
    const first = data.startsWith(caretHolder) ? caretHolder.length : 0;
    if (box.kept || first > 0) {
      let at = first;
      for (let end = data.indexOf('\n'); end >= 0; end = data.indexOf('\n', at)) {
        if (end > at) this.#keep(node, data, at, end);
        this.lineBreak(node, end, end + 1);
        at = end + 1;
      }
      if (at < data.length) this.#keep(node, data, at, data.length);
      return;
    }
    if (!unevenSpace.test(data)) {
      if (data !== '') this.#keep(node, data, 0, data.length);
      return;
    }
    let at = 0;
    for (const { 0: run, index: from } of data.matchAll(spaces)) {
      if (from > at) this.#keep(node, data, at, from);
      at = from + run.length;
      if (box.keptLines && run.includes('\n')) for (const { index } of run.matchAll(/\n/g)) this.lineBreak(node, from + index, from + index + 1);
      else if (this.#lineOpen) this.#space ??= { node, from, to: at };
    }
    if (at < data.length) this.#keep(node, data, at, data.length);
  }

  #keep(node: Text, data: string, from: number, to: number): void {
    this.#inline();
    this.#put(from === 0 && to === data.length ? data : data.slice(from, to), node, from, to);
  }
}
