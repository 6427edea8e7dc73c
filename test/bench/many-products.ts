/**
 * `npx tsx test/bench/many-products.ts`: what an audit costs with ten thousand more products, against today's. Both in pairs in the same run, each pair in
 * turn first; the ratio is the median of the pairs' ratios. The indexes over the products are made once, and their time is told apart.
 */
import { audit } from '../../src/core/audit.ts';
import type { Draft } from '../../src/core/draft.ts';
import { products } from '../../src/core/products/index.ts';
import type { Product } from '../../src/core/products/product.ts';
import { draftNamed, draftNames } from '../fixtures/drafts.ts';

const generated = 10_000;
const pairs = 60;

/** A product like those in the tree: a desk, a subject, a file and keys of its own, and keys that all apps share. */
function makeProduct(i: number): Product {
  const model = products[i % products.length];
  if (!model) throw new Error('no products');
  const word = `${String.fromCharCode(97 + (i % 26))}${i.toString(36)}app`;
  const fact = { category: 'other', explain: 'keys_setting' } as const;
  const own = Object.fromEntries(Array.from({ length: 8 }, (_, k) => [`${word} setting ${String(k)}`, fact]));
  const common = { Model: { ...fact, common: true }, Version: { ...fact, common: true }, Device: { ...fact, common: true }, Locale: { ...fact, common: true } };
  return {
    ...model,
    id: `generated-${word}`,
    brand: word,
    deskDomains: [`support.${word}.example`],
    subjects: [new RegExp(`${word} (?:feedback|bug)`, 'i')],
    markers: [`--- ${word} info ---`],
    openers: [],
    keys: { ...own, ...common },
    signs: [],
    files: [new RegExp(`^${word}.*\\.zip$`, 'i')],
  };
}

const many = [...products, ...Array.from({ length: generated }, (_, i) => makeProduct(i))];
const drafts = draftNames().map(draftNamed);

function timeAll(of: readonly Draft[], with_: readonly Product[]): number {
  const started = performance.now();
  for (const draft of of) audit(draft, { products: with_ });
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

const firstFew = timeAll(drafts.slice(0, 1), products);
const firstMany = timeAll(drafts.slice(0, 1), many);
for (let i = 0; i < 5; i += 1) {
  timeAll(drafts, products);
  timeAll(drafts, many);
}
const few: number[] = [];
const more: number[] = [];
for (let i = 0; i < pairs; i += 1) {
  if (i % 2 === 0) few.push(timeAll(drafts, products));
  more.push(timeAll(drafts, many));
  if (i % 2 === 1) few.push(timeAll(drafts, products));
}
const differ = drafts.filter((draft) => audit(draft, { products }).product !== audit(draft, { products: many }).product).length;
console.log(`${String(drafts.length)} drafts, ${String(pairs)} pairs`);
console.log(`${String(products.length).padStart(6)} products: ${(median(few) / drafts.length).toFixed(3)} ms a draft (the first, with its indexes: ${firstFew.toFixed(0)} ms)`);
console.log(`${String(many.length).padStart(6)} products: ${(median(more) / drafts.length).toFixed(3)} ms a draft (the first, with its indexes: ${firstMany.toFixed(0)} ms)`);
console.log(`ratio ${median(few.map((time, i) => (more[i] ?? NaN) / time)).toFixed(3)}, drafts that are read as another product's: ${String(differ)}`);
