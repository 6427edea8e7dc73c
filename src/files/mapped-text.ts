/**
 * A text as it is read, with the place of every character in a source that spells it differently: `\u002b` is `+`, a folded line is one line. Kept as
 * stretches, not characters, so that a large file costs little more than itself. Edits of the text become edits of the source; nothing else changes.
 */
import type { Range } from '../core/draft.ts';
import type { TextEdit } from './file-format.ts';

/** A value in the text: what may be edited. Between cells stands what holds the file together, and is never changed. */
export interface Cell extends Range {
  /** Its stretch of the source, without the quotes around it. */
  readonly source: Range;
  /** Formats tell their kinds apart by it. */
  readonly kind: string;
  /** How often the format is packed in itself (JSON in a string of JSON). */
  readonly level: number;
}

export interface MappedText {
  readonly source: string;
  readonly text: string;
  /** Sorted, without overlaps. */
  readonly cells: readonly Cell[];
  /** The stretches of the source that [start, end) of the text was read from, adjacent ones joined. */
  placesOf(range: Range): Range[];
}

/** Builds a text stretch by stretch, in the order of the source. */
export class MappedTextBuilder implements MappedText {
  readonly source: string;
  readonly cells: Cell[] = [];
  readonly #pieces: string[] = [];
  /** Of each stretch: where it begins in the text, and its place in the source. */
  readonly #texts: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #length = 0;
  #joined: string | null = null;

  constructor(source: string) {
    this.source = source;
  }

  get length(): number {
    return this.#length;
  }

  get text(): string {
    this.#joined ??= this.#pieces.join('');
    return this.#joined;
  }

  /** Characters that stand in the source as they are read. */
  copy(start: number, end: number): void {
    if (end > start) this.put(this.source.slice(start, end), start, end);
  }

  /** Characters that the source spells as [start, end); with an empty range, a label that no source wrote. */
  put(text: string, start: number, end: number): void {
    const last = this.#texts.length - 1;
    const verbatim = (length: number, from: number, to: number): boolean => length === to - from;
    const joins = last >= 0 && verbatim(text.length, start, end) && this.#ends[last] === start && verbatim(this.#length - (this.#texts[last] ?? 0), this.#starts[last] ?? 0, start);
    if (joins) this.#ends[last] = end;
    else {
      this.#texts.push(this.#length);
      this.#starts.push(start);
      this.#ends.push(end);
    }
    this.#pieces.push(text);
    this.#length += text.length;
    this.#joined = null;
  }

  /** What [start, end) of another mapped text says, with its places in the source of both. */
  through(inner: MappedTextBuilder, start: number, end: number): void {
    inner.#eachStretch({ start, end }, (from, to, place, whole) => {
      if (whole) this.put(inner.text.slice(from, to), place.start, place.end);
      else this.copy(place.start, place.end);
    });
  }

  /** A cell from `from` in the text to its end so far. */
  endCell(from: number, source: Range, kind: string, level = 0): void {
    this.cells.push({ start: from, end: this.#length, source, kind, level });
  }

  placesOf(range: Range): Range[] {
    const places: { start: number; end: number }[] = [];
    this.#eachStretch(range, (_from, _to, place) => {
      const last = places.at(-1);
      if (last?.end === place.start) last.end = place.end;
      else if (place.end > place.start) places.push({ ...place });
    });
    return places;
  }

  /** Calls `each` with the part of every stretch in the range; a stretch that is spelled differently counts as a whole. */
  #eachStretch({ start, end }: Range, each: (from: number, to: number, place: Range, spelled: boolean) => void): void {
    for (let i = this.#stretchAt(start); i < this.#texts.length; i += 1) {
      const textStart = this.#texts[i] ?? 0;
      if (textStart >= end) return;
      const textEnd = this.#texts[i + 1] ?? this.#length;
      const place = { start: this.#starts[i] ?? 0, end: this.#ends[i] ?? 0 };
      const [from, to] = [Math.max(start, textStart), Math.min(end, textEnd)];
      if (from >= to) continue;
      if (textEnd - textStart === place.end - place.start) each(from, to, { start: place.start + from - textStart, end: place.start + to - textStart }, false);
      else each(from, to, place, true);
    }
  }

  #stretchAt(at: number): number {
    let low = 0;
    let high = this.#texts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#texts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}

