/** Held files when the page changes meanwhile: each comes where it was meant for, once, and never into another mail. */
import { text } from 'node:stream/consumers';
import { build, type Plugin } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { HeldFiles } from '../../../src/content/held/held-files.ts';
import { sharedBrowser } from '../../shared-browser.ts';

/** What the script below lends to the page. */
interface Lent {
  readonly got: readonly (readonly string[])[];
  readonly waiting: readonly HeldFiles[];
  /** Throws where nothing waits. */
  held(index: number): HeldFiles;
  writeIn(root: Element | null): void;
  byId(id: string): HTMLElement;
  field(id: string): HTMLInputElement;
  start(root: Element, inBar?: boolean): void;
  choose(field: HTMLInputElement, ...names: readonly string[]): void;
  drop(place: Element, ...names: readonly string[]): void;
  paste(place: Element, ...names: readonly string[]): void;
  namesIn(files: FileList | null | undefined): string[];
  take(place: EventTarget, called: string): void;
}
declare const Sendless: Lent;
/** The same in a frame, and what the page keeps for a test. */
declare const inFrame: Lent;
declare const desk: HTMLElement;
declare const cleaned: (name: string) => void;

/** A bar that looks into nothing. */
const keepInBar = (): Promise<void> => page.evaluate(() => {
  Object.assign(globalThis, { inspector: { hasNews: () => false, isStale: () => false, inspect: () => Promise.resolve({ lines: [], cleanable: false, hasText: false }) } });
  Sendless.start(Sendless.byId('desk'), true);
});

/** The bar asks the page's own inspector instead of the worker. */
const entry = `
import './file-bar.ts';
import { handToBar } from './held/held-files.ts';
import { holdChosen, rememberField } from './held/hold-chosen.ts';
import { holdDropped } from './held/hold-dropped.ts';
import { holdPasted } from './held/hold-pasted.ts';
import { isOwnEvent } from '../webmail/own-events.ts';
export const got = [];
export const waiting = [];
const there = (found) => { if (!found) throw new Error('not there'); return found; };
export const held = (index) => there(waiting[index]);
export const byId = (id) => there(document.getElementById(id));
export const field = byId;
let written = null;
/** In which mail somebody writes; null for one whose files pass. */
export const writeIn = (root) => { written = root; };
/** Holds what comes into the mail with this root; in the bar, or by hand. */
export function start(root, inBar = false) {
  writeIn(root);
  const tell = (one) => inBar ? handToBar(one, async () => true) : 'held' in one && waiting.push(one.held);
  const holder = { rootFor: () => written, tell, watch: () => undefined };
  const unlessOwn = (hold) => (event) => isOwnEvent(event) || hold(event, holder);
  for (const type of ['input', 'change']) addEventListener(type, unlessOwn(holdChosen), true);
  addEventListener('drop', unlessOwn(holdDropped), true);
  addEventListener('paste', unlessOwn(holdPasted), true);
}
const transfer = (names) => { const made = new DataTransfer(); for (const name of names) made.items.add(new File(['bytes of ' + name], name)); return made; };
export function choose(field, ...names) {
  rememberField(field, written);
  field.files = transfer(names).files;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}
export function drop(place, ...names) {
  const { left, top } = place.getBoundingClientRect();
  place.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, composed: true, clientX: left + 5, clientY: top + 5, dataTransfer: transfer(names) }));
}
export function paste(place, ...names) {
  place.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData: transfer(names) }));
}
export const namesIn = (files) => [...(files ?? [])].map(({ name }) => name);
/** The page's own way to take files, at a mail or a field. */
export function take(place, called) {
  place.addEventListener('drop', (event) => (event.preventDefault(), got.push([called, ...namesIn(event.dataTransfer.files)])));
  place.addEventListener('paste', (event) => (event.preventDefault(), got.push([called, ...namesIn(event.clipboardData.files)])));
  place.addEventListener('change', (event) => got.push([called, ...namesIn(event.target.files)]));
}
const own = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) { return own.call(this, { ...options, mode: 'open' }); };
`;
let browser: Browser;
let page: Page;
let code: string;
beforeAll(async () => {
  const inspector: Plugin = { name: 'inspector', setup: (made) => {
    made.onResolve({ filter: /inspect-file\.ts$/ }, () => ({ path: 'inspector', namespace: 'test' }));
    made.onLoad({ filter: /.*/, namespace: 'test' }, () => ({ contents: 'export const inspectorFor = () => globalThis.inspector;' }));
  } };
  const built = await build({ stdin: { contents: entry, resolveDir: 'src/content', loader: 'js' }, bundle: true, format: 'iife', globalName: 'Sendless', write: false, plugins: [inspector] });
  code = `${built.outputFiles[0]?.text ?? ''};globalThis.Sendless = Sendless;`;
  browser = await sharedBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
  await page.setContent(`<!doctype html><meta charset="utf-8"><form id="desk" style="position:absolute;top:0;left:0;width:300px;height:200px"><input type="file" id="picture"><input type="file" id="files" multiple><div id="body" contenteditable="true">Hello</div></form>
    <form id="friend" style="position:absolute;top:0;left:0;width:300px;height:200px;z-index:-1"><p id="theirs">Dear Anna</p></form>`);
  await page.evaluate(code);
});

