import type { JSX } from 'preact';
import type { ReportedAttachment } from '../core/report.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/words.ts';
import type { PopupState } from './popup-state.ts';

/** Pictures that a browser can show and draw anew; by their ending where the webmail tells no type. */
const drawable = /^image\/(?:png|jpeg|webp|gif|avif|bmp)$/;
const endings = /\.(?:png|jpe?g|webp|gif|avif|bmp)$/i;

/** Opens the page where parts of this picture are covered with black boxes; nothing for other files and for those packed in another. */
export function CoverPicture({ state, file }: { readonly state: PopupState; readonly file: ReportedAttachment }): JSX.Element | null {
  const { t } = useWords();
  const isPicture = drawable.test(file.type) || ((file.type === '' || file.type === 'application/octet-stream') && endings.test(file.path));
  if (!isPicture || !file.readable || file.inline) return null;
  return (
    <Button kind="link" onClick={() => state.openPicture(file.id)}>
      {t('popup_coverPicture')}
      <span class="unseen"> {file.path}</span>
    </Button>
  );
}
