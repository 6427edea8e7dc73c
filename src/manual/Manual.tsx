import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { WordsContext, type Words } from '../ui/words.ts';
import { FileList } from './FileList.tsx';

interface ManualProps {
  readonly words: Words;
  /** The address of the popup that speaks of this page. */
  popup(): Promise<string>;
  copy(text: string): Promise<void>;
}

/** A form for the mail on one side, what it gives away on the other. The fields belong to the page: nobody but the user and the draft script sets them. */
export function Manual({ words, popup, copy }: ManualProps): JSX.Element {
  const { t } = words;
  const body = useRef<HTMLTextAreaElement>(null);
  /** Another `look` is another frame: the popup reads the mail once, when it opens. */
  const [shown, setShown] = useState<{ readonly address: string; readonly look: number } | null>(null);
  const [said, setSaid] = useState('');
  const look = async (): Promise<void> => {
    const address = await popup();
    setShown((before) => ({ address, look: (before?.look ?? 0) + 1 }));
  };
  const copyText = (): Promise<void> => copy(body.current?.value ?? '').then(() => setSaid('manual_copied'), () => setSaid('manual_notCopied'));
  return (
    <WordsContext.Provider value={words}>
      <main class="manual">
        <header>
          <p class="brand">{t('popup_documentTitle')}</p>
          <h1>{t('manual_title')}</h1>
          <p>{t('manual_what')}</p>
        </header>
        <form data-manual onSubmit={(event) => event.preventDefault()}>
          <label for="to">{t('manual_to')}</label>
          <input id="to" name="to" type="text" autoComplete="off" spellcheck={false} dir="ltr" />
          <label for="subject">{t('manual_subject')}</label>
          <input id="subject" name="subject" type="text" autoComplete="off" dir="auto" />
          <label for="body">{t('manual_body')}</label>
          <textarea id="body" name="body" rows={16} dir="auto" spellcheck={false} ref={body} />
          <FileList />
          <div class="buttons">
            <Button kind="main" onClick={() => void look()}>
              {t('manual_look')}
            </Button>
            <Button onClick={() => void copyText()}>{t('manual_copyText')}</Button>
          </div>
          <p role="status" class="soft">
            {said === '' ? '' : t(said)}
          </p>
        </form>
        <section class="report" aria-label={t('manual_report')}>
          {shown === null ? (
            <ol>
              {[1, 2, 3].map((number) => (
                <li key={number}>{t(`manual_next_${String(number)}`)}</li>
              ))}
            </ol>
          ) : (
            <iframe key={shown.look} src={shown.address} title={t('manual_report')} />
          )}
        </section>
      </main>
    </WordsContext.Provider>
  );
}