test.each([
  ['a choice that was let go', ['release b', 'cancel c'], 'b.txt'],
  ['what was in it at first', ['cancel b', 'cancel c'], 'first.txt'],
  ['what was in it at first, from the last choice on', ['cancel c', 'cancel b'], 'first.txt'],
])('two choices wait for one field: in it is %s', async (_what, steps, name) => {
  expect(await page.evaluate((order) => {
    const { start, choose, held, namesIn } = Sendless;
    const field = Sendless.field('files');
    choose(field, 'first.txt');
    start(Sendless.byId('desk'));
    choose(field, 'b.txt');
    choose(field, 'c.txt');
    for (const step of order) {
      const one = held(step.endsWith('b') ? 0 : 1);
      if (step.startsWith('release')) one.release(one.files);
      else one.cancel();
    }
    return namesIn(field.files);
  }, steps)).toEqual([name]);
});

test('of fields that were made anew the one of the same name takes the files', async () => {
  expect(await page.evaluate(() => {
    const { start, choose, held, take, got } = Sendless;
    start(Sendless.byId('desk'));
    choose(Sendless.field('files'), 'a.txt', 'b.txt');
    for (const id of ['picture', 'files']) {
      const field = Sendless.field(id);
      const made = field.cloneNode() as HTMLInputElement;
      field.replaceWith(made);
      take(made, id);
    }
    held(0).release(held(0).files);
    return got;
  })).toEqual([['files', 'a.txt', 'b.txt']]);
});

test('a field that stood outside the mail and was taken out takes its files itself, and no other field of the mail does', async () => {
  expect(await page.evaluate(() => {
    const { start, choose, held, take, got } = Sendless;
    start(Sendless.byId('desk'));
    for (const id of ['picture', 'files']) take(Sendless.field(id), id);
    const made = document.body.appendChild(document.createElement('input'));
    made.type = 'file';
    take(made, 'for once');
    choose(made, 'a.txt');
    made.remove();
    held(0).release(held(0).files);
    return got;
  })).toEqual([['for once', 'a.txt']]);
});

test('a field that stands outside the mails and is made anew after each choice: the new one takes the next file', async () => {
  expect(await page.evaluate(() => {
    const { start, choose, held, take, got } = Sendless;
    start(Sendless.byId('desk'));
    const first = document.body.appendChild(document.createElement('input'));
    Object.assign(first, { type: 'file', name: 'attach' });
    choose(first, 'a.txt');
    choose(first, 'b.txt');
    const made = first.cloneNode() as HTMLInputElement;
    take(made, 'anew');
    first.addEventListener('change', () => { first.replaceWith(made); });
    for (const index of [0, 1]) held(index).release(held(index).files);
    return got;
  })).toEqual([['anew', 'b.txt']]);
});

test('a field that serves all mails was opened in another one since: it does not get the file', async () => {
  expect(await page.evaluate(async () => {
    const { start, choose, held, take, got, writeIn } = Sendless;
    start(Sendless.byId('desk'));
    const field = document.body.appendChild(document.createElement('input'));
    Object.assign(field, { type: 'file' });
    choose(field, 'a.txt');
    // The events of a choice are over with their turn.
    await new Promise((over) => setTimeout(over));
    writeIn(null);
    take(field, 'field');
    choose(field, 'photo.png');
    const taken = [held(0).release(held(0).files)];
    writeIn(Sendless.byId('desk'));
    choose(field, 'b.txt');
    return [...taken, held(0).release(held(0).files), ...got];
  })).toEqual([false, true, ['field', 'photo.png'], ['field', 'a.txt']]);
});

test.each(['drop', 'paste'] as const)('where a %s came in is gone, and another mail lies there: it goes into its own', async (way) => {
  expect(await page.evaluate((by) => {
    const { start, held, take, got } = Sendless;
    start(Sendless.byId('desk'));
    for (const id of ['desk', 'friend']) take(Sendless.byId(id), id);
    take(document, 'page');
    const zone = document.createElement('div');
    const desk = Sendless.byId('desk');
    zone.style.cssText = 'width:100px;height:100px';
    (by === 'drop' ? desk : document.body).append(zone);
    Sendless[by](zone, 'a.txt');
    zone.remove();
    Sendless.byId('friend').style.zIndex = '9';
    held(0).release(held(0).files);
    return got;
  }, way)).toEqual([['desk', 'a.txt'], ['page', 'a.txt']]);
});

