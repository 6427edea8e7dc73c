/** More than five hundred ordinary mails, beside those of `ordinary-mails.test.ts`: the audit takes none for a support draft, and the gate loads nothing more for any. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/core/audit.ts';
import { buildGateTable } from '../../src/core/recognition/gate-table.ts';
import { products } from '../../src/core/products/index.ts';
import { isToDesk, looksLikeSupportDraft, type Head } from '../../src/core/recognition/signature.ts';
import { draftOf } from '../fixtures/drafts.ts';
import { ordinaryMails, questionsTo, type OrdinaryMail } from '../fixtures/ordinary-mails.ts';

const mails = ordinaryMails(5);
const table = buildGateTable(products);
const headOf = ({ to, subject, body }: OrdinaryMail): Head => ({ recipients: { to: [to], cc: [], bcc: [] }, subject, body });
const shown = ({ kind, language, to, body }: OrdinaryMail): string => `${language} ${kind} to ${to}: ${body}`;

describe('ordinary mails', () => {
  it('are many, in six languages and twenty kinds, none twice', () => {
    expect(mails.length).toBeGreaterThanOrEqual(500);
    expect(new Set(mails.map(({ language }) => language)).size).toBe(6);
    expect(new Set(mails.map(({ kind }) => kind)).size).toBe(20);
    expect(new Set(mails.map(({ to, subject, body }) => `${to}\n${subject}\n${body}`)).size).toBe(mails.length);
  });

  // Send is held and the badge drawn only for what the audit calls a support draft.
  it('none is taken for a support draft, also with a picture or a log attached', () => {
    const taken = mails.filter((mail, n) => {
      const name = n % 2 === 0 ? 'photo.jpg' : 'notes.txt';
      const draft = draftOf(mail.body, mail.subject, [mail.to]);
      const attached = { ...draft, attachments: [{ id: '1', name, type: '', bytes: 9, inline: false, readable: true }], parts: [...draft.parts, { id: 'name:1', place: 'file-name' as const, text: name }] };
      return audit(n % 3 === 0 ? draft : attached).supportDraft;
    });
    expect(taken.map(shown)).toEqual([]);
  }, 300_000);

  it('the gate sees a support draft in none', () => {
    expect(mails.filter((mail) => looksLikeSupportDraft(headOf(mail), table)).map(shown)).toEqual([]);
  });

  it('nor in questions to the desks of all products', () => {
    const questions = questionsTo([...new Set(products.flatMap(({ deskDomains }) => deskDomains))].map((domain) => `support@${domain}`));
    expect(questions.length).toBeGreaterThanOrEqual(1000);
    expect(questions.filter((mail) => !isToDesk(headOf(mail), table))).toEqual([]);
    expect(questions.filter((mail) => looksLikeSupportDraft(headOf(mail), table)).map(shown)).toEqual([]);
    expect(questions.filter(({ to, subject, body }, n) => n % 7 === 0 && audit(draftOf(body, subject, [to])).supportDraft).map(shown)).toEqual([]);
  }, 60_000);
});
