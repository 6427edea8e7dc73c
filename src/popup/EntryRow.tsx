import type { ComponentChildren, JSX } from 'preact';
import type { Choices, FileChoice } from '../core/plan/choices.ts';
import { isReadable } from '../core/file-report.ts';
import { canBecomeText, canBeCleaned } from '../core/plan/presets.ts';
import type { FoundInFile, ReportedAttachment } from '../core/report.ts';
import { MetadataFacts } from '../ui/MetadataFacts.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { formatBytes, plural, useWords } from '../ui/words.ts';
import { choiceOfFile, chooseFile } from './choosing.ts';
import { kindId } from './message-ids.ts';
import type { PopupState } from './popup-state.ts';

interface EntryRowProps {
  readonly state: PopupState;
  readonly choices: Choices;
  readonly entry: ReportedAttachment;
  /** The attachment that it is packed in. */
  readonly holder: ReportedAttachment;
  readonly fixed: boolean;
  /** The fields of a block in it. */
  readonly children: ComponentChildren;
}

/** What is packed in a file: its name, what was found in it or why nobody could look, and what becomes of it. */
export function EntryRow({ state, choices, entry, holder, fixed, children }: EntryRowProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const choice = choiceOfFile(choices, entry);
  const facts = [entry.type, entry.bytes === null ? '' : formatBytes(words, entry.bytes)].filter((fact) => fact !== '');
  return (
    <li class={`entry field-${choice === 'remove' ? 'remove' : 'keep'}`}>
      <p>
        <bdi class="exact value">{entry.path.slice(holder.path.length + 1)}</bdi> <span class="small soft">{facts.join(' · ')}</span>
      </p>
      {entry.why !== undefined && <p class="small warm">{t(nameOfWhy(entry.why))}</p>}
      {entry.facts !== undefined && <MetadataFacts facts={entry.facts} />}
      <FoundInside file={entry} />
      {!fixed && choiceOfFile(choices, holder) !== 'remove' && <FileChoiceControl state={state} choices={choices} file={entry} />}
      {children}
    </li>
  );
}

/** Keep, clean, its text instead, or remove, as one small control. What cannot be cleaned is kept or removed. */
export function FileChoiceControl({ state, choices, file }: { readonly state: PopupState; readonly choices: Choices; readonly file: ReportedAttachment }): JSX.Element {
  const { t } = useWords();
  const possible = (['keep', 'clean', 'text', 'remove'] satisfies FileChoice[]).filter((choice) => (choice === 'clean' ? canBeCleaned(file) : choice === 'text' ? canBecomeText(file) : true));
  return (
    <Segmented
      size="small"
      legend={t('popup_choiceFor', file.path)}
      options={possible.map((choice) => ({ value: choice, label: t(choice === 'clean' || choice === 'text' ? `files_${choice}` : `ui_${choice}`) }))}
      value={choiceOfFile(choices, file)}
      onChange={(choice) => state.choose((before) => chooseFile(before, file.id, choice))}
    />
  );
}

/** Values that are shown of one file; the others are counted. */
const shown = 5;

/** The values found in a file, by kind, with how often each stands there. */
export function FoundInside({ file }: { readonly file: ReportedAttachment }): JSX.Element | null {
  const words = useWords();
  const { found = [], values = 0 } = file;
  if (values === 0) return null;
  return (
    <ul class="found-inside small">
      {found.slice(0, shown).map((one) => (
        <li key={`${one.kind} ${one.canonical}`}>
          <FoundLine one={one} />
        </li>
      ))}
      {values > shown && <li class="soft">{plural(words, 'files_moreValues', values - shown)}</li>}
    </ul>
  );
}

function FoundLine({ one }: { readonly one: FoundInFile }): JSX.Element {
  const words = useWords();
  return (
    <>
      <span class="soft">{words.t(kindId(one.kind))}</span>{' '}
      <span class="exact value" dir="auto">
        {one.value}
      </span>
      {one.count > 1 && <span class="soft"> {plural(words, 'files_times', one.count)}</span>}
    </>
  );
}

/** Whether all of it was read; the text in pictures is said elsewhere. */
export function isReadWhole(file: ReportedAttachment): boolean {
  return file.opened && isReadable(file.why);
}

/** Reasons are message ids; what a webmail says is not for the user. */
export function nameOfWhy(why: string): string {
  return why.startsWith('unread_') ? why : 'unread_no_bytes';
}
