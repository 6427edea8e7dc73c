import { describe, expect, test } from 'vitest';
import { applyChoices } from '../../../src/content/drafts/apply-choices.ts';
import { DraftFiles, type HeavyWork } from '../../../src/content/drafts/draft-files.ts';
import { auditNow } from '../../../src/content/drafts/find-drafts.ts';
import { putBack } from '../../../src/content/drafts/put-back.ts';
import { badgeOf } from '../../../src/content/drafts/show-badge.ts';
import type { Choices } from '../../../src/core/plan/choices.ts';
import { keepEverything } from '../../../src/core/plan/choices.ts';
import { fieldsOf } from '../../../src/core/report.ts';
import { FakeComposeWindow } from '../fake-compose-window.ts';

const body = ['My calls drop.', '', '--Support Info--', 'Debug info: register-phone', 'Device: Example Phone 7', 'Phone: +44 7700 900142', 'Version: 2.26.1.1', 'LC: en', 'Free Space Built-In: 12.3 GB', ''].join('\n');
const without = (line: RegExp): string => body.split('\n').filter((text) => !line.test(text)).join('\n');
const never = new AbortController().signal;
const log = { id: 'f1', name: 'whatsapp.log', bytes: new TextEncoder().encode('a log'), readable: true };

/** No file was looked into. */
const unopened = (window: FakeComposeWindow) => ({ files: new DraftFiles(window, noHeavyWork, never), heavy: noHeavyWork });
const noHeavyWork: HeavyWork = { openFile: () => Promise.resolve({ ok: false, why: 'no-worker' }), trimFile: () => Promise.resolve({ ok: false, why: 'no-worker' }) };

function draftWith(...files: FakeComposeWindow['files']): FakeComposeWindow {
  const window = new FakeComposeWindow(body);
  window.files = files;
  return window;
}

/** The request that removes the phone number's field, and these files. */
function request(window: FakeComposeWindow, ...files: string[]): { fingerprint: string; choices: Choices } {
  const { report } = auditNow(window);
  const phone = fieldsOf(report).find(({ key }) => key === 'Phone');
  if (phone === undefined) throw new Error('the audit did not see the phone number');
  return {
    fingerprint: report.fingerprint,
    choices: { ...keepEverything, fields: { [phone.id]: 'remove' }, attachments: Object.fromEntries(files.map((id) => [id, 'remove' as const])) },
  };
}

const badge = (window: FakeComposeWindow, standing: Parameters<typeof badgeOf>[0][number]['standing']) => badgeOf([{ report: auditNow(window).report, standing }]);

