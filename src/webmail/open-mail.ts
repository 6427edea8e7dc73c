/**
 * Who sent the mail that is being read. Nothing but the sender's address is looked at: not the mail's text, not its subject, not the list of other mails.
 */
import { layouts } from './layouts/index.ts';
import { anAddress } from './split-addresses.ts';

/** Roundcube 1.5 to 1.8: the first address over an open mail is its sender's, with the name as words and the address as title or link. */
const inRoundcube = '#message-header .rcmContactAddress';
const named = [inRoundcube, ...layouts.flatMap(({ sender }) => sender ?? [])];

/** On a page that nobody listed: what by its own name in the page is a sender. */
const bySender = '[class*="sender" i],[class*="from" i],[data-testid*="sender" i],[data-testid*="from" i],[itemprop="sender"],[data-hovercard-id],[email]';
/** A line in a list of mails names its sender too. */
const inList = '[role="row"],[role="gridcell"],[role="option"],[role="treeitem"],li';
const written = '[contenteditable=""],[contenteditable="true"]';
const mostElements = 200;
const mostWords = 320;

/** The addresses of who sent the open mail: one where the webmail is known, else those that the page itself calls senders. Empty when no mail is open, or nobody can tell. */
export function sendersOfOpenMail(page: Document): string[] {
  for (const place of named) {
    const address = [...page.querySelectorAll(place)].filter(isShown).map(addressOf).find((one) => one !== null);
    if (address !== undefined && address !== null) return [address];
  }
  const elements = [...page.querySelectorAll(bySender)].slice(0, mostElements).filter((element) => element.closest(inList) === null && element.closest(written) === null && isShown(element));
  return [...new Set(elements.flatMap((element) => addressOf(element) ?? []))];
}

/** The address that an element shows or names. */
function addressOf(element: Element): string | null {
  const link = element.getAttribute('href');
  const words = [element.getAttribute('email'), element.getAttribute('data-hovercard-id'), element.getAttribute('title'), link?.startsWith('mailto:') === true ? link.slice('mailto:'.length) : null];
  const shown = element.textContent;
  if (shown.length <= mostWords) words.push(shown);
  for (const one of words) {
    const address = anAddress.exec(one?.slice(0, mostWords) ?? '')?.[0];
    if (address !== undefined) return address;
  }
  return null;
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
