import { readPartlyKnownKey } from '../grammar/compound-key.ts';
import { readGeneralKey } from '../grammar/general-key.ts';
import type { GeneralKey, Meaning } from '../grammar/key-meanings.ts';
import { canonicalKey } from '../grammar/key-spelling.ts';
import type { KeyFact, Product } from '../products/product.ts';

/** What a key is in each of the products that have it. */
export interface KnownKey {
  readonly product: Product;
  readonly fact: KeyFact;
}

export interface KnownKeys {
  /** The products' facts for a key, whatever its case and blanks; undefined when no product has it. */
  get(key: string): readonly KnownKey[] | undefined;
  /** One product's fact for a key. */
  factOf(product: Product, key: string): KeyFact | undefined;
  /** What the key says in any app, or null. */
  general(key: string): GeneralKey | null;
  /** What those of the key's words say that are known, or null. */
  partly(key: string): Meaning | null;
  /** Whether a product or the general words know the key. */
  knows(key: string): boolean;
  /** The products that open their block with this line. */
  markers: ReadonlyMap<string, readonly Product[]>;
  /** The marker that a line (without blanks around it) is, in its one spelling; null when it is none. */
  markerIn(line: string): string | null;
}

const indexes = new WeakMap<readonly Product[], KnownKeys>();
const tables = new WeakMap<Product, ReadonlyMap<string, KeyFact>>();

/** One index over all products, made once: looking a key up costs the same for three products and for ten thousand. */
export function knownKeysOf(products: readonly Product[]): KnownKeys {
  const ready = indexes.get(products);
  if (ready) return ready;
  const keys = new Map<string, KnownKey[]>();
  const markers = new Map<string, Product[]>();
  for (const product of products) {
    for (const [key, fact] of Object.entries(product.keys)) add(keys, normaliseKey(key), { product, fact });
    for (const marker of product.markers) add(markers, normaliseMarker(marker), product);
  }
  const index: KnownKeys = {
    get: (key) => keys.get(normaliseKey(key)),
    factOf: (product, key) => tableOf(product).get(normaliseKey(key)),
    general: readGeneralKey,
    partly: (key) => readPartlyKnownKey(canonicalKey(key)),
    knows: (key) => keys.has(normaliseKey(key)) || readGeneralKey(key) !== null,
    markers,
    markerIn: markerFinder(markers),
  };
  indexes.set(products, index);
  return index;
}

/** Most lines begin or end with what no marker begins or ends with, which is seen before they are brought into one spelling. */
function markerFinder(markers: ReadonlyMap<string, unknown>): (line: string) => string | null {
  const firsts = unitsOf([...markers.keys()].map((marker) => marker.charAt(0)));
  const lasts = unitsOf([...markers.keys()].map((marker) => marker.slice(-1)));
  return (line) => {
    if (firsts[line.charCodeAt(0)] === 0 || lasts[line.charCodeAt(line.length - 1)] === 0) return null;
    const marker = normaliseMarker(line);
    return markers.has(marker) ? marker : null;
  };
}

/** 1 for each unit of ASCII that becomes one of these characters in a marker's one spelling. */
function unitsOf(characters: readonly string[]): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => (characters.includes(normaliseMarker(String.fromCharCode(code))) ? 1 : 0));
}

interface LookedUp {
  readonly key: string;
  /** In the spelling of the tables. */
  readonly normal: string;
  readonly holders: readonly KnownKey[] | undefined;
  /** Not asked for yet when undefined, as is what some of its words say. */
  meaning: GeneralKey | null | undefined;
  ofWords: Meaning | null | undefined;
}

/** The same index for one draft, whose keys repeat: what was looked up is kept as long as the result is. */
export function remembering(known: KnownKeys): KnownKeys {
  const lookedUp = new Map<string, LookedUp>();
  // Of one field it is asked several times in a row.
  let last: LookedUp | null = null;
  const lookUp = (key: string): LookedUp => {
    if (last?.key === key) return last;
    let found = lookedUp.get(key);
    if (!found) lookedUp.set(key, (found = { key, normal: normaliseKey(key), holders: known.get(key), meaning: undefined, ofWords: undefined }));
    return (last = found);
  };
  const meaningOf = (key: string, found: LookedUp): GeneralKey | null => (found.meaning === undefined ? (found.meaning = known.general(key)) : found.meaning);
  const wordsOf = (key: string, found: LookedUp): Meaning | null => (found.ofWords === undefined ? (found.ofWords = known.partly(key)) : found.ofWords);
  return {
    ...known,
    get: (key) => lookUp(key).holders,
    general: (key) => meaningOf(key, lookUp(key)),
    partly: (key) => wordsOf(key, lookUp(key)),
    factOf(product, key) {
      const { holders, normal } = lookUp(key);
      return holders === undefined ? undefined : tableOf(product).get(normal);
    },
    knows(key) {
      const found = lookUp(key);
      return found.holders !== undefined || meaningOf(key, found) !== null;
    },
  };
}

function tableOf(product: Product): ReadonlyMap<string, KeyFact> {
  const ready = tables.get(product);
  if (ready) return ready;
  const table = new Map(Object.entries(product.keys).map(([key, fact]) => [normaliseKey(key), fact]));
  tables.set(product, table);
  return table;
}

export function normaliseKey(key: string): string {
  return key.toLowerCase().replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

/** A marker in one spelling: no blanks, small letters, any number as `#`, so that a year or a version in it may change. */
export function normaliseMarker(line: string): string {
  return line.toLowerCase().replace(/\s+/g, '').replace(/\p{Nd}+/gu, '#');
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
