/** Sendless's own page for pasted text and dropped files, which is read and changed like a webmail's compose window. */
import { windowsOf } from './compose-window.ts';
import { FileIds } from './file-ids.ts';
import { chooseFile, typeByName } from './file-list.ts';
import { genericFacts } from './generic.ts';
import { genericFinder } from './generic-finder.ts';
import { waitForPage } from './wait-for-page.ts';
import type { ComposeWindow, Webmail } from './webmail.ts';
import type { Attachment } from '../core/draft.ts';

const form = 'form[data-manual]';
const answerWithin = 5000;

type Files = Pick<ComposeWindow, 'readBytes' | 'removeAttachment' | 'attach'> & { attachments(): Attachment[] };

/** Each listed file holds its bytes in a field of its own: the page and the draft script share nothing else. */
function manualFiles(root: Element): Files {
  const page = root.ownerDocument;
  const ids = new FileIds();
  const items = (): { readonly id: string; readonly element: Element; readonly name: string; readonly file: File }[] => {
    const listed = [...root.querySelectorAll('li[data-file]')].flatMap((element) => {
      const file = element.querySelector<HTMLInputElement>('input[type="file"]')?.files?.[0];
      return file === undefined ? [] : [{ element, name: file.name, file }];
    });
    const given = ids.of(listed);
    return listed.map((item, i) => ({ ...item, id: given[i] ?? '' }));
  };
  const itemOf = (id: string): { readonly element: Element; readonly file: File } | undefined => items().find((item) => item.id === id);

  return {
    attachments: () => items().map(({ id, name, file }) => ({ id, name, type: file.type === '' ? typeByName(name) : file.type, bytes: file.size, inline: false, readable: true })),
    async readBytes(id, signal) {
      const file = itemOf(id)?.file;
      if (file === undefined) return { ok: false, why: 'not-there' };
      const bytes = await file.arrayBuffer().catch(() => null);
      if (signal.aborted) return { ok: false, why: 'stopped' };
      // A file that was moved or changed on the disk since it was chosen cannot be read any more.
      return bytes === null ? { ok: false, why: 'unreadable' } : { ok: true, bytes: new Uint8Array(bytes) };
    },
    async removeAttachment(id, signal) {
      const item = itemOf(id);
      const button = item?.element.querySelector<HTMLElement>('button[data-remove]');
      if (!button) return { ok: false, why: 'not-there' };
      button.click();
      const gone = await waitForPage(page, () => (itemOf(id) === undefined ? true : undefined), answerWithin, signal);
      if (!gone) return { ok: false, why: 'still-listed' };
      ids.forget(id);
      return { ok: true };
    },
    async attach(file, signal) {
      const field = root.querySelector<HTMLInputElement>('input[type="file"][data-add]');
      if (!field) return { ok: false, why: 'no-field' };
      const known = new Set(items().map(({ id }) => id));
      chooseFile(field, file);
      const added = await waitForPage(page, () => items().find(({ id, name }) => name === file.name && !known.has(id)), answerWithin, signal);
      return added ? { ok: true, id: added.id } : { ok: false, why: signal.aborted ? 'stopped' : 'timed-out' };
    },
  };
}

export const manual: Webmail = {
  finder: {
    ...genericFinder,
    id: 'manual',
    recognises: (page) => page.location.protocol.endsWith('-extension:') && page.querySelector(form) !== null,
    findComposeWindows: (page) => [...page.querySelectorAll(form)],
  },
  open: windowsOf((root) => {
    const facts = genericFacts(root);
    return {
      ...facts,
      ...manualFiles(root),
      save: () => Promise.resolve({ ok: false, why: 'cannot' }),
      sendControls: () => [],
      selfCheck: () => ({ webmail: 'manual', capabilities: { recipients: 'works', subject: facts.subject() ? 'works' : 'fails', body: facts.body() ? 'works' : 'fails', attachments: 'works', attach: 'works' } }),
    };
  }),
};
