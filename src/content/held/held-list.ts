/**
 * The held files in the bar: what each is, and what shall become of it. When every file has its choice the page gets the chosen ones.
 */
import { sayCount } from '../../platform/page-words.ts';
import type { FileInspector } from './file-inspector.ts';
import type { HeldFiles } from './held-files.ts';
import { makeRow } from './held-row.ts';
import type { Row } from './held-row.ts';
import { button, make } from './make-element.ts';

/**
 * `whenThere` runs what it is given once the compose window is in the page. `done` is called once it is decided which files the page gets, or that
 * it gets none. Whoever ends it stops also what is being cleaned; the webmail is then left as it was before, unless `then` is given.
 */
export function listHeld(held: HeldFiles, inspector: FileInspector, whenThere: (run: () => void) => void, done: () => void): { readonly element: HTMLElement; end(then?: () => void): void } {
  const stop = new AbortController();
  const title = make('p', { role: 'status' });
  const end = (then = held.cancel): void => {
    if (stop.signal.aborted) return;
    stop.abort();
    done();
    then();
  };
  const results = (): readonly (File | null | undefined)[] => rows.map((row) => row.result());
  const goOn = async (): Promise<void> => {
    if (results().includes(undefined)) return;
    for (const row of rows) if (!(await row.isTrue())) return;
    whenThere(letGo);
  };
  const letGo = (): void => {
    const chosen = results();
    if (!chosen.includes(undefined)) end(() => held.release(chosen.filter((file) => !!file)));
  };
  const rows: readonly Row[] = held.files.map((file) => makeRow(file, inspector, () => void goOn(), stop.signal));
  const list = make('div', {}, title, make('ul', {}, ...rows.map(({ element }) => element)), make('p', { class: 'all' }, ...forAll(rows), button('bar_cancel', () => end())));
  list.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') end();
  });
  // Said once it is there: what a live region begins with is not announced.
  setTimeout(() => title.append(sayCount('bar_held', rows.length)), 50);
  return { element: list, end };
}

function forAll(rows: readonly Row[]): HTMLElement[] {
  if (rows.length < 2) return [];
  const clean = button('bar_cleanAll', () => rows.forEach((row) => row.choose('clean')));
  clean.hidden = true;
  const offer = (cleanable: boolean): void => void (clean.hidden &&= !cleanable);
  for (const row of rows) void row.cleanable.then(offer);
  // What one file told may stand in one that was looked into before.
  void Promise.all(rows.map(({ cleanable }) => cleanable)).then(() => { for (const row of rows) void row.lookAgain().then(offer); });
  return [button('bar_keepAll', () => rows.forEach((row) => row.choose('keep'))), clean, button('bar_removeAll', () => rows.forEach((row) => row.choose('remove')))];
}
