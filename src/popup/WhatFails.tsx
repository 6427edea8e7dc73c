import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/words.ts';
import type { PopupState } from './popup-state.ts';

interface WhatFailsProps {
  readonly state: PopupState;
  readonly id: string;
  readonly cannot: readonly string[];
}

/** What does not work on this page, and a report about it in which no word of the mail stands. */
export function WhatFails({ state, id, cannot }: WhatFailsProps): JSX.Element {
  const { t, language } = useWords();
  const [said, setSaid] = useState<string | null>(null);
  const list = new Intl.ListFormat(language).format(cannot.map((capability) => t(`capability_${capability}`)));
  return (
    <details class="fails small soft">
      <summary>{t('popup_fails')}</summary>
      {cannot.length > 0 && <p>{t('popup_failsWhat', list)}</p>}
      <p>{t('popup_structure_what')}</p>
      <Button
        kind="link"
        onClick={() => {
          void state.copyStructure(id).then((copied) => {
            setSaid(copied ? 'popup_structure_copied' : 'popup_structure_notCopied');
          });
        }}
      >
        {t('popup_structure')}
      </Button>
      <p role="status">{said === null ? '' : t(said)}</p>
    </details>
  );
}
