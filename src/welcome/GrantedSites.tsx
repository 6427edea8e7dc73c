import type { JSX } from 'preact';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/words.ts';
import { siteOf, type WelcomeState } from './welcome-state.ts';

/** The sites that were granted, each with a way to take it back. */
export function GrantedSites({ state }: { readonly state: WelcomeState }): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <h3>{t('welcome_granted')}</h3>
      {state.granted.value.length === 0 ? (
        <p class="soft">{t('welcome_noneGranted')}</p>
      ) : (
        <ul class="webmails">
          {state.granted.value.map((pattern) => (
            <li key={pattern}>
              <b>{siteOf(pattern)}</b>
              <Button onClick={() => state.remove(pattern)}>{t('welcome_remove', siteOf(pattern))}</Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
