import type { JSX } from 'preact';
import { takesOut, type Choices } from '../core/plan/choices.ts';
import type { Section } from '../core/report.ts';
import type { DraftView } from '../platform/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { plural, useWords } from '../ui/words.ts';
import { AboutDesk } from './AboutDesk.tsx';
import { AttachmentRow } from './AttachmentRow.tsx';
import { countSent, fileTrees, inListOrder, isIdentifying, ownSections } from './choosing.ts';
import { DraftSwitch } from './DraftSwitch.tsx';
import { FoundRow } from './FoundRow.tsx';
import { LookedOnce } from './LookedOnce.tsx';
import { NamedFiles } from './NamedFiles.tsx';
import type { PopupState } from './popup-state.ts';
import { filesUnseen, type Happened } from './screen.ts';
import { Presets } from './Presets.tsx';
import { SectionRow } from './SectionRow.tsx';
import { SentPreview } from './SentPreview.tsx';
import { brandOf, Title } from './Title.tsx';
import { Warnings } from './Warnings.tsx';
import { WhatFails } from './WhatFails.tsx';

interface ReportViewProps {
  readonly state: PopupState;
  readonly screen: { readonly view: DraftView; readonly choices: Choices; readonly happened: Happened | null };
}

/** What the mail tells, and what of it shall be sent. */
export function ReportView({ state, screen }: ReportViewProps): JSX.Element {
  const { view, choices, happened } = screen;
  const { draft, report } = view;
  const words = useWords();
  const final = state.finalChoices() ?? choices;
  const sections = inListOrder(ownSections(report));
  const row = (section: Section): JSX.Element => <SectionRow key={section.id} state={state} draft={draft} report={report} choices={choices} section={section} />;
  const losesFile = report.attachments.some((file) => !file.readable && choices.attachments[file.id] === 'remove');
  const looking = state.files.value;
  const fixed = view.cannot.includes('attachments');
  return (
    <>
      <header class="head">
        <Title report={report}>
          <Headline view={view} />
        </Title>
        {report.supportDraft && <Presets state={state} />}
      </header>
      <main class="list">
        <DraftSwitch state={state} current={view.id} />
        <WhatHappened happened={happened} />
        <LookedOnce state={state} />
        <Warnings report={report} />
        <ul>
          {sections.filter(isIdentifying).map(row)}
          <FoundRow state={state} draft={draft} report={report} choices={choices} />
          {sections.filter((section) => !isIdentifying(section)).map(row)}
        </ul>
        <NamedFiles id="popup_held" names={view.held} tone="warm" saysWhatToDo />
        {report.attachments.length > 0 && (
          <section aria-labelledby="files-title" aria-busy={looking !== null}>
            <h2 id="files-title">{words.t('popup_files')}</h2>
            {looking !== null && <LookingIntoFiles state={state} />}
            <ul>
              {fileTrees(report).map((tree) => (
                <AttachmentRow key={tree.file.id} state={state} draft={draft} report={report} choices={choices} tree={tree} fixed={fixed} looking={looking === null ? null : (looking.files.find(({ id }) => id === tree.file.id) ?? { id: tree.file.id, state: 'waiting', progress: 0 })} />
              ))}
            </ul>
          </section>
        )}
        {filesUnseen(view) && (
          <section aria-labelledby="files-title">
            <h2 id="files-title">{words.t('popup_files')}</h2>
            <p class="files-unseen small soft">{words.t('popup_filesUnseen')}</p>
          </section>
        )}
        <AboutDesk report={report} />
        {report.supportDraft && <LineForDesk state={state} line={final.withheldLine} />}
        {view.cannot.length > 0 && <WhatFails state={state} id={view.id} cannot={view.cannot} />}
      </main>
      <Foot state={state} sent={countSent(report, choices)} of={report.details} changes={takesOut(choices)} trimmed={view.applied !== null} losesFile={losesFile} looking={looking !== null} />
      {state.ahead.value !== null && <SentPreview preview={state.ahead.value} onClose={() => state.closeAhead()} />}
    </>
  );
}

function Headline({ view: { report } }: { readonly view: DraftView }): JSX.Element {
  const words = useWords();
  const identify = report.identifying > 0 && <span class="warm">{plural(words, 'popup_identify', report.identifying)}</span>;
  if (!report.supportDraft) {
    return <>{report.details === 0 ? words.t('popup_nothingFound') : plural(words, 'popup_titleNoSupport', report.details)}</>;
  }
  const brand = brandOf(report);
  return (
    <>
      {brand === null ? plural(words, 'popup_titleUnknown', report.details) : plural(words, 'popup_title', report.details, brand)} {identify}
    </>
  );
}

function WhatHappened({ happened }: { readonly happened: Happened | null }): JSX.Element | null {
  const { t } = useWords();
  if (happened === null) return null;
  if (happened.is === 'put-back') return <Notice tone="good" title={t('popup_putBackDone')} />;
  return (
    <Notice tone="warm" title={t(happened.why === 'changed' ? 'popup_changed' : 'popup_refusedByPage')}>
      <p>{t(happened.why === 'changed' ? 'popup_changedWhat' : 'popup_refusedByPageWhat')}</p>
    </Notice>
  );
}

function LookingIntoFiles({ state }: { readonly state: PopupState }): JSX.Element {
  const { t } = useWords();
  return (
    <p class="looking-note small soft">
      {t('files_working')}{' '}
      <Button kind="link" onClick={() => state.stopLooking()}>{t('files_stop')}</Button>
    </p>
  );
}

function LineForDesk({ state, line }: { readonly state: PopupState; readonly line: string | null }): JSX.Element {
  const { t } = useWords();
  return (
    <label class="line-for-desk">
      <input
        class="tick"
        type="checkbox"
        checked={state.leavesLine.value}
        onChange={(event) => state.leaveLine(event.currentTarget.checked)}
      />
      <span>
        {t('popup_leaveLine')}
        {line !== null && <span class="exact small soft">{line}</span>}
      </span>
    </label>
  );
}

interface FootProps {
  readonly state: PopupState;
  readonly sent: number;
  readonly of: number;
  /** Something is chosen to go. */
  readonly changes: boolean;
  /** Sendless trimmed this mail before. */
  readonly trimmed: boolean;
  /** A file is to go whose bytes cannot be had, so that it could not be put back. */
  readonly losesFile: boolean;
  /** What is in the files is not known yet, so the choice is not made yet. */
  readonly looking: boolean;
}

function Foot({ state, sent, of, changes, trimmed, losesFile, looking }: FootProps): JSX.Element {
  const words = useWords();
  return (
    <footer class="foot">
      <div class="foot-text">
        {of > 0 && <p class="foot-count">{plural(words, 'popup_sent', of, new Intl.NumberFormat(words.language).format(sent))}</p>}
        <p class="small soft">{words.t(looking ? 'files_working' : !changes ? 'popup_nothingToApply' : losesFile ? 'popup_canPutTextBack' : 'popup_canPutBack')}</p>
        <Button kind="link" onClick={() => state.lookAhead()}>{words.t('popup_seeWhatWillBeSent')}</Button>
      </div>
      {trimmed && (
        <Button onClick={() => state.putBack()}>{words.t('popup_putBack')}</Button>
      )}
      <Button kind="main" disabled={!changes || looking} onClick={() => state.apply()}>{words.t('popup_apply')}</Button>
    </footer>
  );
}
