/**
 * A page with drafts in it that the popup can ask, made of the real core and invented mails.
 */
import { applyPlan } from '../../../src/core/plan/apply.ts';
import { audit } from '../../../src/core/audit.ts';
import { answerFrom } from '../../../src/core/recognition/desk-answer.ts';
import type { Choices } from '../../../src/core/plan/choices.ts';
import { withFiles, type EntryReport, type FileReport } from '../../../src/core/file-report.ts';
import { partOf, type Attachment, type Draft } from '../../../src/core/draft.ts';
import { previewOf } from '../../../src/core/plan/preview.ts';
import { makePlan } from '../../../src/core/plan/plan.ts';
import { NoReceiver, type Applied, type ApplyOutcome, type DraftView, type FilesView, type PageProtocol, type PutBackOutcome } from '../../../src/platform/messages.ts';
import type { PopupPort } from '../../../src/popup/popup-port.ts';

export const files: readonly Attachment[] = [
  { id: 'f1', name: 'logs.zip', type: 'application/zip', bytes: 2_413_000, inline: false, readable: true },
  { id: 'f2', name: 'Screenshot_20260212-101500.png', type: 'image/png', bytes: 318_422, inline: false, readable: false, why: 'other origin' },
];

const entry = (path: string, other: Partial<EntryReport> = {}): EntryReport => ({ path, name: path, type: 'text/plain', bytes: 48_211, opened: true, found: [], values: 0, ...other });

export const nothingInside: FileReport = { entries: [], sections: [], blocks: [], findings: [], learnt: [], numbers: [] };

/** An archive with a log, a block, what nobody can open, and a photo. */
export const insides: ReadonlyMap<string, FileReport> = new Map([
  ['f1', {
    entries: [
      entry('logs.zip', { type: 'application/zip', bytes: 2_413_000 }),
      entry('logs.zip/wa/whatsapp.log', {
        found: [
          { kind: 'phone-number', category: 'phone-number', canonical: '351910000155', value: '+351 910 000 155', count: 42 },
          { kind: 'email-address', category: 'identifiers', canonical: 'mara@example.org', value: 'mara@example.org', count: 1 },
        ],
        values: 9,
      }),
      entry('logs.zip/debuginfo.json', { type: 'application/json' }),
      entry('logs.zip/notes.txt', { type: 'text/plain', why: 'unread_unsure_letters' }),
      entry('logs.zip/service.log', { type: 'text/plain', why: 'unread_no_text' }),
      entry('logs.zip/msgstore.db', { type: 'application/vnd.sqlite3' }),
      entry('logs.zip/msgstore.db-wal', { why: 'unread_with_database' }),
      entry('logs.zip/wa.db-journal', { why: 'unread_database_log' }),
      entry('logs.zip/latest.log', { opened: false, why: 'unread_outside_link' }),
      entry('logs.zip/a-very-long-folder-name-that-nobody-breaks/2026-03-18T21-04-11.locked-archive.zip', { type: 'application/zip', opened: false, why: 'unread_encrypted' }),
    ],
    sections: [{
      id: 'attachment:logs.zip/debuginfo.json:phone-number', part: 'attachment:logs.zip/debuginfo.json', kind: 'fields', category: 'phone-number', need: 'unknown', needSource: null, ranges: [{ start: 2, end: 40 }],
      fields: [{ id: 'attachment:logs.zip/debuginfo.json:2', part: 'attachment:logs.zip/debuginfo.json', key: 'phone_number', value: '+351910000142', category: 'phone-number', line: 2, valueRange: { start: 20, end: 33 }, removeRange: { start: 2, end: 40 }, explain: null }],
    }],
    blocks: [], findings: [], learnt: [], numbers: [],
  }],
  ['f2', {
    entries: [entry('Screenshot_20260212-101500.png', { type: 'image/png', why: 'unread_picture_text', facts: [{ kind: 'taken', place: { latitude: 48.86, longitude: 2.29 }, device: 'Pixel 9', time: '2026-03-03T10:00:00' }] })],
    sections: [], blocks: [], findings: [], learnt: [], numbers: [],
  }],
]);

export function draftOf(text: string, attachments: readonly Attachment[] = files): Draft {
  const [head = '', ...rest] = text.split('\n\n');
  const line = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? '';
  return {
    recipients: { to: line('To') === '' ? [] : line('To').split(', '), cc: [], bcc: [] },
    parts: [
      { id: 'subject', place: 'subject', text: line('Subject') },
      { id: 'body', place: 'body', text: rest.join('\n\n') },
      ...attachments.map((file) => ({ id: `name:${file.id}`, place: 'file-name' as const, text: file.name })),
    ],
    attachments,
  };
}

/** What the page answers, each changeable by a test. */
export class InventedPage {
  readonly asked: string[] = [];
  readonly ticks = new Map<string, Choices>();
  readonly settings = { withheldLine: true };
  readonly copied: string[] = [];
  url: string | null = 'https://mail.example.com/compose';
  access = true;
  looks: 'ok' | 'no-access' | 'no-page' = 'ok';
  cannot: readonly string[] = [];
  /** Changes what is told of the next *Apply*. */
  appliedAs: Partial<Applied> = {};
  refuses: 'changed' | 'refused-by-page' | 'closed' | 'undo-failed' | null = null;
  putsBack: Partial<PutBackOutcome> = {};
  /** What is inside files, by attachment id. */
  inside: ReadonlyMap<string, FileReport> = new Map();
  /** The version of `looked` after which nothing more is told. */
  stallsAfter: number | null = null;
  stalled: () => void = () => undefined;
  /** Ends the pause after which the popup looks at a changed mail again. */
  lookAgain: () => void = () => undefined;
  /** Is told when such a pause begins. */
  paused: () => void = () => undefined;
  looked: FilesView = { version: 0, working: false, files: [] };
  /** Who sent the mail that is being read. */
  sender = '';
  silent: (keyof PageProtocol)[] = [];
  throws: (keyof PageProtocol)[] = [];
  stalls: (keyof PageProtocol)[] = [];
  private applied: Applied | null = null;
  private original: Draft | null = null;

