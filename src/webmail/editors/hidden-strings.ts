/**
 * What an HTML body carries without showing it: targets of links, titles, comments, `data-*`, text of hidden nodes. Each is a
 * part of the draft with its own text, so that a value removed from the lines can be removed here too.
 */
import { originOf } from '../page-origin.ts';

/** A hidden string in its place. */
export interface HiddenString {
  readonly text: string;
  /** Sets the text in place; an emptied attribute goes, and so does a link's target of which only the scheme is left. */
  set(text: string): void;
  /** The node whose presence means the string is still there. */
  readonly owner: Node;
}

/** Attributes that say how something looks or works and never hold words of a person. */
const looks = new Set(
  'align bgcolor border cellpadding cellspacing class color colspan contenteditable dir draggable face height lang rel role rowspan size spellcheck style tabindex target type valign width start span scope'.split(' '),
);
/** A style that fetches, or writes text of its own, may hold a value. */
const tellingStyle = /url\(|content\s*:/i;
const bareTarget = /^(?:tel|sms|mailto|callto|skype):[^\p{L}\p{N}]*$/iu;
const placeholders = /\[[^[\]]{0,120}\]|%5B.{0,240}?%5D/giu;

/** Notes of editors to themselves, never sent: how TinyMCE and CKEditor mark the caret and what they made, how Draft.js numbers its nodes. */
const editorsOwn = /^data-(?:mce-(?!href$|src$)|cke-(?!saved-|realelement$)|offset-key$|editor$)/;
/** Editors keep a link's target twice, and write the second one when they send: TinyMCE `data-mce-href`, CKEditor 4 `data-cke-saved-href`. */
const twinPrefixes = ['data-mce-', 'data-cke-saved-'];

/** The hidden strings of an element's own attributes. Pictures as data are attachments, not text. An editor's twin goes with its attribute. */
export function hiddenAttributes(element: Element): HiddenString[] {
  const strings: HiddenString[] = [];
  for (const { name, value } of element.attributes) {
    const twin = twinPrefixes.find((prefix) => name.startsWith(prefix));
    const own = twin === undefined ? null : element.getAttribute(name.slice(twin.length));
    if (value.trim() === '' || value === 'true' || value === 'false' || own === value || editorsOwn.test(name)) continue;
    if (looks.has(name) && !(name === 'style' && tellingStyle.test(value))) continue;
    if (name !== 'href' && isOwnPicture(element, name, value)) continue;
    strings.push({ text: value, owner: element, set: (text) => setAttribute(element, name, text) });
  }
  return strings;
}

/** A picture of the mail itself: data without words of its own, a content id, or the webmail's own address for it. It is an attachment; changing its address would break it. */
function isOwnPicture(element: Element, name: string, value: string): boolean {
  if (/^(?:data:image\/(?!svg)|blob:|cid:)\S*$/i.test(value)) return true;
  const page = element.ownerDocument;
  return name === 'src' && element.nodeName === 'IMG' && URL.parse(value, page.baseURI)?.origin === originOf(page);
}

function setAttribute(element: Element, name: string, text: string): void {
  const own = element.getAttribute(name);
  const names = [name, ...twinPrefixes.map((prefix) => prefix + name).filter((twin) => own !== null && element.getAttribute(twin) === own)];
  const bare = /href$/.test(name) && bareTarget.test(text.replace(placeholders, ''));
  for (const each of names) {
    if (text.trim() === '' || bare) element.removeAttribute(each);
    else element.setAttribute(each, text);
  }
}

/** Words over several nodes, as those of marked-up text: a number may begin in one and end in the next. */
export function hiddenRun(first: Text, rest: readonly Text[]): HiddenString {
  if (rest.length === 0) return hiddenNode(first);
  const nodes = [first, ...rest];
  return { text: textOf(nodes), owner: first, set: (text) => setOver(nodes, text) };
}

const textOf = (nodes: readonly Text[]): string => nodes.map(({ data }) => data).join('');

/** Each node keeps what stays of it; what is new goes into the first that changes. */
function setOver(nodes: readonly Text[], text: string): void {
  const old = textOf(nodes);
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old[start] === text[start]) start += 1;
  let behind = 0;
  while (behind < shorter - start && old.at(-1 - behind) === text.at(-1 - behind)) behind += 1;
  let put = text.slice(start, text.length - behind);
  let at = 0;
  for (const node of nodes) {
    const { data } = node;
    const within = (place: number): number => Math.min(Math.max(place - at, 0), data.length);
    const [from, to] = [within(start), within(old.length - behind)];
    at += data.length;
    if ((start >= at && node !== nodes.at(-1)) || (put === '' && from === to)) continue;
    node.data = data.slice(0, from) + put + data.slice(to);
    put = '';
  }
}

export function hiddenNode(node: CharacterData): HiddenString {
  return {
    text: node.data,
    owner: node,
    set: (text) => {
      if (text === '') node.remove();
      else node.data = text;
    },
  };
}