test.each(['drop', 'paste'] as const)('a %s into an editor whose frame is gone goes into its mail', async (way) => {
  expect(await page.evaluate(([by, script]) => {
    const { take, got } = Sendless;
    const desk = Sendless.byId('desk');
    take(desk, 'desk');
    const frame = desk.appendChild(document.createElement('iframe'));
    const inside = frame.contentDocument;
    if (!inside) throw new Error('a frame without a page');
    inside.head.appendChild(inside.createElement('script')).textContent = `${script};parent.inFrame = Sendless;`;
    const place = inside.body.appendChild(inside.createElement('p'));
    take(inside, 'frame');
    inFrame.start(desk);
    inFrame[by](place, 'a.txt');
    const held = inFrame.held(0);
    frame.remove();
    held.release(held.files);
    return got;
  }, [way, code] as const)).toEqual([['desk', 'a.txt']]);
});

test.each(['choose', 'drop', 'paste'] as const)('files that were let go by a %s pass when the page hands them on, and are held again beside one that nobody decided on', async (way) => {
  expect(await page.evaluate((by) => {
    const { start, held, waiting, namesIn } = Sendless;
    start(Sendless.byId('desk'));
    const field = Sendless.field('files');
    const place = by === 'choose' ? field : Sendless.byId('body');
    if (by === 'choose') Sendless.choose(field, 'a.txt');
    else Sendless[by](place, 'a.txt');
    const { files, release } = held(0);
    release(files);
    const handOn = (some: readonly File[]): number => {
      const transfer = new DataTransfer();
      for (const file of some) transfer.items.add(file);
      const heard: string[] = [];
      document.addEventListener('drop', (event) => heard.push(...namesIn((event as DragEvent).dataTransfer?.files)), { once: true });
      place.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
      return heard.length;
    };
    return [handOn(files), waiting.length, handOn([...files, new File([], 'new.txt')]), waiting.length];
  }, way)).toEqual([1, 1, 0, 2]);
});

test.each(['drop', 'paste'] as const)('what the browser would do with a %s by itself is prevented', async (way) => {
  expect(await page.evaluate((by) => {
    const { start } = Sendless;
    start(Sendless.byId('desk'));
    let prevented = false;
    addEventListener(by, (event) => (prevented = event.defaultPrevented), { capture: true, once: true });
    // In front of the script that holds files nobody stands but the test.
    const own = Event.prototype.stopImmediatePropagation;
    Event.prototype.stopImmediatePropagation = () => undefined;
    Sendless[by](Sendless.byId('body'), 'a.txt');
    Event.prototype.stopImmediatePropagation = own;
    return prevented;
  }, way)).toBe(true);
});

test('a field that was made anew under another name takes the files; one that cannot be emptied gets them once its events are over', async () => {
  expect(await page.evaluate(() => {
    const { start, choose, held, take, got } = Sendless;
    start(Sendless.byId('desk'));
    const field = Sendless.field('files');
    Sendless.byId('picture').remove();
    choose(field, 'a.txt');
    const made = document.createElement('input');
    made.type = 'file';
    field.replaceWith(made);
    take(made, 'anew');
    held(0).release(held(0).files);
    Object.defineProperty(made, 'value', { set() { throw new Error('no'); } });
    choose(made, 'b.txt');
    return got.length;
  })).toBe(1);
  await page.waitForFunction(() => Sendless.got.length > 1);
  expect(await page.evaluate(() => Sendless.got)).toEqual([['anew', 'a.txt'], ['anew', 'b.txt']]);
});

test.each(['drop', 'paste'] as const)('a %s that the page leaves alone: the bar keeps the file, gives it again, and saves it', async (way) => {
  await keepInBar();
  await page.evaluate((by) => { Sendless[by](Sendless.byId('body'), 'a.txt'); }, way);
  const press = (name: string): Promise<void> => page.locator('button', { hasText: name }).first().click();
  await press('bar_keep');
  const said = page.getByText('bar_notTaken');
  await said.waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), press('bar_save')]);
  expect([file.suggestedFilename(), await text(await file.createReadStream())]).toEqual(['a.txt', 'bytes of a.txt']);
  await press('bar_again');
  await said.waitFor();
  await page.evaluate(() => { Sendless.take(Sendless.byId('desk'), 'desk'); });
  await press('bar_again');
  await said.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => Sendless.got)).toEqual([['desk', 'a.txt']]);
});

