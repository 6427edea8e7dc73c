/**
 * What is known about one app's support drafts. A product is one file: facts, each with its source, and no code.
 */
import type { Category } from '../categories.ts';
import type { DeskFacts, Need } from './desk-facts.ts';

/** What one key of the product's diagnostic block is. */
export interface KeyFact {
  readonly category: Category;
  /** Message id of the plain sentence: what it is, what it tells (`src/locales/LANG`). */
  readonly explain: string;
  /** The sentence for the same key in another app's block, where `explain` speaks of this one alone. */
  readonly elsewhere?: string;
  /** Parts of the value that belong to another category, each by a pattern with one capture group (`Device/(\S+)`). */
  readonly inner?: readonly InnerFact[];
  /** The key alone proves little (`Version`, `Model`): it counts less as evidence of the product. */
  readonly common?: boolean;
}

export interface InnerFact {
  readonly kind: string;
  readonly category: Category;
  readonly pattern: RegExp;
}

/**
 * Whether the desk needs a category; `when` narrows it to drafts in which the field `key` has a value that matches, or whose subject matches.
 * Of several facts about a category the first that applies counts.
 */
export interface NeedFact {
  readonly category: Category;
  readonly need: Need;
  readonly when?: { readonly key: string; readonly matches: RegExp } | { readonly subject: RegExp };
  /** Who says so: a message id (`source_...`), for people read it beside the tick box. */
  readonly source: string;
}

/** A line of the block that is a field without a key written in it. */
export interface LineFact {
  readonly pattern: RegExp;
  readonly key: string;
  readonly fact: KeyFact;
}

export interface Product {
  /** Lower case, the product's name first: `whatsapp-android`. */
  readonly id: string;
  /** As people call it: `WhatsApp for Android`. */
  readonly name: string;
  /** The maker or app in a word, for titles: `WhatsApp`. */
  readonly brand: string;
  /** The support desk's domains; an address in a subdomain counts too. */
  readonly deskDomains: readonly string[];
  readonly subjects: readonly RegExp[];
  /** Lines that open the block, as they stand there. */
  readonly markers: readonly string[];
  /** Lines that open a block whose lines are no fields (a stack trace instead of the block). */
  readonly openers: readonly RegExp[];
  /** Lines that are fields by their place, without a key: the pattern, and the key under which they are shown. */
  readonly lines?: readonly LineFact[];
  /** By the key as written; looked up without regard to case and blanks. */
  readonly keys: Readonly<Record<string, KeyFact>>;
  /** Lines of the block that are not fields, known by pattern (`No log file to attach.`). */
  readonly trailers: readonly RegExp[];
  /** What tells this product from others with the same keys: a key with such a value. */
  readonly signs: readonly { readonly key: string; readonly value: RegExp }[];
  /** Names of files that the app itself attaches. */
  readonly files: readonly RegExp[];
  readonly needs: readonly NeedFact[];
  readonly desk: DeskFacts;
  /** Where the facts come from. */
  readonly sources: readonly string[];
}
