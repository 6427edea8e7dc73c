/** Roundcube with one user, logged in with the extension and without. */
import type { Mailbox } from '../../scripts/bench/imap.ts';
import { logIn } from '../../scripts/bench/roundcube-session.ts';
import { startRoundcube, type Roundcube } from '../../scripts/bench/roundcube.ts';
import type { WebmailSession } from '../../scripts/bench/webmail-session.ts';
import { startWebmailBench, type WebmailBench } from './webmail-bench.ts';

export interface RoundcubeBench extends WebmailBench<Roundcube> {
  readonly mailbox: Mailbox;
  readonly session: WebmailSession;
  /** Another page on which the same user is logged in, without the extension. */
  readonly control: WebmailSession;
}

let started: Promise<RoundcubeBench> | null = null;

/** One for all that is shown in Roundcube: to start it and to log in takes as long as five drafts. */
export function roundcubeBench(): Promise<RoundcubeBench> {
  started ??= start();
  return started;
}

export async function stopRoundcubeBench(): Promise<void> {
  await (await started)?.stop();
  started = null;
}

function start(): Promise<RoundcubeBench> {
  return startWebmailBench(startRoundcube, async (bench) => ({
    ...bench,
    mailbox: await bench.mailboxOf(bench.server.user),
    session: await logIn(bench.page, bench.server),
    control: await logIn(bench.controlPage, bench.server),
  }));
}
