import type { JSX } from 'preact';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/words.ts';
import type { PopupState } from './popup-state.ts';
import type { Screen } from './screen.ts';
import { ReadAgain } from './ReadAgain.tsx';
import { WhatFails } from './WhatFails.tsx';
import { Title } from './Title.tsx';

type Short = Exclude<Screen, { is: 'report' | 'applied' | 'put-back' | 'answer' }>;

/** The message topic of each short screen: what happened, what is safe, what to do. */
const topics: Readonly<Record<Short['is'], string>> = {
  reading: 'popup_reading',
  'no-page': 'popup_noPage',
  'no-draft': 'popup_noDraft',
  unreadable: 'popup_unreadable',
  applying: 'popup_applying',
  'putting-back': 'popup_puttingBack',
  'no-access': 'popup_noAccess',
  closed: 'popup_closed',
};

/** The screens that are one sentence and at most one thing to do. */
export function StateView({ state, screen }: { readonly state: PopupState; readonly screen: Short }): JSX.Element {
  const { t } = useWords();
  const topic = screen.is === 'closed' && screen.unsure ? 'popup_unsure' : topics[screen.is];
  const busy = screen.is === 'reading' || screen.is === 'applying' || screen.is === 'putting-back';
  return (
    <>
      <main class="short" aria-busy={busy}>
        <Title report={null}>{t(topic)}</Title>
        <p>{t(`${topic}_what`)}</p>
        {!busy && <p class="soft">{t(`${topic}_do`)}</p>}
        {screen.is === 'unreadable' && screen.id !== null && <WhatFails state={state} id={screen.id} cannot={screen.cannot} />}
      </main>
      <WhatToDo state={state} screen={screen} />
    </>
  );
}

function WhatToDo({ state, screen }: { readonly state: PopupState; readonly screen: Short }): JSX.Element | null {
  const { t } = useWords();
  const readAgain = <ReadAgain state={state} />;
  const welcome = <Button kind="link" onClick={() => state.openWelcome()}>{t('popup_howItWorks')}</Button>;
  const manual = <Button kind="link" onClick={() => state.openManual()}>{t('popup_pasteInstead')}</Button>;
  if (screen.is === 'closed') return <footer class="foot foot-end">{readAgain}</footer>;
  if (screen.is === 'unreadable') return <footer class="foot">{manual}{readAgain}</footer>;
  if (screen.is === 'no-page') return <footer class="foot">{welcome}{manual}</footer>;
  if (screen.is === 'no-draft') return <footer class="foot">{manual}{readAgain}</footer>;
  if (screen.is !== 'no-access') return null;
  return (
    <footer class="foot">
      {welcome}
      {screen.url !== null && <Button kind="main" onClick={() => state.allowSite()}>{t('popup_always')}</Button>}
    </footer>
  );
}
