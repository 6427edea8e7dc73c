import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ReportedAttachment } from '../core/report.ts';
import { Badge } from '../ui/Badge.tsx';
import { Tick } from '../ui/Tick.tsx';
import { formatBytes, useWords } from '../ui/words.ts';
import { chooseFile } from './choosing.ts';
import type { PopupState } from './popup-state.ts';

interface AttachmentRowProps {
  readonly state: PopupState;
  readonly file: ReportedAttachment;
  readonly sent: boolean;
  /** This webmail does not let Sendless take files out. */
  readonly fixed: boolean;
}

/** A file: what it is, whether its inside was seen, whether it goes along. */
export function AttachmentRow({ state, file, sent, fixed }: AttachmentRowProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const facts = [
    t(file.inline ? 'popup_picture' : `popup_origin_${file.origin}`),
    file.type,
    file.bytes === null ? t('popup_sizeUnknown') : formatBytes(words, file.bytes),
  ].filter((fact) => fact !== '');
  return (
    <li class={`row row-${sent ? 'all' : 'none'}`}>
      <Tick
        state={sent ? 'all' : 'none'}
        labelledBy={id}
        describedBy={`${id}-facts`}
        disabled={fixed}
        onChange={(ticked) => {
          state.choose((before) => chooseFile(before, file.id, ticked));
        }}
      />
      <div class="file">
        <span class="row-text">
          <span class="row-name" id={id}>
            <bdi>{file.path}</bdi>
          </span>
          <span class="row-glance small soft" id={`${id}-facts`}>
            {facts.join(' · ')}
          </span>
          {!file.readable && !sent && <span class="small warm">{t('popup_cannotComeBack')}</span>}
          {fixed && <span class="small warm">{t('popup_cannotRemoveFile')}</span>}
        </span>
        <span class="row-badges">{!file.opened && <Badge tone="warm">{t('popup_notOpened')}</Badge>}</span>
      </div>
    </li>
  );
}