/** How a format writes. */
export interface Spelling {
  /** A replacement as it stands inside this cell of the source. */
  spell(cell: Cell, text: string): string;
  /** A changed cell that is written anew as a whole (a number that becomes a word); null when it is edited in place. */
  anew?(cell: Cell, text: () => string): string | null;
  /** Between two places of one cell stands nothing but folds, which go with what they fold. */
  readonly takesFolds?: boolean;
  /** Whether the cell stays when an edit runs over it from one cell before to one after (a key between two values). */
  stays?(cell: Cell): boolean;
}

/** The source with edits of its text made (sorted, without overlaps). */
export function editMapped(view: MappedText, edits: readonly TextEdit[], spelling: Spelling): string {
  return splice(view.source, sourceEdits(view, edits, spelling));
}

/** The same as edits of the source. */
export function sourceEdits(view: MappedText, edits: readonly TextEdit[], spelling: Spelling): TextEdit[] {
  return [...editsByCell(view.cells, edits, spelling)].flatMap(([cell, own]) => {
    const changed = (): string => splice(view.text.slice(cell.start, cell.end), own.map(({ start, end, replacement }) => ({ start: start - cell.start, end: end - cell.start, replacement })));
    const anew = spelling.anew?.(cell, changed) ?? null;
    if (anew !== null) return [{ ...cell.source, replacement: anew }];
    return own.flatMap((edit) => inPlace(view, cell, edit, spelling));
  });
}

function inPlace(view: MappedText, cell: Cell, edit: TextEdit, spelling: Spelling): TextEdit[] {
  const by = edit.replacement === '' ? '' : spelling.spell(cell, edit.replacement);
  if (edit.start === edit.end) {
    const at = edit.start < cell.end ? view.placesOf({ start: edit.start, end: edit.start + 1 })[0]?.start : undefined;
    return [{ start: at ?? cell.source.end, end: at ?? cell.source.end, replacement: by }];
  }
  const places = view.placesOf(edit);
  const [first, last] = [places[0], places.at(-1)];
  if (spelling.takesFolds === true && first && last) return [{ start: first.start, end: last.end, replacement: by }];
  return places.map((place, index) => ({ ...place, replacement: index === 0 ? by : '' }));
}

/** An edit over several cells is cut to each of them; its replacement stands in the first. */
function editsByCell(cells: readonly Cell[], edits: readonly TextEdit[], { stays }: Spelling): Map<Cell, TextEdit[]> {
  const byCell = new Map<Cell, TextEdit[]>();
  let next = 0;
  for (const edit of edits) {
    while ((cells[next]?.end ?? Infinity) < edit.start || ((cells[next]?.end ?? Infinity) === edit.start && edit.end > edit.start)) next += 1;
    let { replacement } = edit;
    for (let i = next; (cells[i]?.start ?? Infinity) < edit.end || (edit.start === edit.end && cells[i]?.start === edit.start); i += 1) {
      const cell = cells[i];
      if (!cell || (stays?.(cell) === true && edit.start < cell.start && edit.end > cell.end)) continue;
      const own = byCell.get(cell) ?? [];
      own.push({ start: Math.max(edit.start, cell.start), end: Math.min(edit.end, cell.end), replacement });
      byCell.set(cell, own);
      replacement = '';
      if (edit.start === edit.end) break;
    }
  }
  return byCell;
}

/** A text with edits made (in any order, without overlaps). */
export function splice(source: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, replacement } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(source.slice(at, start), replacement);
    at = Math.max(at, end);
  }
  pieces.push(source.slice(at));
  return pieces.join('');
}
