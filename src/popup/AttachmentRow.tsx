import type { ComponentChildren, JSX } from 'preact';
import { useOwnId } from '../ui/own-id.ts';
import type { Choices } from '../core/plan/choices.ts';
import type { Draft } from '../core/draft.ts';
import type { Report, ReportedAttachment } from '../core/report.ts';
import type { FilesView } from '../platform/messages.ts';
import { Badge } from '../ui/Badge.tsx';
import { MetadataFacts } from '../ui/MetadataFacts.tsx';
import { Tick } from '../ui/Tick.tsx';
import { formatBytes, plural, useWords, type Words } from '../ui/words.ts';
import { choiceOfFile, tickFile, type FileTree } from './choosing.ts';
import { CoverPicture } from './CoverPicture.tsx';
import { EntryRow, FileChoiceControl, FoundInside, isReadWhole, nameOfWhy } from './EntryRow.tsx';
import { LongList } from './LongList.tsx';
import type { PopupState } from './popup-state.ts';
import { SectionRow } from './SectionRow.tsx';

interface AttachmentRowProps {
  readonly state: PopupState;
  readonly draft: Draft;
  readonly report: Report;
  readonly choices: Choices;
  readonly tree: FileTree;
  /** This webmail does not let Sendless take files out. */
  readonly fixed: boolean;
  /** How far the looking into it is; null when nobody looks. */
  readonly looking: FilesView['files'][number] | null;
}

/** A file: what it is, what is inside, whether it goes along and how. */
export function AttachmentRow(props: AttachmentRowProps): JSX.Element {
  const { state, choices, tree, fixed, looking } = props;
  const { file } = tree;
  const words = useWords();
  const { t } = words;
  const id = useOwnId();
  const choice = choiceOfFile(choices, file);
  const sent = choice !== 'remove';
  const isSeen = file.opened && file.found !== undefined;
  const name = (
    <span class="row-text">
      <span class="row-name" id={id}>
        <bdi>{file.path}</bdi>
      </span>
      <span class="row-glance small soft" id={`${id}-facts`}>
        {factsOf(words, file).join(' · ')}
      </span>
      {looking !== null && <Looking looking={looking} name={file.path} />}
      {!file.opened && file.why !== undefined && file.found !== undefined && <span class="small warm">{t(nameOfWhy(file.why))}</span>}
      {!file.readable && !sent && <span class="small warm">{t('popup_cannotComeBack')}</span>}
      {fixed && <span class="small warm">{t('popup_cannotRemoveFile')}</span>}
    </span>
  );
  const badges = <span class="row-badges">{looking === null && <FileBadge tree={tree} choices={choices} />}</span>;
  return (
    <li class={`row row-${sent ? 'all' : 'none'}`}>
      <Tick
        state={sent ? 'all' : 'none'}
        labelledBy={id}
        describedBy={`${id}-facts`}
        disabled={fixed}
        onChange={(ticked) => state.choose((before) => tickFile(before, file, ticked))}
      />
      {isSeen ? (
        <details>
          <summary>
            <span class="file">
              {name}
              {badges}
            </span>
          </summary>
          <div class="opened">
            <Inside {...props} />
            {!fixed && sent && <CoverPicture state={state} file={file} />}
          </div>
        </details>
      ) : (
        <div class="file">
          {name}
          {badges}
          {!fixed && sent && looking === null && <CoverPicture state={state} file={file} />}
        </div>
      )}
    </li>
  );
}

function factsOf(words: Words, file: ReportedAttachment): string[] {
  const { t } = words;
  return [t(file.inline ? 'popup_picture' : `popup_origin_${file.origin}`), file.type, file.bytes === null ? t('popup_sizeUnknown') : formatBytes(words, file.bytes)].filter((fact) => fact !== '');
}

/** Seen by eye while it lasts; the popup says aloud when all files were looked into. */
function Looking({ looking, name }: { readonly looking: NonNullable<AttachmentRowProps['looking']>; readonly name: string }): JSX.Element {
  const { t } = useWords();
  return (
    <span class="looking small soft">
      {t(`files_${looking.state}`)}
      <progress max={1} aria-label={t('files_progressOf', name)} {...(looking.state === 'opening' ? { value: looking.progress } : {})} />
    </span>
  );
}

function FileBadge({ tree, choices }: { readonly tree: FileTree; readonly choices: Choices }): JSX.Element | null {
  const words = useWords();
  const { file, entries } = tree;
  if (!file.opened) return <Badge tone="warm">{words.t('popup_notOpened')}</Badge>;
  const all = [file, ...entries];
  const values = all.reduce((sum, one) => sum + (one.values ?? 0), 0);
  const cleaned = choiceOfFile(choices, file) !== 'remove' && all.some((one) => ['clean', 'text'].includes(choiceOfFile(choices, one)));
  return (
    <>
      {values > 0 && <Badge tone="warm">{plural(words, 'files_values', values)}</Badge>}
      {cleaned && <Badge tone="good">{words.t('files_willBeCleaned')}</Badge>}
      {!all.every(isReadWhole) && <Badge tone="warm">{words.t('files_notAllRead')}</Badge>}
    </>
  );
}

function Inside({ state, draft, report, choices, tree, fixed }: AttachmentRowProps): JSX.Element {
  const { t } = useWords();
  const { file, entries } = tree;
  const sectionsOf = (one: ReportedAttachment): ComponentChildren => {
    const sections = tree.sectionsOf(one);
    return sections.length > 0 && <ul class="sections-inside">{sections.map((section) => <SectionRow key={section.id} state={state} draft={draft} report={report} choices={choices} section={section} />)}</ul>;
  };
  return (
    <>
      {!fixed && <FileChoiceControl state={state} choices={choices} file={file} />}
      {file.why !== undefined && <p class="small warm">{t(nameOfWhy(file.why))}</p>}
      {file.facts !== undefined && <MetadataFacts facts={file.facts} cleanable={!file.inline} />}
      <FoundInside file={file} />
      {sectionsOf(file)}
      {entries.length > 0 && (
        <>
          <h3 class="small soft">{t('files_inside')}</h3>
          <LongList
            class="entries"
            things={entries}
            draw={(entry) => (
              <EntryRow key={entry.id} state={state} choices={choices} entry={entry} holder={file} fixed={fixed}>
                {sectionsOf(entry)}
              </EntryRow>
            )}
          />
        </>
      )}
    </>
  );
}
