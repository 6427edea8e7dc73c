/** Files of a Roundcube draft: the list beside the form, the bytes behind `display-attachment`, removing and adding by Roundcube's own controls. */
import { chooseFile, sizeInWords, typeByName } from './file-list.ts';
import { getPageBytesReader } from './page-bytes-port.ts';
import { waitForPage } from './wait-for-page.ts';
import type { ComposeWindow } from './webmail.ts';
import type { Attachment } from '../core/draft.ts';
import { roundcubeBody } from './roundcube-finder.ts';
import { roundcubePlaces } from './roundcube-places.ts';

const answerWithin = 30_000;

type Files = Pick<ComposeWindow, 'readBytes' | 'removeAttachment' | 'attach'> & { attachments(): Attachment[]; fileField(): HTMLInputElement | null };

export function roundcubeFiles(root: Element): Files {
  const page = root.ownerDocument;
  const items = (): HTMLElement[] => [...page.querySelectorAll<HTMLElement>(roundcubePlaces.file)].filter((li) => !li.classList.contains('uploading'));
  const itemOf = (id: string): HTMLElement | undefined => items().find((li) => li.id === id);
  const field = (): HTMLInputElement | null => page.querySelector<HTMLInputElement>(roundcubePlaces.fileField);

  const attachments = (): Attachment[] => {
    const pictures = [...(roundcubeBody(root)?.querySelectorAll('img') ?? [])];
    const listed = items().map((li) => {
      const name = (li.querySelector(roundcubePlaces.fileName) ?? li.querySelector(roundcubePlaces.olderFileName) ?? li).textContent.trim();
      return {
        id: li.id, name, type: typeByName(name), bytes: sizeInWords(li.querySelector(roundcubePlaces.fileSize)?.textContent ?? ''),
        inline: pictures.some((picture) => (picture.getAttribute('src') ?? '').includes(`_file=${li.id}`)), readable: getPageBytesReader() !== undefined,
      };
    });
    const pasted = pictures.flatMap((picture, i) => {
      const type = /^data:([a-z]+\/[a-z0-9.+-]+)/i.exec(picture.getAttribute('src') ?? '')?.[1];
      return type ? [{ id: `picture-${i}`, name: picture.alt || `picture-${i + 1}`, type, bytes: null, inline: true, readable: false, why: 'pasted' }] : [];
    });
    return [...listed, ...pasted];
  };

  return {
    attachments,
    fileField: field,
    async readBytes(id, signal) {
      const reader = getPageBytesReader();
      if (!reader) return { ok: false, why: 'no-reader' };
      const compose = root.querySelector<HTMLInputElement>(roundcubePlaces.composeId)?.value;
      const file = attachments().find((one) => one.id === id);
      if (!file || !compose) return { ok: false, why: 'not-there' };
      return reader(`?_task=mail&_action=display-attachment&_file=${encodeURIComponent(id)}&_id=${encodeURIComponent(compose)}`, file.name, signal);
    },
    async removeAttachment(id, signal) {
      const button = itemOf(id)?.querySelector<HTMLElement>(roundcubePlaces.fileRemove);
      if (!button) return { ok: false, why: itemOf(id) ? 'no-button' : 'not-there' };
      button.click();
      const gone = await waitForPage(page, () => (itemOf(id) ? undefined : true), answerWithin, signal);
      return gone ? { ok: true } : { ok: false, why: 'still-listed' };
    },
    async attach(file, signal) {
      const target = field();
      if (!target) return { ok: false, why: 'no-field' };
      const known = new Set(items().map((li) => li.id));
      const notices = new Set(page.querySelectorAll(roundcubePlaces.fileRefused));
      chooseFile(target, file);
      const answer = await waitForPage(page, () => {
        const added = items().find((li) => !known.has(li.id));
        if (added) return { ok: true as const, id: added.id };
        const notice = [...page.querySelectorAll(roundcubePlaces.fileRefused)].find((each) => !notices.has(each));
        return notice && !page.querySelector(roundcubePlaces.fileUploading) ? { ok: false as const, why: notice.textContent.trim() || 'refused' } : undefined;
      }, answerWithin * 4, signal);
      return answer ?? { ok: false, why: signal.aborted ? 'stopped' : 'timed-out' };
    },
  };
}
