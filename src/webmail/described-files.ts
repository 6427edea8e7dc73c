/** Files of a compose window whose list a layout describes. */
import { fileIdsOf } from './file-ids.ts';
import { chooseFile, isNumberedName, sizeInWords, typeByName } from './file-list.ts';
import type { FilePlaces, Layout } from './layouts/layout.ts';
import { watchAnswers } from './page-answers.ts';
import { getPageBytesReader } from './page-bytes-port.ts';
import { originOf } from './page-origin.ts';
import { fileFieldOf, subjectOf } from './places.ts';
import { pressAsUser } from './press.ts';
import { waitForPage } from './wait-for-page.ts';
import { notTakenByServer, type ComposeWindow } from './webmail.ts';
import type { Attachment } from '../core/draft.ts';

const answerWithin = 30_000;

interface Listed {
  readonly id: string;
  readonly element: HTMLElement;
  readonly name: string;
}

type Files = Pick<ComposeWindow, 'readBytes' | 'removeAttachment' | 'attach'> & { attachments(): Attachment[] };

export function describedFiles(layout: Layout, places: FilePlaces, root: Element): Files {
  const page = root.ownerDocument;
  const ids = fileIdsOf(subjectOf(layout, root) ?? root);
  const listed = (): Listed[] => {
    const seen = new Set<string | null>();
    const files = [...root.querySelectorAll<HTMLElement>(places.item)].flatMap((element) => {
      const name = nameAt(places, element);
      const twin = places.once === null ? null : element.getAttribute(places.once);
      if (name === '' || (twin !== null && seen.has(twin))) return [];
      seen.add(twin);
      return [{ element, name }];
    });
    const given = ids.of(files);
    return files.map((file, i) => ({ ...file, id: given[i] ?? '' }));
  };
  const named = (name: string): Listed[] => listed().filter((file) => file.name === name);
  const find = (id: string): Listed | undefined => listed().find((file) => file.id === id);
  const linkOf = (element: Element): HTMLAnchorElement | null => {
    const link = places.link === null ? null : element.matches(places.link) ? (element as HTMLAnchorElement) : element.querySelector<HTMLAnchorElement>(places.link);
    return link?.origin === originOf(page) ? link : null;
  };
  const whyClosed = (element: Element): string | null => (places.encrypted ? 'encrypted' : !linkOf(element) ? 'no-link' : getPageBytesReader() ? null : 'no-reader');

  return {
    attachments: () => listed().map(({ id, element, name }) => {
      const why = whyClosed(element);
      const size = places.size === null ? null : element.querySelector(places.size);
      return { id, name, type: typeByName(name), bytes: size ? sizeInWords(size.textContent) : null, inline: false, readable: why === null, ...(why === null ? {} : { why }) };
    }),
    async readBytes(id, signal) {
      const file = find(id);
      if (!file) return { ok: false, why: 'not-there' };
      const [link, reader, why] = [linkOf(file.element), getPageBytesReader(), whyClosed(file.element)];
      return link && reader && why === null ? reader(link.href, file.name, signal) : { ok: false, why: why ?? 'no-link' };
    },
    async removeAttachment(id, signal) {
      const file = find(id);
      if (!file) return { ok: false, why: 'not-there' };
      const button = places.remove === null ? null : file.element.querySelector<HTMLElement>(places.remove);
      if (!button) return { ok: false, why: 'no-button' };
      const before = named(file.name).length;
      const answers = watchAnswers(places.removedBy ?? [], signal);
      pressAsUser(button);
      const gone = await waitForPage(page, () => (named(file.name).length < before ? true : undefined), answerWithin, signal);
      if (!gone) return { ok: false, why: 'still-listed' };
      ids.forget(id);
      return (await answers.came(answerWithin)) ? { ok: true } : { ok: false, why: notTakenByServer };
    },
    async attach(file, signal) {
      const field = fileFieldOf(layout, root);
      if (!field) return { ok: false, why: 'no-field' };
      const known = new Set(listed().map(({ id }) => id));
      const fresh = (): Listed[] => listed().filter(({ id }) => !known.has(id));
      chooseFile(field, file);
      const added = await waitForPage(page, () => fresh().find(({ name }) => name === file.name) ?? fresh().find(({ name }) => isNumberedName(name, file.name)), answerWithin, signal);
      return added ? { ok: true, id: added.id } : { ok: false, why: signal.aborted ? 'stopped' : 'timed-out' };
    },
  };
}

function nameAt({ name, nameAttribute }: FilePlaces, item: Element): string {
  const holder = name === null ? item : item.querySelector(name);
  const words = nameAttribute === null ? holder?.textContent : holder?.getAttribute(nameAttribute);
  return (words ?? '').trim();
}
