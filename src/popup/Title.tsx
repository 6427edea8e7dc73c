import type { ComponentChildren, JSX } from 'preact';
import type { Report } from '../core/report.ts';
import { useWords } from '../ui/words.ts';

/** Product and desk above, and the one sentence of the screen. */
export function Title({ report, children }: { readonly report: Pick<Report, 'about' | 'desk'> | null; readonly children: ComponentChildren }): JSX.Element {
  const { t } = useWords();
  const about = report === null ? [] : [report.about?.name, report.desk].filter((name) => typeof name === 'string');
  return (
    <>
      <p class="about small soft">
        <Mark />
        {about.length === 0 ? <b>{t('popup_documentTitle')}</b> : about.map((name, i) => (i === 0 ? <b key={name}>{name}</b> : <span key={name}> · {name}</span>))}
      </p>
      <h1 tabIndex={-1}>{children}</h1>
    </>
  );
}

/** The maker's name for titles, or null when the product is not known. */
export function brandOf(report: Pick<Report, 'about'>): string | null {
  return report.about?.brand ?? null;
}

function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M1.5 7.2 14.5 1.5 9.6 14.5 7.3 8.9z M7.3 8.9 14.5 1.5" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" />
    </svg>
  );
}
