/** From a saved mail and the options to its report, the trimmed mail, and what is left in it. */
import { audit } from '../core/audit.ts';
import { applyPlan } from '../core/plan/apply.ts';
import { keepEverything, type Choices } from '../core/plan/choices.ts';
import type { Draft } from '../core/draft.ts';
import { findLeftovers, type Leftover } from '../core/plan/leftovers.ts';
import { noRules, type Rules } from '../core/findings/own-rules/rules.ts';
import { makePlan, type Plan } from '../core/plan/plan.ts';
import type { RemovedValue } from '../core/plan/removed-values.ts';
import { makePlaceholders, type Placeholders } from '../core/placeholders.ts';
import { products } from '../core/products/index.ts';
import { combineChoices, hideAll, leaveOut, presetChoices } from '../core/plan/presets.ts';
import { fieldsOf, type Report } from '../core/report.ts';
import { once } from '../files/byte-stream.ts';
import { isMisread, misreadValues, placeholdersForMisread } from '../files/trees/misread-values.ts';
import { ByteSearch } from '../files/trees/search-bytes.ts';
import { searchTree } from '../files/trees/search-tree.ts';
import { breaksSignature } from './broken-signatures.ts';
import { readSavedMail, type SavedMail } from './mail-draft.ts';
import { openFiles, type OpenedMail } from './mail-files.ts';
import { leftInSurroundings } from './mail-surroundings.ts';
import type { Options } from './options.ts';
import { writeFiles, type LeftOut } from './write-files.ts';
import { writeMail } from './write-mail.ts';

export interface TrimmedMail {
  readonly report: Report;
  /** The report of the HTML beside a plain text. */
  readonly htmlReport: Report | null;
  readonly leftovers: readonly Leftover[];
  /** Files that cannot be written anew: they are not in the trimmed mail. */
  readonly leftOut: readonly LeftOut[];
  /** A signature that the mail bears no longer fits what is in it. */
  readonly signatureBroken: boolean;
  readonly bytes: Buffer;
}

/** Audits a mail and carries the options out on it; null when the bytes are no mail. */
export async function trimMail(bytes: Buffer, options: Options, rules: Rules = noRules): Promise<TrimmedMail | null> {
  const closed = readSavedMail(bytes);
  if (!closed) return null;
  const saved = await openFiles(closed);
  const [report, htmlReport] = auditBoth(saved, rules);
  const changes = options.hide !== null || options.remove.size > 0 || (options.preset !== null && options.preset !== 'everything');
  if (!changes) return { report, htmlReport, leftovers: [], leftOut: [], signatureBroken: false, bytes };
  let { bytes: trimmed, removed, leftOut } = await carryOut(saved, planAll(saved, report, htmlReport, options), options);
  let again = await openFiles(reread(trimmed));
  const hides: Options = { ...options, preset: null, remove: new Set(), note: false };
  for (let round = 1; round < mostRounds && options.hide !== null; round += 1) {
    const plans = planAll(again, ...auditBoth(again, rules), hides);
    if (plans.plan.edits.length + (plans.htmlPlan?.edits.length ?? 0) === 0) break;
    const next = await carryOut(again, plans, hides);
    [trimmed, removed, leftOut] = [next.bytes, [...removed, ...next.removed], [...leftOut, ...next.leftOut]];
    again = await openFiles(reread(trimmed));
  }
  return { report, htmlReport, leftovers: await findLeft(again, removed), leftOut, signatureBroken: breaksSignature(bytes, trimmed), bytes: trimmed };
}

/** A text in which values are hidden may be read otherwise than before: what only that reading tells is hidden as well, until nothing more is told. */
const mostRounds = 3;

function auditBoth({ draft, htmlDraft }: SavedMail, rules: Rules): [Report, Report | null] {
  return [audit(draft, { products, rules }), htmlDraft && audit(htmlDraft, { products, rules })];
}

interface Plans {
  readonly plan: Plan;
  readonly htmlPlan: Plan | null;
}

/** What the options ask for; removed values go also as they look where a file's encoding was guessed wrong. */
function planAll(mail: OpenedMail, report: Report, htmlReport: Report | null, options: Options): Plans {
  const first = planBoth(mail, report, htmlReport, options);
  const wrong = misreadValues([...mail.trees.values()], first.plan.removed);
  return wrong.length === 0 ? first : planBoth(mail, report, htmlReport, options, wrong);
}

