/**
 * What a user and a webmail may do with a draft, in any order: attach, type, apply, undo, cover a picture, put back, while the webmail refuses, forgets or is late.
 * No word and no file may be lost, nothing may stand there twice, and "done" is not said of a value that is still there.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftsOf } from '../../src/content/answer-popup.ts';
import { keepEverything, type Choice, type Choices } from '../../src/core/choices.ts';
import { replaceIn } from '../../src/core/plan.ts';
import { putBack as undo } from '../../src/core/put-back.ts';
import { fieldsOf } from '../../src/core/report.ts';
import type { Applied, DraftView, PageProtocol } from '../../src/platform/messages.ts';
import { isDone } from '../../src/popup/result.ts';
import type { Webmail } from '../../src/webmail/webmail.ts';
import { FakeComposeWindow } from './fake-compose-window.ts';
import { here } from './work-here.ts';

const phone = '+44 7700 900142';
const body = `My calls drop.\n\n--Support Info--\nDebug info: register-phone\nDevice: Example Phone 7\nPhone: ${phone}\nVersion: 2.26.1.1\n`;

type Fault = 'none' | 'does not take files out' | 'takes files out and throws' | 'takes no files' | 'numbers names' | 'does not save' | 'does not restore';
type Step = { readonly does: 'attach' | 'type' | 'apply' | 'undo' | 'cover' | 'put back'; readonly fault: Fault; readonly dice: readonly number[] };

const steps = fc.array(fc.record<Step>({
  does: fc.constantFrom('attach', 'type', 'apply', 'apply', 'apply', 'undo', 'cover', 'put back'),
  fault: fc.constantFrom<Fault>('none', 'none', 'none', 'does not take files out', 'takes files out and throws', 'takes no files', 'numbers names', 'does not save', 'does not restore'),
  dice: fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }),
}), { minLength: 2, maxLength: 9 });

class Mail extends FakeComposeWindow {
  fault: Fault = 'none';
  readonly attached: string[] = [];

  override async removeAttachment(id: string): ReturnType<FakeComposeWindow['removeAttachment']> {
    if (this.fault === 'does not take files out') return { ok: false, why: 'busy' };
    this.files = this.files.filter((file) => file.id !== id);
    if (this.fault === 'takes files out and throws') throw new Error('no answer');
    return { ok: true };
  }

  override async attach(file: Parameters<FakeComposeWindow['attach']>[0]): ReturnType<FakeComposeWindow['attach']> {
    if (this.fault === 'takes no files') return { ok: false, why: 'quota' };
    const taken = this.files.some(({ name }) => name === file.name);
    return super.attach(this.fault === 'numbers names' && taken ? { ...file, name: file.name.replace('.', '-1.') } : file);
  }

  override async save(): ReturnType<FakeComposeWindow['save']> {
    if (this.fault === 'does not save') throw new Error('no answer');
    return { ok: true, earlierCopies: [] };
  }

  /** As a text field does it: what was typed since stays. */
  override async restore(record: Parameters<FakeComposeWindow['restore']>[0]): ReturnType<FakeComposeWindow['restore']> {
    if (this.fault === 'does not restore') throw new Error('another editor');
    const back = undo((record.opaque as { body: string }).body, record.edits.filter(({ part }) => part === 'body'), this.body);
    this.body = replaceIn(this.body, back.edits);
    return { complete: back.unplaced.length === 0, unplaced: back.unplaced };
  }
}

