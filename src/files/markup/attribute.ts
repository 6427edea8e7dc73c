/** Attributes of HTML and of XML: what they say, and where it stands in the source. */
import { QuoteType } from 'htmlparser2';
import type { Range } from '../../core/draft.ts';

export interface Attribute extends Range {
  /** As the source writes it. */
  readonly name: string;
  /** With its character references decoded; '' where there is none. */
  readonly value: string;
}

/** The attribute whose name stands at `name`; `quote` and `after` as the tokenizer says them of its end. Its place is that of the value, without quotes. */
export function attributeAt(source: string, name: Range, quote: QuoteType, after: number): Attribute {
  // The tokenizer's index is then behind the closing quote.
  const end = quote === QuoteType.Single || quote === QuoteType.Double ? after - 1 : after;
  const sign = quote === QuoteType.NoValue ? null : /^\s{0,99}=\s{0,99}["']?/.exec(source.slice(name.end, name.end + 200));
  const start = name.end + (sign?.[0].length ?? 0);
  return { name: source.slice(name.start, name.end), value: sign ? decodeAttribute(source.slice(start, end)) : '', start, end };
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** An attribute's value with its character references decoded (those that occur in addresses and titles). */
export function decodeAttribute(source: string): string {
  return source.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));?/gi, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
