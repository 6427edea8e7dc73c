/** Editor drivers on real editors in a real browser. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RichText } from '../../src/webmail/editors/rich-text.ts';
import { openWebmailPage, type WebmailPage } from './webmail-in-page.ts';

declare const Sendless: any;
declare const tinymce: any;

let web: WebmailPage;
beforeAll(async () => { web = await openWebmailPage(); });
afterAll(async () => { await web.close(); });

const editable = (body: string): string => `<!doctype html><meta charset="utf-8"><div id="body" contenteditable="true">${body}</div>`;
/** How HTML shows text: spaces side by side are one, none at the ends of a line. */
const asSeen = (text: string): string => text.replace(/[ \t\u00a0]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();

const readText = (): Promise<string> => web.page.evaluate(() => Sendless.readRichText(document.getElementById('body')).text as string);

test.each([
  ['a line for each block', '<div>one</div><div>two</div><p>three</p>', 'one\ntwo\nthree'],
  ['a br ends a line, the last one of a block does not make another', '<div>one<br>two<br></div><div><br></div><div>three</div>', 'one\ntwo\n\nthree'],
  ['white space as it is rendered', '<div>\n  one   two\n</div>\n<div>three </div>', 'one two\nthree'],
  ['pre as written', '<pre>one  two\nthree\n</pre><div>four</div>', 'one  two\nthree\nfour'],
  ['cells by tabs, rows by lines', '<table><tr><td>Key</td><td>Value</td></tr><tr><td>a</td><td>b</td></tr></table>', 'Key\tValue\na\tb'],
  ['nothing that is hidden', '<div>one<span style="display:none">secret</span><!-- note --></div><style>p{}</style><div>two</div>', 'one\ntwo'],
  ['a quoted copy', 'one<blockquote>two<br>three</blockquote>four', 'one\ntwo\nthree\nfour'],
])('text as rendered: %s', async (_name, html, text) => {
  await web.show(editable(html));
  expect(await readText()).toBe(text);
});

test.each([
  ['a drawing', '<svg><title>one</title><text>two</text></svg>', ['one', 'two']],
  ['a button and a list', '<button>one</button><select><option>two</option></select>', ['one', 'two']],
  ['what stands there instead', '<object><p>one</p></object><video><a href="tel:+1">two</a></video><canvas>three</canvas>', ['one', 'tel:+1', 'two', 'three']],
  ['what only begins like an address of data', '<img src="data:image/png;base64,AAAA" alt="Data: 3 March"><b title="cid: 7">x</b>', ['Data: 3 March', 'cid: 7']],
  ['what is marked up', '<div hidden>+44 <b>7700</b> <i>900</i>142<p>two</p><br>three</div><span style="display:none">four</span>', ['+44 7700 900142', 'two', 'three', 'four']],
  ['data that are words', '<object data="data:text/plain,one"></object><img src="data:image/svg+xml,two"><img src="cid:logo@x">', ['data:text/plain,one', 'data:image/svg+xml,two']],
])('hidden, and read: %s', async (_name, html, texts) => {
  await web.show(editable(html));
  expect(await web.page.evaluate(() => Sendless.readRichText(document.getElementById('body')).hidden.map(({ text }: { text: string }) => text) as string[])).toEqual(texts);
});

test('a hidden number that is marked up goes from every node, and comes back', async () => {
  await web.show(editable('<p>My number.</p><div hidden>Call <b>+44 77</b>00 <i>900</i>142, <u>please</u></div>'));
  const seen = await web.page.evaluate(async () => {
    const body = document.getElementById('body') as HTMLElement;
    const driver = Sendless.contenteditableDriver(body);
    const text = 'Call +44 7700 900142, please';
    const result = await driver.replace([{ part: 'hidden:0', start: 5, end: 20, expected: '+44 7700 900142', replacement: '[phone 1]' }]);
    const after = body.querySelector('div')?.innerHTML;
    body.querySelector('p')?.append(' Thanks.');
    const { complete } = await driver.restore(result.undo);
    return { ok: result.ok, after, complete, told: body.querySelector('div')?.textContent === text };
  });
  expect(seen).toEqual({ ok: true, after: 'Call <b>[phone 1], </b><i></i><u>please</u>', complete: true, told: true });
});

test('a long body is read in several goes, and anew when it changed between two of them', async () => {
  const some = '<!-- note --><p>one  <b>two</b></p><div hidden>three</div><table><tr><td>a</td><td title="four">b</td></tr></table>five<br><template><i>six</i></template>';
  await web.show(editable(some.repeat(60)));
  const seen = await web.page.evaluate(() => {
    const body = document.getElementById('body') as HTMLElement;
    const told = ({ text, pieces, hidden }: RichText): unknown => ({ text, pieces: pieces.map(({ start, length }) => [start, length]), hidden: hidden.map((each) => each.text) });
    const inGoes = (between: () => void): { goes: number; told: unknown } => {
      const read = Sendless.rememberedText();
      for (let goes = 1; ; goes++) {
        const rich = read.partly(body, () => true);
        if (rich) return { goes, told: told(rich) };
        if (goes === 2) between();
      }
    };
    const undisturbed = inGoes(() => undefined);
    const before = told(Sendless.readRichText(body));
    const disturbed = inGoes(() => body.querySelector('b')?.replaceChildren('changed'));
    return { undisturbed, before, disturbed, after: told(Sendless.readRichText(body)) };
  });
  expect(seen.undisturbed.goes).toBeGreaterThan(2);
  expect(seen.undisturbed.told).toEqual(seen.before);
  expect(seen.disturbed.goes).toBe(seen.undisturbed.goes + 2);
  expect(seen.disturbed.told).toEqual(seen.after);
  expect(seen.after).not.toEqual(seen.before);
});

test('a textarea is edited by one change that the page sees and its undo takes back', async () => {
  await web.show('<textarea id="body" rows="9">Hello\nPhone: +44 7700 900123\nBye</textarea>');
  const seen = await web.page.evaluate(async () => {
    const field = document.getElementById('body') as HTMLTextAreaElement;
    let inputs = 0;
    field.addEventListener('input', () => { inputs += 1; });
    const driver = Sendless.textareaDriver(field);
    const result = await driver.replace([{ part: 'body', start: 6, end: 29, expected: 'Phone: +44 7700 900123\n', replacement: '' }]);
    const after = field.value;
    document.execCommand('undo');
    field.focus();
    document.execCommand('undo');
    return { ok: result.ok, after, inputs, undone: field.value };
  });
  expect(seen).toMatchObject({ ok: true, after: 'Hello\nBye', undone: 'Hello\nPhone: +44 7700 900123\nBye' });
  expect(seen.inputs).toBeGreaterThan(0);
});

test.each([
  ['a stretch that is typed over', 10],
  ['a stretch too long to type', 600],
  ['a word of a text too long to type into', 0],
])('in a textarea the scroll, the caret and the focus stay where they were: %s', async (_name, cut) => {
  await web.show('<textarea id="body" rows="9" cols="40"></textarea><input id="subject">');
  const seen = await web.page.evaluate(async (lines) => {
    const field = document.getElementById('body') as HTMLTextAreaElement;
    field.value = `Phone: 123456\n${'some forty characters make this one line\n'.repeat(lines === 0 ? 14_000 : 2000)}`;
    const drawn = async (): Promise<void> => { await new Promise(requestAnimationFrame); await new Promise(requestAnimationFrame); };
    await drawn();
    field.scrollTop = 300;
    field.setSelectionRange(5000, 5008);
    document.getElementById('subject')?.focus();
    const expected = lines === 0 ? 'Phone: 123456\n' : field.value.slice(40_000, 40_000 + lines * 41);
    const start = lines === 0 ? 0 : 40_000;
    const caret = lines === 0 ? 5000 - expected.length : 5000;
    const result = await Sendless.textareaDriver(field).replace([{ part: 'body', start, end: start + expected.length, expected, replacement: '' }]);
    await drawn();
    return [result.ok, field.scrollTop, field.selectionStart - caret, field.selectionEnd - caret, document.activeElement?.id];
  }, cut);
  expect(seen).toEqual([true, 300, 0, 8, 'subject']);
});

test('an edit whose characters are no longer there changes nothing', async () => {
  await web.show(`${editable('<div>one</div><div>two</div>')}<textarea id="field">one two</textarea>`);
  const seen = await web.page.evaluate(async () => {
    const root = document.getElementById('body') as HTMLElement;
    const field = document.getElementById('field') as HTMLTextAreaElement;
    const edits = [{ part: 'body', start: 0, end: 3, expected: 'one', replacement: '' }, { part: 'body', start: 4, end: 7, expected: 'XXX', replacement: '' }];
    return [await Sendless.contenteditableDriver(root).replace(edits), await Sendless.textareaDriver(field).replace(edits), root.textContent, field.value];
  });
  expect(seen).toEqual([{ ok: false, why: 'changed' }, { ok: false, why: 'changed' }, 'onetwo', 'one two']);
});

test('lines in a list, a table and a signature are cut where the browser, cutting them, joins the texts before them', async () => {
  const picture = '<img alt="x" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
  const html = `<div><div>${picture}<br><a href="tel:1">Phone:</a></div><div>-- <br><div>Phone:<br>Phone:<br>${picture}</div></div><table><tbody><tr><td>Phone:</td><td>Phone:</td></tr><tr><td><i>Phone:</i></td><td>Phone:</td></tr></tbody></table><div>-- <br><ul><li>Phone:</li></ul></div></div>`;
  await web.show(editable(''));
  const seen = await web.page.evaluate(async (body) => {
    const root = document.getElementById('body') as HTMLElement;
    root.innerHTML = body;
    const driver = Sendless.contenteditableDriver(root);
    const text = driver.readParts()[0].text as string;
    const edits = ([[0, 1], [1, 8], [8, 11], [18, 25], [26, 40], [40, 54], [57, 63]] as const).map(([start, end]) => ({ part: 'body', start, end, expected: text.slice(start, end), replacement: '' }));
    const { ok } = await driver.replace(edits);
    return { ok: ok as boolean, text: driver.readParts()[0].text as string, same: root.innerHTML === body };
  }, html);
  expect(seen.ok ? asSeen(seen.text) : seen.same).toBe(seen.ok ? asSeen('Phone:\n\n--') : true);
});

test('what an editor throws half way leaves the body as it was', async () => {
  const html = '<div>Hello</div><div>Phone: 123456</div><div>Model: x</div><div>Bye</div>';
  await web.show(editable(html));
  const seen = await web.page.evaluate(async () => {
    const root = document.getElementById('body') as HTMLElement;
    const own = document.execCommand.bind(document);
    let calls = 0;
    document.execCommand = (...words) => {
      calls += 1;
      if (calls > 1) throw new Error('an extension of the page');
      return own(...words);
    };
    const edits = [{ part: 'body', start: 6, end: 20, expected: 'Phone: 123456\n', replacement: '' }, { part: 'body', start: 27, end: 28, expected: 'x', replacement: '[device 1]' }];
    return { result: await Sendless.contenteditableDriver(root).replace(edits), html: root.innerHTML, calls };
  });
  expect(seen).toEqual({ result: { ok: false, why: 'refused-by-page' }, html, calls: 2 });
});

test('a value over linked nodes goes whole, with its link, its title and its comment', async () => {
  const html = '<div>Phone: <a href="tel:+447700900123" title="+447700900123">+44 <b>7700</b> 900123</a></div><!-- +447700900123 --><div>Bye</div>';
  await web.show(editable(html));
  const seen = await web.page.evaluate(async () => {
    const root = document.getElementById('body') as HTMLElement;
    const before = root.innerHTML;
    const driver = Sendless.contenteditableDriver(root);
    const edits = driver.readParts().flatMap(({ id, text }: { id: string; text: string }) => {
      const hit = /\+44[ 0-9]+/.exec(text);
      return hit ? [{ part: id, start: hit.index, end: hit.index + hit[0].trimEnd().length, expected: hit[0].trimEnd(), replacement: id === 'body' ? '[phone 1]' : '' }] : [];
    });
    const result = await driver.replace(edits);
    const after = root.innerHTML;
    const back = await driver.restore(result.undo);
    return { count: edits.length, ok: result.ok, after, back, same: root.innerHTML === before };
  });
  expect(seen.count).toBe(4);
  expect(seen.ok).toBe(true);
  expect(seen.after).not.toMatch(/447700|7700|href|title/);
  expect(seen.after).toContain('[phone 1]');
  expect(seen.back).toEqual({ complete: true, unplaced: [] });
  expect(seen.same).toBe(true);
});

test('a line that stands for cut ones at the end takes their place, before an empty line too', async () => {
  for (const end of ['', '<div><br></div>']) {
    await web.show(editable(`<div>Hello</div><div>Phone: 123456</div><div>Carrier: x</div>${end}`));
    const seen = await web.page.evaluate(async () => {
      const driver = Sendless.contenteditableDriver(document.getElementById('body') as HTMLElement);
      const text = driver.readParts()[0].text as string;
      const at = text.indexOf('Phone');
      const to = text.indexOf('Carrier: x') + 'Carrier: x'.length + (text.endsWith('\n') ? 1 : 0);
      const result = await driver.replace([{ part: 'body', start: at, end: to, expected: text.slice(at, to), replacement: '' }, { part: 'body', start: to, end: to, expected: '', replacement: '[Withheld]' }]);
      return { ok: result.ok as boolean, text: driver.readParts()[0].text as string };
    });
    expect(seen.ok).toBe(true);
    expect(seen.text.trimEnd()).toBe('Hello\n[Withheld]');
  }
});

test('links and attributes come back as they were although a sentence was typed elsewhere', async () => {
  const bodies = {
    'a block a line': '<div>Hello there</div><div>Phone: <a href="tel:+447700900123" title="Call">+44 7700 900123</a></div><div>Carrier: <b>Example</b></div><div>Bye</div>',
    'one block, line breaks': '<div class="mail">Hello there<br>Phone: <a href="tel:+447700900123" title="Call">+44 7700 900123</a><br>Carrier: <b>Example</b><br>Bye</div>',
  };
  for (const [name, body] of Object.entries(bodies)) {
    await web.show(editable(body));
    const { now, complete } = await web.page.evaluate(async () => {
      const root = document.querySelector<HTMLElement>('#body');
      if (!root) throw new Error('no body');
      const driver = Sendless.contenteditableDriver(root);
      const text = driver.readParts()[0]?.text ?? '';
      const from = text.indexOf('Phone');
      const to = text.indexOf('Bye');
      const result = await driver.replace([{ part: 'body', start: from, end: to, expected: text.slice(from, to), replacement: '' }]);
      if (!result.ok) throw new Error(result.why);
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const first = walker.nextNode();
      if (first) first.nodeValue = `${first.nodeValue ?? ''} and a sentence typed since`;
      const back = await driver.restore(result.undo);
      return { now: root.innerHTML, complete: back.complete };
    });
    expect(complete, name).toBe(true);
    expect(now, name).toBe(body.replace('Hello there', 'Hello there and a sentence typed since'));
  }
});

test('what the user typed after the change stays when it is put back', async () => {
  await web.show(`${editable('<div>Hello</div><div>Phone: 123456</div><div>Bye</div>')}<textarea id="field" rows="5">Hello\nPhone: 123456\nBye</textarea>`);
  const seen = await web.page.evaluate(async () => {
    const root = document.getElementById('body') as HTMLElement;
    const field = document.getElementById('field') as HTMLTextAreaElement;
    const edits = [{ part: 'body', start: 6, end: 20, expected: 'Phone: 123456\n', replacement: '' }];
    const rich = Sendless.contenteditableDriver(root);
    const plain = Sendless.textareaDriver(field);
    const [a, b] = [await rich.replace(edits), await plain.replace(edits)];
    (root.lastElementChild as HTMLElement).append(' and thanks');
    field.value = `Dear all, ${field.value} and thanks`;
    const done = [await rich.restore(a.undo), await plain.restore(b.undo)];
    return { done, rich: rich.readParts()[0].text, plain: field.value };
  });
  expect(seen.done).toEqual([{ complete: true, unplaced: [] }, { complete: true, unplaced: [] }]);
  expect(seen.rich).toBe('Hello\nPhone: 123456\nBye and thanks');
  expect(seen.plain).toBe('Dear all, Hello\nPhone: 123456\nBye and thanks');
});

test('TinyMCE serialises what is shown, and its own undo brings it back', async () => {
  await web.show('<!doctype html><meta charset="utf-8"><script src="/tinymce/tinymce.min.js"></script><textarea id="t">&lt;p&gt;Hello&lt;/p&gt;&lt;p&gt;Phone: &lt;a href="tel:+447700900123"&gt;+44 7700 900123&lt;/a&gt;&lt;br&gt;CCode: it&lt;/p&gt;</textarea>');
  const seen = await web.page.evaluate(async () => {
    const [editor] = await tinymce.init({ selector: '#t', license_key: 'gpl', promotion: false });
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    const driver = Sendless.tinymceDriver(frame, frame.contentDocument?.body);
    const before = editor.getContent();
    const line = 'Phone: +44 7700 900123\n';
    const result = await driver.replace([{ part: 'body', start: 6, end: 6 + line.length, expected: line, replacement: '' }]);
    const after = editor.getContent();
    editor.undoManager.undo();
    return { ok: result.ok, before, after, undone: editor.getContent(), read: driver.readParts() };
  });
  expect(seen.ok).toBe(true);
  expect(seen.after).toBe('<p>Hello</p>\n<p>CCode: it</p>');
  expect(seen.undone).toBe(seen.before);
});

test.each([
  ['before an empty line', '<div>Model: X9</div><div><br></div><div>Bye</div>', '', 'Model: X9\n[withheld]\n\nBye'],
  ['instead of a line that begins with a link', '<p>Model: X9</p><p><a href="https://example.com/?id=12345">See</a> you</p><p>Bye</p>', 'See you\n', 'Model: X9\n[withheld]\nBye'],
  ['instead of lines of two paragraphs', '<p>Model: X9<br><a href="https://example.com/?id=12345">See</a></p><p>you<br>Bye</p>', 'See\nyou\n', 'Model: X9\n[withheld]\nBye'],
  ['before an empty line above the last one, which goes', '<p>Model: X9</p><p><br></p><p><a href="https://example.com/?id=12345">See</a> you</p>', '\n|See you', 'Model: X9\n[withheld]'],
  ['instead of lines in one text', '<pre>Model: X9\nSee\nyou\n\nBye</pre>', 'See\nyou\n', 'Model: X9\n[withheld]\n\nBye'],
  ['instead of the last line', '<p>Model: X9</p><p><b><a href="https://example.com/?id=12345">See</a></b> you</p>', 'See you', 'Model: X9\n[withheld]'],
])('a line that is put in stands by itself: %s', async (_where, html, below, wanted) => {
  // What stays below the place, and then what goes.
  const [kept = '', removed = ''] = below.includes('|') ? below.split('|') : ['', below];
  await web.show(editable(''));
  const seen = await web.page.evaluate(async ([body, kept, gone]) => {
    const root = document.getElementById('body') as HTMLElement;
    root.innerHTML = body;
    const driver = Sendless.contenteditableDriver(root);
    const at = 'Model: X9\n'.length;
    const line = kept === '' && gone !== '' && !gone.endsWith('\n') ? '[withheld]' : '[withheld]\n';
    const edits = [{ part: 'body', start: at, end: at, expected: '', replacement: line }, ...(gone === '' ? [] : [{ part: 'body', start: at + kept.length, end: at + kept.length + gone.length, expected: gone, replacement: '' }])];
    const result = await driver.replace(edits);
    return { ok: result.ok, text: driver.readParts()[0].text, html: root.innerHTML };
  }, [html, kept, removed] as const);
  expect(seen.ok).toBe(true);
  expect(seen.text).toBe(wanted);
  expect(seen.html).not.toMatch(/12345|<(?:b|a)\b/);
});

const word = fc.constantFrom('Phone:', '+44 7700 900123', 'caffè', '🙂🙂', 'שלום', 'مرحبا', 'a', 'Device', 'x-y');
const inline = fc.oneof(word, word.map((text) => `<span>${text}</span>`), word.map((text) => `<a href="tel:1">${text}</a>`), word.map((text) => `<b>${text}</b>`));
const lineHtml = fc.array(inline, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const block = fc.tuple(fc.constantFrom('div', 'p', 'blockquote', 'pre'), fc.array(lineHtml, { minLength: 1, maxLength: 3 })).map(([tag, lines]) => `<${tag}>${lines.join(tag === 'pre' ? '\n' : '<br>')}</${tag}>`);
const draft = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join(''));

test('any draft, any cuts: the lines are as expected, nothing empty stays, and restoring is exact', async () => {
  await web.show(editable(''));
  await fc.assert(
    fc.asyncProperty(draft, fc.infiniteStream(fc.nat(5)), async (html, dice) => {
      const rolls = [...dice.take(20)];
      const seen = await web.page.evaluate(async ([body, chances]) => {
        const root = document.getElementById('body') as HTMLElement;
        root.innerHTML = body;
        const before = root.innerHTML;
        const driver = Sendless.contenteditableDriver(root);
        const text: string = driver.readParts()[0].text;
        const edits: any[] = [];
        let wanted = '';
        let at = 0;
        text.split(/(?<=\n)/).forEach((line, i) => {
          const roll = chances[i % chances.length] ?? 0;
          const colon = line.indexOf(' ');
          if (roll > 3) {
            edits.push({ part: 'body', start: at, end: at, expected: '', replacement: '[withheld]\n' });
            wanted += '[withheld]\n';
          }
          if (roll === 0 || roll === 4) edits.push({ part: 'body', start: at, end: at + line.length, expected: line, replacement: '' });
          else if (roll === 1 && colon > 0) {
            const value = line.slice(colon + 1).replace(/\n$/, '');
            if (value !== '') edits.push({ part: 'body', start: at + colon + 1, end: at + colon + 1 + value.length, expected: value, replacement: '[phone 1]' });
            wanted += value === '' ? line : `${line.slice(0, colon + 1)}[phone 1]${line.endsWith('\n') ? '\n' : ''}`;
          } else wanted += line;
          at += line.length;
        });
        const result = await driver.replace(edits);
        const after: string = driver.readParts()[0].text;
        const empty = root.querySelectorAll('a:empty,div:empty,p:empty,span:empty,b:empty,blockquote:empty,pre:empty').length;
        const back = result.ok ? await driver.restore(result.undo) : null;
        return { ok: result.ok, wanted, after, empty, back, same: root.innerHTML === before };
      }, [html, rolls] as const);
      expect(seen.ok).toBe(true);
      expect(asSeen(seen.after)).toBe(asSeen(seen.wanted));
      expect(seen.empty).toBe(0);
      expect(seen.back).toEqual({ complete: true, unplaced: [] });
      expect(seen.same).toBe(true);
    }),
    { numRuns: 150 },
  );
});
