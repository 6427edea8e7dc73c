/** A trimmed mail by byte splices: what no change touches stays as it was. */
import { partOf, type Draft } from '../core/draft.ts';
import { replaceIn, type Edit, type Plan } from '../core/plan.ts';
import { editHtml } from '../files/edit-html.ts';
import type { MailFile, SavedMail } from './mail-draft.ts';
import { encodeText, wrap } from './mime/content.ts';
import { encodeHeader } from './mime/headers.ts';
import { headerOf, type Entity } from './mime/read-mail.ts';

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The bytes of the mail with the plans of its plain text and its HTML carried out; `trimmed` are the drafts as the plans leave them, `files` the new bytes of changed files by attachment id. */
export function writeMail(saved: SavedMail, plan: Plan, htmlPlan: Plan | null, trimmed: Draft, files: ReadonlyMap<string, Uint8Array>): Buffer {
  const lineEnd = saved.source.includes('\r\n') ? '\r\n' : '\n';
  const splices: Splice[] = [];
  const subject = headerOf(saved.mail, 'subject');
  if (subject && plan.edits.some((edit) => edit.part === 'subject')) splices.push({ start: subject.start, end: subject.end, by: `Subject: ${encodeHeader(partOf(trimmed, 'subject')?.text ?? '', lineEnd)}${lineEnd}` });
  const textEdits = (edits: readonly Edit[]): boolean => edits.some((edit) => edit.part === 'body' || edit.part.startsWith('hidden:'));
  if (saved.plain && textEdits(plan.edits)) splices.push(...writeText(saved, saved.plain, partOf(trimmed, 'body')?.text ?? '', lineEnd));
  const htmlEdits = saved.plain ? htmlPlan?.edits : plan.edits;
  if (saved.html && htmlEdits && textEdits(htmlEdits)) splices.push(...writeText(saved, saved.html.entity, editHtml(saved.html.text, htmlEdits), lineEnd));
  const removed = new Set(plan.attachments.filter((one) => one.change === 'remove').map((one) => one.id));
  for (const file of saved.attachments) if (!removed.has(file.attachment.id)) splices.push(...writeFurtherText(saved, file, plan.edits, lineEnd));
  for (const [id, bytes] of files) {
    const file = saved.attachments.find(({ attachment }) => attachment.id === id);
    if (file && !removed.has(id)) splices.push(...writeBytes(file.entity, bytes, lineEnd));
  }
  for (const change of plan.attachments) {
    const file = saved.attachments.find(({ attachment }) => attachment.id === change.id);
    if (file) splices.push(...(change.change === 'remove' ? removeFile(saved, file.entity) : renameFile(file.entity, change.name ?? 'file', lineEnd)));
  }
  splices.sort((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const splice of splices) {
    result += saved.source.slice(at, splice.start) + splice.by;
    at = splice.end;
  }
  return Buffer.from(result + saved.source.slice(at), 'latin1');
}

function writeText(saved: SavedMail, entity: Entity, text: string, lineEnd: string): Splice[] {
  const encoded = encodeText(text, saved.source, entity, lineEnd);
  const splices: Splice[] = [{ start: entity.bodyStart, end: entity.end, by: encoded.body }];
  const header = (name: string, value: string): void => {
    const old = headerOf(entity, name);
    splices.push({ start: old?.start ?? entity.start, end: old?.end ?? entity.start, by: `${value}${lineEnd}` });
  };
  if (encoded.encoding !== entity.encoding) header('content-transfer-encoding', `Content-Transfer-Encoding: ${encoded.encoding}`);
  if (encoded.charset !== null) header('content-type', `Content-Type: ${entity.type.value}${parametersText({ ...entity.type.parameters, charset: encoded.charset })}`);
  return splices;
}

/** A file's new bytes in base64, whatever its encoding was. */
function writeBytes(entity: Entity, bytes: Uint8Array, lineEnd: string): Splice[] {
  const body = { start: entity.bodyStart, end: entity.end, by: wrap(Buffer.from(bytes).toString('base64'), lineEnd) };
  if (entity.encoding === 'base64') return [body];
  const old = headerOf(entity, 'content-transfer-encoding');
  return [{ start: old?.start ?? entity.start, end: old?.end ?? entity.start, by: `Content-Transfer-Encoding: base64${lineEnd}` }, body];
}

function writeFurtherText(saved: SavedMail, { entity, attachment, text }: MailFile, edits: readonly Edit[], lineEnd: string): Splice[] {
  const id = `attachment:${attachment.name}`;
  const own = edits.filter((edit) => edit.part === id || edit.part.startsWith(`${id}#`)).map((edit): Edit => ({ ...edit, part: edit.part === id ? 'body' : edit.part.slice(id.length + 1) }));
  if (own.length === 0 || text === null) return [];
  return writeText(saved, entity, typeof text === 'string' ? replaceIn(text, own) : editHtml(text, own), lineEnd);
}

/** A file goes with its delimiter line; a mail that is nothing but the file keeps an empty part. */
function removeFile(saved: SavedMail, entity: Entity): Splice[] {
  if (entity === saved.mail) return [{ start: entity.bodyStart, end: entity.end, by: '' }];
  const next = saved.source.indexOf('--', entity.end);
  return [{ start: entity.delimiter, end: next < 0 ? entity.end : next, by: '' }];
}

function renameFile(entity: Entity, name: string, lineEnd: string): Splice[] {
  const splices: Splice[] = [];
  for (const [header, value, key] of [['content-type', entity.type, 'name'], ['content-disposition', entity.disposition, 'filename']] as const) {
    const old = headerOf(entity, header);
    if (!old || value.parameters[key] === undefined) continue;
    const shown = header === 'content-type' ? 'Content-Type' : 'Content-Disposition';
    splices.push({ start: old.start, end: old.end, by: `${shown}: ${value.value}${parametersText({ ...value.parameters, [key]: name })}${lineEnd}` });
  }
  return splices;
}

function parametersText(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters).map(([name, value]) => (/^[\x20-\x7e]*$/.test(value) ? `; ${name}="${value.replace(/["\\]/g, '\\$&')}"` : `; ${name}*=UTF-8''${encodeURIComponent(value).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)}`)).join('');
}
