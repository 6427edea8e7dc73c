/**
 * Dividing a body into what the user ticks: the fields of each block by category, the lines nobody could read, and, outside the blocks, the
 * user's own words, quoted copies and signatures.
 */
import { categories, type Category } from './categories.ts';
import type { Range } from './draft.ts';
import type { BodyLine } from './grammar/body-line.ts';
import type { NeedFact, Product } from './products/product.ts';
import type { Field, Section, SectionKind } from './report.ts';

/** `-- ` alone on a line, as every mail program writes it. */
const signatureRule = /^--\s?$/;
/** What phones and mail programs add of themselves, in the languages met so far. */
const sentFrom =
  /^(?:sent from my|sent from|sent with|get outlook for|inviato da|envoyé de|envoyé depuis|von meinem|gesendet von|gesendet mit|enviado desde|enviado do|enviado de|verzonden (?:vanaf|met)|wysłane z|skickat från|отправлено (?:с|из)|発信元|iphoneから送信|iphone에서 보냄|发自我的)/iu;
/** `On ... wrote:` in any language ends with a colon and names an address or a date. */
const attribution = /(?:@|\d{4}|\d{1,2}[:.]\d{2}).{0,160}[:：]$/u;

/** The sections of one block's fields. `subject` is the draft's: what the desk needs may depend on it. */
export function sectionsOfFields(part: string, block: number, fields: readonly Field[], product: Product | null, subject: string): Section[] {
  const prefix = block === 0 ? part : `${part}:${String(block + 1)}`;
  const sections: Section[] = [];
  const byCategory = new Map<Category, Field[]>(categories.map((category) => [category, []]));
  for (const field of fields) byCategory.get(field.category)?.push(field);
  const telling = product ? fieldsThatTell(product, fields) : [];
  for (const [category, own] of byCategory) {
    if (own.length === 0) continue;
    const fact = needFactOf(product, category, telling, subject);
    const ranges = own.map((field) => field.removeRange);
    sections.push({ id: `${prefix}:${category}`, part, kind: 'fields', category, fields: own, ranges, need: fact?.need ?? 'unknown', needSource: fact?.source ?? null });
  }
  return sections.sort((a, b) => (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0));
}

export function sectionOfLines(part: string, block: number, kind: SectionKind, ranges: readonly Range[]): Section[] {
  const prefix = block === 0 ? part : `${part}:${String(block + 1)}`;
  return ranges.length === 0 ? [] : [{ id: `${prefix}:${kind}`, part, kind, category: null, fields: [], ranges, need: 'unknown', needSource: null }];
}

/** The fields on which a need may depend; the lengths of keys are compared first, which tells nearly all of a long list apart. */
function fieldsThatTell(product: Product, fields: readonly Field[]): readonly Field[] {
  const lengths = new Set(product.needs.flatMap(({ when }) => (when !== undefined && 'key' in when ? [when.key.length] : [])));
  return lengths.size === 0 ? [] : fields.filter(({ key }) => lengths.has(key.length));
}

/** What is known of the desk's need for a category: the first of the product's facts that applies to these fields and this subject. */
function needFactOf(product: Product | null, category: Category, fields: readonly Field[], subject: string): NeedFact | undefined {
  return product?.needs.find((fact) => fact.category === category && applies(fact, fields, subject));
}

function applies({ when }: NeedFact, fields: readonly Field[], subject: string): boolean {
  if (when === undefined) return true;
  if ('subject' in when) return when.subject.test(subject);
  const wanted = when.key.toLowerCase();
  return fields.some((field) => field.key.length === when.key.length && field.key.toLowerCase() === wanted && when.matches.test(field.value));
}

/**
 * The sections of the lines that belong to no block, given which of them do (1 in `taken`, by line index). `inside` are the user's words that stand in a
 * block as the value of a field: theirs all the same.
 */
export function sectionsOutside(part: string, lines: readonly BodyLine[], taken: Uint8Array, inside: readonly Range[] = []): Section[] {
  const kinds = kindsOfLines(lines, taken);
  const sections: Section[] = [];
  for (const kind of ['words', 'quoted', 'signature'] as const) {
    const ranges = runsOf(lines, kinds, kind);
    sections.push(...sectionOfLines(part, 0, kind, kind === 'words' ? [...ranges, ...inside].sort((a, b) => a.start - b.start) : ranges));
  }
  return sections;
}

function kindsOfLines(lines: readonly BodyLine[], taken: Uint8Array): (SectionKind | null)[] {
  const kinds: (SectionKind | null)[] = [];
  let inSignature = false;
  // By index here and below: pairs of index and line would be as many objects as lines.
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (taken[i] === 1) {
      inSignature = false;
      kinds.push(null);
    } else if (!line || line.content === '') kinds.push(null);
    else if (line.quoteDepth > 0) {
      inSignature = false;
      markAttribution(lines, kinds, i);
      kinds.push('quoted');
    } else {
      inSignature ||= signatureRule.test(line.content) || sentFrom.test(line.content);
      kinds.push(inSignature ? 'signature' : 'words');
    }
  }
  return kinds;
}

/** The line right above a quoted copy that says who wrote it belongs to the copy. */
function markAttribution(lines: readonly BodyLine[], kinds: (SectionKind | null)[], i: number): void {
  for (let above = i - 1; above >= Math.max(0, i - 3); above -= 1) {
    const line = lines[above];
    if (!line || line.quoteDepth > 0) return;
    if (line.content === '') continue;
    if (kinds[above] === 'words' && attribution.test(line.content)) kinds[above] = 'quoted';
    return;
  }
}

/** Runs of lines of one kind; empty lines between two of them are part of the run. */
function runsOf(lines: readonly BodyLine[], kinds: readonly (SectionKind | null)[], kind: SectionKind): Range[] {
  const runs: { start: number; end: number; last: number }[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || kinds[i] !== kind) continue;
    const run = runs.at(-1);
    let from = i - 1;
    while (run && from > run.last && lines[from]?.content === '') from -= 1;
    const onlyBlank = run?.last === from;
    if (run && onlyBlank) [run.end, run.last] = [line.next, i];
    else runs.push({ start: line.start, end: line.next, last: i });
  }
  return runs.map(({ start, end }) => ({ start, end }));
}
