/**
 * What a user and a webmail may do with a draft, in any order: attach, by the bar too, type, apply, undo, cover a picture, put back, switch the editor, leave a second mail
 * open beside it, close the mail while its files are cleaned, while the webmail refuses, forgets, exchanges a file or is late. No word and no file may be lost, nothing may stand
 * there twice, and "done" is not said of a value that is still there.
 */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { draftsOf } from '../../../src/content/drafts/answer-popup.ts';
import type { HeavyWork } from '../../../src/content/drafts/draft-files.ts';
import { inspectorFor } from '../../../src/content/held/inspect-file.ts';
import { keepEverything, type Choice, type Choices } from '../../../src/core/plan/choices.ts';
import { replaceIn } from '../../../src/core/plan/plan.ts';
import { putBack as undo } from '../../../src/core/plan/put-back.ts';
import type { RemovedValue } from '../../../src/core/plan/removed-values.ts';
import { fieldsOf, type Report } from '../../../src/core/report.ts';
import type { Applied, DraftView, PageProtocol } from '../../../src/platform/messages.ts';
import { carryChoices } from '../../../src/popup/carry-choices.ts';
import { presetOf } from '../../../src/popup/choosing.ts';
import { isDone } from '../../../src/popup/result.ts';
import type { Webmail } from '../../../src/webmail/webmail.ts';
import { FakeComposeWindow } from '../fake-compose-window.ts';
import { here } from '../work-here.ts';

vi.mock('../../../src/platform/heavy-work.ts', async () => (await import('../work-here.ts')).here);

const phone = '+44 7700 900142';
const body = `My calls drop.\n\n--Support Info--\nDebug info: register-phone\nDevice: Example Phone 7\nPhone: ${phone}\nVersion: 2.26.1.1\n`;

type Fault = 'none' | 'does not take files out' | 'takes files out and throws' | 'takes no files' | 'numbers names' | 'does not save' | 'does not restore';
type Step = { readonly does: 'attach' | 'hold' | 'let go' | 'exchange' | 'type' | 'apply' | 'apply late' | 'undo' | 'cover' | 'put back' | 'switch editor' | 'other mail' | 'close'; readonly fault: Fault; readonly dice: readonly number[] };

