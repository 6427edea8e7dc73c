import type { JSX } from 'preact';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.ts';
import type { PopupState } from './popup-state.ts';

/** The page was read by this one click: offer to do it always. */
export function LookedOnce({ state }: { readonly state: PopupState }): JSX.Element | null {
  const { t } = useWords();
  const url = state.lookedOnce.value;
  if (url === null) return null;
  return (
    <Notice tone="plain">
      <p class="small">{t('popup_lookedOnce', new URL(url).hostname)}</p>
      <div>
        <Button kind="link" onClick={() => state.allowSite()}>{t('popup_always')}</Button>
      </div>
    </Notice>
  );
}
