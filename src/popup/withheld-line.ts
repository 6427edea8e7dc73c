/**
 * The line left for the desk: `[Withheld by the sender: phone network, backup]`, in the user's language.
 */
import type { Choices } from '../core/plan/choices.ts';
import type { Report } from '../core/report.ts';
import type { Words } from '../ui/words.ts';
import { choiceOfField, valuesOutside } from './choosing.ts';
import { categoryId, kindId } from './message-ids.ts';

/** Null when nothing is withheld. It names sorts of things, never a value. */
export function withheldLineOf(words: Words, report: Report, choices: Choices): string | null {
  const names = new Set<string>();
  for (const section of report.sections) {
    if (section.category !== null && section.fields.some((field) => choiceOfField(choices, field) !== 'keep')) names.add(words.t(`${categoryId(section.category)}_short`));
    if (section.kind !== 'fields' && choices.sections[section.id] === 'remove') names.add(words.t(`section_${section.kind}_short`));
  }
  for (const { first, places } of valuesOutside(report)) if (places.some((place) => (choices.findings[place.id] ?? 'keep') !== 'keep')) names.add(words.t(kindId(first.kind)));
  if (report.attachments.some((file) => choices.attachments[file.id] === 'remove')) names.add(words.t('popup_withheldFiles'));
  return names.size === 0 ? null : words.t('popup_withheldLine', [...names].join(words.t('popup_listComma')));
}
