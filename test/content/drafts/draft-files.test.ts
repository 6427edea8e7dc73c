/** Files of a draft, looked into and trimmed: what is said when a page or a worker fails, and that nothing is lost by it. */
import { describe, expect, test } from 'vitest';
import { applyChoices } from '../../../src/content/drafts/apply-choices.ts';
import { DraftFiles, type HeavyWork } from '../../../src/content/drafts/draft-files.ts';
import { auditNow } from '../../../src/content/drafts/find-drafts.ts';
import { putBack } from '../../../src/content/drafts/put-back.ts';
import { keepEverything, type Choices } from '../../../src/core/plan/choices.ts';
import { fieldsOf } from '../../../src/core/report.ts';
import { FakeComposeWindow } from '../fake-compose-window.ts';
import { here } from '../work-here.ts';

const never = new AbortController().signal;
const body = 'My calls drop.\n\n--Support Info--\nDebug info: register-phone\nDevice: Example Phone 7\nPhone: +44 7700 900142\nVersion: 2.26.1.1\n';
const log = new TextEncoder().encode('call from +44 7700 900142\nmara@example.org signed in\n');

function draft(): FakeComposeWindow {
  const window = new FakeComposeWindow(body);
  window.files = [{ id: 'f1', name: 'notes.txt', bytes: log, readable: true }, { id: 'f2', name: 'notes.txt', bytes: log, readable: true }];
  return window;
}

async function lookedInto(window: FakeComposeWindow, heavy: HeavyWork): Promise<DraftFiles> {
  const files = new DraftFiles(window, heavy, never);
  files.look();
  for (let view = files.view(); view.working; view = await files.next(view.version));
  return files;
}

function withoutPhone(window: FakeComposeWindow, attachments: Choices['attachments']): { fingerprint: string; choices: Choices } {
  const { report } = auditNow(window);
  const phone = fieldsOf(report).find(({ key }) => key === 'Phone');
  return { fingerprint: report.fingerprint, choices: { ...keepEverything, fields: { [phone?.id ?? '']: 'remove' }, attachments } };
}

const textOf = (window: FakeComposeWindow, at: number): string => new TextDecoder().decode(window.files[at]?.bytes);

