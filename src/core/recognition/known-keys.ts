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
  const get = remember((key) => keys.get(normaliseKey(key)));
  const general = remember(readGeneralKey);
  const index: KnownKeys = {
    get,
    factOf: (product, key) => get(key) && tableOf(product).get(normaliseKey(key)),
    general,
    partly: remember((key) => readPartlyKnownKey(canonicalKey(key))),
    knows: (key) => get(key) !== undefined || general(key) !== null,
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

/** More keys than the drafts of people have; of one that has more, those are kept that come again soon. */
const mostRemembered = 10_000;

/** A draft's keys repeat, and it is read again while somebody writes in it. */
function remember<T>(lookUp: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (known.size > mostRemembered) known.clear();
    if (!known.has(key)) known.set(key, lookUp(key));
    return known.get(key) as T;
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
