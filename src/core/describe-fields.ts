import type { Category } from './categories.ts';
import type { PartId } from './draft.ts';
import type { KnownKeys } from './known-keys.ts';
import { factOf } from './products/key-table.ts';
import type { KeyFact, Product } from './products/product.ts';
import type { RawBlock, RawField } from './raw-block.ts';
import type { Field } from './report.ts';

const granted = /^(?:granted|denied|not granted|authorized|notDetermined)\b/i;

/** A block with whose it is and what its fields are. */
export interface ReadBlock {
  readonly raw: RawBlock;
  readonly product: Product | null;
  readonly fields: readonly Field[];
  /** By the id of the field; fields that nobody knows have none. */
  readonly facts: ReadonlyMap<string, KeyFact>;
}

/** What each field of a block is: by its product, else by what its key says in any app, else by its value. */
export function describeFields(part: PartId, raw: RawBlock, product: Product | null, known: KnownKeys): ReadBlock {
  const facts = new Map<string, KeyFact>();
  const onLine = new Map<number, number>();
  const fields = raw.fields.map((field): Field => {
    const { meaning } = field;
    const count = (onLine.get(field.line) ?? 0) + 1;
    onLine.set(field.line, count);
    const id = `${part}:${String(field.line)}${count > 1 ? `.${String(count)}` : ''}`;
    const placed = product?.lines?.find((line) => meaning !== undefined && line.pattern.test(field.value));
    const fact = placed?.fact ?? (meaning === undefined ? factOfField(field, product, known) : factOf(meaning));
    if (fact) facts.set(id, fact);
    const category = categoryOf(fact, field.value);
    // Written out: engines keep objects made by spreading the rest of another in a way that is ten times slower to read.
    return { id, part, key: placed?.key ?? field.key, value: field.value, category, line: field.line, valueRange: field.valueRange, removeRange: field.removeRange, explain: fact?.explain ?? null };
  });
  return { raw, product, fields, facts };
}

function factOfField({ key }: RawField, product: Product | null, known: KnownKeys): KeyFact | undefined {
  const own = product ? known.factOf(product, key) : undefined;
  if (own) return own;
  const general = known.general(key);
  if (general?.sure) return factOf(general.meaning);
  const others = known.get(key);
  // A key that one product alone has most likely means the same here.
  const only = others?.length === 1 && others[0]?.fact.common !== true ? others[0]?.fact : undefined;
  return elsewhere(only) ?? (general ? factOf(general.meaning) : elsewhere(others?.[0]?.fact));
}

/** What a product says of its key, in the block of another app. */
function elsewhere(fact: KeyFact | undefined): KeyFact | undefined {
  return fact?.elsewhere === undefined ? fact : { ...fact, explain: fact.elsewhere };
}

/** What was granted or denied is a permission, also where the key names a thing only (`location: denied`). */
function categoryOf(fact: KeyFact | undefined, value: string): Category {
  return fact && !(fact.category === 'other' && granted.test(value)) ? fact.category : categoryOfValue(value);
}

/** What a value alone tells of a field whose key nobody knows. */
function categoryOfValue(value: string): Category {
  if (granted.test(value)) return 'permissions';
  if (/^(?:true|false|on|off|yes|no|enabled|disabled)$/i.test(value)) return 'features-used';
  return 'other';
}
