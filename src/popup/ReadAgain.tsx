import type { JSX } from 'preact';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/words.ts';
import type { PopupState } from './popup-state.ts';

/** Reads the page once more. */
export function ReadAgain({ state, kind = 'main' }: { readonly state: PopupState; readonly kind?: 'main' | 'plain' }): JSX.Element {
  const { t } = useWords();
  return <Button kind={kind} onClick={() => state.open()}>{t('popup_readAgain')}</Button>;
}
