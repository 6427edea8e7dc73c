/** Long HTML bodies in a real browser: what is remembered is forgotten in time, and what is edited off the page comes out the same. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWebmailPage, type WebmailPage } from './webmail-in-page.ts';

declare const Sendless: any;

let web: WebmailPage;
beforeAll(async () => { web = await openWebmailPage(); });
afterAll(async () => { await web.close(); });

const editable = (body: string): string => `<!doctype html><meta charset="utf-8"><div id="body" contenteditable="true">${body}</div>`;

test('every change of a node is read, also right after a reading', async () => {
  await web.show(editable('<div class="one">one</div><div><a class="link" href="tel:1">two</a><!-- three --></div><template class="apart"><i>four</i></template>'));
  const seen = await web.page.evaluate(() => {
    const root = document.getElementById('body') as HTMLElement;
    const driver = Sendless.contenteditableDriver(root);
    const read = (): string => driver.readParts().map(({ text }: { text: string }) => text).join('|');
    const within = (name: string): Element => root.querySelector(`.${name}`) as Element;
    const changes: (() => void)[] = [
      () => { (within('apart') as HTMLTemplateElement).content.firstElementChild?.replaceChildren('FOUR'); },
      () => { within('apart').remove(); },
      () => { (within('one').firstChild as Text).data = 'ONE'; },
      () => { within('link').setAttribute('href', 'tel:2'); },
      () => { (within('link').nextSibling as Comment).data = 'THREE'; },
      () => { root.append('five'); },
      () => { within('one').remove(); },
      () => { within('link').replaceChildren('TWO'); },
      () => { root.title = 'six'; root.innerHTML = '<p>seven</p>'; },
    ];
    return [read(), ...changes.map((change) => { change(); return read(); })];
  });
  expect(seen).toEqual([
    'one\ntwo|tel:1| three |four', 'one\ntwo|tel:1| three |FOUR', 'one\ntwo|tel:1| three ', 'ONE\ntwo|tel:1| three ', 'ONE\ntwo|tel:2| three ', 'ONE\ntwo|tel:2|THREE',
    'ONE\ntwo\nfive|tel:2|THREE', 'two\nfive|tel:2|THREE', 'TWO\nfive|tel:2|THREE', 'seven',
  ]);
});

test('a body that is read twice without a change is walked through once', async () => {
  await web.show(editable('<div style="color:red">one</div>'.repeat(50)));
  const asked = await web.page.evaluate(() => {
    let count = 0;
    const ask = window.getComputedStyle.bind(window);
    window.getComputedStyle = (...args) => { count += 1; return ask(...args); };
    const driver = Sendless.contenteditableDriver(document.getElementById('body'));
    driver.readParts();
    const first = count;
    driver.readParts();
    return [first, count - first];
  });
  expect(asked[0]).toBeGreaterThan(50);
  expect(asked[1]).toBe(0);
});

test('three thousand cuts with the caret among them: the lines are as expected, the body is emptied and filled once, the caret stays, and restoring is exact', async () => {
  const line = (i: number): string => `<div>line <b>${String(i)}</b></div>`;
  await web.show(editable(Array.from({ length: 6000 }, (_, i) => line(i)).join('')));
  const seen = await web.page.evaluate(async () => {
    const root = document.getElementById('body') as HTMLElement;
    const before = root.innerHTML;
    const kept = [...root.children].filter((_, i) => i % 2 === 1).map((child) => child.outerHTML).join('');
    const selection = getSelection();
    root.focus();
    const marked = root.children[4001]?.firstChild as Text;
    selection?.collapse(marked, 3);
    const driver = Sendless.contenteditableDriver(root);
    const lines = (driver.readParts()[0].text as string).split(/(?<=\n)/);
    let at = 0;
    const edits = lines.flatMap((text, i) => {
      const start = at;
      at += text.length;
      return i % 2 === 0 ? [{ part: 'body', start, end: at, expected: text, replacement: '' }] : [];
    });
    let told = 0;
    const count = (records: MutationRecord[]): void => { told += records.filter(({ target }) => target === root).length; };
    const observer = new MutationObserver(count);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    const result = await driver.replace(edits);
    count(observer.takeRecords());
    observer.disconnect();
    const caret = [selection?.anchorNode === marked && marked.isConnected, selection?.anchorOffset];
    const after = root.innerHTML;
    const back = await driver.restore(result.undo);
    return { ok: result.ok as boolean, same: after === kept, told, caret, back, restored: root.innerHTML === before };
  });
  expect(seen).toEqual({ ok: true, same: true, told: 2, caret: [true, 3], back: { complete: true, unplaced: [] }, restored: true });
});

test('the caret is found wherever it stands', async () => {
  await web.show(editable('<div>one</div>\n<div> two  three <b>four</b></div><div><br></div><pre>five\nsix</pre>'));
  const lost = await web.page.evaluate(async () => {
    const root = document.getElementById('body') as HTMLElement;
    const driver = Sendless.contenteditableDriver(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const wrong: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      if (text.data.trim() === '') continue;
      // Before the first letter and behind the last one of the text before it are one place.
      for (let offset = 1; offset <= text.length; offset += 1) {
        if (/\s/.test(text.data[offset] ?? '') || /\s/.test(text.data[offset - 1] ?? '')) continue;
        root.focus();
        getSelection()?.collapse(text, offset);
        await driver.replace([]);
        const { anchorNode, anchorOffset } = getSelection() ?? {};
        if (anchorNode !== text || anchorOffset !== offset) wrong.push(`${text.data}@${String(offset)} is ${anchorNode?.textContent ?? ''}@${String(anchorOffset)}`);
      }
    }
    return wrong;
  });
  expect(lost).toEqual([]);
});

test('two hundred thousand lines come back', async () => {
  await web.show(editable(''));
  const seen = await web.page.evaluate(async () => {
    const root = document.getElementById('body') as HTMLElement;
    root.style.display = 'none';
    root.innerHTML = '<div>a line</div>'.repeat(200_000);
    const driver = Sendless.contenteditableDriver(root);
    const { text } = driver.readParts()[0];
    const result = await driver.replace([{ part: 'body', start: 7, end: text.length - 6, expected: text.slice(7, -6), replacement: '' }]);
    const left = root.childElementCount;
    const back = await driver.restore(result.undo);
    return { ok: result.ok as boolean, left, back, lines: root.childElementCount };
  });
  expect(seen).toEqual({ ok: true, left: 2, back: { complete: true, unplaced: [] }, lines: 200_000 });
});
