/** A trimmed mail by byte splices: what no change touches stays as it was. */
import { partOf, type Draft } from '../core/draft.ts';
import { replaceIn, type Edit, type Plan } from '../core/plan/plan.ts';
import { findLeftovers } from '../core/plan/leftovers.ts';
import { editHtml } from '../files/markup/edit-html.ts';
import { nameAs } from '../files/trees/text-instead.ts';
import type { WrittenFile } from './write-files.ts';
import type { MailFile, SavedMail } from './mail-draft.ts';
import { bytesOf } from './mail-source.ts';
import { takeOutSurroundings } from './mail-surroundings.ts';
import type { TextEdit } from '../files/file-format.ts';
import { splice } from '../files/mapped-text.ts';
import { encodeHeader } from '../files/mime/headers.ts';
import { headerOf, type Entity } from '../files/mime/read-mail.ts';
import { removePart, renamePart, writeBytesPart, writeTextPart } from '../files/mime/write-part.ts';

/** The bytes of the mail with the plans of its plain text and its HTML carried out; `trimmed` are the drafts as the plans leave them, `files` the new bytes of changed files by attachment id. */
export function writeMail(saved: SavedMail, plan: Plan, htmlPlan: Plan | null, trimmed: Draft, files: ReadonlyMap<string, WrittenFile>): Buffer {
  const lineEnd = saved.source.includes('\r\n') ? '\r\n' : '\n';
  const splices: TextEdit[] = [];
  const subject = headerOf(saved.mail, 'subject');
  if (subject && plan.edits.some((edit) => edit.part === 'subject')) splices.push({ start: subject.start, end: subject.end, replacement: `Subject: ${encodeHeader(partOf(trimmed, 'subject')?.text ?? '', lineEnd)}${lineEnd}` });
  const textEdits = (edits: readonly Edit[]): boolean => edits.some((edit) => edit.part === 'body' || edit.part.startsWith('hidden:'));
  const ownName = ownNameAfter(saved, plan);
  // The header of a text that is written anew has its name in it.
  const named = (entity: Entity): Entity => (ownName === null || entity !== saved.mail || entity.type.parameters['name'] === undefined ? entity : { ...entity, type: { ...entity.type, parameters: { ...entity.type.parameters, name: ownName } } });
  if (saved.plain && textEdits(plan.edits)) splices.push(...writeTextPart(saved.source, named(saved.plain), partOf(trimmed, 'body')?.text ?? '', lineEnd));
  const htmlEdits = saved.plain ? htmlPlan?.edits : plan.edits;
  if (saved.html && htmlEdits && textEdits(htmlEdits)) splices.push(...writeTextPart(saved.source, named(saved.html.entity), editHtml(saved.html.text, htmlEdits), lineEnd));
  if (ownName !== null) splices.push(...renamePart(saved.mail, { name: ownName, type: undefined }, lineEnd).filter(({ start, end }) => !splices.some((one) => one.start === start && one.end === end)));
  const removed = new Set(plan.attachments.filter((one) => one.change === 'remove').map((one) => one.id));
  for (const file of saved.attachments) if (!removed.has(file.attachment.id)) splices.push(...writeFurtherText(saved, file, plan.edits, lineEnd));
  const endings = new Map<string, string>();
  for (const [id, { bytes, ending }] of files) {
    const file = saved.attachments.find(({ attachment }) => attachment.id === id);
    if (file && !removed.has(id)) splices.push(...writeBytesPart(file.entity, bytes, lineEnd));
    if (ending !== undefined) endings.set(id, ending);
  }
  for (const change of plan.attachments) {
    const file = saved.attachments.find(({ attachment }) => attachment.id === change.id);
    if (file) splices.push(...(change.change === 'remove' ? removePart(saved.source, saved.mail, file.entity) : renamePart(file.entity, { name: nameAs(change.name ?? 'file', endings.get(change.id)), type: undefined }, lineEnd)));
    endings.delete(change.id);
  }
  for (const [id, ending] of endings) {
    const file = saved.attachments.find(({ attachment }) => attachment.id === id);
    if (file) splices.push(...renamePart(file.entity, { name: nameAs(file.attachment.name, ending), type: undefined }, lineEnd));
  }
  const gone = takeOutSurroundings(saved, [...plan.removed, ...(htmlPlan?.removed ?? [])]);
  // What stands in a part that goes, goes with it.
  splices.push(...gone.filter(({ start, end }) => !splices.some((one) => one.start < end && one.end > start)));
  return bytesOf(splice(saved.source, splices), saved);
}

/** The name of a mail that is one text goes as a whole with a value in it: what stands there instead; null where it stays. */
function ownNameAfter({ mail, plain, html, draft }: SavedMail, plan: Plan): string | null {
  const names = draft.parts.filter(({ id, place }) => place === 'file-name' && !draft.attachments.some((one) => id === `name:${one.id}`));
  const entity = plain ?? html?.entity;
  if (entity !== mail || findLeftovers(names, plan.removed).length === 0) return null;
  return plain === null ? 'text.html' : 'text.txt';
}

function writeFurtherText(saved: SavedMail, { entity, attachment, text }: MailFile, edits: readonly Edit[], lineEnd: string): TextEdit[] {
  const id = `attachment:${attachment.name}`;
  const own = edits.filter((edit) => edit.part === id || edit.part.startsWith(`${id}#`)).map((edit): Edit => ({ ...edit, part: edit.part === id ? 'body' : edit.part.slice(id.length + 1) }));
  if (own.length === 0 || text === null) return [];
  return writeTextPart(saved.source, entity, typeof text === 'string' ? replaceIn(text, own) : editHtml(text, own), lineEnd);
}
