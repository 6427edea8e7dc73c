import type { Range } from '../draft.ts';
import type { Meaning } from '../grammar/key-meanings.ts';
import type { Product } from '../products/product.ts';

export interface RawField {
  readonly key: string;
  readonly line: number;
  readonly value: string;
  readonly valueRange: Range;
  readonly removeRange: Range;
  /** What a line without a key is by its place and shape. */
  readonly meaning?: Meaning;
  /** The key of the object that it stands in. */
  readonly under?: string;
}

/** A run of lines that may be a block; whose it is is not decided here. */
export interface RawBlock {
  readonly range: Range;
  readonly marker: string | null;
  /** The product whose opener the block begins with, if its lines are no fields. */
  readonly opener: Product | null;
  readonly fields: readonly RawField[];
  readonly frame: readonly Range[];
  /** What the framing lines say, and the line right below the block. */
  readonly framing: readonly string[];
  readonly unread: readonly Range[];
  /** The user's words that stand inside the block as a field's value. */
  readonly words: readonly Range[];
  /** Indexes of its first line and of the line after its last, in the body's lines. */
  readonly from: number;
  readonly to: number;
}
