/**
 * The text of an HTML body as it is rendered, with a map from each character to the node it stands in. One line of the text is
 * one line on the screen (soft wraps apart): a block or a `<br>` ends it. Unlike `innerText` a paragraph ends its line once, so
 * that cutting a line of the text and cutting a paragraph of the page are the same thing.
 */
import { hiddenAttributes, hiddenNode, type HiddenString } from './hidden-strings.ts';
import { lineBoxOf, type LineBox } from './line-boxes.ts';
import { isTemplate } from '../node-kind.ts';

/** A stretch of the text. `node` is a Text (its characters `from`..`to`), a `<br>`, or null for an end of line that a block makes. */
export interface Piece {
  readonly start: number;
  length: number;
  readonly node: Text | Element | null;
  readonly from: number;
  to: number;
}

export interface RichText {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly hidden: readonly HiddenString[];
}

/** An end of line that counts only if something follows it in the block. */
interface OpenBreak { readonly node: Text | Element; readonly from: number; readonly to: number }

/** White space that is not shown as it is written: single spaces between words need no look. */
const spaces = /[ \t\n\r\f]{2,}|[\t\n\r\f]|^ | $/g;
/** By these CKEditor 5 holds a caret where there is no character; they are not part of its text. */
const caretHolder = '\u2060'.repeat(7);
const unevenSpace = new RegExp(spaces.source);
const pictures = /^(?:IMG|VIDEO|AUDIO|CANVAS|SVG|OBJECT|EMBED|INPUT|BUTTON|SELECT|TEXTAREA|IFRAME)$/i;

class Reading {
  readonly chunks: string[] = [];
  readonly pieces: Piece[] = [];
  readonly hidden: HiddenString[] = [];
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

  words(node: Text, box: LineBox): void {
    const data = node.data;
    const first = data.startsWith(caretHolder) ? caretHolder.length : 0;
    if (box.kept || first > 0) {
      let at = first;
      for (let end = data.indexOf('\n'); end >= 0; end = data.indexOf('\n', at)) {
        if (end > at) this.#keep(node, at, end);
        this.lineBreak(node, end, end + 1);
        at = end + 1;
      }
      if (at < data.length) this.#keep(node, at, data.length);
      return;
    }
    if (!unevenSpace.test(data)) {
      if (data !== '') this.#keep(node, 0, data.length);
      return;
    }
    let at = 0;
    for (const { 0: run, index: from } of data.matchAll(spaces)) {
      if (from > at) this.#keep(node, at, from);
      at = from + run.length;
      if (box.keptLines && run.includes('\n')) for (const { index } of run.matchAll(/\n/g)) this.lineBreak(node, from + index, from + index + 1);
      else if (this.#lineOpen) this.#space ??= { node, from, to: at };
    }
    if (at < data.length) this.#keep(node, at, data.length);
  }

  #keep(node: Text, from: number, to: number): void {
    this.#inline();
    const data = node.data;
    this.#put(from === 0 && to === data.length ? data : data.slice(from, to), node, from, to);
  }
}

/** Reads an editable element. Linear in its size. */
export function readRichText(root: HTMLElement): RichText {
  const reading = new Reading();
  const visit = (parent: Node, box: LineBox): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.COMMENT_NODE) reading.hidden.push(hiddenNode(node as Comment));
      else if (node.nodeType === Node.TEXT_NODE) {
        const text = node as Text;
        if (box.shown) reading.words(text, box);
        else if (text.data.trim() !== '') reading.hidden.push(hiddenNode(text));
      } else if (node.nodeType === Node.ELEMENT_NODE) element(node as Element, box);
    }
  };
  const plain = new Map<LineBox, Map<string, LineBox>>();
  /** Elements without attributes look alike under the same parent: one question to the browser for all of them. */
  const boxOf = (node: Element, parent: LineBox): LineBox => {
    if (node.hasAttributes()) return lineBoxOf(node, parent);
    const tags = plain.get(parent) ?? new Map<string, LineBox>();
    plain.set(parent, tags);
    const box = tags.get(node.nodeName) ?? lineBoxOf(node, parent);
    tags.set(node.nodeName, box);
    return box;
  };
  const element = (node: Element, parent: LineBox): void => {
    if (node.hasAttributes()) reading.hidden.push(...hiddenAttributes(node));
    const box = boxOf(node, parent);
    if (box.shown && node.nodeName === 'BR') return reading.lineBreak(node, 0, 0);
    if (box.shown && pictures.test(node.nodeName)) return reading.picture();
    if (box.shown && box.cell && node.previousElementSibling) reading.cell();
    if (box.shown && box.block) reading.boundary();
    visit(node, box);
    if (isTemplate(node)) visit(node.content, { ...box, shown: false });
    if (box.shown && box.block) reading.boundary();
  };
  const outer: LineBox = { block: true, cell: false, shown: true, kept: false, keptLines: false };
  visit(root, { ...lineBoxOf(root, outer), shown: true });
  return { text: reading.chunks.join(''), pieces: reading.pieces, hidden: reading.hidden };
}
