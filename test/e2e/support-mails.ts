/** The project's own WhatsApp drafts as mails with files, plain and as HTML. */
import { makeMail, supportFiles, type MailToMake } from '../../scripts/bench/make-mail.ts';
import { partOf } from '../../src/core/draft.ts';
import { draftNamed, draftNames } from '../fixtures/drafts.ts';

export interface SupportMail {
  readonly name: string;
  readonly mail: MailToMake;
}

/** Every WhatsApp draft of the fixtures, each with a log, a zip and a picture. */
export function plainMails(): SupportMail[] {
  return draftNames('whatsapp-').map((name) => ({ name, mail: mailOf(name) }));
}

/** One of each way that WhatsApp writes; what people do to a draft (cut, quote, paste in one line) is tested without a browser. */
export function mailsOfEachKind(): SupportMail[] {
  const others = /-(?:calls-en|cut-below-it|quoted-ru|one-line)$/;
  return plainMails().filter(({ name }) => !others.test(name));
}

/** Three of them as HTML: a line each in a `div`, one preformatted, one with numbers and versions linked as webmails do. */
export function htmlMails(): SupportMail[] {
  const inDivs = (text: string): string => text.split('\n').map((line) => `<div>${line === '' ? '<br>' : escapeHtml(line)}</div>`).join('');
  const linked = (text: string): string =>
    escapeHtml(text)
      .replace(/\+(\d{2})(\d{6,13})/g, '+$1 <a href="tel:+$1$2" title="Call +$1$2" data-number="$1$2">$2</a>')
      .replace(/\b(\d+\.\d+\.\d+\.\d+)\b/g, '<a href="http://$1/">$1</a>')
      .replaceAll('\n', '<br>');
  return [
    asHtml('whatsapp-android-sorted-pt', inDivs),
    asHtml('whatsapp-ios-signature-it', (text) => `<pre>${escapeHtml(text)}</pre>`),
    asHtml('whatsapp-android-calls-en', linked),
  ];
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: string): () => number {
  let state = [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const bytesOf = (support: SupportMail): Promise<Buffer> => makeMail(support.mail);

function mailOf(name: string): MailToMake {
  const draft = draftNamed(name);
  return { to: draft.recipients.to, subject: partOf(draft, 'subject')?.text ?? '', text: partOf(draft, 'body')?.text ?? '', files: supportFiles() };
}

function asHtml(name: string, markUp: (text: string) => string): SupportMail {
  const mail = mailOf(name);
  return { name: `${name} (HTML)`, mail: { ...mail, html: `<html><body>${markUp(mail.text)}</body></html>` } };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
