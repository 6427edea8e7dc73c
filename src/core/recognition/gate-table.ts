/** The gate's table, made at build time. Apart from the gate itself, so that nothing of this is in what runs always. */
import { packHashes } from '../text/packed-hashes.ts';
import type { Product } from '../products/product.ts';
import { spell, withoutBlanks, type GateTable } from './signature.ts';

/** What the gate needs to know of the products. */
export function buildGateTable(products: readonly Product[]): GateTable {
  const own = products.flatMap((product) => Object.entries(product.keys)).filter(([, fact]) => fact.common !== true);
  const patterns = products.flatMap(({ files, deskDomains, subjects, openers }) => [...(files.length > 0 && deskDomains.length === 0 ? subjects : []), ...openers]);
  return {
    desks: packHashes(products.flatMap((product) => product.deskDomains)),
    markers: packHashes(products.flatMap((product) => product.markers).map(withoutBlanks)),
    alone: [...new Set(patterns.map(({ source }) => source))],
    keys: packHashes(own.map(([key]) => spell(key))),
  };
}
