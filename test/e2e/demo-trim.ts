/** Journeys 1 and 5 on the demo mail, plain and formatted: what is delivered, and what comes back. */
import { beforeAll, describe, expect, test } from 'vitest';
import { searchableParts } from '../../scripts/bench/decode-mail.ts';
import { demoDraft } from '../../scripts/demo/draft.ts';
import { demoBench, type DemoBench, bodyOf, filesOf, typeAtStart } from './demo-bench.ts';
import { expectTrimmed } from './expect-trimmed.ts';

let bench: DemoBench;
beforeAll(async () => {
  bench = await demoBench();
});

const sentence = 'One more thing: it is urgent. ';

describe.each([['plain', '/'], ['formatted, with linked numbers', '/?html=1']] as const)('%s', (_kind, address) => {
  const formatted = address !== '/';

  test.each(['What they need', 'Only my words'] as const)('trimmed and delivered: %s', async (preset) => {
    const control = await bench.sendUntouched(demoDraft(), formatted);
    const page = await bench.open(address, demoDraft());
    const popup = await bench.openPopup(page);
    expect(await popup.title()).toBe('This mail tells WhatsApp 43 things about you and your phone. 4 identify you.');
    await popup.choosePreset(preset);
    const chosen = await popup.choosing();
    await popup.apply();
    expect(await popup.title(), await popup.words()).toMatch(/^Done\. \d+ things stay with you\.$/);
    expect(await popup.words()).toContain('The draft was saved as it is now.');
    const delivered = await bench.send(page);
    expect(delivered.html === null).toBe(!formatted);
    expectTrimmed(delivered, control, chosen);
    const everywhere = searchableParts(delivered).map(({ where, text }) => `${where}: ${text}`).join('\n');
    for (const value of ['7700900142', '447700900155', 'tel:', 'Example Mobile', '234-10', 'weekly']) {
      expect(searchableParts(control).some(({ text }) => text.includes(value)) || value === 'tel:', value).toBe(true);
      expect(everywhere, value).not.toContain(value);
    }
    expect(everywhere).toContain('I tried two networks and restarted the phone.');
  });

  test('Put it back is exact, in the page and in the saved draft, and leaves what was typed meanwhile', async () => {
    const page = await bench.open(address, demoDraft());
    const before = await bodyOf(page);
    const popup = await bench.openPopup(page);
    const putBack = async (wanted: string): Promise<void> => {
      await popup.page.bringToFront();
      await popup.putBack();
      expect(await popup.words()).toContain('Everything is back as it was.');
      expect(await bodyOf(page)).toBe(wanted);
      const { body, html, files } = bench.demo.saved();
      expect(formatted ? html : body).toBe(wanted);
      expect(filesOf(files)).toEqual(filesOf(demoDraft().files));
    };
    await popup.choosePreset('Only my words');
    await popup.apply();
    expect(await bodyOf(page)).not.toContain('7700');
    expect(bench.demo.saved().body).not.toContain('7700');
    expect(bench.demo.saved().files.map(({ name }) => name)).toEqual(['screenshot.png']);
    await putBack(before);
    await popup.choosePreset('What they need');
    await popup.apply();
    await typeAtStart(page, sentence);
    await putBack(before.replace('Hello,', `${sentence}Hello,`));
  });
});

test('by keyboard alone: the preset, what will be sent, Apply, and Put it back; the focus is never lost', async () => {
  const page = await bench.open('/', demoDraft());
  const before = await bodyOf(page);
  const popup = await bench.openPopup(page);
  const { keyboard } = popup.page;
  await popup.page.bringToFront();
  await keyboard.press('Tab');
  expect(await popup.focused()).toBe('What they need');
  await keyboard.press('ArrowRight');
  expect(await popup.focused()).toBe('Only my words');
  await popup.tabTo('See what will be sent');
  await keyboard.press('Enter');
  await popup.page.getByRole('button', { name: 'Close' }).waitFor();
  expect(await popup.focused()).toBe('Close');
  await keyboard.press('Escape');
  expect(await popup.focused()).toBe('See what will be sent');
  await popup.tabTo('Apply to the mail');
  await keyboard.press('Enter');
  await popup.page.getByRole('heading', { name: /^Done\. / }).waitFor();
  expect(await popup.focused()).toMatch(/^Done\. /);
  expect(await bodyOf(page)).not.toContain('7700');
  await popup.tabTo('Put it back');
  await keyboard.press('Enter');
  await popup.page.getByRole('main').getByText('Everything is back as it was.').waitFor();
  expect(await bodyOf(page)).toBe(before);
  expect(await popup.focused()).toMatch(/^This mail tells WhatsApp/);
});