describe('apply', () => {
  test('text and file go, the draft is saved, and what is said was read back', async () => {
    const window = draftWith(log);
    const result = await applyChoices(window, request(window, 'f1'), null, unopened(window), never);
    expect(window.body).toBe(without(/^Phone/));
    expect(window.files).toEqual([]);
    expect(window.log).toEqual(['readBytes', 'write', 'remove whatsapp.log', 'save']);
    expect(result).toMatchObject({ ok: true, standing: { applied: { halfway: false, withheld: 2, leftovers: [], removedFiles: ['whatsapp.log'], failedFiles: [], notOpened: [], saved: true, body: without(/^Phone/) } } });
  });

  test('a draft that changed since the report is refused and left alone', async () => {
    const window = draftWith();
    const asked = request(window);
    window.body += 'one more word';
    expect(await applyChoices(window, asked, null, unopened(window), never)).toMatchObject({ ok: false, why: 'changed' });
    expect(window.log).toEqual([]);
  });

  test('so is one that changes while its files are read', async () => {
    const window = draftWith(log);
    const asked = request(window, 'f1');
    window.before.readBytes = () => (window.body += 'typed meanwhile');
    expect(await applyChoices(window, asked, null, unopened(window), never)).toMatchObject({ ok: false, why: 'changed' });
    expect(window.log).toEqual(['readBytes']);
    expect(window.files).toEqual([log]);
  });

  test('a page that refuses the text keeps its files', async () => {
    const window = draftWith(log);
    window.write = async () => ({ ok: false, why: 'refused-by-page' });
    expect(await applyChoices(window, request(window, 'f1'), null, unopened(window), never)).toMatchObject({ ok: false, why: 'refused-by-page', standing: null });
    expect(window.files).toEqual([log]);
    expect(window.body).toBe(body);
  });

  test('when a step throws, text and files are again as they were', async () => {
    const other = { ...log, id: 'f2', name: 'other.log' };
    const window = draftWith(log, other);
    window.before.remove = () => {
      if (window.log.includes('remove whatsapp.log')) throw new Error('the webmail fell over');
    };
    expect(await applyChoices(window, request(window, 'f1', 'f2'), null, unopened(window), never)).toMatchObject({ ok: false, why: 'refused-by-page', standing: null });
    expect(window.body).toBe(body);
    expect(window.files.map(({ name }) => name).sort()).toEqual(['other.log', 'whatsapp.log']);
  });

  test('when undoing fails too, it says so and can still put everything back', async () => {
    const window = draftWith(log);
    const asked = request(window, 'f1');
    window.before.remove = window.before.restore = () => {
      throw new Error('the webmail fell over');
    };
    const result = await applyChoices(window, asked, null, unopened(window), never);
    expect(result).toMatchObject({ ok: false, why: 'undo-failed', standing: { applied: { halfway: true } } });
    window.before.restore = () => undefined;
    if (result.standing === null) throw new Error('nothing to put back from');
    expect((await putBack(window, result.standing, never)).outcome).toMatchObject({ complete: true });
    expect(window.body).toBe(body);
    expect(window.files).toEqual([log]);
  });

  test('nor is it said that nothing changed when the page does not take its text back', async () => {
    const window = draftWith(log);
    const asked = request(window, 'f1');
    window.before.remove = () => {
      throw new Error('the webmail fell over');
    };
    window.restore = async () => ({ complete: false, unplaced: [] });
    const result = await applyChoices(window, asked, null, unopened(window), never);
    expect(result).toMatchObject({ ok: false, why: 'undo-failed', standing: { applied: { halfway: true } } });
    expect(result.standing?.undo).toHaveLength(1);
  });

  test('a page that takes the text apart and does not take it back: the words are kept for *Put it back*, and its files stay', async () => {
    const window = draftWith(log);
    const asked = request(window, 'f1');
    const restore = window.restore.bind(window);
    window.write = async (edits) => {
      const undo = { edits, opaque: { body: window.body } };
      window.body = 'My calls';
      return { ok: false, why: 'refused-by-page', undo };
    };
    window.restore = async () => ({ complete: false, unplaced: [] });
    const result = await applyChoices(window, asked, null, unopened(window), never);
    expect(result).toMatchObject({ ok: false, why: 'undo-failed', standing: { applied: { halfway: true } } });
    expect(window.files).toEqual([log]);
    window.restore = restore;
    if (result.standing === null) throw new Error('nothing to put back from');
    expect((await putBack(window, result.standing, never)).outcome).toMatchObject({ complete: true });
    expect(window.body).toBe(body);
  });

  test('text that finds no place when a step throws is kept for *Put it back*', async () => {
    const window = draftWith(log);
    const asked = request(window, 'f1');
    window.before.remove = () => {
      throw new Error('the webmail fell over');
    };
    window.restore = async () => ({ complete: false, unplaced: ['Phone: +44 7700 900142'] });
    const result = await applyChoices(window, asked, null, unopened(window), never);
    expect(result).toMatchObject({ ok: false, why: 'undo-failed', standing: { undo: [], held: [], unplaced: ['Phone: +44 7700 900142'] } });
  });

  test('a file said to be readable that cannot be read now stays, and the result says so', async () => {
    const window = draftWith({ ...log, bytes: new Uint8Array() });
    const result = await applyChoices(window, request(window, 'f1'), null, unopened(window), never);
    expect(result).toMatchObject({ ok: true, standing: { applied: { removedFiles: [], failedFiles: [{ name: 'whatsapp.log', why: 'unread_no_bytes' }] } } });
    expect(window.files).toHaveLength(1);
  });

  test('a file known to be unreadable goes, named as one that cannot come back', async () => {
    const window = draftWith({ ...log, readable: false });
    const result = await applyChoices(window, request(window, 'f1'), null, unopened(window), never);
    expect(result).toMatchObject({ ok: true, standing: { applied: { removedFiles: ['whatsapp.log'], notRestorable: ['whatsapp.log'] } } });
  });

  test.each(['another step throws', 'that very step throws'])('one that went and cannot come back is named also when %s', async (what) => {
    const window = draftWith({ ...log, readable: false }, { ...log, id: 'f2', name: 'other.log' });
    const asked = request(window, 'f1', 'f2');
    const take = window.removeAttachment.bind(window);
    window.removeAttachment = async (id) => {
      if (id === 'f1') await take(id);
      if (id === 'f2' || what === 'that very step throws') throw new Error('the webmail fell over');
      return { ok: true };
    };
    const result = await applyChoices(window, asked, null, unopened(window), never);
    expect(window.body).toBe(body);
    expect(window.files.map(({ name }) => name)).toEqual(['other.log']);
    expect(result).toMatchObject({ ok: false, why: 'undo-failed', standing: { undo: [], held: [], applied: { halfway: true, removedFiles: ['whatsapp.log'], notRestorable: ['whatsapp.log'] } } });
    if (result.standing === null) throw new Error('nothing is said');
    expect((await putBack(window, result.standing, never)).outcome).toMatchObject({ complete: false, missingFiles: ['whatsapp.log'] });
  });

  test('a save that fails is no reason to undo, and is not called saved', async () => {
    const window = draftWith();
    window.before.save = () => {
      throw new Error('no answer');
    };
    expect(await applyChoices(window, request(window), null, unopened(window), never)).toMatchObject({ ok: true, standing: { applied: { saved: false, leftovers: [] } } });
  });

  test('a page that puts the value back at once is not called done', async () => {
    const window = draftWith();
    window.before.save = () => (window.body = body);
    const result = await applyChoices(window, request(window), null, unopened(window), never);
    expect(result.standing?.applied.leftovers).toMatchObject([{ part: 'body', line: 6 }]);
    expect(badge(window, result.standing)).toBe(1);
  });

  test('nor is one whose editor is out of reach when the text is to be read back, as while the webmail saves', async () => {
    const window = draftWith();
    window.before.save = () => {
      window.body = '';
      window.capabilities = { ...window.capabilities, body: 'fails' };
    };
    const result = await applyChoices(window, request(window), null, unopened(window), never);
    expect(result).toMatchObject({ ok: true, standing: { applied: { halfway: true, leftovers: [], body: '' } } });
  });

  test.each([log, { ...log, id: 'f9' }])('a page that lists a file again when it saves is not called done ($id)', async (again) => {
    const window = draftWith(log);
    window.before.save = () => (window.files = [again]);
    const result = await applyChoices(window, request(window, 'f1'), null, unopened(window), never);
    expect(result).toMatchObject({ ok: true, standing: { applied: { removedFiles: [], failedFiles: [{ name: 'whatsapp.log', why: 'files_notTaken' }] } } });
  });

  test('nor is one whose list was empty for a moment', async () => {
    const window = draftWith(log, { ...log, id: 'f2', name: 'other.log' });
    const asked = request(window, 'f1', 'f2');
    window.removeAttachment = (id) => {
      window.files = id === 'f1' ? [] : [{ ...log, id: 'f9' }];
      return Promise.resolve({ ok: true });
    };
    const result = await applyChoices(window, asked, null, unopened(window), never);
    expect(result).toMatchObject({ ok: true, standing: { applied: { removedFiles: ['other.log'], failedFiles: [{ name: 'whatsapp.log', why: 'files_notTaken' }] } } });
  });
});

