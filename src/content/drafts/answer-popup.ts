/**
 * What the draft script knows of its page, and its answers to the popup.
 */
import { answerFrom } from '../../core/recognition/desk-answer.ts';
import { partOf, type Draft } from '../../core/draft.ts';
import type { Answers } from '../../platform/answer.ts';
import { notMine } from '../../platform/answer.ts';
import type { Applied, DraftSummary, DraftView, PageProtocol } from '../../platform/messages.ts';
import type { ComposeWindow, Webmail } from '../../webmail/webmail.ts';
import { previewOf } from '../../core/plan/preview.ts';
import { withFiles } from '../../core/file-report.ts';
import { sendersOfOpenMail } from '../../webmail/open-mail.ts';
import { structureOf } from '../../webmail/structure.ts';
import { applyChoices, filesNotChecked, forgetUnlisted, seenAtLast } from './apply-choices.ts';
import type { Standing } from './apply-choices.ts';
import { DraftFiles } from './draft-files.ts';
import type { HeavyWork } from './draft-files.ts';
import { auditNow, cannotDo, findComposeWindows, isOtherMail, leftoversIn } from './find-drafts.ts';
import type { Audited } from './find-drafts.ts';
import { coveredPictures } from './answer-picture.ts';
import { lent } from '../held/gate-port.ts';
import { putBack } from './put-back.ts';
import type { Seen } from './show-badge.ts';

export interface Drafts {
  readonly answers: Answers<PageProtocol>;
  readonly windows: () => ComposeWindow[];
  readonly standingOf: (window: ComposeWindow) => Standing | undefined;
  /** For the badge: each open window's report, and what stands in it by Sendless. */
  readonly see: () => Seen[];
}

/** What is called around every change by Sendless. */
export interface Around {
  /** Before it; what it gives, when the change has ended. */
  readonly changing: (window: ComposeWindow) => () => void;
  /** After it. */
  readonly changed: () => void;
}

