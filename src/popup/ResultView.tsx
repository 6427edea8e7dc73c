import type { JSX } from 'preact';
import type { Applied } from '../platform/messages.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { plural, useWords, type Words } from '../ui/words.ts';
import { DraftSwitch } from './DraftSwitch.tsx';
import { LongList } from './LongList.tsx';
import { MailText } from './MailText.tsx';
import { NamedFiles } from './NamedFiles.tsx';
import type { PopupState } from './popup-state.ts';
import { filesUnseen, type AppliedView } from './screen.ts';
import { isDone, placeOf } from './result.ts';
import { brandOf, Title } from './Title.tsx';

interface ResultViewProps {
  readonly state: PopupState;
  readonly view: AppliedView;
}

/** What became of the mail, as read back from the page: "done" only when nothing is left over. */
export function ResultView({ state, view }: ResultViewProps): JSX.Element {
  const words = useWords();
  const { applied } = view;
  const done = isDone(view);
  const brand = brandOf(view.report);
  return (
    <>
      <header class="head">
        <Title report={view.report}>
          {done ? plural(words, 'popup_done', applied.withheld) : <span class="bad">{words.t(applied.halfway ? 'popup_undoFailed' : 'popup_notAllGone')}</span>}
        </Title>
        <p class="soft">{words.t(done ? (applied.trimmedFiles.length > 0 ? 'files_doneWhat' : 'popup_doneWhat') : applied.halfway ? 'popup_undoFailedWhat' : 'popup_notAllGoneWhat')}</p>
      </header>
      <main class="list result" tabIndex={0}>
        <DraftSwitch state={state} current={view.id} />
        <LeftOver view={view} applied={applied} />
        <FailedFiles applied={applied} />
        <NamedFiles id="popup_held" names={view.held} tone="warm" saysWhatToDo />
        <NamedFiles id="popup_keptNotOpened" names={applied.notOpened} tone="warm" />
        <NamedFiles id="popup_cameSince" names={applied.cameSince} tone="warm" saysWhatToDo />
        <NamedFiles id="files_trimmed" names={applied.trimmedFiles} tone="plain" />
        <NamedFiles id="popup_removedFiles" names={applied.removedFiles} tone="plain" />
        <NamedFiles id="popup_notRestorable" names={applied.notRestorable} tone="warm" />
        <section aria-labelledby="text-title">
          <h2 id="text-title">{brand === null ? words.t('popup_whatTheyGet') : words.t('popup_whatBrandGets', brand)}</h2>
          <pre class="mail" dir="auto">
            {applied.body.trim() === '' ? words.t('popup_emptyText') : <MailText pieces={[{ is: 'text', text: applied.body.trim() }]} />}
          </pre>
        </section>
        <section aria-labelledby="know-title">
          <h2 id="know-title">{words.t('popup_goodToKnow')}</h2>
          <ul class="know">
            {goodToKnow(words, view).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      </main>
      <footer class="foot">
        <Button kind="link" onClick={() => state.lookAgain()}>{words.t('popup_lookAgain')}</Button>
        <Button kind={done ? 'plain' : 'main'} onClick={() => state.putBack()}>{words.t('popup_putBack')}</Button>
      </footer>
    </>
  );
}

function LeftOver({ view, applied }: { readonly view: AppliedView; readonly applied: Applied }): JSX.Element | null {
  const words = useWords();
  if (applied.leftovers.length === 0) return null;
  return (
    <Notice tone="bad" title={plural(words, 'popup_leftovers', applied.leftovers.length)}>
      <LongList
        class="leftovers"
        things={applied.leftovers}
        draw={(leftover, i) => (
          <li key={i}>
            <span class="exact bad" dir="auto">
              {leftover.value}
            </span>{' '}
            <span class="small">{placeOf(words, view.draft.attachments, leftover.part, leftover.line)}</span>
          </li>
        )}
      />
      <p class="small">{words.t('popup_leftoversWhat')}</p>
    </Notice>
  );
}

function FailedFiles({ applied }: { readonly applied: Applied }): JSX.Element | null {
  const words = useWords();
  if (applied.failedFiles.length === 0) return null;
  return (
    <Notice tone="bad" title={plural(words, 'popup_failedFiles', applied.failedFiles.length)}>
      <ul class="names">
        {applied.failedFiles.map((file) => (
          <li key={file.name}>
            <bdi>{file.name}</bdi> {/^(?:files|unread)_/.test(file.why) && <span class="small">{words.t(file.why)}</span>}
          </li>
        ))}
      </ul>
      <p class="small">{words.t('popup_failedFilesWhat')}</p>
    </Notice>
  );
}

function goodToKnow(words: Words, view: AppliedView): string[] {
  const { applied, webmail } = view;
  const copies = applied.earlierCopies.map((copy) => words.t(`popup_copy_${copy.replace('-', '_')}`));
  return [...(filesUnseen(view) ? [words.t('popup_filesUnseen')] : []), words.t(webmail === 'manual' ? 'manual_next_3' : applied.saved && !applied.halfway ? 'popup_saved' : 'popup_notSaved'), ...copies, words.t('popup_providerMayHold'), words.t('popup_neverSends')];
}
