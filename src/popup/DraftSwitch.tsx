import type { JSX } from 'preact';
import { useWords } from '../ui/words.ts';
import type { PopupState } from './popup-state.ts';

/** Which of several open drafts is looked at. */
export function DraftSwitch({ state, current }: { readonly state: PopupState; readonly current: string }): JSX.Element | null {
  const { t } = useWords();
  const drafts = state.drafts.value;
  if (drafts.length < 2) return null;
  return (
    <label class="switch">
      <span class="small soft">{t('popup_whichDraft')}</span>
      <select
        value={current}
        onChange={(event) => {
          void state.showDraft(event.currentTarget.value);
        }}
      >
        {drafts.map((draft) => (
          <option key={draft.id} value={draft.id}>
            {[draft.subject || t('popup_noSubject'), draft.recipients[0] ?? t('popup_noRecipient')].join(' · ')}
          </option>
        ))}
      </select>
    </label>
  );
}
