import type { JSX } from 'preact';
import type { DeskAnswer } from '../core/recognition/desk-answer.ts';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.ts';
import { DeskFactList } from './AboutDesk.tsx';
import { LookedOnce } from './LookedOnce.tsx';
import type { PopupState } from './popup-state.ts';
import { ReadAgain } from './ReadAgain.tsx';
import { Title } from './Title.tsx';

/** A mail from a support desk is open: what its answers may be, where else there is help, and what the other way of asking would have taken. */
export function AnswerView({ state, answer }: { readonly state: PopupState; readonly answer: DeskAnswer }): JSX.Element {
  const { t } = useWords();
  const { about, desk } = answer;
  const { aiAnswers } = about.desk;
  const topic = aiAnswers === null ? 'answer_unknown' : aiAnswers.is ? 'answer_ai' : 'answer_people';
  return (
    <>
      <header class="head">
        <Title report={{ about, desk }}>{t('answer_title', about.brand)}</Title>
      </header>
      <main class="list answer">
        <Notice tone="plain">
          <p>{t(topic)}</p>
          {aiAnswers !== null && <p class="small soft">{t('desk_source', t(aiAnswers.source))}</p>}
        </Notice>
        {about.desk.helpCentre !== null && <p class="small">{t('answer_check')}</p>}
        <LookedOnce state={state} />
        <div class="about-desk">
          <DeskFactList desk={about.desk} pagesFirst />
        </div>
        <p class="small soft">{t('answer_read')}</p>
      </main>
      <footer class="foot foot-end">
        <ReadAgain state={state} />
      </footer>
    </>
  );
}
