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

/** Words over several nodes, as those of marked-up text: a number may begin in one and end in the next. `owner` is the first of `nodes`. */
export function hiddenRun(owner: Text, nodes: readonly Text[]): HiddenString {
  return {
    text: nodes.map(({ data }) => data).join(''),
    owner,
    set(text) {
      let rest = text;
      let [first, end] = [0, nodes.length];
      const dataAt = (i: number): string => nodes[i]?.data ?? '';
      // Nodes at either end that say what they said stay; the first of the others says what is new.
      for (; end > 1 && rest.endsWith(dataAt(end - 1)); end -= 1) rest = rest.slice(0, rest.length - dataAt(end - 1).length);
      for (; first < end - 1 && rest.startsWith(dataAt(first)); first += 1) rest = rest.slice(dataAt(first).length);
      for (const node of nodes.slice(first, end)) {
        node.data = rest;
        rest = '';
      }
    },
  };
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
