/** Where the demo's draft is opened and sent: the embedded demo mail, or a real Roundcube. */
import type { BrowserContext, Page } from 'playwright-core';
import { openMailbox } from './bench/imap.ts';
import { makeMail } from './bench/make-mail.ts';
import { logIn } from './bench/roundcube-session.ts';
import type { WebmailSession } from './bench/webmail-session.ts';
import { startRoundcube } from './bench/roundcube.ts';
import { demoBody, demoFiles, demoSubject, demoTo } from './demo/draft.ts';
import { startDemo } from './demo/server.ts';

export interface Stage {
  readonly origin: string;
  /** What to say to somebody who tries it by hand. */
  readonly words: string;
  /** Opens the draft; resolves when it can be edited. */
  openDraft(context: BrowserContext): Promise<Page>;
  /** Presses Send and gives the raw mail that the SMTP server accepted. */
  send(page: Page): Promise<Buffer>;
  stop(): Promise<void>;
}

export async function demoStage(): Promise<Stage> {
  const demo = await startDemo();
  return {
    origin: demo.origin,
    words: `The demo mail is open at ${demo.origin}. Click the Sendless button in the toolbar. What is sent stays on this computer: ${demo.origin}/outbox`,
    async openDraft(context) {
      const page = await context.newPage();
      await page.goto(`${demo.origin}/`);
      await page.locator('body[data-ready]').waitFor();
      return page;
    },
    async send(page) {
      await page.getByRole('button', { name: 'Send' }).click();
      return (await demo.smtp.waitFor(1)).raw;
    },
    stop: () => demo.stop(),
  };
}

/** A Roundcube of Debian's packages with its own mailbox and SMTP server, the draft waiting in Drafts. */
export async function roundcubeStage(): Promise<Stage> {
  const server = await startRoundcube();
  const mailbox = await openMailbox(server);
  const uid = await mailbox.seedDraft(await makeMail({ to: [demoTo], subject: demoSubject, text: demoBody, files: demoFiles() }));
  await mailbox.close();
  let session: WebmailSession | null = null;
  return {
    origin: server.origin,
    words: `A Roundcube with the draft is open at ${server.origin} (user ${server.user}, password ${server.password}). Click the Sendless button in the toolbar. What is sent stays on this computer.`,
    async openDraft(context) {
      session = await logIn(await context.newPage(), server);
      await session.openDraft(uid);
      return session.page;
    },
    async send() {
      if (!session) throw new Error('no draft is open');
      await session.send();
      return (await server.smtp.waitFor(1)).raw;
    },
    stop: () => server.stop(),
  };
}
