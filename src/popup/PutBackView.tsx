import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PutBackOutcome } from '../platform/messages.ts';
import { Button } from '../ui/Button.tsx';
import { plural, useWords } from '../ui/words.ts';
import { NamedFiles } from './NamedFiles.tsx';
import type { PopupState } from './popup-state.ts';
import { ReadAgain } from './ReadAgain.tsx';
import { Title } from './Title.tsx';

/** After *Put it back* when something found no place: it is shown, and offered to copy. */
export function PutBackView({ state, outcome }: { readonly state: PopupState; readonly outcome: PutBackOutcome }): JSX.Element {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <header class="head">
        <Title report={outcome.view?.report ?? null}>{t(outcome.complete ? 'popup_putBackDone' : 'popup_putBackPartly')}</Title>
        {!outcome.complete && <p class="soft">{t('popup_putBackPartlyWhat')}</p>}
      </header>
      <main class="list result" tabIndex={0}>
        {outcome.unplaced.length > 0 && (
          <section aria-labelledby="unplaced-title">
            <h2 id="unplaced-title">{plural(words, 'popup_unplaced', outcome.unplaced.length)}</h2>
            {outcome.unplaced.map((text, i) => (
              <Unplaced key={i} text={text} onCopy={() => state.copy(text)} />
            ))}
          </section>
        )}
        <NamedFiles id="popup_missingFiles" names={outcome.missingFiles} tone="warm" saysWhatToDo />
        <NamedFiles id="popup_twiceFiles" names={outcome.twiceFiles} tone="warm" saysWhatToDo />
      </main>
      <footer class="foot foot-end">
        <ReadAgain state={state} kind="plain" />
      </footer>
    </>
  );
}

function Unplaced({ text, onCopy }: { readonly text: string; onCopy(): Promise<void> }): JSX.Element {
  const { t } = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = (): void => {
    onCopy().then(
      () => {
        setCopied(true);
      },
      () => {
        setCopied(false);
      },
    );
  };
  return (
    <div class="unplaced">
      <pre class="mail" dir="auto">
        {text}
      </pre>
      <Button onClick={copy}>{t('ui_copy')}</Button> <span role="status">{copied === null ? '' : t(copied ? 'ui_copied' : 'ui_copyFailed')}</span>
    </div>
  );
}
