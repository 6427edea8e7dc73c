/** Held files when the page changes meanwhile: each comes where it was meant for, once, and never into another mail. */
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sharedBrowser } from '../shared-browser.ts';

declare const Sendless: any;

/** The bar asks the page's own inspector instead of the worker. */
const entry = `
import './file-bar.ts';
import { handToBar } from './held-files.ts';
import { holdChosen, rememberFiles } from './hold-chosen.ts';
import { holdDropped } from './hold-dropped.ts';
import { holdPasted } from './hold-pasted.ts';
import { isOwnEvent } from '../webmail/own-events.ts';
export const got = [];
export const waiting = [];
/** Holds what comes into the mail with this root; in the bar, or by hand. */
export function start(root, inBar = false) {
  const tell = (one) => inBar ? handToBar(one, async () => true) : 'held' in one && waiting.push(one.held);
  const holder = { rootFor: () => root, tell, watch: () => undefined };
  const unlessOwn = (hold) => (event) => isOwnEvent(event) || hold(event, holder);
  for (const type of ['input', 'change']) addEventListener(type, unlessOwn(holdChosen), true);
  addEventListener('drop', unlessOwn(holdDropped), true);
  addEventListener('paste', unlessOwn(holdPasted), true);
}
const transfer = (names) => { const made = new DataTransfer(); for (const name of names) made.items.add(new File(['bytes of ' + name], name)); return made; };
export function choose(field, ...names) {
  rememberFiles(field);
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
export const namesIn = (files) => [...files].map(({ name }) => name);
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
  const inspector = { name: 'inspector', setup: (made: any) => {
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
    const { start, choose, waiting, namesIn } = Sendless;
    const field = document.getElementById('files') as HTMLInputElement;
    choose(field, 'first.txt');
    start(document.getElementById('desk'));
    choose(field, 'b.txt');
    choose(field, 'c.txt');
    for (const step of order) {
      const held = waiting[step.endsWith('b') ? 0 : 1];
      if (step.startsWith('release')) held.release(held.files);
      else held.cancel();
    }
    return namesIn(field.files);
  }, steps)).toEqual([name]);
});

test('of fields that were made anew the one of the same name takes the files', async () => {
  expect(await page.evaluate(() => {
    const { start, choose, waiting, take, got } = Sendless;
    start(document.getElementById('desk'));
    choose(document.getElementById('files'), 'a.txt', 'b.txt');
    for (const id of ['picture', 'files']) {
      const field = document.getElementById(id) as HTMLInputElement;
      const made = field.cloneNode() as HTMLInputElement;
      field.replaceWith(made);
      take(made, id);
    }
    waiting[0].release(waiting[0].files);
    return got;
  })).toEqual([['files', 'a.txt', 'b.txt']]);
});

test.each(['drop', 'paste'])('where a %s came in is gone, and another mail lies there: it goes into its own', async (way) => {
  expect(await page.evaluate((by) => {
    const { start, waiting, take, got } = Sendless;
    start(document.getElementById('desk'));
    for (const id of ['desk', 'friend']) take(document.getElementById(id), id);
    take(document, 'page');
    const zone = document.createElement('div');
    const desk = document.getElementById('desk') as HTMLElement;
    zone.style.cssText = 'width:100px;height:100px';
    (by === 'drop' ? desk : document.body).append(zone);
    Sendless[by](zone, 'a.txt');
    zone.remove();
    (document.getElementById('friend') as HTMLElement).style.zIndex = '9';
    waiting[0].release(waiting[0].files);
    return got;
  }, way)).toEqual([['desk', 'a.txt'], ['page', 'a.txt']]);
});

test.each(['drop', 'paste'])('a %s into an editor whose frame is gone goes into its mail', async (way) => {
  expect(await page.evaluate(([by, script]) => {
    const { take, got } = Sendless;
    const desk = document.getElementById('desk') as HTMLElement;
    take(desk, 'desk');
    const frame = desk.appendChild(document.createElement('iframe'));
    const inside = frame.contentWindow as any;
    inside.eval(script);
    inside.Sendless.start(desk);
    const place = inside.document.body.appendChild(inside.document.createElement('p'));
    take(inside.document, 'frame');
    inside.Sendless[by](place, 'a.txt');
    const [held] = inside.Sendless.waiting;
    frame.remove();
    held.release(held.files);
    return got;
  }, [way, code] as const)).toEqual([['desk', 'a.txt']]);
});

test.each(['choose', 'drop', 'paste'])('files that were let go by a %s pass when the page hands them on, and are held again beside one that nobody decided on', async (way) => {
  expect(await page.evaluate((by) => {
    const { start, waiting, namesIn } = Sendless;
    start(document.getElementById('desk'));
    const field = document.getElementById('files') as HTMLInputElement;
    const place = by === 'choose' ? field : (document.getElementById('body') as HTMLElement);
    Sendless[by](place, 'a.txt');
    const { files, release } = waiting[0];
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

test.each(['drop', 'paste'])('what the browser would do with a %s by itself is prevented', async (way) => {
  expect(await page.evaluate((by) => {
    const { start } = Sendless;
    start(document.getElementById('desk'));
    let prevented = false;
    addEventListener(by, (event) => (prevented = event.defaultPrevented), { capture: true, once: true });
    // In front of the script that holds files nobody stands but the test.
    const own = Event.prototype.stopImmediatePropagation;
    Event.prototype.stopImmediatePropagation = () => undefined;
    Sendless[by](document.getElementById('body'), 'a.txt');
    Event.prototype.stopImmediatePropagation = own;
    return prevented;
  }, way)).toBe(true);
});

test('a field that was made anew under another name takes the files; one that cannot be emptied gets them once its events are over', async () => {
  expect(await page.evaluate(async () => {
    const { start, choose, waiting, take, got } = Sendless;
    start(document.getElementById('desk'));
    const field = document.getElementById('files') as HTMLInputElement;
    (document.getElementById('picture') as HTMLElement).remove();
    choose(field, 'a.txt');
    const made = document.createElement('input');
    made.type = 'file';
    field.replaceWith(made);
    take(made, 'anew');
    waiting[0].release(waiting[0].files);
    Object.defineProperty(made, 'value', { set() { throw new Error('no'); } });
    choose(made, 'b.txt');
    const during = got.length;
    await new Promise((resolve) => setTimeout(resolve, 0));
    return [during, got];
  })).toEqual([1, [['anew', 'a.txt'], ['anew', 'b.txt']]]);
});

test('a mail that is closed while its file is cleaned gets none, and no other mail does', async () => {
  expect(await page.evaluate(async () => {
    const { start, choose, got, take } = Sendless;
    let cleaned: (made: unknown) => void = () => undefined;
    (globalThis as any).inspector = { inspect: async () => ({ lines: [], cleanable: true, hasText: false }), clean: () => new Promise((resolve) => (cleaned = resolve)) };
    start(document.getElementById('desk'), true);
    const shared = document.body.appendChild(document.createElement('input'));
    shared.type = 'file';
    take(shared, 'shared field');
    const desk = document.getElementById('desk') as HTMLElement;
    const button = (id: string): HTMLElement => [...desk.querySelectorAll('div')].flatMap((host) => [...(host.shadowRoot?.querySelectorAll('button') ?? [])]).find((one) => one.textContent === id) as HTMLElement;
    const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
    choose(shared, 'a.txt');
    await settled();
    button('bar_clean').click();
    desk.remove();
    await settled();
    cleaned({ ok: true, file: new File([], 'a.txt') });
    await settled();
    const closed = [...got];
    // One that stays open gets it.
    document.body.append(desk);
    choose(shared, 'b.txt');
    await settled();
    button('bar_clean').click();
    cleaned({ ok: true, file: new File([], 'b.txt') });
    await settled();
    return [closed, got];
  })).toEqual([[], [['shared field', 'b.txt']]]);
});
