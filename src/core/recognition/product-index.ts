/**
 * Which products a desk, a subject, a file or an opening line may belong to, without asking every product: each pattern is filed under a word that
 * whatever it matches must hold, so that ten thousand products cost what forty do.
 */
import type { Product } from '../products/product.ts';

export interface ProductIndex {
  /** The products whose desk a domain is, or is below. */
  ofDesk(domain: string | null): readonly Product[];
  ofSubject(subject: string): readonly Product[];
  ofFile(name: string): readonly Product[];
  /** The product whose block this line opens, if its lines are no fields. */
  ofOpener(content: string): Product | undefined;
}

const indexes = new WeakMap<readonly Product[], ProductIndex>();

export function productIndexOf(products: readonly Product[]): ProductIndex {
  const ready = indexes.get(products);
  if (ready) return ready;
  const desks = new Map<string, Product[]>();
  for (const product of products) for (const domain of product.deskDomains) desks.set(domain, [...(desks.get(domain) ?? []), product]);
  const subjects = fileByWord(products, (product) => product.subjects);
  const files = fileByWord(products, (product) => product.files);
  const openers = fileByWord(products, (product) => product.openers);
  const index: ProductIndex = {
    ofDesk: (domain) => (domain === null ? [] : parentsOf(domain).flatMap((parent) => desks.get(parent) ?? [])),
    ofSubject: subjects,
    ofFile: files,
    ofOpener: (content) => (/^[{<[(#*=-]|exception|error/i.test(content.slice(0, 60)) ? openers(content.slice(0, 120))[0] : undefined),
  };
  indexes.set(products, index);
  return index;
}

/** A domain and those above it, down to two labels. */
function parentsOf(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'));
}

const shortestWord = 4;
/** Sorts of two characters that are told apart; a power of two. */
const pairs = 0x400;

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (pairs - 1);
}

function fileByWord(products: readonly Product[], patternsOf: (product: Product) => readonly RegExp[]): (text: string) => readonly Product[] {
  const byWord = new Map<string, { product: Product; pattern: RegExp }[]>();
  const lengths = new Set<number>();
  /** Tells of most places at once that no word begins there. */
  const begins = new Uint8Array(pairs);
  for (const product of products) {
    for (const pattern of patternsOf(product)) {
      const word = wordIn(pattern);
      lengths.add(word.length);
      begins[pairAt(word, 0)] = 1;
      byWord.set(word, [...(byWord.get(word) ?? []), { product, pattern }]);
    }
  }
  return (text) => {
    const lower = text.toLowerCase();
    const found = new Set<Product>();
    for (const length of lengths) {
      for (let i = 0; i + length <= lower.length; i += 1) {
        if (length > 0 && begins[pairAt(lower, i)] === 0) continue;
        for (const { product, pattern } of byWord.get(lower.slice(i, i + length)) ?? []) if (!found.has(product) && pattern.test(text)) found.add(product);
        if (length === 0) break;
      }
    }
    return products.length < 100 ? products.filter((product) => found.has(product)) : [...found];
  };
}

/** The longest word that everything the pattern matches holds, in small letters; '' when none is sure. */
export function wordIn(pattern: RegExp): string {
  if (pattern.source.replace(/\([^()]*\)/g, '').includes('|')) return '';
  const bare = pattern.source
    .replace(/\\[.^$[\](){}?*+|/-]/g, ' ')
    .replace(/\\./g, ' ')
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[\p{L}\p{N}](?=[?*{])/gu, ' ')
    .replace(/\{[^}]*\}/g, ' ');
  if (/[()]/.test(bare)) return '';
  const words = (bare.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= shortestWord);
  return words.sort((a, b) => b.length - a.length)[0]?.toLowerCase() ?? '';
}