test('of a paste that the page leaves alone the words are typed once, however often its picture is tried again', async () => {
  await keepInBar();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ' Anna');
    clipboardData.items.add(new File(['pixels'], 'image.png'));
    const body = Sendless.byId('body');
    getSelection()?.selectAllChildren(body);
    getSelection()?.collapseToEnd();
    body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
  });
  for (const name of ['bar_keep', 'bar_again', 'bar_again']) {
    await page.locator('button', { hasText: name }).first().click();
    await page.getByText('bar_notTaken').waitFor();
  }
  expect(await page.evaluate(() => Sendless.byId('body').textContent)).toBe('Hello Anna');
});

test('files whose way into the page throws stay in the bar', async () => {
  await keepInBar();
  await page.evaluate(() => {
    const body = Sendless.byId('body');
    Sendless.drop(body, 'a.txt');
    body.dispatchEvent = () => { throw new TypeError("can't access dead object"); };
  });
  await page.locator('button', { hasText: 'bar_keep' }).first().click();
  await page.getByText('bar_notTaken').waitFor();
});

test('a mail that is closed while its file is cleaned gets none, and no other mail does; one that stays open gets it', async () => {
  await page.evaluate(() => {
    const { start, take, byId } = Sendless;
    start(byId('desk'), true);
    const shared = document.body.appendChild(document.createElement('input'));
    Object.assign(shared, { type: 'file', id: 'shared' });
    take(shared, 'shared field');
    Object.assign(globalThis, {
      desk: byId('desk'),
      inspector: { hasNews: () => false, isStale: () => false, inspect: () => Promise.resolve({ lines: [], cleanable: true, hasText: false }), clean: () => new Promise((resolve) => Object.assign(globalThis, { cleaned: (name: string) => { resolve({ ok: true, file: new File([], name) }); } })) },
    });
  });
  const clean = page.locator('button', { hasText: 'bar_clean' }).first();
  await page.evaluate(() => { Sendless.choose(Sendless.field('shared'), 'a.txt'); });
  await clean.click();
  await page.evaluate(async () => {
    // What the field hears when its file is given up.
    const given = new Promise((up) => Sendless.field('shared').addEventListener('cancel', up));
    desk.remove();
    cleaned('a.txt');
    await given;
    document.body.append(desk);
    Sendless.choose(Sendless.field('shared'), 'b.txt');
  });
  await clean.click();
  await page.evaluate(() => { cleaned('b.txt'); });
  await page.waitForFunction(() => Sendless.got.length > 0);
  // What was cleaned first would have come first.
  expect(await page.evaluate(() => Sendless.got)).toEqual([['shared field', 'b.txt']]);
});

test('a mail that is hidden while its file is cleaned gets it once it is shown again', async () => {
  await page.evaluate(() => {
    const { start, take, byId } = Sendless;
    start(byId('desk'), true);
    take(byId('files'), 'files');
    Object.assign(globalThis, {
      desk: byId('desk'),
      inspector: { hasNews: () => false, isStale: () => false, inspect: () => Promise.resolve({ lines: [], cleanable: true, hasText: false }), clean: () => new Promise((resolve) => Object.assign(globalThis, { cleaned: (name: string) => { resolve({ ok: true, file: new File([], name) }); } })) },
    });
    Sendless.choose(Sendless.field('files'), 'a.txt');
  });
  await page.locator('button', { hasText: 'bar_clean' }).first().click();
  const drawn = (): Promise<void> => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => { done(); }))));
  await page.evaluate(() => {
    desk.style.display = 'none';
    cleaned('a.txt');
  });
  await drawn();
  expect(await page.evaluate(() => Sendless.got)).toEqual([]);
  await page.evaluate(() => { desk.style.display = 'block'; });
  await page.waitForFunction(() => Sendless.got.length > 0);
  expect(await page.evaluate(() => Sendless.got)).toEqual([['files', 'a.txt']]);
});

test('a file that is cleaned, removed and cleaned again is not said to be cleaned any more when it is', async () => {
  await page.evaluate(() => {
    const ends: (() => void)[] = [];
    Object.assign(globalThis, {
      cleaned: () => ends.splice(0).forEach((end) => { end(); }),
      inspector: { hasNews: () => false, isStale: () => false, inspect: () => Promise.resolve({ lines: ['holds a number'], cleanable: true, hasText: false }), clean: (file: File) => new Promise((resolve) => ends.push(() => { resolve({ ok: true, file }); })) },
    });
    Sendless.start(Sendless.byId('desk'), true);
    Sendless.choose(Sendless.field('files'), 'a.txt', 'b.txt');
  });
  const [clean, remove] = ['bar_clean', 'bar_remove'].map((words) => page.locator('button', { hasText: words }).first());
  for (const button of [clean, remove, clean]) await button?.click();
  await page.getByText('bar_cleaning').waitFor();
  await page.evaluate(() => { cleaned(''); });
  await page.getByText('bar_cleaning').waitFor({ state: 'detached' });
  expect(await page.getByText('holds a number').count()).toBe(2);
});
