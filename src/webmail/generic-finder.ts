/**
 * How the gate finds a compose window of a webmail that nobody listed: the nearest common ancestor of a subject field and a body.
 * Names and structure first; a localised label is the last step.
 */
import { readHeadText } from './head-text.ts';
import type { ComposeFinder } from './webmail.ts';
import type { Recipients } from '../core/draft.ts';

const subjectFields = '[name*="subject" i],[id*="subject" i],[data-testid*="subject" i],[data-test-id*="subject" i],[aria-label*="subject" i],[placeholder*="subject" i]';
/** "Subject" as a label says it, for pages whose attributes do not. */
const subjectWords = /^\P{L}*(?:subject|oggetto|betreff|objet|asunto|assunto|onderwerp|temat|ämne|emne|aihe|тема|件名|主题|主旨|제목|konu|předmět)(?!\p{L})/iu;
const bodies = '[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"],textarea,iframe';
const address = /[^\s<>"'(),:;@[\]]{1,64}@[^\s<>"'(),:;@[\]]{1,253}\.[^\s<>"'(),:;@[\].]{2,63}/gu;

const isText = (input: HTMLInputElement): boolean => /^(?:text|search)?$/.test(input.getAttribute('type') ?? '');

/** The subject fields of a page, in document order. Hidden twins (Gmail has one) are left out by their type. */
export function findSubjects(page: ParentNode): HTMLInputElement[] {
  const hasBody = (): boolean => page.querySelector(bodies) !== null;
  // By the tag first: a long body, and a page without a compose window, has few inputs and many thousands of elements that a list of attributes is compared with.
  const inputs = [...page.querySelectorAll('input')].filter(isText);
  const named = inputs.filter((input) => input.matches(subjectFields));
  const subjects = named.length > 0
    ? named
    // What a label says is text of the page: it is read only where somebody may be writing.
    : inputs.filter((input) => [input.getAttribute('aria-label'), input.placeholder, input.title, input.labels?.[0] && hasBody() ? input.labels[0].firstChild?.nodeValue : null].some((words) => subjectWords.test(words ?? '')));
  return subjects.length > 0 && hasBody() ? subjects : [];
}

/** A field for recipients by its names, a list of chips, or a combobox: what a comment form with a subject does not have. */
const recipientFields = 'input,textarea,[contenteditable],[role="listbox"],[role="combobox"],[role="option"]';
const chips = '[class*="recipient" i],[class*="emailaddress" i],[class*="chip" i],[class*="token" i],[class*="pill" i],[title*="@"],[data-hovercard-id*="@"],[data-value*="@"],[email*="@"]';
const recipientWords = /(?:^|[^a-z])(?:to|cc|recipients?|chips?)(?:[^a-z]|$)|[a-z](?:To|Recipients?)(?![a-z])/;
/** What only programs write names a row on whatever element it stands; the rest names a field. */
const rowNames = ['data-testid', 'data-test-id', 'data-name', 'data-extension-id', 'ng-model'];
const fieldNames = ['name', 'id', 'class', 'aria-label'];

function hasRecipientField(root: Element, subject: Element): boolean {
  return elementsAbove(root, subject).some((field) => {
    const says = (name: string): boolean => recipientWords.test(field.getAttribute(name) ?? '');
    return field.matches(chips) || rowNames.some(says) || (field.matches(recipientFields) && (field.matches('[role],[contenteditable]') || fieldNames.some(says)));
  });
}

/** The editable element behind a body candidate: the frame's own editable body, a large textarea, a contenteditable; null when it is none. */
export function editableOf(candidate: Element): HTMLElement | null {
  if (candidate.tagName === 'IFRAME') {
    const inner = (candidate as HTMLIFrameElement).contentDocument;
    if (!inner?.body) return null;
    if (inner.designMode === 'on' || inner.body.isContentEditable) return inner.body;
    return inner.querySelector<HTMLElement>('[contenteditable=""],[contenteditable="true"]');
  }
  if (candidate.tagName === 'TEXTAREA') return isShown(candidate) && (candidate as HTMLTextAreaElement).rows !== 1 ? (candidate as HTMLTextAreaElement) : null;
  return isShown(candidate) ? (candidate as HTMLElement) : null;
}

const isShown = (element: Element): boolean => !element.hasAttribute('hidden') && element.getAttribute('aria-hidden') !== 'true' && element.getClientRects().length > 0;

/** The body that belongs to a subject: the last editable after it under the nearest ancestor that has one, and that ancestor. */
export function findBody(subject: Element): { root: Element; body: HTMLElement } | null {
  for (let root = subject.parentElement; root; root = root.parentElement) {
    const after = [...root.querySelectorAll(bodies)].filter((candidate) => subject.compareDocumentPosition(candidate) & Node.DOCUMENT_POSITION_FOLLOWING && !candidate.parentElement?.closest('[contenteditable="true"]'));
    for (const candidate of after) {
      const body = editableOf(candidate);
      if (!body) continue;
      const wide = widen(root, subject);
      return hasRecipientField(wide, subject) ? { root: wide, body } : null;
    }
  }
  return null;
}

/** Recipients and buttons stand beside the fields: the form, dialog or section around them, as long as it holds one subject only. */
function widen(root: Element, subject: Element): Element {
  const around = root.parentElement?.closest('form,[role="dialog"],dialog,section') ?? root.closest('form,[role="dialog"],dialog,section');
  if (around && findSubjects(around).length === 1) return around;
  for (let up: Element = root; up.parentElement && up.parentElement !== up.ownerDocument.body; up = up.parentElement) {
    if (findSubjects(up.parentElement).some((other) => other !== subject)) return up;
    if (up.querySelector('button,[role="button"],input[type="submit"]') && hasRecipientField(up, subject)) return up;
  }
  return root;
}

/** The elements that begin before the subject, which is one of the root's, in document order. What comes after it, the body, is not looked at. */
function elementsAbove(root: Element, subject: Element): Element[] {
  const above: Element[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode() && walker.currentNode !== subject) above.push(walker.currentNode as Element);
  return above;
}

/** Addresses written above the subject: in fields, in chips' attributes, in text. Each once. */
export function addressesAbove(root: Element, subject: Element): string[] {
  const found = new Set<string>();
  for (const element of elementsAbove(root, subject)) {
    if (element.closest('[name*="from" i],[class*="sender" i],[class*="from" i],select,option')) continue;
    const own = element.childElementCount === 0 ? element.textContent : '';
    const says = [own, (element as HTMLInputElement).value, ...['title', 'data-hovercard-id', 'data-value', 'aria-label', 'email'].map((name) => element.getAttribute(name))];
    for (const text of says) if (typeof text === 'string' && text.includes('@')) for (const hit of text.slice(0, 4096).match(address) ?? []) found.add(hit);
  }
  return [...found];
}

export function genericRecipients(root: Element, subject: Element): Recipients {
  return { to: addressesAbove(root, subject), cc: [], bcc: [] };
}

export const genericFinder: ComposeFinder = {
  id: 'generic',
  recognises: (page) => findSubjects(page).length > 0,
  findComposeWindows: (page) => [...new Set(findSubjects(page).flatMap((subject) => findBody(subject)?.root ?? []))],
  readHead: (root, limit) => {
    const subject = findSubjects(root)[0];
    if (!subject) return { recipients: { to: [], cc: [], bcc: [] }, subject: '', body: '' };
    return { recipients: genericRecipients(root, subject), subject: subject.value, body: readHeadText(findBody(subject)?.body, limit) };
  },
};
