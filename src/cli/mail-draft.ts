/** A saved mail as drafts: one for its plain text, one for its HTML, sharing subject and files. */
import type { Attachment, Draft, TextPart } from '../core/draft.ts';
import { readHtml, type HtmlText } from '../files/markup/html.ts';
import { decodeBytes, decodeText } from '../files/mime/content.ts';
import { decodeHeader, splitAddresses } from '../files/mime/headers.ts';
import { headerOf, leavesOf, readMail, type Entity } from '../files/mime/read-mail.ts';
import { sourceOf, type MailSource } from './mail-source.ts';

export interface SavedMail extends MailSource {
  readonly mail: Entity;
  readonly plain: Entity | null;
  readonly html: { readonly entity: Entity; readonly text: HtmlText } | null;
  readonly attachments: readonly MailFile[];
  /** The draft of the plain text, or of the HTML when the mail has no plain text. */
  readonly draft: Draft;
  /** The draft of the HTML beside a plain text. */
  readonly htmlDraft: Draft | null;
}

/** A part beside the body; `text` when it is shown with the body: mail apps cut a text in two around a picture, lists add a footer. */
export interface MailFile {
  readonly entity: Entity;
  readonly attachment: Attachment;
  readonly text: HtmlText | string | null;
}

/** Reads a mail's bytes; null when they are no mail. */
export function readSavedMail(bytes: Buffer): SavedMail | null {
  const read = sourceOf(bytes);
  const { source } = read;
  const mail = readMail(source);
  if (!mail) return null;
  const leaves = leavesOf(mail);
  const isText = (entity: Entity, type: string): boolean => textTypeOf(entity) === type && entity.disposition.value !== 'attachment' && (entity === mail || nameOf(entity) === '');
  const plain = leaves.find((entity) => isText(entity, 'text/plain')) ?? null;
  const htmlEntity = leaves.find((entity) => isText(entity, 'text/html')) ?? null;
  const html = htmlEntity && { entity: htmlEntity, text: readHtml(decodeText(source, htmlEntity)) };
  const files = leaves.filter((entity) => entity !== plain && entity !== htmlEntity && (entity !== mail || nameOf(entity) !== ''));
  const attachments = files.map((entity, index): MailFile => {
    const shown = isText(entity, 'text/plain') ? decodeText(source, entity) : isText(entity, 'text/html') ? readHtml(decodeText(source, entity)) : null;
    return { entity, attachment: describe(source, entity, index, shown !== null), text: shown };
  });
  const text = (part: 'plain' | 'html'): TextPart[] => {
    if (part === 'plain') return [{ id: 'body', place: 'body', text: plain ? decodeText(source, plain) : '' }];
    const hidden = html?.text.hidden ?? [];
    return [{ id: 'body', place: 'body', text: html?.text.text ?? '' }, ...hidden.map((one, index): TextPart => ({ id: `hidden:${String(index)}`, place: 'hidden', text: one.text }))];
  };
  const ownName = plain === mail || htmlEntity === mail ? nameOf(mail) : '';
  const [sender] = addresses(mail, 'from');
  const draftOf = (part: 'plain' | 'html'): Draft => ({
    recipients: { to: addresses(mail, 'to'), cc: addresses(mail, 'cc'), bcc: addresses(mail, 'bcc') },
    ...(sender === undefined ? {} : { sender }),
    parts: [
      { id: 'subject', place: 'subject', text: decodeHeader(headerOf(mail, 'subject')?.value ?? '') },
      ...text(part),
      ...attachments.flatMap(textsOf),
      // A mail that is one text may have a file's name all the same.
      ...(ownName === '' ? [] : [{ id: `name:${ownName}`, place: 'file-name', text: ownName } as const]),
      ...attachments.map(({ attachment }): TextPart => ({ id: `name:${attachment.id}`, place: 'file-name', text: attachment.name })),
    ],
    attachments: attachments.map(({ attachment }) => attachment),
  });
  return { ...read, mail, plain, html, attachments, draft: draftOf(plain || !html ? 'plain' : 'html'), htmlDraft: plain && html ? draftOf('html') : null };
}

/** A further text of the mail: `attachment:PATH`, and what its HTML hides as `attachment:PATH#hidden:N`. */
function textsOf({ attachment, text }: MailFile): TextPart[] {
  if (text === null) return [];
  const id = `attachment:${attachment.name}`;
  if (typeof text === 'string') return [{ id, place: 'file', text }];
  return [{ id, place: 'file', text: text.text }, ...text.hidden.map((one, index): TextPart => ({ id: `${id}#hidden:${String(index)}`, place: 'hidden', text: one.text }))];
}

function addresses(mail: Entity, name: string): string[] {
  return splitAddresses(decodeHeader(headerOf(mail, name)?.value ?? ''));
}

/** Texts of other kinds than these are shown as plain ones (RFC 2046, 4.1.4). */
const typesOfFiles = /^text\/(?:html|calendar|csv|tab-separated-values|(?:x-)?vcard|directory|rtf|richtext|xml|json)$/;

function textTypeOf({ type }: Entity): string {
  return type.value.startsWith('text/') && !typesOfFiles.test(type.value) ? 'text/plain' : type.value;
}

function nameOf(entity: Entity): string {
  return entity.disposition.parameters['filename'] ?? entity.type.parameters['name'] ?? '';
}

function describe(source: string, entity: Entity, index: number, isRead: boolean): Attachment {
  const name = nameOf(entity);
  return {
    id: String(index),
    name: name === '' ? `part-${String(index + 1)}` : name,
    type: entity.type.value,
    bytes: decodeBytes(source, entity).length,
    inline: entity.type.value.startsWith('image/') && (entity.disposition.value === 'inline' || entity.headers.some((header) => header.name === 'content-id')),
    readable: isRead,
    ...(isRead ? {} : { why: 'not opened: Sendless does not look inside files yet' }),
  };
}
