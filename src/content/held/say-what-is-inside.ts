/**
 * What the bar says of a held file, in a few sentences: how much is packed in it, what it tells, what nobody could read.
 */
import type { FileReport } from '../../core/file-report.ts';
import type { RemovedValue } from '../../core/plan/removed-values.ts';
import { factSentence } from '../../core/metadata-facts.ts';
import { say, sayCount, writeCount, writing } from '../../platform/page-words.ts';

/** Kinds of values that are named; the popup has them all. */
const mostKinds = 4;

export function sayWhatIsInside({ entries, sections, findings }: FileReport, removed: readonly RemovedValue[]): string[] {
  const [self, ...packed] = entries;
  const { lang } = writing();
  const counted = (id: string, count: number): string[] => (count === 0 ? [] : [sayCount(id, count)]);
  const facts = entries.flatMap((entry) => entry.facts ?? []).map((fact) => asSentence(factSentence({ t: say, language: lang }, fact)));
  const kinds = kindsIn(entries, findings);
  const found = kinds.size === 0 ? [] : [say('bar_tells', [...kinds].slice(0, mostKinds).map(([kind, count]) => `${say(`kind_${kind.replaceAll('-', '_')}`)} (${writeCount(count)})`).join(', '))];
  const values = new Set([...entries.flatMap((entry) => entry.found), ...findings].map(({ canonical }) => canonical));
  const taken = new Set(removed.map(({ canonical }) => canonical).filter((value) => values.has(value))).size;
  const fields = sections.flatMap(({ fields: some }) => some).length;
  const told = [...counted('bar_inside', packed.length), ...counted('bar_fields', fields), ...found, ...facts];
  const unread = packed.filter(({ opened }) => !opened).length;
  const inPages = packed.filter(({ inPages: some = 0 }) => some > 0).length;
  const why = self?.why === undefined ? [] : [say(self.why)];
  const nothing = told.length === 0 && unread === 0 && self?.opened === true ? [say('bar_nothing')] : [];
  return [...counted('bar_taken', taken), ...why, ...nothing, ...told, ...counted('bar_inPages', inPages), ...counted('bar_unread', unread)];
}

/** Kinds of values, the most frequent first. */
function kindsIn(entries: FileReport['entries'], findings: FileReport['findings']): Map<string, number> {
  const kinds = new Map<string, number>();
  const add = (kind: string, count: number): void => void kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  for (const { found } of entries) for (const { kind, count } of found) add(kind, count);
  for (const { kind } of findings) add(kind, 1);
  return new Map([...kinds].sort(([, one], [, other]) => other - one));
}

function asSentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
