/** Binary property lists: settings and crash reports of Apple's systems. Read as labelled lines; data in them are files of their own. */
import { collect, once, piecesOf } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import type { EntryChange, FileEntry, FileFormat, TextEdit } from '../file-format.ts';
import { largestParsed, type Budget } from '../limits.ts';
import { MappedTextBuilder, sourceEdits, splice } from '../mapped-text.ts';
import { readBinaryPlist, writeBinaryPlist, type Plist, type PlistObject } from '../markup/binary-plist.ts';

const magic = 'bplist00';
/** Levels of lists in lists; deeper is no settings file. */
const deepest = 512;

/** Where an object is named: a slot of a container, or, with -1, the outermost place. */
interface Place {
  readonly container: number;
  readonly slot: number;
}

interface Shown {
  readonly view: MappedTextBuilder;
  /** Of each cell of the view. */
  readonly places: readonly Place[];
  readonly packed: readonly { readonly place: Place; readonly bytes: Uint8Array; readonly name: string }[];
}

export const plist: FileFormat = {
  id: 'plist',
  recognises: ({ head }) => [...magic].every((character, i) => head[i] === character.charCodeAt(0)),
  async open(file, budget) {
    const bytes = await collect(file.stream(), largestParsed);
    budget.takeBytes(bytes.length);
    const shown = show(readBinaryPlist(bytes));
    return {
      texts: [{ id: '', read: () => once(shown.view.text) }],
      entries: shown.packed.map((one) => entryOf(one, budget)),
      unread: null,
      async *write({ texts, entries }) {
        const list = readBinaryPlist(bytes);
        replaceTexts(list, shown, texts.get('') ?? []);
        for (const change of entries) await replaceData(list, shown, change, budget);
        yield* piecesOf(writeBinaryPlist(list));
      },
    };
  },
};

/**
 * `key: value` a line, for every place that a value has; of a list in a dictionary each value has the dictionary's key before it. Behind them, so that what belongs together stays together,
 * `key {` for every key of what is no line itself: networks and accounts are kept by their names.
 */
function show({ objects, top }: Plist): Shown {
  const lines: { readonly label: string; readonly value: string | null; readonly key: Place | null; readonly place: Place }[] = [];
  const keys: typeof lines = [];
  const packed: { place: Place; bytes: Uint8Array; name: string }[] = [];
  const seen = new Set<number>();
  const walk = (index: number, label: string, key: Place | null, place: Place, depth: number): void => {
    const object = objects[index];
    if (object === undefined) return;
    if (depth > deepest) throw new CannotRead('too-deep');
    const value = object.kind === 'string' ? object.text : object.kind === 'scalar' ? object.shown : '';
    if (value !== '') lines.push({ label, value, key, place });
    else if (key !== null && object.kind !== 'scalar') keys.push({ label, value: null, key, place });
    if (object.kind === 'string' || object.kind === 'scalar') return;
    if (object.kind === 'data') packed.push({ place, bytes: object.bytes, name: `data-${String(packed.length + 1)}` });
    else if (!seen.has(index)) {
      seen.add(index);
      const { refs } = object;
      const from = object.kind === 'dict' ? refs.length / 2 : 0;
      for (let slot = from; slot < refs.length; slot += 1) {
        const name = object.kind === 'dict' ? objects[refs[slot - from] ?? -1] : undefined;
        const own = name?.kind === 'string' ? name.text : null;
        walk(refs[slot] ?? -1, own ?? label, own === null ? null : { container: index, slot: slot - from }, { container: index, slot }, depth + 1);
      }
    }
  };
  walk(top, '', null, { container: -1, slot: 0 }, 0);
  for (const one of keys) lines.push(one);
  const source = lines.map(({ label, value }) => (value === null ? `${label} {\n` : `${label === '' ? '' : `${label}: `}${value}\n`)).join('');
  const view = new MappedTextBuilder(source);
  const places: Place[] = [];
  let at = 0;
  const cell = (length: number, place: Place): void => {
    view.copy(at, at + length);
    view.endCell(at, { start: at, end: at + length }, 'value');
    places.push(place);
    at += length;
  };
  for (const { label, value, key, place } of lines) {
    if (key !== null) cell(label.length, key);
    const gap = label === '' && value !== null ? 0 : (key === null ? label.length : 0) + 2;
    view.copy(at, at + gap);
    at += gap;
    if (value !== null) cell(value.length, place);
    view.copy(at, at + 1);
    at += 1;
  }
  return { view, places, packed: packed.filter(({ bytes }) => bytes.length > 0) };
}

/** A changed value is an object of its own: the old one may be named elsewhere, where it stays. */
function replaceTexts(list: Plist, { view, places }: Shown, edits: readonly TextEdit[]): void {
  const inCells = sourceEdits(view, edits, { spell: (_cell, text) => text });
  let next = 0;
  for (const [i, { start, end }] of view.cells.entries()) {
    while ((inCells[next]?.end ?? Infinity) < start) next += 1;
    const own: TextEdit[] = [];
    for (let edit = inCells[next]; edit && edit.start <= end && edit.end <= end; edit = inCells[(next += 1)]) own.push({ start: edit.start - start, end: edit.end - start, replacement: edit.replacement });
    if (own.length > 0) put(list, places[i], { kind: 'string', text: splice(view.text.slice(start, end), own) });
  }
}

async function replaceData(list: Plist, { packed }: Shown, { index, remove, content }: EntryChange, budget: Budget): Promise<void> {
  if (!remove && !content) return;
  put(list, packed[index]?.place, { kind: 'data', bytes: remove || !content ? new Uint8Array(0) : await collect(content(), budget.limits.wholeBytes) });
}

function put(list: Plist, place: Place | undefined, object: PlistObject): void {
  if (place === undefined) return;
  list.objects.push(object);
  const container = list.objects[place.container];
  if (place.container < 0) list.top = list.objects.length - 1;
  else if (container && 'refs' in container) container.refs[place.slot] = list.objects.length - 1;
}

function entryOf({ name, bytes }: Shown['packed'][number], budget: Budget): FileEntry {
  budget.takeEntry();
  return {
    name,
    length: bytes.length,
    unread: null,
    async *read() {
      budget.takeBytes(bytes.length);
      yield* piecesOf(bytes);
    },
  };
}
