/** One draft, one plan, one real editor: what must hold afterwards. */
import { expect } from 'vitest';
import type { EditorPage } from './editor-page.ts';

/** Lines as a reader sees them. */
const lines = (text: string): string => text.replace(/[\u200b\u2060\ufeff]/g, '').replace(/[ \t\u00a0]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();

const withoutEmpty = (text: string): string => lines(text).replace(/\n+/g, '\n');

interface State { readonly model: string; readonly sent: string; readonly hidden: string }

export async function checkPlan(editor: EditorPage, driver: string, html: string, dice: readonly number[]): Promise<void> {
  const before = await setDraft(editor, html);
  const seen = await editor.inContentScript(applyPlan, dice);
  expect(seen.driver).toBe(driver);
  expect(seen.result, seen.html).toEqual({ ok: true });
  const after = await stateOf(editor);
  const wanted = lines(seen.wanted);
  expect(lines(seen.shown)).toBe(wanted);
  expect(lines(after.model), seen.html).toBe(wanted);
  // Some editors write no empty line at the end of a paragraph.
  expect(withoutEmpty(after.sent), seen.html).toBe(withoutEmpty(wanted));
  expect(seen.stray).toBe(0);
  expect(seen.caret.now).toEqual(seen.caret.was);
  for (const value of seen.removed) expect(after.hidden).not.toContain(value);
  for (let presses = 0; presses < 60 && !isSame(await stateOf(editor), before); presses += 1) await editor.pressUndo();
  expect(await stateOf(editor)).toEqual(before);
}

const isSame = (one: State, other: State): boolean => one.model === other.model && one.sent === other.sent && one.hidden === other.hidden;

/** Writes a draft into the editor, with the caret in it. */
export async function setDraft(editor: EditorPage, html: string): Promise<State> {
  await editor.inPage(async (code: string) => {
    const draft = document.createElement('div');
    draft.innerHTML = code;
    const { editor: real } = globalThis as any;
    await real.set(draft);
    real.editable().focus();
  }, html);
  return stateOf(editor);
}

/** What the editor's model says and what it would send, as lines, and whatever strings go with it. In the page's own world. */
function stateOf({ inPage }: EditorPage): Promise<State> {
  return inPage(() => {
    const { editor } = globalThis as any;
    const linesOf = (code: string): string => {
      const { body } = new DOMParser().parseFromString(code, 'text/html');
      let text = '';
      const visit = (node: Node): void => {
        if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data.replace(/[\n\r\t]/g, ' ');
        else if (node.nodeName === 'BR') text += '\n';
        else {
          const block = /^(?:P|DIV|LI|BLOCKQUOTE|H\d)$/.test(node.nodeName);
          node.childNodes.forEach(visit);
          if (block) text = `${text.endsWith('\n') && node.lastChild?.nodeName === 'BR' ? text.slice(0, -1) : text}\n`;
        }
      };
      body.childNodes.forEach(visit);
      return text;
    };
    const model = editor.model() as string;
    const sent = editor.send() as string;
    return { model: editor.modelIsHtml ? linesOf(model) : model, sent: editor.sendIsText ? sent : linesOf(sent), hidden: sent.replace(/>[^<]*</g, '><') };
  });
}

/** Makes the plan and applies it, in the content script's world. */
async function applyPlan(dice: readonly number[]): Promise<any> {
  const frame = document.querySelector('iframe');
  const root = (frame?.contentDocument?.body ?? document.querySelector('[contenteditable="true"],textarea')) as HTMLElement;
  const driver = (globalThis as any).Sendless.driverOf(root);
  const parts: { id: string; text: string }[] = driver.readParts();
  const text = parts[0]?.text ?? '';
  const edits: { part: string; start: number; end: number; expected: string; replacement: string }[] = [];
  const edit = (part: string, from: string, start: number, end: number, replacement: string): void => { edits.push({ part, start, end, expected: from.slice(start, end), replacement }); };
  let roll = 0;
  const next = (): number => dice[roll++ % dice.length] ?? 0;
  let at = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const words = line.replace(/\n$/, '');
    const what = next();
    const space = words.indexOf(' ');
    // The line that tells what was withheld stands between lines that stay or go.
    if (what % 10 === 0 && at > 0) edit('body', text, at, at, '[withheld]\n');
    if (what < 25) edit('body', text, at, at + line.length, '');
    else if (what < 45 && space > 0) edit('body', text, at + space + 1, at + words.length, '[phone 1]');
    else if (what < 55 && space > 0) edit('body', text, at, at + space, '');
    else if (what < 60 && words.length > 0) edit('body', text, at + words.length, at + words.length, ' [more]');
    at += line.length;
  }
  if (next() < 10 && text !== '' && !text.endsWith('\n')) edit('body', text, at, at, '\n[withheld]');
  const removed: string[] = [];
  const value = /\+?447700900123|12345/;
  for (const { id, text: hidden } of parts.slice(1)) {
    const hit = value.exec(hidden);
    if (hit && next() < 50) edit(id, hidden, hit.index, hit.index + hit[0].length, '');
  }
  if (edits.length > 0 && parts.slice(1).every(({ id, text: hidden }) => !value.test(hidden) || edits.some(({ part }) => part === id))) removed.push('447700900123', '12345');
  const wanted = edits.filter(({ part }) => part === 'body').toReversed().reduce((now, { start, end, replacement }) => now.slice(0, start) + replacement + now.slice(end), text);
  // The user has selected from one line that stays as it is to another; a caret is such a selection within one line.
  const field = root.tagName === 'TEXTAREA' ? (root as HTMLTextAreaElement) : null;
  const selection = root.ownerDocument.getSelection() as Selection;
  const places: number[] = [];
  let from = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const space = line.indexOf(' ');
    if (space > 0 && !edits.some(({ part, start, end }) => part === 'body' && start <= from + line.length && end >= from)) places.push(from + space);
    from += line.length;
  }
  const chosen = places.length === 0 ? [] : [places[next() % places.length] ?? 0, places[next() % places.length] ?? 0];
  /** Without what may be drawn as nothing. */
  const flat = (words: string): string => words.replace(/[\s\u200b\u2060\ufeff]/g, '');
  /** The node and offset before the nth character that is not a space. */
  const pointAt = (count: number): [Node, number] => {
    const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let left = count;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { data } = node as Text;
      for (let i = 0; i < data.length; i += 1) if (flat(data[i] ?? '') !== '' && left-- === 0) return [node, i];
    }
    throw new Error('no such place');
  };
  const [one, other] = chosen;
  if (one !== undefined && other !== undefined) {
    if (field) field.setSelectionRange(Math.min(one, other), Math.max(one, other));
    else selection.setBaseAndExtent(...pointAt(flat(text.slice(0, one)).length), ...pointAt(flat(text.slice(0, other)).length));
  }
  const beforePoint = (node: Node | null, offset: number): string => {
    const range = root.ownerDocument.createRange();
    range.selectNodeContents(root);
    if (node) range.setEnd(node, offset);
    return flat(range.toString());
  };
  const result = await driver.replace(edits);
  const wantedBefore = (place: number): string => flat(edits.filter(({ part, end }) => part === 'body' && end <= place).toReversed().reduce((now, { start, end, replacement }) => now.slice(0, start) + replacement + now.slice(end), text.slice(0, place)));
  const ordered = field ? chosen.toSorted((a, b) => a - b) : chosen;
  const caret = {
    was: ordered.map(wantedBefore),
    now: chosen.length === 0 ? [] : field ? [flat(field.value.slice(0, field.selectionStart)), flat(field.value.slice(0, field.selectionEnd))] : [beforePoint(selection.anchorNode, selection.anchorOffset), beforePoint(selection.focusNode, selection.focusOffset)],
  };
  const again = driver.readParts();
  const stray = root.querySelectorAll('a:empty,span:empty,b:empty,strong:empty,p:empty,div:empty').length;
  return { driver: driver.id, result: result.ok ? { ok: true } : result, edits: edits.length, wanted, shown: again[0].text, removed, stray, caret, html: root.innerHTML };
}