async function play(script: readonly Step[]): Promise<void> {
  const mail = new Mail(body);
  const root = {} as Element;
  const webmail: Webmail = { finder: { id: 'fake', recognises: () => true, findComposeWindows: () => [root], readHead: () => ({ recipients: { to: [], cc: [], bcc: [] }, subject: '', body: '' }) }, open: () => mail };
  const drafts = draftsOf({} as Document, [webmail], here, 'frame', () => undefined, new AbortController().signal);
  const ask = async <Name extends keyof PageProtocol>(name: Name, request: Parameters<PageProtocol[Name]>[0]): Promise<ReturnType<PageProtocol[Name]>> =>
    (await (drafts.answers[name] as (given: typeof request, sender: object) => unknown)(request, {})) as ReturnType<PageProtocol[Name]>;
  const id = 'frame.fake';
  const view = async (): Promise<DraftView> => {
    for (let after = -1, working = true; working; ) {
      const files = await ask('draft.files', { id, after });
      [after, working] = [files?.version ?? 0, files?.working ?? false];
    }
    return (await ask('draft.view', { id })) as DraftView;
  };
  const typed: string[] = [];
  /** The text before the last *Apply*, as long as nothing was typed since. */
  let undoable: string | null = null;
  let number = 0;
  const said = (applied: Applied): void => {
    if (!isDone({ applied })) return;
    const removed = drafts.standingOf(mail)?.removed ?? [];
    const texts = [mail.body, ...mail.files.filter(({ name }) => !applied.notOpened.includes(name)).map(({ bytes }) => new TextDecoder().decode(bytes))];
    for (const { value } of removed) for (const text of texts) expect(text).not.toContain(value);
  };
  /** Offered after *Apply* alone. */
  const putBack = async (): Promise<void> => {
    if (drafts.standingOf(mail) === undefined) return;
    const { complete } = await ask('draft.putBack', { id });
    undoable = null;
    if (!complete) return;
    expect(mail.files.map(({ bytes }) => new TextDecoder().decode(bytes)).sort()).toEqual([...mail.attached].sort());
  };
  for (const { does, fault, dice } of script) {
    const roll = (at: number): number => dice[at % dice.length] ?? 0;
    if (does === 'attach') {
      number += 1;
      const text = roll(0) % 3 === 0 ? `nothing here, file ${String(number)}` : `call from ${phone}\nm${String(number)}@example.org signed in\n`;
      mail.fault = 'none';
      await mail.attach({ name: roll(1) % 2 === 0 ? 'notes.txt' : `call ${phone}.txt`, type: 'text/plain', bytes: new TextEncoder().encode(text) });
      mail.attached.push(text);
    }
    if (does === 'type') {
      number += 1;
      typed.push(`word${String(number)}.`);
      const lines = mail.body.split('\n');
      const line = roll(0) % 2 === 0 ? 0 : lines.length - 1;
      lines[line] = `${lines[line] ?? ''} word${String(number)}.`;
      mail.body = lines.join('\n');
      undoable = null;
    }
    if (does === 'undo' && undoable !== null) {
      mail.body = undoable;
      undoable = null;
    }
    if (does === 'apply') {
      mail.fault = 'none';
      const { report } = await view();
      const before = mail.body;
      const choose = (options: readonly Choice[], at: number): Choice => options[roll(at) % options.length] ?? 'keep';
      const choices: Choices = {
        ...keepEverything,
        fields: Object.fromEntries(fieldsOf(report).map(({ id: field }, i) => [field, choose(['keep', 'keep', 'remove', 'hide'], i)])),
        findings: Object.fromEntries(report.findings.map(({ id: finding }, i) => [finding, choose(['keep', 'hide'], i + 3)])),
        attachments: Object.fromEntries(mail.files.map(({ id: file }, i) => [file, (['keep', 'clean', 'remove'] as const)[roll(i + 5) % 3] ?? 'keep'])),
      };
      mail.fault = fault;
      const outcome = await ask('draft.apply', { id, fingerprint: report.fingerprint, choices });
      undoable = mail.body === before ? null : before;
      if (outcome.ok) said(outcome.applied);
    }
    if (does === 'cover' && mail.files.length > 0) {
      mail.fault = fault;
      const file = mail.files[roll(2) % mail.files.length];
      if (file !== undefined) await ask('picture.swap', { draft: id, file: file.id, copy: { name: file.name, type: '', bytes: new TextEncoder().encode('covered') } });
    }
    if (does === 'put back') {
      mail.fault = fault;
      await putBack();
    }
    for (const word of typed) expect(mail.body.split(word)).toHaveLength(2);
  }
  mail.fault = 'none';
  for (const file of [...mail.files]) await ask('picture.putBack', { draft: id, file: file.id });
  await putBack();
  expect(mail.files.map(({ bytes }) => new TextDecoder().decode(bytes)).sort()).toEqual([...mail.attached].sort());
}

test('in any order', async () => {
  await fc.assert(fc.asyncProperty(steps, play), { numRuns: Number(process.env['PLANS'] ?? 30), seed: Number(process.env['SEED'] ?? 7) });
}, 120_000);
