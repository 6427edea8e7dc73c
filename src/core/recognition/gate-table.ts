/** The gate's table, made at build time. Apart from the gate itself, so that nothing of this is in what runs always. */
import { packHashes } from './packed-hashes.ts';
import type { Product } from '../products/product.ts';
import { spell, withoutBlanks, type GateTable } from './signature.ts';

/** What the gate needs to know of the products. */
export function buildGateTable(products: readonly Product[]): GateTable {
  const own = products.flatMap((product) => Object.entries(product.keys)).filter(([, fact]) => fact.common !== true);
  const sourcesOf = (some: readonly Product[]): string[] => [...new Set(some.flatMap((product) => product.subjects).map((pattern) => pattern.source))];
  return {
    desks: packHashes(products.flatMap((product) => product.deskDomains)),
    markers: packHashes(products.flatMap((product) => product.markers).map(withoutBlanks)),
    fileSubjects: sourcesOf(products.filter((product) => product.files.length > 0 && product.deskDomains.length === 0)),
    openers: [...new Set(products.flatMap((product) => product.openers).map((pattern) => pattern.source))],
    keys: packHashes(own.map(([key]) => spell(key))),
  };
}