/** `frame` makes ids unique in the tab, whose frames each run a draft script. */
export function draftsOf(page: Document, webmails: readonly Webmail[], heavy: HeavyWork, frame: string, { changing, changed }: Around, signal: AbortSignal): Drafts {
  const standing = new WeakMap<ComposeWindow, Standing>();
  /** Mails that were changed, as they were when they were last looked at. */
  const mails = new WeakMap<ComposeWindow, Draft>();
  const busy = new WeakMap<ComposeWindow, Promise<unknown>>();
  const inside = new WeakMap<ComposeWindow, DraftFiles>();
  const filesOf = (window: ComposeWindow): DraftFiles => {
    const known = inside.get(window) ?? new DraftFiles(window, heavy, signal);
    inside.set(window, known);
    return known;
  };
  const windows = (): ComposeWindow[] => findComposeWindows(page, webmails, (window) => {
    const before = mails.get(window);
    if (!before) return false;
    const now = window.read();
    forgetUnlisted(now, standing.get(window)?.known);
    // Fields that are drawn anew are empty for a moment, and say nothing of the mail in them.
    if (now.recipients.to.length === 0) return false;
    mails.set(window, now);
    const isOther = isOtherMail(before, now);
    if (isOther) lent.learnt?.delete(window.root);
    return isOther;
  });
  const idOf = (window: ComposeWindow): string => `${frame}.${window.id}`;
  const windowOf = (id: string): ComposeWindow | undefined => windows().find((window) => idOf(window) === id);

  /** A body may be out of reach while the webmail saves: what became of it is seen when it is back. */
  const standingOf = (window: ComposeWindow): Standing | undefined => {
    const stands = standing.get(window);
    if (!stands?.unread || cannotDo(window).includes('body')) return stands;
    const seen = seenAtLast(stands, auditNow(window));
    standing.set(window, seen);
    return seen;
  };
  const remember = (window: ComposeWindow, now: Standing | null): void => {
    if (now === null) standing.delete(window);
    else standing.set(window, now);
    // Of a window that is gone, as into a dialog, nothing can be read.
    if (window.isOpen()) mails.set(window, window.read());
    changed();
  };
  const view = (window: ComposeWindow): DraftView | null => {
    if (!window.isOpen()) return null;
    const now = auditNow(window);
    const { draft, report } = now;
    const stands = standingOf(window);
    const check = window.selfCheck();
    return { id: idOf(window), webmail: check.webmail, draft, report: withFiles(report, filesOf(window).reports(draft.attachments)), applied: stands === undefined ? null : appliedNow(stands, now), cannot: cannotDo(window), held: lent.heldIn?.(window.root) ?? [] };
  };
  /** One change of a window at a time: a second *Apply* waits for the first. */
  const inTurn = <Result>(window: ComposeWindow, change: () => Promise<Result>): Promise<Result> => {
    const run = (): Promise<Result> => {
      const ended = changing(window);
      return change().finally(ended);
    };
    const turn = (busy.get(window) ?? Promise.resolve()).then(run, run);
    busy.set(window, turn);
    return turn;
  };

  /** The answer about one window. */
  const about = <Request extends { readonly id: string }, Answer>(tell: (window: ComposeWindow, request: Request) => Answer) => (request: Request): Answer | typeof notMine => {
    const window = windowOf(request.id);
    return window === undefined ? notMine : tell(window, request);
  };

  const pictures = coveredPictures({ windowOf, inTurn, changed }, signal);
  const answers: Answers<PageProtocol> = {
    ...pictures.answers,
    'drafts.list': () => {
      const open = windows();
      return open.length === 0 ? notMine : open.map((window) => summaryOf(idOf(window), window));
    },
    'mail.answer': () => answerFrom(sendersOfOpenMail(page)) ?? notMine,
    'draft.view': about(view),
    'draft.files': about((window, { after }) => {
      // A mail that is no app's is its writer's: its files are not read.
      const { report } = auditNow(window);
      if (report.supportDraft || report.desk !== null) filesOf(window).look();
      return filesOf(window).next(after);
    }),
    'draft.stopFiles': about((window) => filesOf(window).stop()),
    'draft.preview': about((window, { fingerprint, choices }) => {
      const { draft, report } = auditNow(window);
      return report.fingerprint === fingerprint ? previewOf(draft, withFiles(report, filesOf(window).reports(draft.attachments)), choices) : null;
    }),
    'draft.apply': about((window, request) => inTurn(window, async () => {
      const result = await applyChoices(window, request, standing.get(window) ?? null, { files: filesOf(window), heavy }, signal);
      remember(window, result.standing === null ? null : { ...result.standing, held: [...pictures.take(window), ...result.standing.held] });
      if (!result.ok) return { ok: false, why: result.why, view: view(window) };
      // The change was made, and nobody can see any more what became of it.
      if (!window.isOpen()) return { ok: false, why: 'undo-failed', view: null };
      return { ok: true, applied: result.standing.applied, attachments: result.attachments };
    })),
    'draft.structure': about(reportOfStructure),
    'draft.putBack': about((window) => inTurn(window, async () => {
      const stands = standing.get(window);
      if (stands === undefined) return { complete: true, unplaced: [], missingFiles: [], twiceFiles: [], view: view(window) };
      // A picture that was covered since is a change like the others.
      const result = await putBack(window, { ...stands, held: [...stands.held, ...pictures.take(window)] }, signal);
      remember(window, result.standing);
      return { ...result.outcome, view: view(window) };
    })),
  };
  const see = (): Seen[] => windows().map((window) => ({ report: readableReport(window), standing: standingOf(window) ?? null }));
  return { answers, windows, standingOf, see };
}

/** What works, and how the window is built. */
function reportOfStructure(window: ComposeWindow): string {
  const { webmail, capabilities } = window.selfCheck();
  return [`webmail: ${webmail}`, ...Object.entries(capabilities).map(([name, state]) => `${name}: ${state}`), '', structureOf(window.root)].join('\n');
}

/** Leftovers are searched anew whenever the draft is another: removed text may have come back. */
function appliedNow(stands: Standing, now: Audited): Applied {
  return { ...stands.applied, leftovers: leftoversIn(now, stands.removed), ...filesNotChecked(now.draft, stands.known, stands.listed, stands.applied.notOpened), body: partOf(now.draft, 'body')?.text ?? '' };
}

function summaryOf(id: string, window: ComposeWindow): DraftSummary {
  const { draft, report } = auditNow(window);
  const { to, cc, bcc } = draft.recipients;
  return { id, subject: partOf(draft, 'subject')?.text ?? '', recipients: [...to, ...cc, ...bcc], supportDraft: report.supportDraft, details: report.details };
}

function readableReport(window: ComposeWindow): Seen['report'] {
  if (cannotDo(window).includes('body')) return null;
  return auditNow(window).report;
}
