import { readGeneralKey, type GeneralKey } from './grammar/general-key.ts';
import type { KeyFact, Product } from './products/product.ts';

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
  /** Whether a product or the general words know the key. */
  knows(key: string): boolean;
  /** The products that open their block with this line. */
  markers: ReadonlyMap<string, readonly Product[]>;
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
    knows: (key) => keys.has(normaliseKey(key)) || readGeneralKey(key) !== null,
    markers,
  };
  indexes.set(products, index);
  return index;
}

/** The same index for one draft, whose keys repeat: what was looked up is kept as long as the result is. */
export function remembering(known: KnownKeys): KnownKeys {
  const holders = new Map<string, readonly KnownKey[] | undefined>();
  const meanings = new Map<string, GeneralKey | null>();
  const get = (key: string): readonly KnownKey[] | undefined => {
    if (!holders.has(key)) holders.set(key, known.get(key));
    return holders.get(key);
  };
  const general = (key: string): GeneralKey | null => {
    let meaning = meanings.get(key);
    if (meaning === undefined) meanings.set(key, (meaning = known.general(key)));
    return meaning;
  };
  return { get, general, factOf: (product, key) => (get(key) === undefined ? undefined : known.factOf(product, key)), knows: (key) => get(key) !== undefined || general(key) !== null, markers: known.markers };
}

function tableOf(product: Product): ReadonlyMap<string, KeyFact> {
  const ready = tables.get(product);
  if (ready) return ready;
  const table = new Map(Object.entries(product.keys).map(([key, fact]) => [normaliseKey(key), fact]));
  tables.set(product, table);
  return table;
}

export function normaliseKey(key: string): string {
  return key.toLowerCase().replace(/\s+/g, ' ').trim();
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
