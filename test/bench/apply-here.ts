/** Runs in the page of `large-draft-in-page.ts`: fills the compose window, audits it, and applies a preset as the content script does. */
import { applyChoices } from '../../src/content/drafts/apply-choices.ts';
import { DraftFiles, type HeavyWork } from '../../src/content/drafts/draft-files.ts';
import { auditNow, findComposeWindows } from '../../src/content/drafts/find-drafts.ts';
import { presetChoices } from '../../src/core/plan/presets.ts';
import { fieldsOf } from '../../src/core/report.ts';
import { webmails } from '../../src/webmail/index.ts';
import type { ComposeWindow } from '../../src/webmail/webmail.ts';

export type Editor = 'textarea' | 'contenteditable' | 'TinyMCE';

/** What one *Apply* in a fresh page took, in milliseconds. */
export interface Measured {
  readonly fields: number;
  readonly edits: number;
  readonly read: number;
  readonly audit: number;
  /** All of *Apply*, from the choices to what was read back and searched. */
  readonly apply: number;
  readonly write: number;
  /** Of `apply`, what the browser took to lay out and draw the page with the new text while the page was waited for. */
  readonly drawn: number;
  readonly reads: number;
  readonly reading: number;
  readonly ok: boolean;
  readonly leftovers: number;
  /** The peer: the page alone sets the same text and is laid out. */
  readonly peer: number;
}

interface TinyMce {
  init(options: object): Promise<{ getBody(): HTMLElement }[]>;
}
declare const tinymce: TinyMce;

/** From a long frame's beginning to draw until it was drawn (Long Animation Frames). */
interface LongFrame extends PerformanceEntry {
  readonly renderStart: number;
}

const laidOut = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

async function bodyOf(editor: Editor): Promise<(content: string) => void> {
  const field = document.getElementById('body');
  if (field instanceof HTMLTextAreaElement && editor === 'textarea') return (content) => { field.value = content; };
  const [tiny] = editor === 'TinyMCE' ? await tinymce.init({ selector: '#body', license_key: 'gpl', promotion: false, height: 400 }) : [];
  const root = tiny?.getBody() ?? field;
  return (content) => {
    if (!root) return;
    root.innerHTML = content;
    // Where a person who has just read the draft leaves the caret: editors and browsers carry it along with every change.
    root.focus();
    root.ownerDocument.getSelection()?.collapse(root, root.childNodes.length);
  };
}

export async function applyHere(editor: Editor, content: string, preset: 'needed' | 'words'): Promise<Measured> {
  const fill = await bodyOf(editor);
  fill(content);
  await laidOut();
  const [window] = findComposeWindows(document, webmails);
  if (!window) throw new Error('no compose window');
  let at = performance.now();
  window.read();
  const read = performance.now() - at;
  let [write, reading, reads, edits] = [0, 0, 0, 0];
  const timed: ComposeWindow = {
    ...window,
    read: () => {
      const started = performance.now();
      const draft = window.read();
      reading += performance.now() - started;
      reads += 1;
      return draft;
    },
    write: async (list) => {
      edits = list.length;
      const started = performance.now();
      const result = await window.write(list);
      write = performance.now() - started;
      return result;
    },
  };
  at = performance.now();
  const { report } = auditNow(timed);
  const audit = performance.now() - at;
  reading = reads = 0;
  const never = new AbortController().signal;
  const noHeavyWork: HeavyWork = { openFile: () => Promise.resolve({ ok: false, why: 'no-worker' }), trimFile: () => Promise.resolve({ ok: false, why: 'no-worker' }) };
  const frames: LongFrame[] = [];
  new PerformanceObserver((list) => frames.push(...(list.getEntries() as LongFrame[]))).observe({ type: 'long-animation-frame' });
  at = performance.now();
  const began = at;
  const choices = { ...presetChoices(report, preset), withheldLine: '[Withheld by the sender: phone number]' };
  const result = await applyChoices(timed, { fingerprint: report.fingerprint, choices }, null, { files: new DraftFiles(timed, noHeavyWork, never), heavy: noHeavyWork }, never);
  const apply = performance.now() - at;
  await laidOut();
  await laidOut();
  const drawn = frames.filter(({ renderStart }) => renderStart > began && renderStart < began + apply).reduce((sum, { startTime, duration, renderStart }) => sum + startTime + duration - renderStart, 0);
  at = performance.now();
  fill(`${content} `);
  await laidOut();
  const peer = performance.now() - at;
  const leftovers = result.ok ? result.standing.applied.leftovers.length : 0;
  return { fields: fieldsOf(report).length, edits, read, audit, apply, write, drawn, reads, reading, ok: result.ok, leftovers, peer };
}
