/**
 * A trimmed copy of a file, proven: it is opened again, read again, and searched for everything that was to go. A copy that cannot be proven clean is
 * not given.
 */
import { keepEverything, type Choice, type FileChoice } from '../core/plan/choices.ts';
import type { FileDecisions, TrimReport } from '../core/file-report.ts';
import { findLeftovers, type Leftover } from '../core/plan/leftovers.ts';
import { makePlaceholders } from '../core/placeholders.ts';
import { makePlan, type Plan } from '../core/plan/plan.ts';
import type { RemovedValue } from '../core/plan/removed-values.ts';
import type { TextPart } from '../core/draft.ts';
import type { Report } from '../core/report.ts';
import { spellingsOf } from '../core/spellings/value-spellings.ts';
import { auditFile, draftOf, findingsIn, readFile, type AuditedFile, type Auditing, type FileRead } from './audit-file.ts';
import { bytesInPieces, gather } from './byte-stream.ts';
import { CannotRead } from './cannot-read.ts';
import type { FileBytes } from './file-format.ts';
import { defaultLimits } from './limits.ts';
import { entryOf } from './look-inside.ts';
import { isMisread, misreadValues, placeholdersForMisread } from './trees/misread-values.ts';
import { nodesOf, type FileNode } from './trees/open-tree.ts';
import { searchTree } from './trees/search-tree.ts';
import { nameAs, namesAsText, plainText, textInstead } from './trees/text-instead.ts';
import { goneWithWords, isAsReadable, pathsAfter, treeChangesOf, writeTree, type TreeChanges } from './trees/write-tree.ts';

/** `pieces`: the new file, in the pieces of which a `File` is made, so that what stays of a large picture is not copied; null when nothing in it changes, or when it is not offered. */
export interface TrimmedFile {
  readonly report: TrimReport;
  readonly pieces: readonly Uint8Array[] | null;
}

/** Carries decisions out on a file. The decisions' ids and paths are those of `lookInside` under the same name. Throws only the signal's reason. */
export async function trimFile(file: FileBytes, decisions: FileDecisions, auditing: Auditing): Promise<TrimmedFile> {
  const { progress = () => undefined } = auditing;
  const audited = await auditFile(file, { ...auditing, progress: (done) => { progress(done / 2); } }, (read) => needsAudit(read, decisions));
  const instead = decisions.entries[file.name] === 'text';
  const planned = planFile(audited, decisions, auditing, file.name);
  if (planned === null) return { report: { ok: false, why: 'unread', leftovers: [] }, pieces: null };
  const write = (instead ? textInstead : writeTree)(audited.tree, planned.changes);
  if (instead && write === null) return { report: { ok: false, why: 'unread', leftovers: [] }, pieces: null };
  const limits = auditing.limits ?? defaultLimits;
  try {
    const pieces = write === null ? null : await gather(write(), limits.totalBytes);
    progress(0.7);
    const again = pieces === null ? renamed(audited, planned.name) : await readFile(bytesInPieces(planned.name, pieces), limits, auditing.formats, audited);
    const paths = instead ? new Map([[audited.tree, planned.name]]) : pathsAfter(audited.tree, planned.changes, planned.name);
    if (!isAsReadable(paths, again.tree) || !areThere(planned.changes, paths, again.tree)) return { report: { ok: false, why: 'broken', leftovers: [] }, pieces: null };
    const leftovers = await search(again, decisions.removed, planned, paths);
    progress(1);
    if (leftovers.length > 0) return { report: { ok: false, why: 'leftover', leftovers }, pieces: null };
    const unread = again.attachments.flatMap(({ readable, opened, path }) => (readable && opened === true ? [] : [path ?? planned.name]));
    const as = pieces === null ? undefined : instead ? plainText : audited.tree.opened?.writtenAs;
    const name = nameAs(planned.name, as?.ending);
    return { report: { ok: true, changed: pieces !== null, name: name === file.name ? null : name, type: as?.type ?? null, hidden: planned.hidden, unread, placeholders: planned.placeholders }, pieces };
  } catch (error) {
    if (!(error instanceof CannotRead)) throw error;
    return { report: { ok: false, why: 'unread', leftovers: [] }, pieces: null };
  }
}

