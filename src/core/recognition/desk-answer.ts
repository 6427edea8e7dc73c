/**
 * A mail that comes from a support desk: which desk, and what is stated about it. Known by the sender's domain alone.
 */
import { productIndexOf } from './product-index.ts';
import { products as allProducts } from '../products/index.ts';
import type { DeskFacts } from '../products/desk-facts.ts';
import type { Product } from '../products/product.ts';
import { domainOf } from './recognise.ts';
import type { AboutProduct } from '../report.ts';

export interface DeskAnswer {
  /** The desk's domain, as the sender's address has it. */
  readonly desk: string;
  readonly about: AboutProduct;
}

/** The first of these senders (`Name <address>` or the address alone) who is a known support desk; null when none is. */
export function answerFrom(senders: readonly string[], products: readonly Product[] = allProducts): DeskAnswer | null {
  const index = productIndexOf(products);
  for (const sender of senders) {
    const desk = domainOf(sender);
    // One desk answers for several apps; which of them this is about the sender does not tell: what is stated most fully is shown.
    const [first, ...others] = index.ofDesk(desk).toSorted((one, other) => statementsOf(other.desk) - statementsOf(one.desk));
    if (desk === null || first === undefined) continue;
    return { desk, about: { name: others.length > 0 ? first.brand : first.name, brand: first.brand, hasDesk: true, desk: first.desk } };
  }
  return null;
}

function statementsOf({ channels, helpCentre, statusPage, aiAnswers }: DeskFacts): number {
  return channels.length + [helpCentre, statusPage, aiAnswers].filter((stated) => stated !== null).length;
}