/** The next request of a draft: this key's field, and these files. */
function next(window: FakeComposeWindow, key: string, ...files: string[]): ReturnType<typeof request> {
  const { report } = auditNow(window);
  const field = fieldsOf(report).find((one) => one.key === key);
  return { fingerprint: report.fingerprint, choices: { ...keepEverything, fields: { [field?.id ?? '']: 'remove' }, attachments: Object.fromEntries(files.map((id) => [id, 'remove' as const])) } };
}

describe('apply once more', () => {
  const unreadable = { ...log, id: 'f2', name: 'old.log', readable: false };
  const third = { ...log, id: 'f3', name: 'third.log' };

  test('what is said is said of both', async () => {
    const window = draftWith(log, unreadable, third);
    const first = await applyChoices(window, request(window, 'f1', 'f2'), null, unopened(window), never);
    const second = await applyChoices(window, next(window, 'Device', 'f3'), first.standing, unopened(window), never);
    expect(second.standing?.applied).toMatchObject({ withheld: 5, removedFiles: ['whatsapp.log', 'old.log', 'third.log'], notRestorable: ['old.log'], leftovers: [] });
  });

  test('a value that went with the first and comes back with the second is not called gone', async () => {
    const window = draftWith();
    const first = await applyChoices(window, request(window), null, unopened(window), never);
    window.before.save = () => (window.body += 'Call +44 7700 900142');
    const second = await applyChoices(window, next(window, 'Device'), first.standing, unopened(window), never);
    expect(second.standing?.applied.leftovers).toMatchObject([{ part: 'body', value: '+44 7700 900142' }]);
  });

  test('what the user undid and lets go again counts once; what is chosen to be sent now is not missed', async () => {
    const window = draftWith();
    const first = await applyChoices(window, request(window), null, unopened(window), never);
    window.body = body;
    const second = await applyChoices(window, next(window, 'Device'), first.standing, unopened(window), never);
    expect(second.standing).toMatchObject({ applied: { withheld: 1, leftovers: [] } });
    expect(second.standing?.removed.map(({ value }) => value)).toEqual(['Example Phone 7']);
    const third = await applyChoices(window, request(window), second.standing, unopened(window), never);
    expect(third.standing?.applied).toMatchObject({ withheld: 2, leftovers: [] });
    window.body = body;
    const fourth = await applyChoices(window, request(window), third.standing, unopened(window), never);
    expect(fourth.standing?.applied).toMatchObject({ withheld: 1, leftovers: [] });
  });

  test('text that found no place stays on offer', async () => {
    const window = draftWith();
    const first = await applyChoices(window, request(window), null, unopened(window), never);
    window.restore = async () => ({ complete: false, unplaced: ['Phone: +44 7700 900142'] });
    if (first.standing === null) throw new Error('nothing stands');
    const back = await putBack(window, first.standing, never);
    const second = await applyChoices(window, next(window, 'Device'), back.standing, unopened(window), never);
    expect(second.standing?.unplaced).toEqual(['Phone: +44 7700 900142']);
  });

  test('when the second fails and cannot be undone, all of both can still be put back', async () => {
    const window = draftWith(log, third);
    const first = await applyChoices(window, request(window, 'f1'), null, unopened(window), never);
    const asked = next(window, 'Device', 'f3');
    window.before.save = window.before.restore = () => {
      throw new Error('the webmail fell over');
    };
    window.before.attach = window.before.save;
    const read = window.read.bind(window);
    window.read = () => {
      if (window.log.at(-1) === 'remove third.log') throw new Error('no list');
      return read();
    };
    const second = await applyChoices(window, asked, first.standing, unopened(window), never);
    window.read = read;
    expect(second).toMatchObject({ ok: false, why: 'undo-failed', standing: { applied: { halfway: true, removedFiles: ['whatsapp.log'] } } });
    if (second.standing === null) throw new Error('nothing stands');
    expect(second.standing.undo).toHaveLength(2);
    window.before.restore = window.before.attach = window.before.save = () => undefined;
    await putBack(window, second.standing, never);
    expect(window.body).toBe(body);
    expect(window.files.map(({ name }) => name).sort()).toEqual(['third.log', 'whatsapp.log']);
  });
});

