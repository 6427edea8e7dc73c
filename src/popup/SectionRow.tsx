import type { JSX } from 'preact';
import type { Choices } from '../core/plan/choices.ts';
import { partOf, type Draft } from '../core/draft.ts';
import { sectionState } from '../core/plan/presets.ts';
import type { Need } from '../core/products/desk-facts.ts';
import type { Report, Section } from '../core/report.ts';
import { Badge, type Tone } from '../ui/Badge.tsx';
import { plural, useWords, type Words } from '../ui/words.ts';
import { isIdentifying, tickSection } from './choosing.ts';
import { FieldRow } from './FieldRow.tsx';
import { categoryId } from './message-ids.ts';
import { LongList } from './LongList.tsx';
import { MailText } from './MailText.tsx';
import type { PopupState } from './popup-state.ts';
import { Row } from './Row.tsx';

interface SectionRowProps {
  readonly state: PopupState;
  readonly draft: Draft;
  readonly report: Report;
  readonly choices: Choices;
  readonly section: Section;
}

const needTones: Readonly<Record<Need, Tone>> = { needed: 'good', helps: 'good', 'not-needed': 'plain', unknown: 'plain' };

/** One thing the user ticks: all fields of a category, or a stretch of the text. */
export function SectionRow(props: SectionRowProps): JSX.Element {
  const { state, draft, report, choices, section } = props;
  const words = useWords();
  const name = section.category === null ? `section_${section.kind}` : categoryId(section.category);
  const glance = section.kind === 'fields' ? `${plural(words, 'popup_details', section.fields.length)}: ${glanceAt(section)}` : firstWords(draft, section);
  return (
    <Row
      state={sectionState(choices, section)}
      name={words.t(name)}
      glance={glance}
      badges={
        <>
          {isIdentifying(section) && <Badge tone="warm">{words.t('popup_identifies')}</Badge>}
          {section.kind === 'fields' && <Badge tone={needTones[section.need]}>{words.t(`popup_need_${section.need.replace('-', '_')}`)}</Badge>}
        </>
      }
      onTick={(ticked) => state.choose((before) => tickSection(report, before, section, ticked))}
    >
      <p class="small soft">{words.t(`${name}_explain`)}</p>
      {section.kind === 'fields' && <p class="small soft">{whyNeeded(section, words)}</p>}
      {section.kind === 'fields' ? (
        <LongList class="fields" things={section.fields} draw={(field) => <FieldRow key={field.id} state={state} report={report} choices={choices} field={field} />} />
      ) : (
        <pre class="stretch" dir="auto" tabIndex={0}>
          <MailText pieces={[{ is: 'text', text: textOf(draft, section) }]} />
        </pre>
      )}
    </Row>
  );
}

/** Whether the desk needs it, and who says so. */
function whyNeeded({ need, needSource }: Section, words: Words): string {
  return needSource === null ? words.t('desk_need_unknown') : words.t(`desk_need_${need.replace('-', '_')}`, words.t(needSource));
}

/** A few values, so that one need not open it to know. */
function glanceAt(section: Section): string {
  const values = [...new Set(section.fields.map((field) => field.value).filter((value) => value !== ''))];
  return values.map((value) => (value.length > 40 ? `${value.slice(0, 40)}…` : value)).slice(0, 4).join(' · ');
}

function textOf(draft: Draft, section: Section): string {
  const text = partOf(draft, section.part)?.text ?? '';
  return section.ranges.map((range) => text.slice(range.start, range.end).trimEnd()).join('\n\n');
}

/** Characters of the text that are looked at for its first words: blanks among them are drawn together. */
const glanced = 1000;

function firstWords(draft: Draft, section: Section): string {
  const text = partOf(draft, section.part)?.text ?? '';
  let words = '';
  for (const { start, end } of section.ranges) {
    words += ` ${text.slice(start, Math.min(end, start + glanced))}`;
    if (words.length >= glanced) break;
  }
  return words.trim().replace(/\s+/g, ' ').slice(0, 120);
}
