/**
 * The text of an HTML body as it is rendered, with a map from each character to the node it stands in. One line of the text is
 * one line on the screen (soft wraps apart): a block or a `<br>` ends it. Unlike `innerText` a paragraph ends its line once, so
 * that cutting a line of the text and cutting a paragraph of the page are the same thing.
 */
import { hiddenAttributes, hiddenNode, hiddenRun, type HiddenString } from './hidden-strings.ts';
import { lineBoxOf, type LineBox } from './line-boxes.ts';
import { Lines, type Piece } from './lines.ts';
import { isTemplate } from '../node-kind.ts';

export interface RichText {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly hidden: readonly HiddenString[];
}

/** `Node.ELEMENT_NODE` and its like, which are the same in every document. */
const elementNode = 1;
const textNode = 3;
const commentNode = 8;
const pictures = /^(?:IMG|VIDEO|AUDIO|CANVAS|SVG|OBJECT|EMBED|INPUT|BUTTON|SELECT|TEXTAREA|IFRAME)$/i;

/** Within a line: what stands before and in one of these goes on with the same words. */
const inLine = /^(?:A|ABBR|B|BIG|CODE|DEL|EM|FONT|I|INS|MARK|S|SMALL|SPAN|STRIKE|STRONG|SU[BP]|TT|U|WBR)$/i;

/** What elements of one name are where they stand, and what was found out of those inside them. `parts`: no word goes on over its borders. */
interface Kind { readonly box: LineBox; readonly parts: boolean; readonly breaks: boolean; readonly picture: boolean; readonly template: boolean; readonly inside: Map<string, Kind> }

/** An element that was entered, and the child to be read next. */
interface Entered { readonly kind: Kind; next: Node | null }

/**
 * A reading that can rest between two nodes; the body must stay as it is until it is done. Linear in its size. A long body is read whenever its typist
 * rests, and each question to a node costs more than what is done with the answer: none is asked twice, and elements without
 * attributes that are named alike and stand alike are asked of once.
 */
export class RichTextReading {
  readonly #lines = new Lines();
  readonly #hidden: HiddenString[] = [];
  /** Hidden words that go on from node to node. */
  #run: Text[] = [];
  readonly #entered: Entered[] = [];

  constructor(root: HTMLElement) {
    const outer: LineBox = { block: true, cell: false, shown: true, kept: false, keptLines: false };
    const kind = kindOf(root, outer, root.nodeName);
    this.#entered.push({ kind: { ...kind, box: { ...kind.box, shown: true, block: false } }, next: root.firstChild });
  }

  /** Reads on. True when all is read, false when `enough` said so first; it is asked now and then. */
  read(enough: () => boolean): boolean {
    for (let nodes = 1, place = this.#entered.at(-1); place; place = this.#entered.at(-1), nodes++) {
      const node = place.next;
      if (node) {
        place.next = node.nextSibling;
        this.#visit(node, place.kind);
      } else {
        this.#entered.pop();
        if (place.kind.parts) this.#endRun();
        if (place.kind.box.shown && place.kind.box.block) this.#lines.boundary();
      }
      if (nodes % 128 === 0 && enough()) return false;
    }
    return true;
  }

  get result(): RichText {
    this.#endRun();
    return { text: this.#lines.chunks.join(''), pieces: this.#lines.pieces, hidden: this.#hidden };
  }

  #endRun(): void {
    const [first] = this.#run;
    if (!first) return;
    if (this.#run.some(({ data }) => data.trim() !== '')) this.#hidden.push(hiddenRun(first, this.#run));
    this.#run = [];
  }

  #visit(node: Node, { box, inside }: Kind): void {
    const type = node.nodeType;
    if (type === elementNode) this.#element(node as Element, box, inside);
    else if (type === textNode) {
      const { data } = node as Text;
      if (!box.shown) this.#run.push(node as Text);
      else {
        this.#endRun();
        this.#lines.words(node as Text, data, box);
      }
    } else if (type === commentNode) this.#hidden.push(hiddenNode(node as Comment));
  }

  #element(node: Element, parent: LineBox, alike: Map<string, Kind>): void {
    const name = node.nodeName;
    const plain = !node.hasAttributes();
    if (!plain) this.#hidden.push(...hiddenAttributes(node));
    const kind = (plain ? alike.get(name) : undefined) ?? kindOf(node, parent, name);
    const { box } = kind;
    if (kind.parts) this.#endRun();
    // One that is hidden may be so by its place: those after it are asked.
    if (plain && (box.shown || !parent.shown)) alike.set(name, kind);
    if (kind.breaks) return this.#lines.lineBreak(node, 0, 0);
    if (kind.picture) {
      this.#lines.picture();
      // Words of a drawing or a field, and what stands there where it cannot be shown.
      this.#entered.push({ kind: { ...kind, box: { ...box, shown: false }, inside: new Map() }, next: node.firstChild });
      return;
    }
    if (box.shown && box.cell && node.previousElementSibling) this.#lines.cell();
    if (box.shown && box.block) this.#lines.boundary();
    if (kind.template) this.#entered.push({ kind: { ...kind, box: { ...box, shown: false }, inside: new Map() }, next: (node as HTMLTemplateElement).content.firstChild });
    this.#entered.push({ kind, next: node.firstChild });
  }
}

function kindOf(node: Element, parent: LineBox, name: string): Kind {
  const box = lineBoxOf(node, parent);
  return { box, parts: !inLine.test(name), breaks: box.shown && name === 'BR', picture: box.shown && pictures.test(name), template: isTemplate(node), inside: new Map() };
}

/** Reads an editable element in one go. */
export function readRichText(root: HTMLElement): RichText {
  const reading = new RichTextReading(root);
  reading.read(() => false);
  return reading.result;
}