describe('a draft with files', () => {
  test('a file that was taken out and came back keeps its name', async () => {
    const window = draft();
    window.files = [{ id: 'f1', name: 'notes.txt', bytes: log, readable: true }];
    const files = await lookedInto(window, here);
    window.files = [{ id: 'f9', name: 'notes.txt', bytes: log, readable: true }];
    files.look();
    for (let view = files.view(); view.working; view = await files.next(view.version));
    expect([...files.reports(window.read().attachments).values()].map(({ entries }) => entries[0]?.path)).toEqual(['notes.txt']);
  });

  test('a file that the webmail lists with another length is looked into again, and it alone', async () => {
    const window = draft();
    const opened: string[] = [];
    const files = await lookedInto(window, { ...here, openFile: (file, ...rest) => (opened.push(file.name), here.openFile(file, ...rest)) });
    window.files = window.files.map((file) => (file.id === 'f1' ? { ...file, bytes: new TextEncoder().encode('nothing more') } : file));
    files.look();
    for (let view = files.view(); view.working; view = await files.next(view.version));
    expect(opened).toEqual(['notes.txt', 'notes.txt (2)', 'notes.txt']);
    expect(['f1', 'f2'].map((id) => files.opened(id)?.report.entries[0]?.values)).toEqual([0, 2]);
  });

  test('what one file tells with certainty is found in the text, and in a file that was opened before it', async () => {
    const window = new FakeComposeWindow(`My calls drop since CasaRossi5 was set up, says Perla.\n\n${body}`);
    const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
    window.files = [
      { id: 'f1', name: 'notes.txt', bytes: bytesOf('left CasaRossi5 at noon, and Perla Bianchi too\n'), readable: true },
      { id: 'f2', name: 'net.log', bytes: bytesOf('10:01 wifi: SSID: "CasaRossi5" joined\n10:02 full name: Perla Bianchi\n'), readable: true },
    ];
    const found = (): string[] => auditNow(window).report.findings.filter(({ part, field }) => part === 'body' && field === null).map(({ value }) => value);
    expect(found()).toEqual([]);
    const files = await lookedInto(window, here);
    expect(found()).toEqual(['CasaRossi5', 'Perla']);
    expect(files.opened('f1')?.report.entries[0]?.found.map(({ value }) => value).sort()).toEqual(['CasaRossi5', 'Perla Bianchi']);
    const { report } = auditNow(window);
    const findings = Object.fromEntries(report.findings.filter(({ field }) => field === null).map(({ id }) => [id, 'hide' as const]));
    const outcome = await applyChoices(window, { fingerprint: report.fingerprint, choices: { ...keepEverything, findings, attachments: { f1: 'clean', f2: 'clean' } } }, null, { files, heavy: here }, never);
    expect(outcome.ok).toBe(true);
    expect(window.body).toBe(`My calls drop since [network 1] was set up, says [name 1].\n\n${body}`);
    expect(window.files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['left [network 1] at noon, and [name 1] too\n', '10:01 wifi: SSID: "[network 1]" joined\n10:02 full name: [name 1]\n']);
    // The copies tell it no more; it stays known.
    window.body = `CasaRossi5 again.\n\n${body}`;
    expect(found()).toEqual(['CasaRossi5']);
  });

  test('what the text tells with certainty is found in files', async () => {
    const window = new FakeComposeWindow(`My name is Perla Bianchi.\n\n${body}`);
    window.files = [{ id: 'f1', name: 'notes.txt', bytes: new TextEncoder().encode('Perla Bianchi left at noon\n'), readable: true }];
    const files = await lookedInto(window, here);
    expect(files.opened('f1')?.report.entries[0]?.found.map(({ value }) => value)).toEqual(['Perla Bianchi']);
  });

  test('two of one name are two; each is trimmed as chosen, the copy comes before the old one goes, and all comes back', async () => {
    const window = draft();
    const files = await lookedInto(window, here);
    expect([...files.reports(window.read().attachments).values()].map(({ entries }) => entries[0]?.path)).toEqual(['notes.txt', 'notes.txt (2)']);
    const result = await applyChoices(window, withoutPhone(window, { f1: 'clean' }), null, { files, heavy: here }, never);
    expect(result).toMatchObject({ ok: true, standing: { applied: { trimmedFiles: ['notes.txt', 'notes.txt'], failedFiles: [], notOpened: [], leftovers: [] } } });
    expect([textOf(window, 0), textOf(window, 1)]).toEqual(['call from [phone 1]\n[e-mail 1] signed in\n', 'call from [phone 1]\nmara@example.org signed in\n']);
    const order = window.log.filter((step) => /^(?:attach|remove)/.test(step));
    expect(order).toEqual(['attach notes.txt', 'remove notes.txt', 'attach notes.txt', 'remove notes.txt']);
    if (result.standing === null) throw new Error('nothing stands');
    expect((await putBack(window, result.standing, never)).outcome.complete).toBe(true);
    expect(window.files.map(({ bytes }) => bytes)).toEqual([log, log]);
    expect(window.body).toBe(body);
  });

  test.each(['no-worker', 'died', 'failed'] as const)('a worker that says %s when a file is opened: the file is named as not opened', async (why) => {
    const window = draft();
    const files = await lookedInto(window, { ...here, openFile: () => Promise.resolve({ ok: false, why }) });
    expect([...files.reports(window.read().attachments).values()].map(({ entries }) => entries[0]?.why)).toEqual(Array(2).fill(`unread_${why.replace('-', '_')}`));
    const result = await applyChoices(window, withoutPhone(window, {}), null, { files, heavy: here }, never);
    expect(result).toMatchObject({ ok: true, standing: { applied: { notOpened: ['notes.txt'], trimmedFiles: [] } } });
    expect(window.files.map(({ bytes }) => bytes)).toEqual([log, log]);
  });

  test.each(['no-worker', 'died', 'failed'] as const)('a worker that says %s when a file is trimmed: the file stays as it was, and "done" is not said', async (why) => {
    const window = draft();
    const files = await lookedInto(window, here);
    const result = await applyChoices(window, withoutPhone(window, {}), null, { files, heavy: { ...here, trimFile: () => Promise.resolve({ ok: false, why }) } }, never);
    expect(result).toMatchObject({ ok: true, standing: { applied: { failedFiles: [{ name: 'notes.txt', why: `unread_${why.replace('-', '_')}` }, { name: 'notes.txt' }], trimmedFiles: [] } } });
    expect(window.files.map(({ bytes }) => bytes)).toEqual([log, log]);
  });

  test('a webmail that holds something else than the copy: that is searched, and said', async () => {
    const window = draft();
    const files = await lookedInto(window, here);
    const attach = window.attach.bind(window);
    window.attach = (file) => attach({ ...file, bytes: log });
    const result = await applyChoices(window, withoutPhone(window, {}), null, { files, heavy: here }, never);
    expect(result).toMatchObject({ ok: true, standing: { applied: { failedFiles: [{ name: 'notes.txt', why: 'files_notReadBack' }, { name: 'notes.txt', why: 'files_notReadBack' }], trimmedFiles: [] } } });
  });

  test('a copy that the webmail does not take out when the file is put back: both are named, and the next try takes out the copy alone', async () => {
    const window = draft();
    const files = await lookedInto(window, here);
    const { standing } = await applyChoices(window, withoutPhone(window, {}), null, { files, heavy: here }, never);
    if (standing === null) throw new Error('nothing stands');
    window.before.remove = () => { throw new Error('busy'); };
    const first = await putBack(window, standing, never);
    expect(first.outcome).toMatchObject({ complete: false, missingFiles: [], twiceFiles: ['notes.txt', 'notes.txt'] });
    expect(window.files).toHaveLength(4);
    window.before.remove = () => undefined;
    if (first.standing === null) throw new Error('nothing is tried again');
    expect(await putBack(window, first.standing, never)).toMatchObject({ outcome: { complete: true, twiceFiles: [] }, standing: null });
    expect(window.files.map(({ bytes }) => bytes)).toEqual([log, log]);
  });

  test.each(['clean', 'remove'] as const)('a copy that the next *Apply* changes once more (%s): the first file comes back, and nothing beside it', async (next) => {
    const window = draft();
    const files = await lookedInto(window, here);
    const first = await applyChoices(window, withoutPhone(window, {}), null, { files, heavy: here }, never);
    files.look();
    for (let view = files.view(); view.working; view = await files.next(view.version));
    const [copy] = window.files;
    const { fingerprint } = auditNow(window).report;
    const second = await applyChoices(window, { fingerprint, choices: { ...keepEverything, attachments: { [copy?.id ?? '']: next } } }, first.standing, { files, heavy: here }, never);
    expect(second).toMatchObject({ ok: true, standing: { applied: { failedFiles: [] } } });
    expect(window.files.filter(({ bytes }) => new TextDecoder().decode(bytes).includes('mara@example.org'))).toHaveLength(1);
    if (second.standing === null) throw new Error('nothing stands');
    expect((await putBack(window, second.standing, never)).outcome.complete).toBe(true);
    expect(window.files.map(({ bytes }) => bytes)).toEqual([log, log]);
  });

  test('a webmail that takes neither the file nor the copy out again: it is said that both are attached, and *Put it back* takes out the copy', async () => {
    const window = draft();
    const files = await lookedInto(window, here);
    const asked = withoutPhone(window, {});
    window.removeAttachment = () => Promise.resolve({ ok: false, why: 'busy' });
    const { standing } = await applyChoices(window, asked, null, { files, heavy: here }, never);
    expect(standing?.applied).toMatchObject({ trimmedFiles: [], failedFiles: [{ name: 'notes.txt', why: 'files_bothAttached' }, { name: 'notes.txt', why: 'files_bothAttached' }] });
    expect(window.files).toHaveLength(4);
    window.removeAttachment = FakeComposeWindow.prototype.removeAttachment.bind(window);
    if (standing === null) throw new Error('nothing stands');
    expect((await putBack(window, standing, never)).outcome.complete).toBe(true);
    expect(window.files.map(({ bytes }) => bytes)).toEqual([log, log]);
  });

  test('of two files that were both attached the webmail takes out the first after all: *Put it back* attaches it again', async () => {
    const window = draft();
    const files = await lookedInto(window, here);
    const asked = withoutPhone(window, {});
    window.removeAttachment = () => Promise.resolve({ ok: false, why: 'busy' });
    const { standing } = await applyChoices(window, asked, null, { files, heavy: here }, never);
    window.removeAttachment = FakeComposeWindow.prototype.removeAttachment.bind(window);
    window.files = window.files.filter(({ id }) => id !== 'f1' && id !== 'f2');
    if (standing === null) throw new Error('nothing stands');
    expect((await putBack(window, standing, never)).outcome.complete).toBe(true);
    expect(window.files.map(({ bytes }) => bytes)).toEqual([log, log]);
  });

  test('a copy that the next *Apply* cannot take out stands beside its own copy: the first file comes back alone', async () => {
    const window = draft();
    window.files = window.files.slice(0, 1);
    const files = await lookedInto(window, here);
    const first = await applyChoices(window, withoutPhone(window, {}), null, { files, heavy: here }, never);
    files.look();
    for (let view = files.view(); view.working; view = await files.next(view.version));
    const { fingerprint } = auditNow(window).report;
    window.removeAttachment = () => Promise.resolve({ ok: false, why: 'busy' });
    const second = await applyChoices(window, { fingerprint, choices: { ...keepEverything, attachments: { [window.files[0]?.id ?? '']: 'clean' } } }, first.standing, { files, heavy: here }, never);
    expect(second.standing?.applied.failedFiles).toMatchObject([{ why: 'files_bothAttached' }]);
    window.removeAttachment = FakeComposeWindow.prototype.removeAttachment.bind(window);
    if (second.standing === null) throw new Error('nothing stands');
    expect((await putBack(window, second.standing, never)).outcome.complete).toBe(true);
    expect(window.files.map(({ bytes }) => bytes)).toEqual([log]);
  });

  test('what went from the text goes from a file that was attached since, with the next *Apply*', async () => {
    const window = draft();
    window.files = [];
    const files = await lookedInto(window, here);
    const first = await applyChoices(window, withoutPhone(window, {}), null, { files, heavy: here }, never);
    window.files = [{ id: 'f3', name: 'later.txt', bytes: log, readable: true }];
    files.look();
    for (let view = files.view(); view.working; view = await files.next(view.version));
    const second = await applyChoices(window, { fingerprint: auditNow(window).report.fingerprint, choices: keepEverything }, first.standing, { files, heavy: here }, never);
    expect(second).toMatchObject({ ok: true, standing: { applied: { trimmedFiles: ['later.txt'], failedFiles: [] } } });
    expect(textOf(window, 0)).toBe('call from [phone 1]\nmara@example.org signed in\n');
  });

  test('a webmail that takes the file out late, together with the copy: the file is said to be out, and comes back', async () => {
    const window = draft();
    window.files = window.files.slice(0, 1);
    const files = await lookedInto(window, here);
    const asked = withoutPhone(window, {});
    window.removeAttachment = (id) => {
      if (id === 'f1') return Promise.resolve({ ok: false, why: 'still-listed' });
      window.files = [];
      return Promise.resolve({ ok: true });
    };
    const { standing } = await applyChoices(window, asked, null, { files, heavy: here }, never);
    expect(standing?.applied).toMatchObject({ removedFiles: ['notes.txt'], trimmedFiles: [], failedFiles: [] });
    if (standing === null) throw new Error('nothing stands');
    expect((await putBack(window, standing, never)).outcome.complete).toBe(true);
    expect(window.files.map(({ bytes }) => bytes)).toEqual([log]);
  });

  test('a file that stayed and went with the next *Apply* comes back once', async () => {
    const window = draft();
    window.files = window.files.slice(0, 1);
    const files = await lookedInto(window, here);
    const asked = withoutPhone(window, {});
    window.removeAttachment = () => Promise.resolve({ ok: false, why: 'busy' });
    const first = await applyChoices(window, asked, null, { files, heavy: here }, never);
    const second = await applyChoices(window, { fingerprint: auditNow(window).report.fingerprint, choices: { ...keepEverything, attachments: { f1: 'clean' } } }, first.standing, { files, heavy: here }, never);
    window.removeAttachment = FakeComposeWindow.prototype.removeAttachment.bind(window);
    const third = await applyChoices(window, { fingerprint: auditNow(window).report.fingerprint, choices: { ...keepEverything, attachments: { f1: 'remove' } } }, second.standing, { files, heavy: here }, never);
    expect(third.standing?.applied.removedFiles).toEqual(['notes.txt']);
    if (third.standing === null) throw new Error('nothing stands');
    expect((await putBack(window, third.standing, never)).outcome.complete).toBe(true);
    expect(window.files.map(({ bytes }) => bytes)).toEqual([log]);
  });

  test('whoever is stopped while a file goes does not take its copy out, too', async () => {
    const window = draft();
    window.files = window.files.slice(0, 1);
    const files = await lookedInto(window, here);
    const stop = new AbortController();
    const late: Promise<void>[] = [];
    window.removeAttachment = (id) => {
      stop.abort();
      late.push(new Promise((resolve) => setTimeout(() => {
        window.files = window.files.filter((file) => file.id !== id);
        resolve();
      })));
      return Promise.resolve({ ok: false, why: 'still-listed' });
    };
    await applyChoices(window, withoutPhone(window, {}), null, { files, heavy: here }, stop.signal);
    await Promise.all(late);
    expect(window.files).toMatchObject([{ name: 'notes.txt' }]);
    expect(textOf(window, 0)).toContain('[phone 1]');
  });

  test('what the webmail no longer lists is out, whatever it answered: the copy stays in its place', async () => {
    const window = draft();
    const files = await lookedInto(window, here);
    const asked = withoutPhone(window, {});
    window.removeAttachment = async (id) => {
      await FakeComposeWindow.prototype.removeAttachment.call(window, id);
      throw new Error('no answer');
    };
    const { standing } = await applyChoices(window, asked, null, { files, heavy: here }, never);
    expect(standing?.applied).toMatchObject({ trimmedFiles: ['notes.txt', 'notes.txt'], failedFiles: [] });
    expect(window.files).toHaveLength(2);
  });

  test('a file that became another one since it was looked into is left alone, and the user is told', async () => {
    const window = draft();
    const files = await lookedInto(window, here);
    const asked = withoutPhone(window, {});
    const other = new TextEncoder().encode('all of it was written anew, with the same length....\n');
    expect(other.length).toBe(log.length);
    window.files = window.files.map((file) => (file.id === 'f1' ? { ...file, bytes: other } : file));
    const { standing } = await applyChoices(window, asked, null, { files, heavy: here }, never);
    expect(standing?.applied).toMatchObject({ trimmedFiles: ['notes.txt'], failedFiles: [{ name: 'notes.txt', why: 'files_changed' }] });
    expect(window.files[0]?.bytes).toEqual(other);
  });

  test.each(['keep', 'search'] as const)('a file that stays as it is (%s) and became another one since is not said to be known, and is looked into again', async (how) => {
    const window = draft();
    const harmless = new TextEncoder().encode('nothing that was taken out stands in this file at all\n');
    const other = new TextEncoder().encode('a caller with +44 7700 900142 stands in it by now....\n');
    expect(other.length).toBe(harmless.length);
    window.files = [{ id: 'f1', name: 'notes.txt', bytes: harmless, readable: true }];
    const files = await lookedInto(window, here);
    const asked = how === 'search' ? withoutPhone(window, {}) : { ...withoutPhone(window, {}), choices: keepEverything };
    window.files = window.files.map((file) => ({ ...file, bytes: other }));
    const { standing } = await applyChoices(window, asked, null, { files, heavy: here }, never);
    expect(standing?.applied).toMatchObject({ trimmedFiles: [], failedFiles: [{ name: 'notes.txt', why: 'files_changed' }], notOpened: ['notes.txt'] });
    expect(window.files).toMatchObject([{ bytes: other }]);
    files.look();
    for (let view = files.view(); view.working; view = await files.next(view.version));
    expect(files.opened('f1')?.bytes).toEqual(other);
  });

  test('of two files one that fails is named, and what went from the other is counted', async () => {
    const window = draft();
    window.files = [{ id: 'f1', name: 'one.txt', bytes: log, readable: true }, { id: 'f2', name: 'two.txt', bytes: log, readable: true }];
    const files = await lookedInto(window, here);
    const heavy: HeavyWork = { ...here, trimFile: (file, ...given) => (file.name === 'two.txt' ? Promise.resolve({ ok: false, why: 'died' }) : here.trimFile(file, ...given)) };
    const { standing } = await applyChoices(window, withoutPhone(window, { f1: 'clean', f2: 'clean' }), null, { files, heavy }, never);
    expect(standing?.applied).toMatchObject({ withheld: 2, trimmedFiles: ['one.txt'], failedFiles: [{ name: 'two.txt', why: 'unread_died' }], notOpened: ['two.txt'] });
  });

  test('a value in the names of files goes from each, and two of one name have one name', async () => {
    const window = draft();
    window.files = ['f1', 'f2'].map((id) => ({ id, name: 'call +44 7700 900142.txt', bytes: log, readable: true }));
    const files = await lookedInto(window, here);
    const { standing } = await applyChoices(window, withoutPhone(window, {}), null, { files, heavy: here }, never);
    expect(standing?.applied).toMatchObject({ failedFiles: [], leftovers: [] });
    expect(window.files.map(({ name }) => name)).toEqual(['call [phone 1].txt', 'call [phone 1].txt']);
  });

  test('a value in the name of a file that was not opened goes from there, and the bytes stay', async () => {
    const window = draft();
    window.files = [{ id: 'f1', name: 'call +44 7700 900142.txt', bytes: log, readable: true }];
    const files = await lookedInto(window, { ...here, openFile: () => Promise.resolve({ ok: false, why: 'died' }) });
    const { standing } = await applyChoices(window, withoutPhone(window, {}), null, { files, heavy: here }, never);
    expect(standing?.applied).toMatchObject({ notOpened: ['call [phone 1].txt'], leftovers: [] });
    expect(window.files).toMatchObject([{ name: 'call [phone 1].txt', bytes: log }]);
  });

  test('what nobody could look into is named, in a file that stays as it is and in one that is trimmed', async () => {
    const window = draft();
    window.files = [{ id: 'f1', name: 'one.zip', bytes: log, readable: true }];
    const inside = (path: string, opened: boolean) => ({ path, name: path, type: '', bytes: 1, ...(opened ? {} : { why: 'unread_encrypted' }), opened, found: [], values: 0 });
    const heavy: HeavyWork = {
      openFile: () => Promise.resolve({ ok: true, report: { entries: [inside('one.zip', true), inside('one.zip/core', false), inside('one.zip/log', true)], sections: [], blocks: [], findings: [], learnt: [], numbers: [] } }),
      trimFile: () => Promise.resolve({ ok: true, report: { ok: true, changed: true, name: null, type: null, hidden: [], unread: ['one.zip/rest'], placeholders: { given: [], numbers: [] } }, blob: new Blob(['trimmed']) }),
    };
    const files = await lookedInto(window, heavy);
    const stays = await applyChoices(window, { fingerprint: auditNow(window).report.fingerprint, choices: { ...keepEverything, attachments: { f1: 'keep' } } }, null, { files, heavy }, never);
    expect(stays.standing?.applied).toMatchObject({ notOpened: ['one.zip/core'], trimmedFiles: [] });
    expect(window.files).toMatchObject([{ bytes: log }]);
    const trimmed = await applyChoices(window, withoutPhone(window, {}), null, { files, heavy }, never);
    expect(trimmed.standing?.applied).toMatchObject({ notOpened: ['one.zip/rest'], trimmedFiles: ['one.zip'] });
    expect(textOf(window, 0)).toBe('trimmed');
  });

  test.each([
    ['written anew and holds nothing of what went: it is the copy', 'call from [phone 1]\r\n', [], []],
    ['written anew with what nobody can look into: that is said', 'call from [phone 1]\r\n', ['notes.txt/x'], ['notes.txt']],
  ])('a copy that the webmail has %s', async (_what, held, unread, failed) => {
    const window = draft();
    window.files = window.files.slice(0, 1);
    const files = await lookedInto(window, here);
    const attach = window.attach.bind(window);
    window.attach = (file) => attach({ ...file, bytes: new TextEncoder().encode(held) });
    const trimFile: HeavyWork['trimFile'] = async (...given) => {
      const trimmed = await here.trimFile(...given);
      return trimmed.ok && trimmed.report.ok && window.log.includes('save') ? { ...trimmed, report: { ...trimmed.report, unread } } : trimmed;
    };
    const { standing } = await applyChoices(window, withoutPhone(window, {}), null, { files, heavy: { ...here, trimFile } }, never);
    expect(standing?.applied.failedFiles.map(({ name }) => name)).toEqual(failed);
  });

  test.each([
    ['its name once that is free', () => true, 'notes.txt'],
    ['the number where it is not taken a second time', (window: FakeComposeWindow) => window.log.filter((step) => step.startsWith('attach')).length === 0, 'notes-1.txt'],
  ])('a copy that the webmail numbers while the file is there has %s', async (_what, takes, name) => {
    const window = draft();
    window.files = window.files.slice(0, 1);
    const files = await lookedInto(window, here);
    const attach = window.attach.bind(window);
    window.attach = (file) => {
      if (!takes(window)) return Promise.resolve({ ok: false, why: 'busy' });
      return attach(window.files.some((other) => other.name === file.name) ? { ...file, name: file.name.replace('.', '-1.') } : file);
    };
    const { standing } = await applyChoices(window, withoutPhone(window, {}), null, { files, heavy: here }, never);
    expect(standing?.applied).toMatchObject({ trimmedFiles: ['notes.txt'], failedFiles: [], notOpened: [] });
    expect(window.files.map((file) => file.name)).toEqual([name]);
    window.attach = attach;
    if (standing === null) throw new Error('nothing stands');
    expect((await putBack(window, standing, never)).outcome.complete).toBe(true);
    expect(window.files.map(({ bytes }) => bytes)).toEqual([log]);
  });

  test('a webmail that says a file is out and still lists it is not believed', async () => {
    const window = draft();
    const files = await lookedInto(window, here);
    const asked = withoutPhone(window, {});
    window.removeAttachment = () => Promise.resolve({ ok: true });
    const { standing } = await applyChoices(window, asked, null, { files, heavy: here }, never);
    expect(standing?.applied).toMatchObject({ trimmedFiles: [], failedFiles: [{ why: 'files_bothAttached' }, { why: 'files_bothAttached' }] });
    if (standing === null) throw new Error('nothing stands');
    expect((await putBack(window, standing, never)).outcome).toMatchObject({ complete: false, twiceFiles: ['notes.txt', 'notes.txt'] });
  });

  test('a draft that is closed while its files are trimmed is refused, and nothing was touched', async () => {
    const window = draft();
    const files = await lookedInto(window, here);
    const result = await applyChoices(window, withoutPhone(window, {}), null, { files, heavy: { ...here, trimFile: (...given) => ((window.open = false), here.trimFile(...given)) } }, never);
    expect(result).toMatchObject({ ok: false, why: 'closed' });
    expect(window.log.filter((step) => step !== 'readBytes')).toEqual([]);
  });

  test('stopping leaves what was not opened unopened, and says so', async () => {
    const window = draft();
    const files: DraftFiles = new DraftFiles(window, { ...here, openFile: (_file, _context, { signal }) => new Promise((resolve) => { signal.addEventListener('abort', () => resolve({ ok: false, why: 'stopped' })); files.stop(); }) }, never);
    files.look();
    for (let view = files.view(); view.working; view = await files.next(view.version));
    expect(files.view().files.map(({ state }) => state)).toEqual(['stopped', 'stopped']);
    expect([...files.reports(window.read().attachments).values()].map(({ entries }) => entries[0]?.why)).toEqual(['unread_stopped', 'unread_stopped']);
  });
});