/** Whether each text that stands instead of an entry is where it is looked for: a format may not take a new name. */
function areThere({ asText }: TreeChanges, paths: ReadonlyMap<FileNode, string>, after: FileNode): boolean {
  const now = new Set(nodesOf(after).map(({ path }) => path));
  return [...paths].every(([node, path]) => asText?.has(node.path) !== true || now.has(path));
}

/** The same content under another name: nothing in it was written, so it need not be read again. */
function renamed(audited: AuditedFile, name: string): FileRead {
  const own = `name:${audited.tree.path}`;
  return { ...audited, parts: audited.parts.map((part) => (part.id === own ? { ...part, text: name } : part)) };
}

/**
 * Which parts a plan must know more of than their text: what is cleaned; and of what is kept, where something goes from the whole draft, each part in which it stands. What
 * is decided of a field tells of fields in other parts, too.
 */
function needsAudit({ tree }: FileRead, { entries, fields, findings, removed }: FileDecisions): (part: TextPart) => boolean {
  const choiceOf = choicesByPath(tree, asCleaned(entries));
  const decided = [fields, findings].some((choices) => Object.keys(choices).length > 0);
  const spellings = removed.length === 0 ? null : spellingsOf([...removed, ...misreadValues([tree], removed)]);
  return ({ id, text }) => {
    const choice = choiceOf(entryOf(id));
    return choice === 'clean' || (choice === 'keep' && (decided || (spellings !== null && spellings.find(text).length > 0)));
  };
}

/** A text that goes along alone loses what a cleaned file loses. */
function asCleaned(entries: FileDecisions['entries']): FileDecisions['entries'] {
  return Object.fromEntries(Object.entries(entries).map(([path, choice]) => [path, choice === 'text' ? 'clean' : choice] as const));
}

interface Planned {
  readonly changes: TreeChanges;
  readonly name: string;
  /** Paths of what is cleaned, as they were before. */
  readonly cleaned: ReadonlySet<string>;
  readonly hidden: readonly RemovedValue[];
  readonly placeholders: ReturnType<ReturnType<typeof makePlaceholders>['given']>;
}

/** Null where a text shall stand instead of what has none. What is cleaned loses all that was found in it, in whatever spelling; what is kept loses only what goes from the whole draft. */
function planFile(audited: AuditedFile, decisions: FileDecisions, { context }: Auditing, name: string): Planned | null {
  const choiceOf = choicesByPath(audited.tree, asCleaned(decisions.entries));
  const placeholders = placeholdersForMisread(makePlaceholders({ parts: audited.parts }, [decisions.placeholders]));
  const findings = findingsIn(audited.parts, audited.reports);
  const plan = (choice: FileChoice, alsoRemoved: readonly RemovedValue[]): Plan => {
    const parts = audited.parts.filter(({ id }) => choiceOf(entryOf(id)) === choice);
    const ids = new Set(parts.map(({ id }) => id));
    const report = reportFor(audited, ids);
    const outside = choice === 'clean' ? findings.filter(({ part, field }) => field === null && ids.has(part)).map(({ id }) => [id, 'hide'] as const) : [];
    const chosen: Record<string, Choice> = { ...Object.fromEntries(outside), ...decisions.findings };
    return makePlan(draftOf(context, parts, audited.attachments), report, { ...keepEverything, fields: decisions.fields, findings: chosen }, alsoRemoved, placeholders);
  };
  const kept = plan('keep', [...decisions.removed, ...misreadValues([audited.tree], decisions.removed)]);
  const first = plan('clean', kept.removed);
  // What is found in one entry may stand in another that was read in the wrong encoding.
  const wrong = misreadValues([audited.tree], first.removed);
  const clean = wrong.length === 0 ? first : plan('clean', [...kept.removed, ...wrong]);
  const both = treeChangesOf({ edits: [...kept.edits, ...clean.edits].filter(({ part }) => part.startsWith('attachment:')), attachments: [...kept.attachments, ...clean.attachments] });
  const paths = audited.attachments.map(({ path, id }) => path ?? id);
  const cleaned = new Set(paths.filter((path) => choiceOf(path) === 'clean'));
  const removed = new Set([...paths.filter((path) => path !== name && choiceOf(path) === 'remove'), ...goneWithWords(audited.tree, both.edits)]);
  const known = new Set(decisions.removed.map(keyOf));
  const asText = new Set(paths.filter((path) => path !== name && decisions.entries[path] === 'text' && choiceOf(path) === 'clean'));
  const names = namesAsText(audited.tree, asText, both.renamed);
  if (names === null) return null;
  return {
    changes: { ...both, renamed: new Map([...both.renamed, ...names]), removed, stripped: cleaned, asText },
    name: both.renamed.get(name) ?? name,
    cleaned,
    hidden: clean.removed.filter((value) => !known.has(keyOf(value)) && !isMisread(value)),
    placeholders: placeholders.given(),
  };
}

