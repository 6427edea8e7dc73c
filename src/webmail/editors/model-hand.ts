/**
 * Editing through an editor that keeps a model of its own (CKEditor 5, ProseMirror, Lexical, Quill, Draft.js): it is told by the events that a person's cut and
 * paste make, which all of them answer from their model, with one step of their undo each. Changes of their nodes they would take back.
 */

import { dispatchOwn } from '../own-events.ts';
import { linkOf } from './link-edits.ts';

const selectionWithin = 60;

/**
 * Makes the editor take up what is selected in it. While the popup is open the page has no focus, the browser tells it of none, and some editors
 * (CKEditor 5, Draft.js) then go by the selection they knew last.
 */
export function focusEditor(root: HTMLElement): void {
  root.focus({ preventScroll: true });
  root.dispatchEvent(new FocusEvent('focus'));
  root.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

/** The other half, where the browser does not tell it. */
export function leaveEditor(root: HTMLElement): void {
  if (root.ownerDocument.hasFocus()) return;
  root.dispatchEvent(new FocusEvent('blur'));
  root.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}

/** Selects a stretch and waits until the page was told: editors follow the selection by its event. */
export async function select(range: Range): Promise<void> {
  const page = range.startContainer.ownerDocument;
  const selection = page?.getSelection();
  if (!page || !selection) return;
  const same = selection.rangeCount === 1 && selection.anchorNode === range.startContainer && selection.anchorOffset === range.startOffset && selection.focusNode === range.endContainer && selection.focusOffset === range.endOffset;
  if (same) return;
  await new Promise<void>((resolve) => {
    const told = (): void => {
      clearTimeout(timer);
      page.removeEventListener('selectionchange', told);
      resolve();
    };
    const timer = setTimeout(told, selectionWithin);
    page.addEventListener('selectionchange', told);
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  });
}

/** Puts a text in place of what is selected; an empty one only takes it away. */
export function typeOver(root: HTMLElement, text: string): void {
  if (text === '') {
    clipboardEvent(root, 'cut', {});
    return;
  }
  const isCkeditor5 = root.matches('.ck-editor__editable');
  const isBehind = isBehindLink(root);
  if (isCkeditor5 && isBehind) leaveLink(root);
  const asHtml = isCkeditor5 ? text.includes('\n') : isBehind && root.matches('.ql-editor');
  clipboardEvent(root, 'paste', { 'text/plain': text, ...(asHtml ? { 'text/html': inOneBlock(root, text) } : {}) });
}

/** Whether the caret stands at the end of a link: CKEditor 5 and Quill take a plain text that is pasted there into it. */
function isBehindLink(root: HTMLElement): boolean {
  const { anchorNode: at, anchorOffset, isCollapsed } = root.ownerDocument.getSelection() ?? {};
  return isCollapsed === true && at?.nodeType === Node.TEXT_NODE && anchorOffset === at.nodeValue?.length && linkOf(at) !== null;
}

/** CKEditor 5 leaves a link by an arrow key, which moves nothing else there. */
function leaveLink(root: HTMLElement): void {
  const [key, keyCode] = root.dir === 'rtl' ? ['ArrowLeft', 37] : ['ArrowRight', 39];
  root.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, keyCode, which: keyCode, bubbles: true, cancelable: true, composed: true }));
}

/**
 * Lines with breaks between them. Of a plain text with line ends CKEditor 5 makes a paragraph: it parts the one that it stands in, puts both halves together with it again, and its
 * own undo of that, next to a line that was cut across paragraphs, leaves them apart.
 */
function inOneBlock(root: HTMLElement, text: string): string {
  const line = root.ownerDocument.createElement('p');
  const seen = text.replace(/^ | (?= )| $/gm, '\u00a0');
  line.append(...seen.split('\n').flatMap((words, i) => (i === 0 ? [words] : [root.ownerDocument.createElement('br'), words])));
  return line.getHTML();
}

/** What the editor would put on a clipboard for the selection, as HTML from its model; empty where it does not say. The user's clipboard is not touched. */
export function copied(root: HTMLElement): string {
  return clipboardEvent(root, 'copy', {})?.getData('text/html') ?? '';
}

function clipboardEvent(root: HTMLElement, type: 'copy' | 'cut' | 'paste', texts: Readonly<Record<string, string>>): DataTransfer | null {
  const clipboardData = new DataTransfer();
  const at = root.ownerDocument.getSelection()?.anchorNode;
  const target = at ? (at.nodeType === Node.ELEMENT_NODE ? at : at.parentNode) : null;
  const event = new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true, composed: true });
  // Firefox keeps what a content script puts there from the page: it is filled from the page's side.
  const { clipboardData: seen } = (event as ClipboardEvent & { readonly wrappedJSObject?: ClipboardEvent }).wrappedJSObject ?? event;
  for (const [format, text] of Object.entries(texts)) seen?.setData(format, text);
  dispatchOwn(target && root.contains(target) ? target : root, event);
  return seen;
}

/** Presses the editor's own key for undo, or for redo. */
export function pressUndo(root: HTMLElement, redo = false): void {
  const mac = /mac|iphone|ipad/i.test(root.ownerDocument.defaultView?.navigator.platform ?? '');
  const key = { key: 'z', code: 'KeyZ', keyCode: 90, which: 90, ctrlKey: !mac, metaKey: mac, shiftKey: redo, bubbles: true, cancelable: true, composed: true };
  root.dispatchEvent(new KeyboardEvent('keydown', key));
  root.dispatchEvent(new KeyboardEvent('keyup', key));
}