async function carryOut(mail: OpenedMail, { plan, htmlPlan }: Plans, options: Options): Promise<{ bytes: Buffer; removed: readonly RemovedValue[]; leftOut: readonly LeftOut[] }> {
  const outcome = applyPlan(mail.draft, plan);
  if (!outcome.ok) throw new Error('a plan that does not fit the draft it was made for');
  const { written, gone, leftOut } = await writeFiles(mail, plan, options.hide === 'all');
  const attachments = [...plan.attachments.filter(({ id }) => !gone.has(id)), ...[...gone].map((id) => ({ id, change: 'remove' as const }))];
  const bytes = writeMail(mail, { ...plan, attachments }, htmlPlan, outcome.draft, written);
  return { bytes, removed: [...plan.removed, ...(htmlPlan?.removed ?? [])], leftOut };
}

/** What one alternative removes must stand in the other neither: each is planned with the other's removed values. */
function planBoth(saved: SavedMail, report: Report, htmlReport: Report | null, options: Options, also: readonly RemovedValue[] = []): Plans {
  const choices = choose(report, options);
  const named = (draft: Pick<Draft, 'parts'>): Placeholders => placeholdersForMisread(makePlaceholders(draft));
  if (!saved.htmlDraft || !htmlReport) return { plan: makePlan(saved.draft, report, choices, also, named(saved.draft)), htmlPlan: null };
  const htmlChoices = choose(htmlReport, options);
  const placeholders = named({ parts: [...saved.draft.parts, ...saved.htmlDraft.parts] });
  const plan = makePlan(saved.draft, report, choices, [...makePlan(saved.htmlDraft, htmlReport, htmlChoices).removed, ...also], placeholders);
  return { plan, htmlPlan: makePlan(saved.htmlDraft, htmlReport, htmlChoices, plan.removed, placeholders) };
}

function choose(report: Report, options: Options): Choices {
  let choices = options.preset === null ? keepEverything : presetChoices(report, options.preset);
  if (options.remove.size > 0) choices = combineChoices(choices, leaveOut(report, options.remove));
  if (options.hide !== null) choices = combineChoices(hideAll(report, options.hide === 'all' ? null : options.hide), choices);
  if (!options.note) return choices;
  const gone = new Set(fieldsOf(report).filter((field) => (choices.fields[field.id] ?? 'keep') !== 'keep').map((field) => field.category.replace(/-/g, ' ')));
  return { ...choices, withheldLine: gone.size === 0 ? null : `[Withheld by the sender: ${[...gone].join(', ')}]` };
}

/** What was written, as a mail program would read it. */
function reread(bytes: Buffer): SavedMail {
  const closed = readSavedMail(bytes);
  if (!closed) throw new Error('the trimmed mail cannot be read back');
  return closed;
}

/** In the trimmed mail, read again from its bytes with its files opened again, all is searched, as texts and as bytes in every encoding; files that cannot be opened are told by `readable`. */
async function findLeft(again: OpenedMail, removed: readonly RemovedValue[]): Promise<Leftover[]> {
  const search = (draft: Draft | null): Leftover[] => (draft ? findLeftovers(draft.parts, removed) : []);
  const inTexts = [...search(again.draft), ...search(again.htmlDraft), ...leftInSurroundings(again, removed)];
  const texts = new Set(again.draft.parts.map(({ id }) => id));
  // The plan of the plain text and that of the HTML remove many values alike.
  const sought = [...new Map(removed.filter((value) => !isMisread(value)).map((one) => [one.value, one])).values()];
  const inPages = await searchPages(again, sought);
  const inBytes = (await Promise.all([...again.trees.values()].map((tree) => searchTree(tree, texts, () => sought)))).flat();
  // What is said of a text of a file is not said again of its bytes.
  const told = new Set(inTexts.map(({ part, value }) => `${part.replace(/#[^/#]{0,40}$/, '')} ${value}`));
  return [...inTexts, ...[...inPages, ...inBytes].filter(({ part, value }) => !told.has(`${part} ${value}`))];
}

/** What stands in the source of the mail's pages where no text of them says it, and in its plain texts in escapes that nobody reads. */
async function searchPages({ draft, html, attachments }: SavedMail, sought: readonly RemovedValue[]): Promise<Leftover[]> {
  const bodies = [html?.text ?? '', draft.parts.find(({ place }) => place === 'body')?.text ?? ''];
  const shown = [...bodies.map((text) => ({ part: 'body', text })), ...attachments.flatMap(({ attachment, text }) => (text === null ? [] : [{ part: `attachment:${attachment.name}`, text }]))];
  const leftovers: Leftover[] = [];
  for (const { part, text } of shown) {
    const isPlain = typeof text === 'string';
    const search = new ByteSearch(sought, { asText: isPlain ? 'all' : 'some' });
    leftovers.push(...(await search.find(once(new TextEncoder().encode(isPlain ? text : text.source)))).map(({ value }): Leftover => ({ part, line: 1, value })));
  }
  return leftovers;
}
