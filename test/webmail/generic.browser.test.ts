/** The generic adapter on pages that it knows nothing about, and on pages where there is nothing to know. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWebmailPage, type WebmailPage } from './webmail-in-page.ts';

declare const Sendless: any;

let web: WebmailPage;
beforeAll(async () => { web = await openWebmailPage(); });
afterAll(async () => { await web.close(); });

const item = (id: string, name: string): string => `<li data-id="${id}"><a download="${name}" href="/files/${name}">${name}</a> <span class="size">12 KB</span> <button type="button" class="remove" onclick="this.parentElement.remove()">x</button></li>`;
const mail = (body: string, who = 'support@example.com'): string => `<form onsubmit="return false"><label>To <input name="to" value="${who}"></label><input name="subject" value="Question">${body}
<ul>${item('1', 'log.txt')}${item('2', 'screen shot.png')}</ul><input type="file" multiple><button type="submit">Send</button><button type="button" name="save">Save</button></form>`;
const textarea = '<textarea name="body" rows="12">Hello\nPhone: 123456\n</textarea>';
const rich = '<div contenteditable="true" role="textbox" aria-multiline="true"><div>Hello</div><div>Phone: 123456</div></div>';

const look = (): Promise<any> => web.page.evaluate(() => {
  const webmail = Sendless.webmailHere();
  const roots = webmail ? webmail.finder.findComposeWindows(document) : [];
  return { id: webmail?.finder.id ?? null, drafts: roots.map((root: Element) => ({ draft: webmail.open(root).read(), head: webmail.finder.readHead(root, 65_536), sends: webmail.open(root).sendControls().length, same: webmail.open(root) === webmail.open(root) })) };
});

test.each([['a textarea', textarea, 'Hello\nPhone: 123456\n'], ['a contenteditable', rich, 'Hello\nPhone: 123456']])('a compose form with %s is read', async (_name, body, text) => {
  await web.show(mail(body));
  const { id, drafts } = await look();
  expect(id).toBe('generic');
  expect(drafts).toHaveLength(1);
  const [{ draft, head, sends, same }] = drafts;
  expect(draft.recipients.to).toEqual(['support@example.com']);
  expect(draft.parts.filter((part: any) => part.place !== 'file-name').slice(0, 2)).toEqual([{ id: 'subject', place: 'subject', text: 'Question' }, { id: 'body', place: 'body', text }]);
  expect(draft.attachments.map(({ name, type, bytes, readable }: any) => [name, type, bytes, readable])).toEqual([['log.txt', 'text/plain', 12288, true], ['screen shot.png', 'image/png', 12288, true]]);
  expect([head.subject, head.body.trim()]).toEqual(['Question', 'Hello\nPhone: 123456']);
  expect(sends).toBe(1);
  expect(same).toBe(true);
});

const own = '<img id="own" alt="" width="20" height="20" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">';
test.each([
  ['behind words, above lines that breaks part', `<div>See: ${own}<br>Phone: 123456<br>Device: X</div>`],
  ['behind words and above an empty line', `<div>See: ${own}<br><br>Phone: 123456<br>Device: X</div>`],
  ['alone on its line, in no block', `See:<br>${own}<br>Phone: 123456<br>Device: X<br>Bye`],
  ['in a link', `<div>See: <a href="https://example.com/a">${own}</a><br>Phone: 123456<br>Device: X</div>`],
  ['as a line of its own', '<div>See<hr id="own">Phone: 123456<br>Device: X</div>'],
])('a picture of the user\'s stays where the lines below it go: %s', async (_name, html) => {
  await web.show(mail(`<div contenteditable="true" role="textbox" aria-multiline="true">${html}</div>`));
  const seen = await web.page.evaluate(async () => {
    const [window] = Sendless.windowsHere();
    const { text } = window.read().parts[1];
    const start = text.indexOf('Phone');
    const end = text.indexOf('Device: X') + 'Device: X'.length + (text.includes('Bye') ? 1 : 0);
    const { ok } = await window.write([{ part: 'body', start, end, expected: text.slice(start, end), replacement: '' }]);
    return { ok, picture: document.getElementById('own') !== null, text: window.read().parts[1].text };
  });
  expect(seen).toMatchObject({ ok: true, picture: true });
  expect(seen.text).not.toMatch(/Phone|Device/);
});

test('a rule of style by place hides the first line from the reading, and no more', async () => {
  await web.show(mail(rich.replace('<div>Hello', '<style>[contenteditable] div:first-of-type { display: none }</style><div>Preview</div><div>Hello')));
  const { drafts: [{ draft }] } = await look();
  expect(draft.parts[1].text).toBe('Hello\nPhone: 123456');
});

test('two compose windows are two drafts, each with its own recipients', async () => {
  await web.show(`<div id="app">${mail(textarea, 'one@example.com')}${mail(rich, 'two@example.com')}</div>`);
  const { drafts } = await look();
  expect(drafts.map(({ draft }: any) => draft.recipients.to)).toEqual([['one@example.com'], ['two@example.com']]);
});

test('a compose window that its page moves into a dialog is the same window: what was changed in it can be put back, and its files have the ids that they had', async () => {
  await web.show(`<section>${mail(rich).replace(/<(\/?)form[^>]*>/g, '<$1div>')}</section><dialog></dialog>`);
  const seen = await web.page.evaluate(async () => {
    const [window] = Sendless.windowsHere();
    const rootBefore: string = window.root.nodeName;
    const before: string = window.read().parts[1].text;
    const { undo } = await window.write([{ part: 'body', start: 13, end: 19, expected: '123456', replacement: '[phone 1]' }]);
    const signal = new AbortController().signal;
    const [first, second] = window.read().attachments;
    await window.removeAttachment(first.id, signal);
    const id: string = window.id;
    const dialog = document.querySelector('dialog') as HTMLDialogElement;
    dialog.append(...(document.querySelector('section')?.childNodes ?? []));
    dialog.show();
    const [moved, ...more] = Sendless.windowsHere();
    const trimmed: string = moved.read().parts[1].text;
    const ids: string[] = moved.read().attachments.map((file: { id: string }) => file.id);
    const { complete } = await moved.restore(undo);
    return { rootBefore, rootAfter: moved.root.nodeName, more: more.length, same: moved === window, sameId: moved.id === id, ids, second: second.id, changed: trimmed !== before, complete, back: moved.read().parts[1].text === before };
  });
  expect(seen).toEqual({ rootBefore: 'SECTION', rootAfter: 'DIALOG', more: 0, same: true, sameId: true, ids: [seen.second], second: seen.second, changed: true, complete: true, back: true });
});

test('a compose window that its page moves into a dialog while it is written in: what stands there by then can be put back', async () => {
  await web.show(`<section>${mail(rich).replace(/<(\/?)form[^>]*>/g, '<$1div>')}</section><dialog></dialog>`);
  const seen = await web.page.evaluate(async () => {
    const [window] = Sendless.windowsHere();
    const before: string = window.read().parts[1].text;
    const section = document.querySelector('section') as HTMLElement;
    const dialog = document.querySelector('dialog') as HTMLDialogElement;
    new MutationObserver((_, observer) => {
      observer.disconnect();
      dialog.append(...section.childNodes);
      section.remove();
      dialog.show();
    }).observe(document.querySelector('[contenteditable]') as Element, { childList: true, subtree: true, characterData: true });
    const { ok, undo } = await window.write([{ part: 'body', start: 13, end: 19, expected: '123456', replacement: '[phone 1]' }]);
    const [moved] = Sendless.windowsHere();
    const trimmed: string = moved.read().parts[1].text;
    const { complete } = await moved.restore(undo);
    return { ok, changed: trimmed !== before, complete, back: moved.read().parts[1].text === before };
  });
  expect(seen).toEqual({ ok: false, changed: true, complete: true, back: true });
});

test('a compose window that is opened anew for another mail is another object with another id, and stays it', async () => {
  await web.show(mail(rich));
  const seen = await web.page.evaluate(() => {
    const webmail = Sendless.webmailHere();
    const [root] = webmail.finder.findComposeWindows(document);
    const before = webmail.open(root);
    const anew = webmail.open(root, true);
    return [anew === before, anew.id === before.id, webmail.open(root) === anew];
  });
  expect(seen).toEqual([false, false, true]);
});

test('a draft without a recipient is still a draft', async () => {
  await web.show(mail(textarea, ''));
  expect((await look()).drafts).toHaveLength(1);
});

test('a file is read, removed and replaced', async () => {
  await web.show(mail(textarea));
  const seen = await web.page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    field?.addEventListener('change', () => {
      const li = document.createElement('li');
      const link = document.createElement('a');
      link.download = field.files?.[0]?.name ?? '';
      link.href = '/files/new';
      link.textContent = link.download;
      const remove = document.createElement('button');
      li.append(link, remove);
      document.querySelector('ul')?.append(li);
    });
    const webmail = Sendless.webmails.at(-1);
    const window = webmail.open(webmail.finder.findComposeWindows(document)[0]);
    const signal = new AbortController().signal;
    const [first] = window.read().attachments;
    const bytes = await window.readBytes(first.id, signal);
    const removed = await window.removeAttachment(first.id, signal);
    const added = await window.attach({ name: 'trimmed.txt', type: 'text/plain', bytes: new Uint8Array([97]) }, signal);
    return { text: new TextDecoder().decode(bytes.bytes), removed, added: added.ok, names: window.read().attachments.map(({ name }: any) => name) };
  });
  expect(seen).toEqual({ text: 'bytes of log.txt', removed: { ok: true }, added: true, names: ['screen shot.png', 'trimmed.txt'] });
});

test.each([
  ['one that throws the draft away', '<button type="button" name="discard_draft">Discard</button>', []],
  ['one that deletes, before it', '<button type="button" name="deleteDraft">Delete</button><button type="button" name="save_draft">Save</button>', ['save_draft']],
  ['one that sends too', '<button type="button" name="saveAndSend">Save and send</button><button type="button" name="saveDraft">Save</button>', ['saveDraft']],
  ['one that says only in words that it sends', '<button type="button" name="save">Save and send</button>', []],
  ['one for what is not saved', '<button type="button" name="unsaved">Leave</button>', []],
  ['one that was saved', '<button type="button" name="savedReplies">Replies</button>', []],
  ['one that does not save', '<button type="button" name="dont-save">Leave</button>', []],
  ['one for saving by itself', '<button type="button" name="autosave">On</button>', []],
  ['one for a pattern of mails', '<button type="button" name="save-template">Save as template</button>', []],
  ['a name in one word with what it is', '<button type="button" name="btnSave">Keep</button>', ['btnSave']],
])('saving presses what saves and nothing else: %s', async (_name, buttons, wanted) => {
  await web.show(mail(textarea).replace(/<button type="button" name="save">.*?<\/button>/, `${buttons}<output role="status"></output>`));
  const seen = await web.page.evaluate(async () => {
    const pressed: string[] = [];
    for (const button of document.querySelectorAll<HTMLButtonElement>('form > button')) {
      button.addEventListener('click', () => {
        pressed.push(button.name);
        document.querySelector('output')?.append('Saved');
      });
    }
    const webmail = Sendless.webmails.at(-1);
    const window = webmail.open(webmail.finder.findComposeWindows(document)[0]);
    return { saved: (await window.save(new AbortController().signal)).ok, capability: window.selfCheck().capabilities.save, pressed };
  });
  expect(seen).toEqual({ saved: wanted.length > 0, capability: wanted.length > 0 ? 'works' : 'cannot', pressed: wanted });
});

test.each([
  ['beside Send, without a button of its own', '<div><a download="a.zip" href="/files/a.zip">a.zip</a> <button type="submit">Send</button></div>', null],
  ['in a row of buttons of which one deletes the mail', '<div><a download="a.zip" href="/files/a.zip">a.zip</a> <button type="submit">Send</button><button type="button" class="delete">x</button></div>', null],
  ['above the button that deletes the mail', '<div><a download="a.zip" href="/files/a.zip">a.zip</a> <button type="button" name="delete-draft">x</button></div>', null],
  ['in a row with a button that says nothing', '<footer><ul><li><span>a.zip</span></li></ul><button type="button">Los</button></footer>', null],
  ['with a name that says so, and a button that opens it', '<div><span>delete.zip</span> <button type="button" aria-label="Open delete.zip">o</button><button type="button" title="Remove">x</button></div>', 'x'],
  ['in a list, with one button', '<ul><li><a download="a.zip" href="/files/a.zip">a.zip</a> <button type="button">x</button></li></ul>', 'x'],
  ['in a list, with two buttons', '<ul><li><a download="a.zip" href="/files/a.zip">a.zip</a> <button type="button">a</button><button type="button">b</button></li></ul>', null],
])('a file is taken out by what removes it and by nothing else: %s', async (_where, files, wanted) => {
  await web.show(mail(textarea).replace(/<ul>.*?<\/ul>/, files));
  const seen = await web.page.evaluate(async () => {
    const pressed: string[] = [];
    for (const button of document.querySelectorAll('button')) {
      button.addEventListener('click', () => {
        pressed.push(button.textContent);
        button.parentElement?.remove();
      });
    }
    const webmail = Sendless.webmails.at(-1);
    const window = webmail.open(webmail.finder.findComposeWindows(document)[0]);
    return { removed: await window.removeAttachment(window.read().attachments[0].id, new AbortController().signal), pressed };
  });
  expect(seen).toEqual(wanted === null ? { removed: { ok: false, why: 'no-button' }, pressed: [] } : { removed: { ok: true }, pressed: [wanted] });
});

test('subject and body change together or not at all', async () => {
  await web.show(mail(textarea));
  const seen = await web.page.evaluate(async () => {
    const webmail = Sendless.webmails.at(-1);
    const window = webmail.open(webmail.finder.findComposeWindows(document)[0]);
    const subject = { part: 'subject', start: 0, end: 8, expected: 'Question', replacement: 'Q' };
    const stale = await window.write([subject, { part: 'body', start: 0, end: 5, expected: 'XXXXX', replacement: '' }]);
    const untouched = window.read().parts.slice(0, 2).map(({ text }: any) => text);
    const fresh = await window.write([subject, { part: 'body', start: 6, end: 20, expected: 'Phone: 123456\n', replacement: '' }]);
    const written = window.read().parts.slice(0, 2).map(({ text }: any) => text);
    const back = await window.restore(fresh.undo);
    return { stale, untouched, written, back, restored: window.read().parts.slice(0, 2).map(({ text }: any) => text) };
  });
  expect(seen).toEqual({ stale: { ok: false, why: 'changed' }, untouched: ['Question', 'Hello\nPhone: 123456\n'], written: ['Q', 'Hello\n'], back: { complete: true, unplaced: [] }, restored: ['Question', 'Hello\nPhone: 123456\n'] });
});

test.each([
  ['from plain text to HTML', true, 'Hello\nPhone: 123456\nBye', 'Hello\nBye typed', 'Hello\nPhone: 123456\nBye typed'],
  ['from plain text to HTML, behind the last line', true, 'Hello\nPhone: 123456\n', 'Hello', 'Hello\nPhone: 123456\n'],
  ['from HTML to plain text', false, 'Hello\nPhone: 123456\nBye', 'Hello\nBye typed', 'Hello\nPhone: 123456\nBye typed'],
] as const)('the user switches %s: the words come back in the other editor, and what was typed stays', async (_how, plainFirst, before, after, wanted) => {
  await web.show(mail('<textarea name="body" rows="12"></textarea><div contenteditable="true" role="textbox" aria-multiline="true"></div>'));
  const seen = await web.page.evaluate(async ([plain, first, then]) => {
    const [field, editor] = [document.querySelector('textarea'), document.querySelector('[contenteditable]')] as [HTMLTextAreaElement, HTMLElement];
    const show = (isPlain: boolean, text: string): void => {
      field.hidden = !isPlain;
      editor.hidden = isPlain;
      field.value = text;
      editor.replaceChildren(...text.split('\n').map((line) => Object.assign(document.createElement('div'), { textContent: line })));
    };
    show(plain, first);
    const webmail = Sendless.webmails.at(-1);
    const window = webmail.open(webmail.finder.findComposeWindows(document)[0]);
    const written = await window.write([{ part: 'body', start: 6, end: 20, expected: 'Phone: 123456\n', replacement: '' }]);
    show(!plain, then);
    return [written.ok, await window.restore(written.undo), window.read().parts[1].text];
  }, [plainFirst, before, after] as const);
  expect(seen).toEqual([true, { complete: true, unplaced: [] }, wanted]);
});

test('what goes back into a field that is not there waits until it is, and the other field has its words again', async () => {
  await web.show(mail(textarea));
  const seen = await web.page.evaluate(async () => {
    const webmail = Sendless.webmails.at(-1);
    const window = webmail.open(webmail.finder.findComposeWindows(document)[0]);
    const written = await window.write([{ part: 'subject', start: 0, end: 8, expected: 'Question', replacement: 'Q' }, { part: 'body', start: 6, end: 20, expected: 'Phone: 123456\n', replacement: '' }]);
    const body = document.querySelector('textarea') as HTMLTextAreaElement;
    body.hidden = true;
    const withoutBody = [await window.restore(written.undo), document.querySelector<HTMLInputElement>('[name=subject]')?.value];
    body.hidden = false;
    return { withoutBody, withBody: [await window.restore(written.undo), body.value] };
  });
  expect(seen).toEqual({ withoutBody: [{ complete: false, unplaced: [] }, 'Question'], withBody: [{ complete: true, unplaced: [] }, 'Hello\nPhone: 123456\n'] });
});

test.each([['at once', 0], ['when it draws next', 1]])('a page that takes a change of its body back %s: it is refused, and the subject is as it was', async (_when, later) => {
  await web.show(mail(rich));
  const seen = await web.page.evaluate(async (wait) => {
    const webmail = Sendless.webmails.at(-1);
    const window = webmail.open(webmail.finder.findComposeWindows(document)[0]);
    const body = document.querySelector('[contenteditable]') as HTMLElement;
    const [field, html] = [document.querySelector<HTMLInputElement>('[name=subject]'), body.innerHTML];
    const takeBack = (): void => { if (body.innerHTML !== html) body.innerHTML = html; };
    body.addEventListener('input', () => { if (wait > 0) requestAnimationFrame(takeBack); else takeBack(); });
    const written = await window.write([{ part: 'subject', start: 0, end: 8, expected: 'Question', replacement: 'Q' }, { part: 'body', start: 6, end: 19, expected: 'Phone: 123456', replacement: '' }]);
    return [written, field?.value, body.innerHTML === html];
  }, later);
  expect(seen).toEqual([{ ok: false, why: 'refused-by-page' }, 'Question', true]);
});

test.each(['input', 'keyup', 'change'])('a page that copies its editor into the field that it sends at %s sends what is left', async (when) => {
  await web.show(mail(`${rich}<input type="hidden" name="message">`));
  const sent = await web.page.evaluate(async (type) => {
    const [body, field] = [document.querySelector('[contenteditable]'), document.querySelector('[name=message]')] as [HTMLElement, HTMLInputElement];
    field.value = body.innerText;
    body.addEventListener(type, () => { field.value = body.innerText; });
    const webmail = Sendless.webmails.at(-1);
    const window = webmail.open(webmail.finder.findComposeWindows(document)[0]);
    const { undo } = await window.write([{ part: 'body', start: 6, end: 19, expected: 'Phone: 123456', replacement: 'Bye' }]);
    const trimmed = field.value;
    await window.restore(undo);
    return [trimmed, field.value];
  }, when);
  expect(sent).toEqual(['Hello\nBye', 'Hello\nPhone: 123456']);
});

test('a link that was hidden comes back when the words around it were written anew, or is handed over with its line', async () => {
  await web.show('<!doctype html><div id="body" contenteditable="true"><div title="+44 7700 900123">Hello there</div><div>Phone: 123456</div></div>');
  const seen = await web.page.evaluate(async () => {
    const root = document.getElementById('body') as HTMLElement;
    const driver = Sendless.contenteditableDriver(root);
    const result = await driver.replace([{ part: 'hidden:0', start: 0, end: 15, expected: '+44 7700 900123', replacement: '' }, { part: 'body', start: 0, end: 5, expected: 'Hello', replacement: 'Hi' }]);
    const gone = root.innerHTML.includes('7700');
    const line = root.firstElementChild as HTMLElement;
    line.append(', TYPED');
    const back = await driver.restore(result.undo);
    const withLine = [back, line.title, line.textContent];
    const again = await driver.replace([{ part: 'hidden:0', start: 0, end: 15, expected: '+44 7700 900123', replacement: '' }, { part: 'body', start: 0, end: 5, expected: 'Hello', replacement: 'Hi' }]);
    root.innerHTML = '<p>All is NEW</p>';
    return { ok: result.ok, gone, withLine, anew: [again.ok, await driver.restore(again.undo), root.textContent] };
  });
  expect(seen).toEqual({
    ok: true, gone: false, withLine: [{ complete: true, unplaced: [] }, '+44 7700 900123', 'Hello there, TYPED'],
    anew: [true, { complete: false, unplaced: ['Hello', '+44 7700 900123'] }, 'All is NEW'],
  });
});

test('a subject alone is changed and comes back; one that the page takes back at once leaves the body alone', async () => {
  await web.show(mail(textarea));
  const seen = await web.page.evaluate(async () => {
    const webmail = Sendless.webmails.at(-1);
    const window = webmail.open(webmail.finder.findComposeWindows(document)[0]);
    const [field, body] = [document.querySelector<HTMLInputElement>('[name=subject]'), document.querySelector('textarea')];
    const subject = { part: 'subject', start: 0, end: 8, expected: 'Question', replacement: 'Q' };
    const written = await window.write([subject]);
    const alone = [written.ok, field?.value, await window.restore(written.undo), field?.value];
    field?.addEventListener('input', () => { field.value = 'Question'; });
    const both = await window.write([subject, { part: 'body', start: 6, end: 20, expected: 'Phone: 123456\n', replacement: '' }]);
    return { alone, both, body: body?.value };
  });
  expect(seen).toEqual({ alone: [true, 'Q', { complete: true, unplaced: [] }, 'Question'], both: { ok: false, why: 'refused-by-page' }, body: 'Hello\nPhone: 123456\n' });
});

test('a hidden word that the page puts back is refused, and all is as it was', async () => {
  await web.show('<!doctype html><div id="body" contenteditable="true"><div title="+44 7700 900123">Hello there</div></div>');
  const seen = await web.page.evaluate(async () => {
    const root = document.getElementById('body') as HTMLElement;
    const html = root.innerHTML;
    root.addEventListener('input', () => { root.firstElementChild?.setAttribute('title', '+44 7700 900123'); });
    const result = await Sendless.contenteditableDriver(root).replace([{ part: 'hidden:0', start: 0, end: 15, expected: '+44 7700 900123', replacement: '' }, { part: 'body', start: 0, end: 5, expected: 'Hello', replacement: 'Hi' }]);
    return [result, root.innerHTML === html];
  });
  expect(seen).toEqual([{ ok: false, why: 'refused-by-page' }, true]);
});

test.each(['body', 'subject'])('a %s that the page takes apart, and not back, is refused with what puts it back', async (part) => {
  await web.show(mail(textarea));
  const seen = await web.page.evaluate(async (which) => {
    const webmail = Sendless.webmails.at(-1);
    const window = webmail.open(webmail.finder.findComposeWindows(document)[0]);
    const [subject, body] = [document.querySelector<HTMLInputElement>('[name=subject]'), document.querySelector('textarea')] as [HTMLInputElement, HTMLTextAreaElement];
    const field = which === 'body' ? body : subject;
    let stubborn = true;
    field.addEventListener('input', () => { if (stubborn) field.value = field.value.slice(0, 3); });
    const written = await window.write([{ part: 'subject', start: 0, end: 8, expected: 'Question', replacement: 'Query' }, { part: 'body', start: 6, end: 20, expected: 'Phone: 123456\n', replacement: '' }]);
    const apart = field.value;
    stubborn = false;
    return { ok: written.ok, words: written.undo.edits.map(({ expected }: { readonly expected: string }) => expected), apart, back: await window.restore(written.undo), subject: subject.value, body: body.value };
  }, part);
  expect(seen).toEqual({ ok: false, words: [part === 'body' ? 'Phone: 123456\n' : 'Question'], apart: part === 'body' ? 'Hel' : 'Que', back: { complete: true, unplaced: [] }, subject: 'Question', body: 'Hello\nPhone: 123456\n' });
});

test('a body that throws leaves the subject as it was', async () => {
  await web.show(mail(textarea));
  const seen = await web.page.evaluate(async () => {
    const webmail = Sendless.webmails.at(-1);
    const window = webmail.open(webmail.finder.findComposeWindows(document)[0]);
    const body = document.querySelector('textarea') as HTMLTextAreaElement;
    body.setSelectionRange = () => { throw new Error('no'); };
    const written = await window.write([{ part: 'subject', start: 0, end: 8, expected: 'Question', replacement: 'Q' }, { part: 'body', start: 6, end: 20, expected: 'Phone: 123456\n', replacement: '' }]);
    return [written, document.querySelector<HTMLInputElement>('[name=subject]')?.value];
  });
  expect(seen).toEqual([{ ok: false, why: 'refused-by-page' }, 'Question']);
});

test.each([
  ['a search box', '<input type="search" name="q"><button>Search</button>'],
  ['a login page', '<form><input name="user"><input type="password" name="password"><button>Log in</button></form>'],
  ['a comment form', '<form><input name="author"><input type="email" name="email"><input name="subject"><textarea name="comment" rows="8">Nice post</textarea><button type="submit">Post</button></form>'],
])('%s is no compose window: nothing is read and no node is added', async (_name, html) => {
  await web.show(html);
  const seen = await web.page.evaluate(() => {
    let reads = 0;
    const trap = (owner: object, name: string): void => {
      const own = Object.getOwnPropertyDescriptor(owner, name);
      if (own?.get) Object.defineProperty(owner, name, { ...own, get() { reads += 1; return own.get?.call(this); } });
    };
    for (const owner of [HTMLInputElement.prototype, HTMLTextAreaElement.prototype]) trap(owner, 'value');
    for (const name of ['textContent', 'nodeValue']) trap(Node.prototype, name);
    trap(HTMLElement.prototype, 'innerText');
    const nodes = document.querySelectorAll('*').length;
    const windows = Sendless.finders.flatMap((finder: any) => (finder.recognises(document) ? finder.findComposeWindows(document) : []));
    return { windows: windows.length, reads, added: document.querySelectorAll('*').length - nodes };
  });
  expect(seen).toEqual({ windows: 0, reads: 0, added: 0 });
});

test('a Roundcube-like page is Roundcube, not a webmail that nobody listed', async () => {
  await web.show('<form name="form"><input type="hidden" name="_is_html" value="0"><textarea id="_to">a@example.com, "B, C" &lt;b@example.com&gt;</textarea><input id="compose-subject" name="_subject" value="S"><textarea id="composebody" class="form-control">Hi</textarea></form>');
  const { id, drafts } = await look();
  expect([id, drafts[0].draft.recipients.to]).toEqual(['roundcube', ['a@example.com', '"B, C" <b@example.com>']]);
});
