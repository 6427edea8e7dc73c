import type { JSX } from 'preact';
import type { Choice, Choices } from '../core/plan/choices.ts';
import type { Draft } from '../core/draft.ts';
import type { Report } from '../core/report.ts';
import { Badge } from '../ui/Badge.tsx';
import { plural, useWords } from '../ui/words.ts';
import { chooseFindings, stateOfFindings, valuesOutside, type FoundValue } from './choosing.ts';
import { ChoiceControl } from './FieldRow.tsx';
import { kindId } from './message-ids.ts';
import { LongList } from './LongList.tsx';
import type { PopupState } from './popup-state.ts';
import { placeOf } from './result.ts';
import { Row } from './Row.tsx';

interface FoundRowProps {
  readonly state: PopupState;
  readonly draft: Draft;
  readonly report: Report;
  readonly choices: Choices;
}

/** What was found by its shape outside the app's lines: in the user's words, the subject, file names, behind the text. */
export function FoundRow({ state, draft, report, choices }: FoundRowProps): JSX.Element | null {
  const words = useWords();
  const values = valuesOutside(report);
  if (values.length === 0) return null;
  const all = values.flatMap((value) => value.places);
  return (
    <Row
      state={stateOfFindings(choices, all)}
      name={words.t('section_found')}
      glance={`${plural(words, 'popup_details', values.length)}: ${values.slice(0, 3).map((value) => value.first.value).join(' · ')}`}
      badges={<Badge tone="warm">{words.t('popup_identifies')}</Badge>}
      onTick={(ticked) => state.choose((before) => chooseFindings(before, all, ticked ? 'keep' : 'hide'))}
    >
      <p class="small soft">{words.t('section_found_explain')}</p>
      <LongList class="fields" things={values} draw={(value) => <FoundValueRow key={value.id} value={value} state={state} draft={draft} choices={choices} />} />
    </Row>
  );
}

function FoundValueRow({ value, state, draft, choices }: { readonly value: FoundValue; readonly state: PopupState; readonly draft: Draft; readonly choices: Choices }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const choice: Choice = choices.findings[value.first.id] ?? 'keep';
  const places = [...new Set(value.places.map((place) => placeOf(words, draft.attachments, place.part, place.line)))];
  return (
    <li class={`field field-${choice}`}>
      <p class="exact value" dir="auto">
        {value.first.value}
      </p>
      <p class="small soft">
        {t(`${kindId(value.first.kind)}_explain`)} {t('popup_standsIn', places.slice(0, 3).join(t('popup_listComma')))}
      </p>
      <ChoiceControl
        legend={t('popup_choiceFor', value.first.value)}
        value={choice}
        onChange={(chosen) => state.choose((before) => chooseFindings(before, value.places, chosen))}
      />
    </li>
  );
}
