/** Drafts by apps that nobody knows, made by chance over every way of writing: found, read field by field, put into the right category, and the user's words left alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/core/audit.ts';
import { fieldsOf, type Report } from '../../../src/core/report.ts';
import { lineNumberAt, splitLines } from '../../../src/core/text/lines.ts';
import { looksLikeSupportDraft } from '../../../src/core/recognition/signature.ts';
import { buildGateTable } from '../../../src/core/recognition/gate-table.ts';
import { products } from '../../../src/core/products/index.ts';
import { unknownDraft, type UnknownDraft } from '../../fixtures/unknown-apps/drafts.ts';
import { grammars } from '../../fixtures/unknown-apps/grammars.ts';
import { draftOf } from '../../fixtures/drafts.ts';

const least = 0.99;
const drafts = fc.sample(unknownDraft, { numRuns: 2000, seed: 20_260_501 });
const read = drafts.map((draft) => ({ draft, report: audit(draftOf(draft.body, draft.subject, [draft.to])) }));
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const shown = ({ grammar, language, to, subject, body }: UnknownDraft): string => `${grammar} (${language}) to ${to}, ${subject}\n${body}`;

/** Of the fields that an app wrote: how many are read with their line, key and value, and how many of these in their category; of those that are read, how many an app wrote. */
function score(some: typeof read): { recall: number; precision: number; category: number; wrong: string[] } {
  let [written, given, right, inCategory] = [0, 0, 0, 0];
  const wrong: string[] = [];
  for (const { draft, report } of some) {
    const fields = fieldsOf(report);
    const lines = draft.body.split('\n');
    written += draft.fields.length;
    given += fields.length;
    for (const { key, value, category, at } of draft.fields) {
      const found = fields.find((field) => field.line === at + 1 && oneLine(field.value) === oneLine(value) && (key === '' || (field.key.endsWith(key) && (lines[at] ?? '').includes(key))));
      if (!found) wrong.push(`${key}: ${value}\n${shown(draft)}`);
      else right += 1;
      if (found?.category === category) inCategory += 1;
    }
  }
  return { recall: right / written, precision: right / given, category: inCategory / right, wrong };
}

/** Lines of the user's words that a block claims: as a field, as its frame or as lines that nobody read. */
function claimed({ draft, report }: { readonly draft: UnknownDraft; readonly report: Report }): string[] {
  const lines = splitLines(draft.body);
  const ranges = [...fieldsOf(report).map(({ removeRange }) => removeRange), ...report.blocks.flatMap(({ frame }) => frame), ...report.sections.filter(({ kind }) => kind === 'unread').flatMap((section) => section.ranges)];
  const own = new Set(draft.words);
  const taken = ranges.flatMap((range) => lines.slice(lineNumberAt(lines, range.start) - 1, lineNumberAt(lines, Math.max(range.start, range.end - 1))).map(({ number }) => number - 1));
  return taken.filter((at) => own.has(at)).map((at) => draft.body.split('\n')[at] ?? '');
}

describe('drafts of unknown apps', () => {
  it('are found, by the gate as well', () => {
    expect(read.filter(({ report }) => !report.supportDraft).map(({ draft }) => shown(draft))).toEqual([]);
    const table = buildGateTable(products);
    // A list that is one line is left to the audit: the gate has 6 kB.
    const missed = drafts.filter(({ grammar, to, subject, body }) => !/^commas in |^(?!json).* in one line/.test(grammar) && !looksLikeSupportDraft({ recipients: { to: [to], cc: [], bcc: [] }, subject, body }, table));
    expect(missed.map(shown)).toEqual([]);
  });

  it('are read field by field', () => {
    const { recall, precision, category, wrong } = score(read);
    expect(recall, wrong.slice(0, 3).join('\n\n')).toBeGreaterThanOrEqual(least);
    expect(precision).toBeGreaterThanOrEqual(least);
    expect(category).toBeGreaterThanOrEqual(least);
  });

  it.each(Object.keys(grammars))('written with: %s', (grammar) => {
    const own = read.filter(({ draft }) => draft.grammar === grammar);
    expect(own.length).toBeGreaterThan(20);
    const { recall, precision, wrong } = score(own);
    expect(recall, wrong.slice(0, 3).join('\n\n')).toBeGreaterThanOrEqual(least);
    expect(precision).toBeGreaterThanOrEqual(least);
  });

  it('and the user\'s words stay the user\'s', () => {
    expect(read.flatMap((one) => claimed(one).map((line) => `${line}\n${shown(one.draft)}`)).slice(0, 3)).toEqual([]);
  });
});
