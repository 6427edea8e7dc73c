import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/words.ts';
import { knownWebmails, siteOf, type WelcomeState } from './welcome-state.ts';

/** The webmails that many use, one click each, and a field for any other. */
export function NameWebmail({ state }: { readonly state: WelcomeState }): JSX.Element {
  const { t } = useWords();
  const granted = new Set(state.granted.value.map(siteOf));
  return (
    <>
      <ul class="webmails">
        {knownWebmails.map(({ name, host }) => (
          <li key={host}>
            <span>
              <b>{name}</b> <span class="small soft">{host}</span>
            </span>
            {granted.has(host) ? (
              <Badge tone="good">{t('welcome_allowed')}</Badge>
            ) : (
              <Button onClick={() => state.allow(`https://${host}`)}>{t('welcome_allow', name)}</Button>
            )}
          </li>
        ))}
      </ul>
      <OtherWebmail state={state} />
    </>
  );
}

function OtherWebmail({ state }: { readonly state: WelcomeState }): JSX.Element {
  const { t } = useWords();
  const [address, setAddress] = useState('');
  const wrong = state.said.value?.id === 'welcome_addressWrong';
  return (
    <form
      class="other"
      onSubmit={(event) => {
        event.preventDefault();
        void state.allow(address);
      }}
    >
      <h3>{t('welcome_other')}</h3>
      <label for="address">{t('welcome_address')}</label>
      <div class="other-line">
        <input
          id="address"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          dir="ltr"
          value={address}
          aria-invalid={wrong}
          aria-describedby="address-hint"
          onInput={(event) => {
            setAddress(event.currentTarget.value);
          }}
        />
        <button type="submit" class="button">
          {t('welcome_allowAddress')}
        </button>
      </div>
      <p id="address-hint" class="small soft">
        {t('welcome_addressHint')}
      </p>
    </form>
  );
}
