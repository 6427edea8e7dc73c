/**
 * What a value says in plain words: message ids with their parameters, for the core has no words. Codes of countries and languages, sizes and times stay
 * data until a screen says them in its language.
 */
export type Parameter =
  | { readonly is: 'text'; readonly text: string }
  /** Any of several names: `Vodafone or PosteMobile`. */
  | { readonly is: 'any-of'; readonly names: readonly string[] }
  /** ISO 3166-1, two capital letters. */
  | { readonly is: 'country'; readonly code: string }
  /** BCP 47 tags. */
  | { readonly is: 'languages'; readonly tags: readonly string[] }
  | { readonly is: 'bytes'; readonly bytes: number }
  /** A time as the clock of its place showed it, in ISO 8601 without an offset: `2024-04-09T20:31:58`. */
  | { readonly is: 'clock'; readonly at: string };

/** One sentence. */
export interface PlainPart {
  readonly id: string;
  readonly with: readonly Parameter[];
}

/** In order; never empty. */
export type PlainValue = readonly PlainPart[];

/** What is translated: a field of a report is one. */
export interface ToTranslate {
  readonly key: string;
  readonly value: string;
  readonly explain: string | null;
}

/** Says the values of some keys in plain words. */
export interface Translator {
  /** Ids of the sentences of the keys whose values it reads; null: it looks at the value of any key. */
  readonly explains: ReadonlySet<string> | null;
  /** Null when there is nothing to say beyond what stands there. */
  translate(value: string, key: string): PlainValue | null;
}

export function say(id: string, ...parameters: readonly Parameter[]): PlainPart {
  return { id, with: parameters };
}
