/**
 * The compose windows that are open in a page, for the bar: which of them shows the mail of a window that the webmail took out.
 */
import type { ComposeFinder, DraftHead } from '../../webmail/webmail.ts';
import { lent } from './gate-port.ts';
import { concernsDesk, frameAround } from './mail-at-hand.ts';
import { headLimit } from '../watching/watch-for-draft.ts';

export function openMails(page: Document): readonly Element[] {
  return finderOf(page)?.findComposeWindows(page) ?? [];
}

/** The outermost page around this one that scripts may look into: this one where it is in no frame. */
export function pageAround(): Document {
  let page = document;
  for (let frame; (frame = frameAround(page.documentElement)); ) page = frame.ownerDocument;
  return page;
}

/** A page and the pages in its frames that scripts may look into. */
export function pagesIn(page: Document): readonly Document[] {
  return [page, ...[...page.querySelectorAll('iframe')].flatMap(({ contentDocument }) => (contentDocument ? pagesIn(contentDocument) : []))];
}

/** What the mail of a compose window says at its beginning; of one that is in no page any more, the recipients and the subject. */
export function headOf(root: Element): DraftHead {
  return finderOf(root.ownerDocument)?.readHead(root, headLimit) ?? { recipients: { to: [], cc: [], bcc: [] }, subject: '', body: '' };
}

/** The compose window among what came into the page that has the recipients and the subject of one that left it, and files to hold as that had. */
export function sameMail(root: Element, came: ReadonlySet<Node>): Element | undefined {
  const [page, mail, { gate }] = [root.ownerDocument, nameOf(root), lent];
  const finder = finderOf(page);
  return openMails(page).find((one) => nameOf(one) === mail && [...came].some((node) => node.contains(one)) && finder && gate && concernsDesk(finder, one, gate));
}

/** Who gets the mail of a compose window and what it is about: another text for another mail. */
export function nameOf(root: Element): string {
  const { recipients, subject } = headOf(root);
  return JSON.stringify([recipients, subject]);
}

function finderOf(page: Document): ComposeFinder | undefined {
  return lent.gate?.finders.find((one) => one.recognises(page));
}
