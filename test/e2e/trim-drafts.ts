/** Each draft, once as it is without the extension, then trimmed in every way, sent, and compared as delivered. */
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeMail, type DecodedMail } from '../../scripts/bench/decode-mail.ts';
import { expectTrimmed, removedIn } from './expect-trimmed.ts';
import { PopupPage, type Choosing } from './popup-page.ts';
import { roundcubeBench, type RoundcubeBench } from './roundcube-bench.ts';
import { bytesOf, seededRandom, type SupportMail } from './support-mails.ts';

const ways = ['Everything', 'What they need', 'Only my words', 'random choices'] as const;

/** Registers the tests for these mails: one Roundcube and one browser for all of them. */
export function trimEach(mails: readonly SupportMail[]): void {
  let bench: RoundcubeBench;
  beforeAll(async () => {
    bench = await roundcubeBench();
  }, 180_000);

  describe.each(mails)('$name', (support) => {
    let control: DecodedMail;
    beforeAll(async () => {
      await bench.control.openDraft(await bench.mailbox.seedDraft(await bytesOf(support)));
      control = await bench.sendAndReceive(bench.control);
    }, 60_000);

    test.each(ways)('%s', async (way) => {
      for (const folder of ['Drafts', 'Trash'] as const) await bench.mailbox.empty(folder);
      await bench.session.openDraft(await bench.mailbox.seedDraft(await bytesOf(support)));
      const popup = await PopupPage.open(bench.browser.context, bench.browser.worker, bench.session.page);
      try {
        if (way === 'random choices') await popup.chooseRandomly(seededRandom(support.name));
        else await popup.choosePreset(way);
        const chosen = await popup.choosing();
        const said = way === 'Everything' ? '' : await applyAndRead(popup);
        await bench.session.page.bringToFront();
        expectTrimmed(await bench.sendAndReceive(bench.session), control, chosen);
        await expectNoEarlierCopy(bench, chosen, said);
      } finally {
        await popup.close();
      }
    });
  });
}

async function applyAndRead(popup: PopupPage): Promise<string> {
  await popup.apply();
  const words = await popup.words();
  expect(await popup.title(), words).toMatch(/^Done\./);
  return words;
}

/** No mail in Drafts or Trash holds a removed line, or the popup said so. */
async function expectNoEarlierCopy({ mailbox }: RoundcubeBench, chosen: Choosing, said: string): Promise<void> {
  for (const folder of ['Drafts', 'Trash'] as const) {
    const still = (await Promise.all((await mailbox.list(folder)).map(decodeMail))).flatMap((mail) => removedIn(mail, chosen));
    if (still.length > 0) expect(said.toLowerCase(), `${folder} holds ${still.join(', ')}`).toContain(folder.toLowerCase());
  }
}
