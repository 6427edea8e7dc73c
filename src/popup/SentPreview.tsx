import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { plural, useWords } from '../ui/words.ts';
import { MailText } from './MailText.tsx';
import type { Piece, Preview } from '../core/plan/preview.ts';

/** The mail as it will be, over the list. Escape or *Close* goes back. */
export function SentPreview({ preview, onClose }: { readonly preview: Preview; onClose(): void }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="preview" aria-labelledby="preview-title" onClose={onClose}>
      <header>
        <h2 id="preview-title">{t('popup_willBeSent')}</h2>
        <Button
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {t('ui_close')}
        </Button>
      </header>
      <div class="preview-body" tabIndex={0} role="region" aria-labelledby="preview-title">
        <h3>{t('popup_subject')}</h3>
        <Pieces pieces={preview.subject} />
        <h3>{t('popup_text')}</h3>
        <Pieces pieces={preview.body} />
        {preview.hidden > 0 && <p class="small soft">{plural(words, 'popup_hiddenTrimmed', preview.hidden)}</p>}
        <h3>{t('popup_files')}</h3>
        {preview.files.length === 0 ? (
          <p class="soft">{t('popup_noFiles')}</p>
        ) : (
          <ul class="names">
            {preview.files.map((file) => (
              <li key={file.id}>
                <bdi>{file.name}</bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
    </dialog>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }): JSX.Element {
  return (
    <pre class="mail" dir="auto">
      <MailText pieces={pieces} />
    </pre>
  );
}