  constructor(public drafts: Draft[]) {}

  readonly port: PopupPort = {
    tab: () => Promise.resolve({ id: 7, url: this.url }),
    look: () => Promise.resolve(this.looks),
    hasAccess: () => Promise.resolve(this.access),
    grant: () => Promise.resolve((this.access = true)),
    ask: async (_tab, name, ...request) => {
      this.asked.push(name);
      if (this.stalls.includes(name)) await new Promise(() => undefined);
      if (this.silent.includes(name)) throw new NoReceiver(name);
      if (this.throws.includes(name)) throw new Error(name);
      return (this.answers[name] as (given: unknown) => ReturnType<PageProtocol[typeof name]>)(request[0]);
    },
    loadTicks: (key) => Promise.resolve(this.ticks.get(key) ?? null),
    saveTicks: (key, choices) => Promise.resolve(void this.ticks.set(key, choices)),
    readSettings: () => Promise.resolve({ ...this.settings }),
    saveSettings: ({ withheldLine }) => Promise.resolve(void (this.settings.withheldLine = withheldLine)),
    pause: () => new Promise((resolve) => ((this.lookAgain = resolve), this.paused())),
    copy: (text) => Promise.resolve(void this.copied.push(text)),
    openWelcome: () => Promise.resolve(),
    openManual: () => Promise.resolve(),
    openPicture: () => Promise.resolve(),
  };

  private readonly answers: PageProtocol = {
    'mail.answer': () => answerFrom([this.sender]),
    'drafts.list': () =>
      this.drafts.map((draft, i) => {
        const report = audit(draft);
        return { id: `d${String(i)}`, subject: partOf(draft, 'subject')?.text ?? '', recipients: draft.recipients.to, supportDraft: report.supportDraft, details: report.details };
      }),
    'draft.view': ({ id }) => this.view(id),
    'draft.files': ({ after }) => {
      if (after !== this.stallsAfter) return this.looked;
      this.stalled();
      return new Promise<never>(() => undefined) as unknown as FilesView;
    },
    'draft.stopFiles': () => undefined,
    'draft.preview': ({ id, fingerprint, choices }) => {
      const view = this.view(id);
      return view?.report.fingerprint === fingerprint ? previewOf(view.draft, view.report, choices) : null;
    },
    'draft.structure': () => 'div\n  textarea',
    'draft.apply': ({ id, fingerprint, choices }) => this.apply(id, fingerprint, choices),
    'draft.putBack': ({ id }) => {
      if (this.original !== null) this.drafts[Number(id.slice(1))] = this.original;
      this.applied = null;
      return { complete: true, unplaced: [], missingFiles: [], twiceFiles: [], view: this.view(id), ...this.putsBack };
    },
    'picture.read': () => null,
    'picture.swap': () => 'no',
    'picture.putBack': () => 'no',
  };

  private view(id: string): DraftView | null {
    const draft = this.drafts[Number(id.slice(1))];
    return draft === undefined ? null : { id, webmail: 'invented', draft, report: withFiles(audit(draft), this.inside), applied: this.applied, cannot: this.cannot, held: [] };
  }

  private apply(id: string, fingerprint: string, choices: Choices): ApplyOutcome {
    const view = this.view(id);
    if (view === null || this.refuses === 'closed') return { ok: false, why: 'closed', view: null };
    if (this.refuses === 'undo-failed') this.applied = { ...this.nothing(), halfway: true, ...this.appliedAs };
    if (this.refuses !== null) return { ok: false, why: this.refuses, view: this.view(id) };
    if (fingerprint !== view.report.fingerprint) return { ok: false, why: 'changed', view };
    const plan = makePlan(view.draft, view.report, choices);
    const after = applyPlan(view.draft, plan);
    if (!after.ok) return { ok: false, why: 'changed', view };
    this.original = view.draft;
    this.drafts[Number(id.slice(1))] = after.draft;
    const removed = new Set(plan.attachments.map((change) => change.id));
    this.applied = {
      ...this.nothing(),
      withheld: plan.withheld,
      removedFiles: view.draft.attachments.filter((file) => removed.has(file.id)).map((file) => file.name),
      notOpened: after.draft.attachments.map((file) => file.name),
      cameSince: [],
      body: partOf(after.draft, 'body')?.text ?? '',
      ...this.appliedAs,
    };
    return { ok: true, applied: this.applied, attachments: after.draft.attachments };
  }

  /** What is told from now on of the mail that was changed. */
  tellOfApplied(now: Partial<Applied>): void {
    this.applied = { ...this.nothing(), ...this.applied, ...now };
  }

  private nothing(): Applied {
    return { halfway: false, withheld: 0, leftovers: [], removedFiles: [], trimmedFiles: [], failedFiles: [], notOpened: [], cameSince: [], saved: true, earlierCopies: [], notRestorable: [], body: '' };
  }
}
