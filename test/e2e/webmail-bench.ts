/** A real webmail, one browser with the extension and one without, for many drafts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findChromium, type ExtensionBrowser } from '../../scripts/bench/chromium.ts';
import { decodeMail, type DecodedMail } from '../../scripts/bench/decode-mail.ts';
import { openMailbox, type Mailbox } from '../../scripts/bench/imap.ts';
import type { Smtp } from '../../scripts/bench/smtp.ts';
import type { WebmailSession } from '../../scripts/bench/webmail-session.ts';
import { copyOfBuild } from '../built-extension.ts';
import { sharedBrowser } from '../shared-browser.ts';
import { startGrantedBrowser } from './granted-browser.ts';

interface Server {
  readonly origin: string;
  readonly password: string;
  readonly imapPort: number;
  readonly smtp: Smtp;
  stop(): Promise<void>;
}

export interface WebmailBench<Webmail> {
  readonly server: Webmail;
  /** With the extension, which comes with access to the webmail. */
  readonly browser: ExtensionBrowser;
  /** An empty page of it, and one of the browser without the extension. */
  readonly page: Page;
  readonly controlPage: Page;
  /** A user's mailbox, which is closed when all stops. */
  mailboxOf(user: string): Promise<Mailbox>;
  /** Presses Send and gives the mail that the SMTP server accepted, decoded. */
  sendAndReceive(session: WebmailSession): Promise<DecodedMail>;
  stop(): Promise<void>;
}

/** Starts everything; what was started is stopped again when a part, or what `prepare` adds, does not come up. */
export async function startWebmailBench<Webmail extends Server, Bench>(start: () => Promise<Webmail>, prepare: (bench: WebmailBench<Webmail>) => Promise<Bench>): Promise<Bench> {
  const program = findChromium();
  if (program === null) throw new Error('No Chromium was found; `npm test` as root on Debian installs it.');
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of stops.splice(0).reverse()) await step();
  };
  try {
    const server = await start();
    stops.push(() => server.stop());
    const folder = mkdtempSync(join(tmpdir(), 'sendless-e2e-'));
    stops.push(() => Promise.resolve(rmSync(folder, { recursive: true, force: true })));
    copyOfBuild('chromium', folder, server.origin);
    const browser = await startGrantedBrowser(program, folder);
    stops.push(() => browser.stop());
    const plain = await sharedBrowser();
    stops.push(() => plain.close());
    return await prepare({
      server,
      browser,
      page: await browser.context.newPage(),
      controlPage: await plain.newPage(),
      async mailboxOf(user) {
        const mailbox = await openMailbox({ imapPort: server.imapPort, password: server.password, user });
        stops.push(() => mailbox.close());
        return mailbox;
      },
      async sendAndReceive(session) {
        const next = server.smtp.accepted.length + 1;
        await session.send();
        return decodeMail((await server.smtp.waitFor(next)).raw);
      },
      stop,
    });
  } catch (error) {
    await stop();
    throw error;
  }
}
