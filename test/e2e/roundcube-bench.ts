/** One Roundcube, one browser with the extension and one without, for many drafts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, startBrowser, type ExtensionBrowser } from '../../scripts/bench/chromium.ts';
import { decodeMail, type DecodedMail } from '../../scripts/bench/decode-mail.ts';
import { openMailbox, type Mailbox } from '../../scripts/bench/imap.ts';
import { logIn, type RoundcubeSession } from '../../scripts/bench/roundcube-session.ts';
import { startRoundcube, type Roundcube } from '../../scripts/bench/roundcube.ts';
import { copyOfBuild } from '../built-extension.ts';
import { sharedBrowser } from '../shared-browser.ts';

export interface RoundcubeBench {
  readonly server: Roundcube;
  readonly mailbox: Mailbox;
  /** With the extension, which comes with access to the webmail. */
  readonly browser: ExtensionBrowser;
  readonly session: RoundcubeSession;
  /** Another page on which the same user is logged in, without the extension. */
  readonly control: RoundcubeSession;
  /** Presses Send and gives the mail that the SMTP server accepted, decoded. */
  sendAndReceive(session: RoundcubeSession): Promise<DecodedMail>;
  stop(): Promise<void>;
}

/** Starts everything; what was started is stopped again when a part does not come up. */
export async function startRoundcubeBench(): Promise<RoundcubeBench> {
  const program = findChromium();
  if (program === null) throw new Error('No Chromium was found; `npm test` as root on Debian installs it.');
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of stops.splice(0).reverse()) await step();
  };
  try {
    const server = await startRoundcube();
    stops.push(() => server.stop());
    const folder = mkdtempSync(join(tmpdir(), 'sendless-e2e-'));
    stops.push(() => Promise.resolve(rmSync(folder, { recursive: true, force: true })));
    copyOfBuild('chromium', folder, server.origin);
    const mailbox = await openMailbox(server);
    stops.push(() => mailbox.close());
    const browser = await startBrowser(program, folder, true);
    stops.push(() => browser.stop());
    const plain = await sharedBrowser();
    stops.push(() => plain.close());
    const session = await logIn(await browser.context.newPage(), server);
    const control = await logIn(await plain.newPage(), server);
    const sendAndReceive = async (by: RoundcubeSession): Promise<DecodedMail> => {
      const next = server.smtp.accepted.length + 1;
      await by.send();
      return decodeMail((await server.smtp.waitFor(next)).raw);
    };
    return { server, mailbox, browser, session, control, sendAndReceive, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
