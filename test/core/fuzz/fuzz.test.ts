/**
 * Ten thousand texts made by chance, four in a draft: its subject, its body, a part that is not seen and the name of a file. Nothing throws, ranges lie in the text, hiding twice changes
 * nothing, nothing hidden survives, nothing else changes. `npm run fuzz` goes on for as long as wanted; hostile lines are read in `hostile.test.ts`.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Draft, TextPart } from '../../../src/core/draft.ts';
import { faultOf, fuzzedDraft } from './fuzzed-drafts.ts';

const texts = 10_000;

/** What goes on over a line is told by how long lines are and how they begin; hidden values are shorter and begin otherwise. */
it.each([
  ['--Support Info--', 'advertisingId=00000000-0000-0000-0000-000000000000', 'Vicolo Stretto 3, 37121 Verona (VR)', 'Model | SM-A536B'],
  ['SM-G991B', 'IDFA: 00000000-0000-0000-0000-000000000000', '{"expoPushToken":"ExponentPushToken[x7Qm2LkP9rTz4VbN8sWd1E]"}', 'nbtstat: MARIO-PC       <00>  UNIQUE      Registered', '490154203237518'],
])('hiding twice changes nothing where a value stood in the place of a line that goes on: %s', (...lines) => {
  const draft = (subject: string, body: string): Draft => ({ recipients: { to: ['support@example.com'], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: subject }, { id: 'body', place: 'body', text: body }], attachments: [] });
  for (const subject of ['Radio MCC-MNC: 234-30', 'scan failed', 'Hello']) for (const quote of ['', '> ']) expect(faultOf(draft(subject, lines.map((line, i) => `${i === 0 ? quote : ''}${line}\n`).join('')))).toBeNull();
});

it('hiding twice changes nothing where the rest of a person’s line, without its address, has few words', () => {
  const body = '--Support Info--\nIMEI: 490154203237518\n\nspedite a Piazza della Libertà 4, 50129 Firenze (FI), grazie\nIMEI: null\nIMEI: 490154203237518\n';
  expect(faultOf({ recipients: { to: ['support@example.com'], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: '' }, { id: 'body', place: 'body', text: body }], attachments: [] })).toBeNull();
});

it('a number behind a hidden value is not that of the label before it', () => {
  const body = 'Sync stops on cellular., $GPGLL,4807.0380,N,01131.0000,E,081836.75,A*32\n';
  expect(faultOf({ recipients: { to: ['support@example.com'], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: '' }, { id: 'body', place: 'body', text: body }], attachments: [] })).toBeNull();
});

it('a line with an arrow is no network’s name, whatever label stands alone above it', () => {
  const field = 'Model -> Pixel 7\n';
  const parts: TextPart[] = [{ id: 'subject', place: 'subject', text: '' }, { id: 'body', place: 'body', text: `App version: 4.2.1 (421)\n${field}` }, { id: 'hidden:0', place: 'hidden', text: `SSID: \n${field}` }];
  expect(faultOf({ recipients: { to: ['android@support.whatsapp.com'], cc: [], bcc: [] }, parts, attachments: [] })).toBeNull();
});

it('what stands for a card’s address in a subject names no Mac', () => {
  const body = 'Nome utente: non impostato\nApp version: 4.2.1 (421)\n--Support Info--\n';
  expect(faultOf({ recipients: { to: ['anna@example.com'], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: 'aa:bb:cc:dd:ee:01, App version: 4.2.1' }, { id: 'body', place: 'body', text: body }], attachments: [] })).toBeNull();
});

/** A value may make a line long, a sentence or a list; what stands for it makes it none of these. */
it.each([
  ['by its length', 'Registration token: cT9xQ2kLm8:APA91bFz7Hq3Xw5LrT1vNc6Yd0Ks4Pj8Ga2Ub', 'SM-A546B', 'IMEI: 000000000000000'],
  ['by its words', 'versionName=6.0.3', '', 'Adresse : 22 rue de la Gare, 69003 Lyon', 'N° client : 00981234'],
  ['in the last of several fields', 'ad_id permission: removed, IMSI: 000000000000000 | subscriberId() = 262011234567890', 'fault at 0x1f7c9e2a33bd4d5e'],
  ['as a title in capitals', 'Android 14 / Pixel 7 / 4.2.1', '', 'MEID (HEX) A1000009AB12CD', 'commit 80a1b2c3d4', 'eNB ID: 122860 sector 3', ''],
  ['over a heading', '> Space left: Not Calculated | Località Fontana 14, 06121 Perugia', 'NETWORK INFO', 'APNs token: none yet | Carrier: Orange'],
  ['by its length below a title', '**Device**', 'https://updates.push.services.mozilla.com/wpush/v2/gAAAAABkQ8mTzWvNsR5pLxYd2HcGfJb7uEo1iXaKt4SqVnMrPwZy6DlCgUhOjBeF9_kQ8mTzWvNsR5pLx', '|---|---|', 'imei=0'],
  ['by what stands behind its value', 'USERPROFILE=C:\\Users\\mario', '--Support Info--', 'C:\\Users\\mario\\AppData\\Local\\Temp\\log.txt', 'IMEI: 490154203237518'],
  ['by the number of its placeholder', 'Sum 262-02 = 40', 'Advertising ID: deleted', '/proc/cpuinfo | Google Advertising ID 5b1c7e90-22dd-4e3f-8a6b-9876543210fe'],
])('a line is judged %s as it stands once its value is hidden', (_, ...lines) => {
  const faults = ['', 'scan failed', 'Radio MCC-MNC: 234-30', 'Bug report', 'Question about my order', 'Feedback on Notes 3.2'].flatMap((subject) =>
    ['support@example.com', 'android@support.whatsapp.com'].map((to) => faultOf({ recipients: { to: [to], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: subject }, { id: 'body', place: 'body', text: lines.join('\n') }], attachments: [] })),
  );
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});

it.each([1, 2, 3, 4])('texts made by chance, from seed %i', (seed) => {
  let read = 0;
  const holds = fc.property(fuzzedDraft, (draft) => {
    read += draft.parts.length;
    expect(faultOf(draft)).toBeNull();
  });
  fc.assert(holds, { numRuns: texts / 16, seed });
  expect(read).toBe(texts / 4);
}, 120_000);
