/** The gate's table, made at build time. Apart from the gate itself, so that nothing of this is in what runs always. */
import { generalTable } from './grammar/general-key.ts';
import type { Meaning } from './grammar/key-meanings.ts';
import { packHashes } from './packed-hashes.ts';
import type { Product } from './products/product.ts';
import { spell, withoutBlanks, type GateTable } from './signature.ts';

/** Versions and systems the gate reads by their values, and these others stand beside them: their many words would fill the table. */
const byValue: ReadonlySet<Meaning> = new Set(['system', 'appVersion', 'language', 'freeStorage', 'totalStorage', 'uptime', 'paths', 'place', 'error', 'time', 'timeZone', 'memory', 'processor', 'screen', 'battery', 'log', 'appBuild']);

/** What the gate needs to know of the products and of what apps write. */
export function buildGateTable(products: readonly Product[]): GateTable {
  const own = products.flatMap((product) => Object.entries(product.keys)).filter(([, fact]) => fact.common !== true);
  const sure = [...generalTable()].filter(([, fact]) => fact.sure && !byValue.has(fact.meaning));
  const sourcesOf = (some: readonly Product[]): string[] => [...new Set(some.flatMap((product) => product.subjects).map((pattern) => pattern.source))];
  return {
    desks: packHashes(products.flatMap((product) => product.deskDomains)),
    markers: packHashes(products.flatMap((product) => product.markers).map(withoutBlanks)),
    fileSubjects: sourcesOf(products.filter((product) => product.files.length > 0 && product.deskDomains.length === 0)),
    openers: [...new Set(products.flatMap((product) => product.openers).map((pattern) => pattern.source))],
    keys: packHashes([...own, ...sure].map(([key]) => spell(key))),
  };
}