const steps = fc.array(fc.record<Step>({
  does: fc.constantFrom('attach', 'attach', 'hold', 'let go', 'exchange', 'type', 'type', 'apply', 'apply', 'apply', 'apply late', 'undo', 'cover', 'put back', 'switch editor', 'other mail', 'close'),
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

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const nothing: readonly RemovedValue[] = [];
const without = (text: string, words: readonly string[]): string => words.reduce((left, word) => left.replace(word, ''), text).replace(/\s+/g, '');

async function play(script: readonly Step[]): Promise<void> {
  const mail = new Mail(body);
  const other = Object.assign(new Mail(body), { id: 'other' });
  const mails = new Map([[{} as Element, mail], [{} as Element, other]]);
  const webmail: Webmail = {
    finder: { id: 'fake', recognises: () => true, findComposeWindows: () => [...mails.keys()], readHead: () => ({ recipients: { to: [], cc: [], bcc: [] }, subject: '', body: '' }) },
    open: (root) => mails.get(root) ?? mail,
  };
  let closes = false;
  const heavy: HeavyWork = { ...here, trimFile: (...given) => ((mail.open &&= !closes), here.trimFile(...given)) };
  const drafts = draftsOf({} as Document, [webmail], heavy, 'frame', { changing: () => () => undefined, changed: () => undefined }, new AbortController().signal);
  const ask = async <Name extends keyof PageProtocol>(name: Name, request: Parameters<PageProtocol[Name]>[0]): Promise<ReturnType<PageProtocol[Name]>> =>
    (await (drafts.answers[name] as (given: typeof request, sender: object) => unknown)(request, {})) as ReturnType<PageProtocol[Name]>;
  const id = 'frame.fake';
  const view = async (of = id): Promise<DraftView> => {
    for (let after = -1, working = true; working; ) {
      const files = await ask('draft.files', { id: of, after });
      [after, working] = [files?.version ?? 0, files?.working ?? false];
    }
    return (await ask('draft.view', { id: of })) as DraftView;
  };
  const removedNow = (): readonly RemovedValue[] => drafts.standingOf(mail)?.removed ?? nothing;
  const bar = inspectorFor({ recipients: { to: [], cc: [], bcc: [] }, subject: '', body }, removedNow, () => mail.root);
  const waiting: { readonly file: File; copy: File }[] = [];
  const typed: string[] = [];
  /** The text before the last *Apply*, as long as nothing was typed since. */
  let undoable: string | null = null;
  let number = 0;
  let covered = false;
  const never = new AbortController().signal;
  const holdsNothingRemoved = (text: string): void => {
    for (const { value } of removedNow()) expect(text).not.toContain(value);
  };
  const said = (applied: Applied): void => {
    if (!isDone({ applied })) return;
    for (const text of [mail.body, ...mail.files.filter(({ name }) => !applied.notOpened.includes(name)).map(({ bytes }) => textOf(bytes))]) holdsNothingRemoved(text);
  };
  const filesAreBack = (): void => expect(mail.files.map(({ bytes }) => textOf(bytes)).sort()).toEqual([...mail.attached].sort());
  /** Offered after *Apply* alone. */
  const putBack = async (): Promise<void> => {
    if (drafts.standingOf(mail) === undefined) return;
    const { complete } = await ask('draft.putBack', { id });
    undoable = null;
    if (!complete) return;
    filesAreBack();
    expect(without(mail.body, typed)).toBe(without(body, []));
    const lines = mail.body.split('\n').map((line) => line.trim());
    for (const line of body.trim().split('\n')) expect(lines.some((one) => one.startsWith(line)), line).toBe(true);
  };
  const type = (line: 0 | -1): void => {
    number += 1;
    typed.push(`word${String(number)}.`);
    const [word, [first = '', ...rest]] = [` word${String(number)}.`, mail.body.split('\n')];
    // What is typed into an app's line is that line's.
    if (line === 0) mail.body = [first + word, ...rest].join('\n');
    // Behind the line that tells what was withheld, on it.
    else if (/\[Withheld[^\]\n]*\]\n?$/.test(mail.body)) mail.body = mail.body.replace(/\n?$/, `${word}$&`);
    else mail.body += mail.body.endsWith('\n') ? word : `\n${word}`;
    undoable = null;
  };
  /** The page puts other bytes, as many, in the place of a file that Sendless has not touched. */
  const exchange = (roll: number): void => {
    const file = mail.files[roll % Math.max(1, mail.files.length)];
    const at = file === undefined || covered ? -1 : mail.attached.indexOf(textOf(file.bytes));
    if (file === undefined || at < 0 || drafts.standingOf(mail)?.held.some((held) => held.id === file.id || held.replacedBy === file.id)) return;
    number += 1;
    const text = `${phone} ${String(number)}`.padEnd(file.bytes.length, '-').slice(0, file.bytes.length);
    mail.attached[at] = text;
    mail.files = mail.files.map((one) => (one === file ? { ...one, bytes: bytesOf(text) } : one));
  };
  const choicesFor = (report: Report, roll: (at: number) => number): Choices => {
    const choose = (options: readonly Choice[], at: number): Choice => options[roll(at) % options.length] ?? 'keep';
    return {
      ...keepEverything,
      fields: Object.fromEntries(fieldsOf(report).map(({ id: field }, i) => [field, choose(['keep', 'keep', 'remove', 'hide'], i)])),
      findings: Object.fromEntries(report.findings.map(({ id: finding }, i) => [finding, choose(['keep', 'hide'], i + 3)])),
      withheldLine: roll(9) % 2 === 0 ? '[Withheld by the sender: phone]' : null,
      attachments: Object.fromEntries(mail.files.map(({ id: file }, i) => [file, (['keep', 'clean', 'remove'] as const)[roll(i + 5) % 3] ?? 'keep'])),
    };
  };
  for (const { does, fault, dice } of script) {
    const roll = (at: number): number => dice[at % dice.length] ?? 0;
    const text = roll(0) % 3 === 0 ? `nothing here, file ${String((number += 1))}` : `call from ${phone}, on Example Phone 7\nm${String((number += 1))}@example.org signed in\n`;
    const name = roll(1) % 2 === 0 ? 'notes.txt' : `call ${phone}.txt`;
    if (does === 'attach') {
      mail.fault = 'none';
      await mail.attach({ name, type: 'text/plain', bytes: bytesOf(text) });
      mail.attached.push(text);
    }
    if (does === 'hold') {
      const file = new File([text], name);
      await bar.inspect(file, never);
      const cleaned = await bar.clean(file, 'clean', never);
      if (cleaned.ok) waiting.push({ file, copy: cleaned.file });
    }
    if (does === 'let go') {
      mail.fault = 'none';
      for (const one of waiting.splice(0)) {
        while (bar.isStale(one.copy)) {
          const cleaned = await bar.clean(one.file, 'clean', never);
          if (!cleaned.ok) throw new Error(cleaned.why);
          one.copy = cleaned.file;
        }
        holdsNothingRemoved(await one.copy.text());
        holdsNothingRemoved(one.copy.name);
        await mail.attach({ name: one.copy.name, type: '', bytes: new Uint8Array(await one.copy.arrayBuffer()) });
        mail.attached.push(await one.copy.text());
      }
    }
    if (does === 'exchange') exchange(roll(3));
    if (does === 'type') type(roll(0) % 2 === 0 ? 0 : -1);
    if (does === 'switch editor') {
      // An editor of HTML has no line end behind the last line.
      mail.body = mail.body.replace(/\n+$/, '');
      undoable = null;
    }
    if (does === 'undo' && undoable !== null) {
      mail.body = undoable;
      undoable = null;
    }
    if (does === 'apply' || does === 'apply late' || does === 'close') {
      mail.fault = 'none';
      let { report } = await view();
      let choices = choicesFor(report, roll);
      if (does === 'apply late') {
        // The user types while the popup is open, and the page is at work, too.
        type(0);
        exchange(roll(3));
        expect(await ask('draft.apply', { id, fingerprint: report.fingerprint, choices })).toMatchObject({ ok: false, why: 'changed' });
        const { report: now } = (await ask('draft.view', { id })) as DraftView;
        const carried = carryChoices(report, choices, now, (given) => given);
        const chosen = (of: Report, given: Choices): unknown => fieldsOf(of).filter(({ part }) => part === 'body').map(({ key, id: field }) => [key, given.fields[field] ?? 'keep']);
        if (presetOf(report, choices, (given) => given) === null) expect(chosen(now, carried)).toEqual(chosen(report, choices));
        [report, choices] = [now, carried];
      }
      const before = [mail.body, mail.files] as const;
      mail.fault = fault;
      closes = does === 'close';
      const outcome = await ask('draft.apply', { id, fingerprint: report.fingerprint, choices });
      closes = false;
      if (!mail.open) expect([outcome.ok, mail.body, mail.files]).toEqual([false, ...before]);
      mail.open = true;
      undoable = mail.body === before[0] ? null : before[0];
      if (outcome.ok) {
        said(outcome.applied);
        expect(new Set((await ask('draft.view', { id }))?.applied?.notOpened)).toEqual(new Set(outcome.applied.notOpened));
      }
    }
    if (does === 'other mail') {
      const before = [mail.body, mail.files, removedNow()];
      const { report } = await view('frame.other');
      const gone = Object.fromEntries(fieldsOf(report).map(({ id: field }) => [field, 'remove'] as const));
      if (roll(4) % 2 === 0) await ask('draft.apply', { id: 'frame.other', fingerprint: report.fingerprint, choices: { ...keepEverything, fields: gone } });
      else await ask('draft.putBack', { id: 'frame.other' });
      expect(other.body.includes(phone)).toBe(roll(4) % 2 !== 0);
      expect([mail.body, mail.files, removedNow()]).toEqual(before);
    }
    if (does === 'cover' && mail.files.length > 0) {
      mail.fault = fault;
      covered = true;
      const file = mail.files[roll(2) % mail.files.length];
      if (file !== undefined) await ask('picture.swap', { draft: id, file: file.id, copy: { name: file.name, type: '', bytes: bytesOf('covered') } });
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
  filesAreBack();
}

test('in any order', async () => {
  await fc.assert(fc.asyncProperty(steps, play), { numRuns: Number(process.env['PLANS'] ?? 30), seed: Number(process.env['SEED'] ?? 7) });
}, 120_000);
