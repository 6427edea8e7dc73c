import type { JSX } from 'preact';
import type { Report } from '../core/report.ts';
import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.ts';
import { brandOf } from './Title.tsx';

const ids = { 'other-desk': 'otherDesk', 'no-recipient': 'noRecipient', 'quoted-block': 'quotedBlock' } as const;

export function Warnings({ report }: { readonly report: Report }): JSX.Element {
  const { t } = useWords();
  return (
    <>
      {report.warnings.map((warning) => {
        const id = `popup_warn_${ids[warning.kind]}`;
        return (
          <Notice key={warning.kind} tone="warm" title={t(id, brandOf(report) ?? '', warning.detail)}>
            <p>{t(`${id}_what`)}</p>
          </Notice>
        );
      })}
    </>
  );
}