const keyOf = ({ kind, canonical }: RemovedValue): string => `${kind} ${canonical}`;

/** The parts' reports as one. */
function reportFor(audited: AuditedFile, ids: ReadonlySet<string>): Report {
  const own = audited.reports.filter((_, i) => ids.has(audited.parts[i]?.id ?? ''));
  const [first] = audited.reports;
  if (first === undefined) throw new Error('a file has a name at least, and that was audited');
  const inParts = <Thing extends { readonly part: string }>(things: readonly Thing[]): Thing[] => things.filter(({ part }) => ids.has(part));
  return { ...first, blocks: own.flatMap(({ blocks }) => inParts(blocks)), sections: own.flatMap(({ sections }) => inParts(sections)), findings: own.flatMap(({ findings }) => inParts(findings)) };
}

/** What becomes of each path: its own choice, or that of what it is packed in. */
function choicesByPath(tree: FileNode, entries: FileDecisions['entries']): (path: string) => FileChoice {
  const choices = new Map<string, FileChoice>();
  const walk = (node: FileNode, inherited: FileChoice): void => {
    const own = inherited === 'remove' ? 'remove' : (entries[node.path] ?? inherited);
    if (!choices.has(node.path)) choices.set(node.path, own);
    for (const child of node.children) walk(child, own);
  };
  walk(tree, 'keep');
  return (path) => choices.get(path) ?? 'keep';
}

/** What is still there: of the whole draft's removed values anywhere, of those hidden here in what was cleaned. Nodes are found by their place: a name may have been taken or not. */
async function search(again: FileRead, removed: readonly RemovedValue[], { cleaned, hidden }: Planned, paths: ReadonlyMap<FileNode, string>): Promise<Leftover[]> {
  const now = nodesOf(again.tree);
  const inCleaned = new Set([...paths.keys()].flatMap((node, i) => (cleaned.has(node.path) ? (now[i]?.path ?? []) : [])));
  const all = [...removed, ...hidden];
  const leftovers = [...findLeftovers(again.parts, removed), ...findLeftovers(again.parts.filter(({ id }) => inCleaned.has(entryOf(id))), hidden)];
  // What is said of a text is not said again of its bytes.
  const told = new Set(leftovers.map(({ part, value }) => `${entryOf(part)} ${value}`));
  const inBytes = await searchTree(again.tree, new Set(again.parts.map(({ id }) => id)), ({ path }) => (inCleaned.has(path) ? all : removed));
  return [...leftovers, ...inBytes.filter(({ part, value }) => !told.has(`${entryOf(part)} ${value}`))];
}
