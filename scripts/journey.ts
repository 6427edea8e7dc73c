/** Journey 1 by itself: open the draft, read the popup, choose what they need, apply, send, and look at what was accepted. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { audit } from '../src/core/audit.ts';
import { findLeftovers } from '../src/core/plan/leftovers.ts';
import { makePlan } from '../src/core/plan/plan.ts';
import { presetChoices } from '../src/core/plan/presets.ts';
import { fieldsOf, type Field } from '../src/core/report.ts';
import type { Draft } from '../src/core/draft.ts';
import type { ExtensionBrowser } from './bench/chromium.ts';
import { decodeMail, type DecodedMail } from './bench/decode-mail.ts';
import { demoBody, demoFiles, demoSubject, demoTo } from './demo/draft.ts';
import type { Stage } from './stage.ts';

/** Pictures of each run; with `SENDLESS_PICTURES=1` those that the documents show are made anew too. */
const ownPictures = 'demo';
const documentPictures = 'docs/pictures';

/** What the demo's draft is before anybody touches it, as the core sees it. */
function untouched(): Draft {
  const attachments = demoFiles().map((file, index) => ({ id: String(index), name: file.name, type: file.type, bytes: file.bytes.length, inline: false, readable: true }));
  return { recipients: { to: [demoTo], cc: [], bcc: [] }, parts: [{ id: 'subject', place: 'subject', text: demoSubject }, { id: 'body', place: 'body', text: demoBody }], attachments };
}

/** Opens the popup as a page that speaks to the draft's tab. */
async function openPopup({ context, worker, extensionId }: ExtensionBrowser, draft: Page): Promise<Page> {
  const tab = await worker.evaluate(async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id ?? -1, draft.url());
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`chrome-extension://${extensionId}/src/popup/index.html?tab=${String(tab)}`);
  return popup;
}

/** Runs the journey and prints it; false when the accepted mail still holds something that was withheld. */
export async function runJourney(stage: Stage, browser: ExtensionBrowser): Promise<boolean> {
  const folders = [ownPictures, ...(process.env['SENDLESS_PICTURES'] === '1' ? [documentPictures] : [])];
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  const picture = async (page: Page, name: string): Promise<void> => {
    for (const folder of folders) await page.screenshot({ path: `${folder}/${name}.png` });
  };
  const page = await stage.openDraft(browser.context);
  await picture(page, 'draft');
  const popup = await openPopup(browser, page);
  const title = popup.locator('h1');
  await popup.getByRole('radio', { name: 'What they need' }).check();
  console.log(`\nThe popup says:  ${await wordsOf(title)}`);
  // It can be pressed when the files have been looked into, too.
  const apply = popup.getByRole('button', { name: 'Apply to the mail', disabled: false });
  await apply.waitFor();
  await picture(popup, 'popup');
  await apply.click();
  await popup.locator('main.result').waitFor();
  console.log(`After Apply:     ${await wordsOf(title)}`);
  await picture(popup, 'result');
  await page.bringToFront();
  await page.screenshot({ path: `${ownPictures}/trimmed.png` });
  const accepted = await stage.send(page);
  console.log(`Pictures:        ${folders.map((folder) => `${folder}/`).join(' ')}`);
  return tell(await decodeMail(accepted));
}

const wordsOf = async (element: { innerText(): Promise<string> }): Promise<string> => (await element.innerText()).replace(/\s+/g, ' ');

function tell(mail: DecodedMail): boolean {
  const draft = untouched();
  const report = audit(draft);
  const plan = makePlan(draft, report, presetChoices(report, 'needed'));
  const withheld = fieldsOf(report).filter((field) => plan.edits.some((edit) => edit.start <= field.removeRange.start && edit.end >= field.removeRange.end));
  const lines = new Set(mail.text.split('\n').map((line) => line.trim()));
  const stillThere = [
    ...withheld.map(lineOf).filter((line) => lines.has(line)),
    ...findLeftovers([{ id: 'subject', place: 'subject', text: mail.subject }, { id: 'body', place: 'body', text: mail.text }], plan.removed).map((left) => left.value),
    ...mail.files.flatMap((file) => findLeftovers([{ id: file.name, place: 'file', text: file.bytes.toString('utf8') }], plan.removed).map((left) => `${left.value} in ${file.name}`)),
  ];
  console.log(`\nThe draft held ${String(report.details)} details, ${String(report.identifying)} of them identifying. Withheld (-) and sent (+):`);
  for (const section of report.sections) {
    if (section.fields.length === 0) continue;
    console.log(`\n  ${section.category ?? 'other'}`);
    for (const field of section.fields) console.log(`    ${withheld.includes(field) ? '-' : '+'} ${lineOf(field)}`);
  }
  if (draft.attachments.length > 0) console.log('\n  files');
  for (const { name } of draft.attachments) console.log(`    ${mail.files.some((file) => file.name === name) ? '+' : '-'} ${name}`);
  console.log(`\nThe SMTP server accepted, to ${mail.to}, with ${mail.files.map((file) => file.name).join(', ') || 'no files'}:\n\n${mail.text.trimEnd().replace(/^/gm, '  | ')}\n`);
  console.log(stillThere.length === 0 ? 'Nothing that was withheld is in the accepted mail.' : `STILL IN THE ACCEPTED MAIL: ${stillThere.join(', ')}`);
  return withheld.length > 0 && stillThere.length === 0;
}

const lineOf = (field: Pick<Field, 'key' | 'value'>): string => `${field.key}: ${field.value}`.trimEnd();
