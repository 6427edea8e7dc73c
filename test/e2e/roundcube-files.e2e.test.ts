/** Files that are in a draft already, in a real Roundcube: cleaned, swapped, delivered, put back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipEntries } from '../../scripts/bench/decode-mail.ts';
import { makeZip } from '../../scripts/bench/make-files.ts';
import { makeMail } from '../../scripts/bench/make-mail.ts';
import { PopupPage } from './popup-page.ts';
import { startRoundcubeBench, type RoundcubeBench } from './roundcube-bench.ts';
import { plainMails } from './support-mails.ts';

let bench: RoundcubeBench;
beforeAll(async () => {
  bench = await startRoundcubeBench();
}, 180_000);
afterAll(() => bench?.stop());

const log = 'call to +447700900155 ended, reason 7\nmara@example.org signed in\n';
const planted = /7700900155|mara@example/;

test('an archive and a text are swapped for trimmed copies, put back, trimmed again and delivered without what was found', async () => {
  const support = plainMails().find(({ name }) => name === 'whatsapp-android-calls-en');
  if (support === undefined) throw new Error('the draft is not among the fixtures');
  const files = [
    { name: 'traces.zip', type: 'application/zip', bytes: makeZip({ 'wa/whatsapp.log': log, 'older.zip': makeZip({ 'old.log': log }) }) },
    { name: 'notes.txt', type: 'text/plain', bytes: Buffer.from(log) },
  ];
  await bench.session.openDraft(await bench.mailbox.seedDraft(await makeMail({ ...support.mail, files })));
  const popup = await PopupPage.open(bench.browser.context, bench.browser.worker, bench.session.page);
  await popup.choosePreset('What they need');
  expect((await popup.choosing()).files.map(({ name, sent, cleaned }) => [name, sent, cleaned])).toEqual([['traces.zip', true, true], ['notes.txt', true, true]]);
  await popup.apply();
  expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
  expect((await bench.session.fileNames()).sort()).toEqual(['notes.txt', 'traces.zip']);
  await popup.putBack();
  expect(await popup.words()).toContain('as it was');
  expect((await bench.session.fileNames()).sort()).toEqual(['notes.txt', 'traces.zip']);
  await popup.choosePreset('What they need');
  await popup.apply();
  expect(await popup.title(), await popup.words()).toMatch(/^Done\./);
  await popup.close();
  await bench.session.page.bringToFront();
  const delivered = await bench.sendAndReceive(bench.session);
  expect(delivered.files.map(({ name }) => name).sort()).toEqual(['notes.txt', 'traces.zip']);
  const zip = delivered.files.find(({ name }) => name === 'traces.zip')?.bytes ?? Buffer.alloc(0);
  const [packed, older] = zipEntries(zip);
  const texts = [delivered.text, packed?.bytes.toString(), ...zipEntries(older?.bytes ?? Buffer.alloc(0)).map(({ bytes }) => bytes.toString()), delivered.files.find(({ name }) => name === 'notes.txt')?.bytes.toString()];
  expect(texts).toHaveLength(4);
  for (const text of texts) expect(text).not.toMatch(planted);
  expect(texts[3]).toContain('ended, reason 7');
});
