import type { JSX } from 'preact';
import { useWords, WordsContext, type Words } from '../ui/words.ts';
import { GrantedSites } from './GrantedSites.tsx';
import { NameWebmail } from './NameWebmail.tsx';
import type { WelcomeState } from './welcome-state.ts';

/** What Sendless does, naming one's webmail, bringing a draft from the phone. */
export function Welcome({ state, words }: { readonly state: WelcomeState; readonly words: Words }): JSX.Element {
  const { t } = words;
  const said = state.said.value;
  return (
    <WordsContext.Provider value={words}>
      <main class="welcome">
        <header>
          <p class="brand">{t('popup_documentTitle')}</p>
          <h1>{t('welcome_title')}</h1>
          <p class="lead">{t('welcome_what')}</p>
        </header>
        <section aria-labelledby="webmail">
          <h2 id="webmail">{t('welcome_yourWebmail')}</h2>
          <p>{t('welcome_yourWebmail_what')}</p>
          <NameWebmail state={state} />
          <p class="said" role="status">
            {said === null ? '' : t(said.id, said.site)}
          </p>
          <GrantedSites state={state} />
          <p class="soft">{t('welcome_without')}</p>
          <p class="soft">
            {t('welcome_program')} <a href="../manual/index.html">{t('popup_pasteInstead')}</a>
          </p>
        </section>
        <Steps id="welcome_phone" />
        <Steps id="welcome_never" />
        <p class="soft">{t('welcome_provider')}</p>
      </main>
    </WordsContext.Provider>
  );
}

/** Three sentences under a heading. Steps are numbered, promises are not. */
function Steps({ id }: { readonly id: 'welcome_phone' | 'welcome_never' }): JSX.Element {
  const { t } = useWords();
  const items = [1, 2, 3].map((number) => <li key={number}>{t(`${id}_${String(number)}`)}</li>);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(id)}</h2>
      {id === 'welcome_phone' ? <ol class="steps">{items}</ol> : <ul class="promises">{items}</ul>}
    </section>
  );
}
