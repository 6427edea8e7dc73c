/** One SOGo, one browser with the extension and one without, for drafts as text and as HTML. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, startBrowser, type ExtensionBrowser } from '../../scripts/bench/chromium.ts';
import { decodeMail, type DecodedMail } from '../../scripts/bench/decode-mail.ts';
import { openMailbox, type Mailbox } from '../../scripts/bench/imap.ts';
import { logInToSogo, type SogoSession } from '../../scripts/bench/sogo-session.ts';
import { startSogo, type Sogo } from '../../scripts/bench/sogo.ts';
import { copyOfBuild } from '../built-extension.ts';
import { sharedBrowser } from '../shared-browser.ts';

/** A user whose mails are written as text, and one whose are HTML. */
export type Kind = 'text' | 'html';

export interface SogoBench {
  readonly server: Sogo;
  /** With the extension, which comes with access to the webmail. */
  readonly browser: ExtensionBrowser;
  /** Logs a user in on a page of the browser with the extension. The one who was logged in there is not any more. */
  logIn(kind: Kind): Promise<SogoSession>;
  /** The same in the browser without it. */
  logInToControl(kind: Kind): Promise<SogoSession>;
  mailboxOf(kind: Kind): Promise<Mailbox>;
  /** Presses Send and gives the mail that the SMTP server accepted, decoded. */
  sendAndReceive(session: SogoSession): Promise<DecodedMail>;
  stop(): Promise<void>;
}

/** Starts everything; what was started is stopped again when a part does not come up. */
export async function startSogoBench(): Promise<SogoBench> {
  const program = findChromium();
  if (program === null) throw new Error('No Chromium was found; `npm test` as root on Debian installs it.');
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of stops.splice(0).reverse()) await step();
  };
  try {
    const server = await startSogo();
    stops.push(() => server.stop());
    const folder = mkdtempSync(join(tmpdir(), 'sendless-e2e-'));
    stops.push(() => Promise.resolve(rmSync(folder, { recursive: true, force: true })));
    copyOfBuild('chromium', folder, server.origin);
    const browser = await startBrowser(program, folder, true);
    stops.push(() => browser.stop());
    const plain = await sharedBrowser();
    stops.push(() => plain.close());
    const [page, control] = [await browser.context.newPage(), await plain.newPage()];
    return {
      server,
      browser,
      logIn: (kind) => logInToSogo(page, server, server.users[kind]),
      logInToControl: (kind) => logInToSogo(control, server, server.users[kind]),
      async mailboxOf(kind) {
        const mailbox = await openMailbox({ ...server, user: server.users[kind] });
        stops.push(() => mailbox.close());
        return mailbox;
      },
      async sendAndReceive(session) {
        const next = server.smtp.accepted.length + 1;
        await session.send();
        return decodeMail((await server.smtp.waitFor(next)).raw);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
