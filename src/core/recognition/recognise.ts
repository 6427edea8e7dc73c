import type { KnownKey, KnownKeys } from './known-keys.ts';
import type { ProductIndex } from './product-index.ts';
import type { Product } from '../products/product.ts';

/** What is known about a possible block before it is decided whose it is. */
export interface Evidence {
  readonly keys: readonly { readonly key: string; readonly value: string }[];
  /** The line that opens the block, normalised; null when there is none. */
  readonly marker: string | null;
  readonly subject: string;
  readonly deskDomain: string | null;
}

/** Keys that name nothing but themselves weigh this much (`Version`, `Model`). */
const commonWeight = 0.4;
/** A marker tells more than an address: addresses are mistyped and borrowed. */
const markerWeight = 1.1;
/** However many common keys there are, they never make a block by themselves. */
const mostFromCommon = 1.6;
/** Apps write their keys in one way; `model` in a configuration file is not an app's `Model`. */
const otherCaseFactor = 0.25;
const enough = 3;
const leastFromKeys = 0.8;
/** A product's own signature, its desk with its subject, is enough with any key at all. */
const leastFromSigned = 0.4;
/** Of the keys of a product without a desk, this part under its own sentence is its signature. */
const partOfTable = 0.5;
/** A key of more products than this says nothing about any of them. */
const mostHolders = 50;

/**
 * Whose block it is, or null. Keys beat marker beats recipient: a marker that anybody can copy, an address and a subject add to
 * the keys' evidence and never replace it. Only products that something points at are weighed, however many there are.
 */
export function recogniseProduct(evidence: Evidence, known: KnownKeys, index: ProductIndex): Product | null {
  const ofDesk = new Set(index.ofDesk(evidence.deskDomain));
  const ofSubject = new Set(index.ofSubject(evidence.subject));
  const ofMarker = new Set(evidence.marker === null ? [] : known.markers.get(evidence.marker));
  const candidates = new Set([...ofDesk, ...ofSubject, ...ofMarker]);
  for (const { key } of evidence.keys) {
    const holders = known.get(key) ?? [];
    if (holders.length <= mostHolders) for (const { product } of holders) candidates.add(product);
  }
  // A key that no table lists can only speak by a product's lines.
  const withLines = [...candidates].filter(({ lines }) => lines !== undefined);
  const keys = distinctKeys(evidence.keys, known, withLines.length > 0);
  const weights = weighKeys(keys, candidates, withLines, known);
  let best: Product | null = null;
  let bestScore = 0;
  for (const product of candidates) {
    const weight = weights.get(product) ?? nothing;
    const fromKeys = weight.own + Math.min(weight.common, mostFromCommon);
    const signed = (ofDesk.has(product) && ofSubject.has(product)) || isFooterOf(product, ofMarker.has(product) ? evidence.marker : null, weight.known);
    if (fromKeys < (signed ? leastFromSigned : leastFromKeys)) continue;
    const marker = ofMarker.has(product) ? markerWeight : 0;
    const around = marker + (ofDesk.has(product) ? 1 : 0) + (ofSubject.has(product) ? 0.5 : 0);
    if (fromKeys + around < enough && !signed) continue;
    const score = fromKeys + weight.tie + around;
    if (score > bestScore) [best, bestScore] = [product, score];
  }
  return best;
}

/** A template that many apps copy: its sentence over most of its keys. It claims nobody's name, so nobody is mistaken for another by it. */
function isFooterOf(product: Product, marker: string | null, known: number): boolean {
  if (marker === null || product.deskDomains.length > 0 || !/\p{L}/u.test(marker)) return false;
  return known >= 3 && known >= Object.keys(product.keys).length * partOfTable;
}

interface DistinctKey {
  readonly key: string;
  readonly lower: string;
  readonly value: string;
  /** The products that have it; null when there are too many to go through. */
  readonly holders: readonly KnownKey[] | null;
}

/** Each key once, whatever its case, with its first value; those that no product has only where they are wanted. */
function distinctKeys(keys: Evidence['keys'], known: KnownKeys, withUnlisted: boolean): DistinctKey[] {
  const seen = new Set<string>();
  const distinct: DistinctKey[] = [];
  for (const { key, value } of keys) {
    const holders = known.get(key);
    if (!holders && !withUnlisted) continue;
    const lower = key.toLowerCase();
    if (seen.has(lower)) continue;
    seen.add(lower);
    distinct.push({ key, lower, value, holders: holders && holders.length > mostHolders ? null : (holders ?? []) });
  }
  return distinct;
}

interface Weight {
  own: number;
  common: number;
  tie: number;
  known: number;
}

const nothing: Readonly<Weight> = { own: 0, common: 0, tie: 0, known: 0 };

/** What the keys weigh for each of the products. A key is looked up once, not once for each of them. */
function weighKeys(keys: readonly DistinctKey[], products: ReadonlySet<Product>, withLines: readonly Product[], table: KnownKeys): ReadonlyMap<Product, Readonly<Weight>> {
  const weights = new Map<Product, Weight>();
  const of = (product: Product): Weight => {
    let weight = weights.get(product);
    if (!weight) weights.set(product, (weight = { ...nothing }));
    return weight;
  };
  for (const { key, lower, value, holders } of keys) {
    const having = new Set<Product>();
    for (const { product, fact } of holders ?? holdersAmong(products, key, table)) {
      if (!products.has(product) || having.has(product)) continue;
      having.add(product);
      const weight = of(product);
      weight.known += 1;
      const factor = key in product.keys ? 1 : otherCaseFactor;
      if (fact.common) weight.common += commonWeight * factor;
      else weight.own += factor;
      for (const sign of product.signs) if (sign.key.toLowerCase() === lower && sign.value.test(value)) weight.tie += 2;
    }
    for (const product of withLines) if (!having.has(product) && product.lines?.some((line) => line.pattern.test(value)) === true) of(product).own += 1;
  }
  return weights;
}

function holdersAmong(products: ReadonlySet<Product>, key: string, table: KnownKeys): KnownKey[] {
  return [...products].flatMap((product) => {
    const fact = table.factOf(product, key);
    return fact ? [{ product, fact }] : [];
  });
}

/** Whether a domain is one of the product's desks', or below one. */
export function isDeskOf(product: Product, domain: string | null): boolean {
  return domain !== null && product.deskDomains.some((desk) => domain === desk || domain.endsWith(`.${desk}`));
}

/** The domain of an address as written (`Name <a@b.example>`), in lower case; null when there is none. */
export function domainOf(recipient: string): string | null {
  return /@([\p{L}\p{N}.-]{1,253}[\p{L}\p{N}])[>\s"',;]{0,4}$/u.exec(recipient.trim())?.[1]?.toLowerCase() ?? null;
}