describe('put back', () => {
  test('two rounds of Apply are taken back to the first draft, files and all', async () => {
    const window = draftWith(log);
    const first = await applyChoices(window, request(window), null, unopened(window), never);
    const { report } = auditNow(window);
    const device = fieldsOf(report).find(({ key }) => key === 'Device');
    const second = await applyChoices(
      window,
      { fingerprint: report.fingerprint, choices: { ...keepEverything, fields: { [device?.id ?? '']: 'remove' }, attachments: { f1: 'remove' } } },
      first.standing,
      unopened(window),
      never,
    );
    expect(window.body).toBe(without(/^Phone|^Device/));
    if (second.standing === null) throw new Error('nothing stands');
    const back = await putBack(window, second.standing, never);
    expect(back).toMatchObject({ outcome: { complete: true, missingFiles: [] }, standing: null });
    expect(window.body).toBe(body);
    expect(window.files.map(({ name, bytes }) => [name, bytes])).toEqual([[log.name, log.bytes]]);
  });

  test('a file that the webmail does not take back is named, and tried again the next time', async () => {
    const window = draftWith(log);
    const { standing } = await applyChoices(window, request(window, 'f1'), null, unopened(window), never);
    window.before.attach = () => {
      throw new Error('quota');
    };
    if (standing === null) throw new Error('nothing stands');
    const first = await putBack(window, standing, never);
    expect(first.outcome).toMatchObject({ complete: false, missingFiles: ['whatsapp.log'] });
    window.before.attach = () => undefined;
    if (first.standing === null) throw new Error('the bytes are gone');
    expect(await putBack(window, first.standing, never)).toMatchObject({ outcome: { complete: true }, standing: null });
    expect(window.log.filter((step) => step === 'restore')).toHaveLength(1);
    expect(window.files.map(({ name }) => name)).toEqual(['whatsapp.log']);
  });

  test.each([true, false])('a file that the webmail did not take out in time is there after all, or comes back (went late: %s)', async (wentLate) => {
    const window = draftWith(log);
    const asked = request(window, 'f1');
    window.removeAttachment = () => Promise.resolve({ ok: false, why: 'still-listed' });
    const { standing } = await applyChoices(window, asked, null, unopened(window), never);
    expect(standing?.applied).toMatchObject({ removedFiles: [], failedFiles: [{ name: 'whatsapp.log', why: 'files_notTaken' }] });
    if (wentLate) window.files = [];
    if (standing === null) throw new Error('nothing stands');
    expect(await putBack(window, standing, never)).toMatchObject({ outcome: { complete: true, twiceFiles: [] }, standing: null });
    expect(window.files.map(({ name, bytes }) => [name, bytes])).toEqual([[log.name, log.bytes]]);
  });

  test.each(['throws', 'takes nothing back'])('what a page that %s does not take back is offered for copying, and tried again the next time', async (what) => {
    const window = draftWith();
    const { standing } = await applyChoices(window, request(window), null, unopened(window), never);
    const restore = window.restore.bind(window);
    window.restore = async () => {
      if (what === 'throws') throw new Error('another editor');
      return { complete: false, unplaced: [] };
    };
    if (standing === null) throw new Error('nothing stands');
    const first = await putBack(window, standing, never);
    expect(first.outcome).toMatchObject({ complete: false, unplaced: ['Phone: +44 7700 900142\n'] });
    window.restore = restore;
    if (first.standing === null) throw new Error('the words are gone');
    expect(await putBack(window, first.standing, never)).toMatchObject({ outcome: { complete: true, unplaced: [] }, standing: null });
    expect(window.body).toBe(body);
  });
});

describe('the badge', () => {
  test('counts the details, then nothing that was chosen to be sent, then what comes back', async () => {
    const window = draftWith();
    const { report } = auditNow(window);
    expect(badge(window, null)).toBe(report.details);
    const { standing } = await applyChoices(window, request(window), null, unopened(window), never);
    expect(badge(window, standing)).toBe(0);
    window.body = body;
    expect(badge(window, standing)).toBe(1);
  });

  test('is silent on an ordinary mail, and a question mark where a window cannot be read', () => {
    const ordinary = auditNow(new FakeComposeWindow('Lunch on Friday?', 'anna@example.com')).report;
    expect(badgeOf([])).toBeNull();
    expect(badgeOf([{ report: ordinary, standing: null }])).toBeNull();
    expect(badgeOf([{ report: ordinary, standing: null }, { report: null, standing: null }])).toBe('?');
  });

  test('with two windows, the one in focus last speaks', () => {
    const support = auditNow(draftWith()).report;
    expect(badgeOf([{ report: null, standing: null }, { report: support, standing: null }])).toBe(support.details);
  });
});
