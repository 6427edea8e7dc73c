import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { WordsContext, type Words } from '../ui/words.ts';
import { AnswerView } from './AnswerView.tsx';
import type { PopupState } from './popup-state.ts';
import { PutBackView } from './PutBackView.tsx';
import { ReportView } from './ReportView.tsx';
import { ResultView } from './ResultView.tsx';
import { StateView } from './StateView.tsx';
import { announcementOf } from './announcement.ts';

/** The popup: one screen at a time, and a line that reads the outcome to those who do not see it. */
export function Popup({ state, words }: { readonly state: PopupState; readonly words: Words }): JSX.Element {
  const screen = state.screen.value;
  const box = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  const happened = screen.is === 'report' ? screen.happened : null;
  useEffect(() => {
    // The button that was pressed is gone: go on from the new heading. What opens first leaves the focus alone.
    if (opened.current) box.current?.querySelector('h1')?.focus();
    opened.current ||= screen.is !== 'reading';
  }, [screen.is, happened]);
  return (
    <WordsContext.Provider value={words}>
      <div class="popup" ref={box} onKeyDown={closeDetails}>
        {screen.is === 'report' ? (
          <ReportView state={state} screen={screen} />
        ) : screen.is === 'applied' ? (
          <ResultView state={state} view={screen.view} />
        ) : screen.is === 'put-back' ? (
          <PutBackView state={state} outcome={screen.outcome} />
        ) : screen.is === 'answer' ? (
          <AnswerView state={state} answer={screen.answer} />
        ) : (
          <StateView state={state} screen={screen} />
        )}
      </div>
      <p class="unseen" role="status">
        {announcementOf(words, screen)}
      </p>
    </WordsContext.Provider>
  );
}

/** Escape closes the opened section around the focus first, the popup only after it. */
function closeDetails(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !(event.target instanceof Element) || event.target.closest('dialog') !== null) return;
  const open = event.target.closest('details[open]');
  if (!(open instanceof HTMLDetailsElement)) return;
  event.preventDefault();
  open.open = false;
  open.querySelector('summary')?.focus();
}
