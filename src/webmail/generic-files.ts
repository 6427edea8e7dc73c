/** Files of a compose window that nobody listed, by structure: an item with a file-like name, a link or a size, and a button that removes it. */
import { fileIdsOf } from './file-ids.ts';
import { chooseFile, sizeInWords, typeByName } from './file-list.ts';
import { findSubjects } from './generic-finder.ts';
import { getPageBytesReader } from './page-bytes-port.ts';
import { originOf } from './page-origin.ts';
import { waitForPage } from './wait-for-page.ts';
import type { ComposeWindow } from './webmail.ts';
import type { Attachment } from '../core/draft.ts';

const fileName = /^[^\n/\\:*?"<>|]{1,200}\.[a-z0-9]{1,8}$/i;
const sizeWords = /^[([\s]{0,9}\d{1,15}(?:[.,]\d{1,9})?\s{0,4}(?:[KMG]i?)?[Bo]?[)\]\s]{0,9}$/i;
const nameHolders = 'a[href],[title],button,span,div,td';
const buttons = 'button,[role="button"],a[class*="remove" i],a[class*="delete" i],a[class*="close" i]';
/** What sends: what submits a form, or else what is named so. */
export const submits = 'button[type="submit"],input[type="submit"],form button:not([type])';
export const sendNames = 'button[name*="send" i],[data-testid*="send" i],[data-test-id*="send" i],[data-action="send"],[ng-click*=".send("],button[class*="send" i],[role="button"][class*="send" i],button[class*="primary" i]';
/** All that a button says, to people and in its names. */
export const wordsOf = (button: Element): string => [...button.attributes].reduce((words, { value }) => `${words} ${value}`, button.textContent);
const answerWithin = 30_000;

interface Item { readonly element: Element; readonly name: string; readonly link: HTMLAnchorElement | null; readonly bytes: number | null }

type Files = Pick<ComposeWindow, 'readBytes' | 'removeAttachment' | 'attach'> & { attachments(): Attachment[]; fileField(): HTMLInputElement | null };

export function genericFiles(root: Element, body: () => HTMLElement | null): Files {
  const page = root.ownerDocument;
  const ids = fileIdsOf(findSubjects(root)[0] ?? root);
  const items = (): (Item & { readonly id: string })[] => {
    const found = findItems(root, body());
    const given = ids.of(found);
    return found.map((item, i) => ({ ...item, id: given[i] ?? '' }));
  };
  const named = (name: string): (Item & { readonly id: string })[] => items().filter((item) => item.name === name);
  const itemOf = (id: string): Item | undefined => items().find((item) => item.id === id);
  const field = (): HTMLInputElement | null => root.querySelector<HTMLInputElement>('input[type="file"]:not([disabled])');

  return {
    fileField: field,
    attachments: () => items().map(({ id, name, link, bytes }) => {
      const readable = link !== null && getPageBytesReader() !== undefined;
      return { id, name, type: typeByName(name), bytes, inline: false, readable, ...(readable ? {} : { why: link ? 'no-reader' : 'no-link' }) };
    }),
    async readBytes(id, signal) {
      const { link, name = '' } = itemOf(id) ?? {};
      const reader = getPageBytesReader();
      if (!link || !reader) return { ok: false, why: link ? 'no-reader' : 'no-link' };
      return reader(link.href, name, signal);
    },
    async removeAttachment(id, signal) {
      const item = itemOf(id);
      const removing = item && removeButton(item);
      if (!removing) return { ok: false, why: item ? 'no-button' : 'not-there' };
      const before = named(item.name).length;
      removing.click();
      const gone = await waitForPage(page, () => (named(item.name).length < before ? true : undefined), answerWithin, signal);
      if (!gone) return { ok: false, why: 'still-listed' };
      ids.forget(id);
      return { ok: true };
    },
    async attach(file, signal) {
      const target = field();
      if (!target) return { ok: false, why: 'no-field' };
      const known = new Set(named(file.name).map(({ id }) => id));
      chooseFile(target, file);
      const added = await waitForPage(page, () => named(file.name).find(({ id }) => !known.has(id)), answerWithin, signal);
      return added ? { ok: true, id: added.id } : { ok: false, why: signal.aborted ? 'stopped' : 'timed-out' };
    },
  };
}

/** The button that takes a file out: what is named so, or the one button of a list item; none where something sends, as in a row of buttons with files in it: what removes there may remove the mail. */
function removeButton({ element, link, name }: Item): HTMLElement | undefined {
  if (element.querySelector(`${submits},${sendNames}`)) return undefined;
  const all = [...element.querySelectorAll<HTMLElement>(buttons)].filter((button) => button !== link && !button.contains(link) && button.getAttribute('aria-haspopup') === null && !button.textContent.includes(name));
  return all.find((button) => /^(?!.*draft).*(?:remove|delete|entfern|suppr|elimin|rimuov)/is.test(wordsOf(button).replaceAll(name, ''))) ?? (element.matches('li') && !all[1] ? all[0] : undefined);
}

function findItems(root: Element, body: HTMLElement | null): Item[] {
  const found: Item[] = [];
  // The body is stepped over and not looked through: it may be larger than all the rest of the page.
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (node) =>
    node === body ? NodeFilter.FILTER_REJECT : (node as Element).matches(nameHolders) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node as HTMLElement;
    if (holder.closest('[contenteditable="true"]') || found.some(({ element }) => element.contains(holder))) continue;
    const name = nameOf(holder);
    if (name === null) continue;
    const element = itemAround(holder, root, body);
    if (!element || found.some((item) => item.element === element)) continue;
    const link = holder.closest<HTMLAnchorElement>('a[href]') ?? element.querySelector<HTMLAnchorElement>('a[download][href],a[href]');
    const own = link && link.origin === originOf(root.ownerDocument) && !(link.getAttribute('href') ?? '').startsWith('#') ? link : null;
    const size = [...element.querySelectorAll('*')].find((each) => each.childElementCount === 0 && sizeWords.test(each.textContent) && /\d/.test(each.textContent));
    found.push({ element, name, link: own, bytes: size ? sizeInWords(size.textContent) : null });
  }
  return found;
}

function nameOf(holder: Element): string | null {
  // Apps attach files without an ending too (WhatsApp's `logs`): a link that offers a download says that it is a file.
  const download = holder.getAttribute('download')?.trim();
  if (download) return download;
  const text = holder.childElementCount === 0 ? holder.textContent.trim() : '';
  const name = [text, holder.getAttribute('title')].find((each) => each && fileName.test(each) && !each.includes('@'));
  return name ?? null;
}

/** The smallest element around a name that also holds a button to remove it, or a list item. Never one that holds the body or other fields. */
function itemAround(holder: Element, root: Element, body: HTMLElement | null): Element | null {
  for (let around: Element | null = holder; around && around !== root; around = around.parentElement) {
    if (around.contains(body) || around.querySelector('input:not([type="checkbox"]):not([type="hidden"]),textarea,iframe')) return null;
    if (around !== holder && [...around.querySelectorAll(buttons)].some((button) => !button.contains(holder))) return around;
  }
  return null;
}
