import type { JSX } from 'preact';
import type { Choice } from '../core/plan/choices.ts';
import type { Field, Finding, Report } from '../core/report.ts';
import { trapOf } from '../core/traps.ts';
import { Badge } from '../ui/Badge.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { useWords } from '../ui/words.ts';
import { choiceOfField, choiceOfFinding, chooseField, chooseFindings, findingsInside } from './choosing.ts';
import { kindId } from './message-ids.ts';
import { PlainValueLine } from './PlainValueLine.tsx';
import type { PopupState } from './popup-state.ts';

interface FieldRowProps {
  readonly state: PopupState;
  readonly report: Report;
  readonly choices: Parameters<typeof choiceOfField>[0];
  readonly field: Field;
}

/** One `Key: value`: the characters as they are, what they mean, what shall happen to them. */
export function FieldRow({ state, report, choices, field }: FieldRowProps): JSX.Element {
  const { t } = useWords();
  const choice = choiceOfField(choices, field);
  const inside = findingsInside(report, field);
  const trap = trapOf(field, inside);
  return (
    <li class={`field field-${choice}`}>
      <p class="exact" dir="auto">
        {field.key}: {field.value === '' ? <i class="soft">{t('popup_empty')}</i> : <span class="value">{field.value}</span>}
      </p>
      <PlainValueLine field={field} />
      {trap !== null && <Badge tone="warm">{t(`trap_${trap.replace('-', '_')}`)}</Badge>}
      <p class="small soft">{t(field.explain ?? 'popup_unknownKey')}</p>
      <ChoiceControl
        legend={t('popup_choiceFor', field.key)}
        value={choice}
        onChange={(chosen) => state.choose((before) => chooseField(before, field, chosen))}
      />
      {choice === 'keep' && <FindingsInside findings={inside} report={report} choices={choices} state={state} />}
    </li>
  );
}

function FindingsInside({ findings, report, choices, state }: { readonly findings: readonly Finding[]; readonly report: Report; readonly choices: FieldRowProps['choices']; readonly state: PopupState }): JSX.Element | null {
  const { t } = useWords();
  if (findings.length === 0) return null;
  return (
    <ul class="inside">
      {findings.map((finding) => (
        <li key={finding.id} class={`field-${choiceOfFinding(report, choices, finding)}`}>
          <p>
            <span class="small soft">{t('popup_insideIt', t(kindId(finding.kind)))}</span>{' '}
            <span class="exact value" dir="auto">
              {finding.value}
            </span>
          </p>
          <ChoiceControl
            legend={t('popup_choiceFor', finding.value)}
            value={choiceOfFinding(report, choices, finding)}
            onChange={(chosen) => state.choose((before) => chooseFindings(before, [finding], chosen))}
          />
        </li>
      ))}
    </ul>
  );
}

/** Keep, hide or remove, as one small control. */
export function ChoiceControl({ legend, value, onChange }: { readonly legend: string; readonly value: Choice | null; onChange(choice: Choice): void }): JSX.Element {
  const { t } = useWords();
  const options = (['keep', 'hide', 'remove'] as const).map((choice) => ({ value: choice, label: t(`ui_${choice}`) }));
  return <Segmented size="small" legend={legend} options={options} value={value} onChange={onChange} />;
}
