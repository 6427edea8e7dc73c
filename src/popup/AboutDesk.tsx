import type { ComponentChildren, JSX } from 'preact';
import type { Channel, DeskFacts, Stated } from '../core/products/desk-facts.ts';
import type { Report } from '../core/report.ts';
import { useWords, type Words } from '../ui/words.ts';
import { categoryId } from './message-ids.ts';

/** What is known of who reads the mail: what the ways of writing take, whether answers may be AI's, help pages and outages. What nobody said is shown as unknown. */
export function AboutDesk({ report }: { readonly report: Pick<Report, 'about'> }): JSX.Element | null {
  const words = useWords();
  const { about } = report;
  if (about === null) return null;
  return (
    <details class="about-desk">
      <summary>
        <span class="row-text">
          <span class="row-name">{about.hasDesk ? words.t('desk_titleOf', about.brand) : words.t('desk_title')}</span>
          <span class="row-glance small soft">{words.t('desk_glance')}</span>
        </span>
      </summary>
      <DeskFactList desk={about.desk} pagesFirst={false} />
    </details>
  );
}

/** Each statement with its source. `pagesFirst`: where to read on comes first, and who writes the answers is said elsewhere. */
export function DeskFactList({ desk, pagesFirst }: { readonly desk: DeskFacts; readonly pagesFirst: boolean }): JSX.Element {
  const words = useWords();
  const { channels, aiAnswers, helpCentre, statusPage } = desk;
  const pages = [<Page key="help" name={words.t('desk_helpCentre')} page={helpCentre} />, <Page key="status" name={words.t('desk_statusPage')} page={statusPage} />];
  return (
    <dl class="opened small">
      {pagesFirst && pages}
      {channels.length === 0 && <Fact name={words.t('desk_channelsUnknown')} source={null} />}
      {channels.map((channel) => (
        <Fact key={channel.way} name={words.t(channel.way === 'e-mail' ? 'desk_mail' : 'desk_chat')} source={channel.source}>
          {takenBy(channel, words)} {words.t(channel.choice ? 'desk_yourChoice' : 'desk_noChoice')}
        </Fact>
      ))}
      {!pagesFirst && (
        <Fact name={words.t('desk_answers')} source={aiAnswers?.source ?? null}>
          {words.t(aiAnswers?.is === false ? 'desk_noAiAnswers' : 'desk_aiAnswers')}
        </Fact>
      )}
      {!pagesFirst && pages}
    </dl>
  );
}

function takenBy({ takes }: Channel, words: Words): string {
  if (takes === 'what-the-draft-holds') return `${words.t('desk_mailTakes')}.`;
  const names = takes.map((category) => words.t(`${categoryId(category)}_short`));
  return `${new Intl.ListFormat(words.language).format(names)}.`;
}

function Page({ name, page }: { readonly name: string; readonly page: Stated<string> | null }): JSX.Element {
  return (
    <Fact name={name} source={page?.source ?? null}>
      {page && (
        <a href={page.is} target="_blank" rel="noreferrer noopener" dir="ltr">
          {page.is}
        </a>
      )}
    </Fact>
  );
}

/** One statement with its source, or that there is none. */
function Fact({ name, source, children }: { readonly name: string; readonly source: string | null; readonly children?: ComponentChildren }): JSX.Element {
  const { t } = useWords();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {source === null ? <i class="soft">{t('desk_unknown')}</i> : children}
        {source !== null && <span class="source soft">{t('desk_source', t(source))}</span>}
      </dd>
    </div>
  );
}
