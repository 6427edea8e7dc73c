/** SOGo with a user whose mails are written as text, and one whose are HTML. */
import type { Mailbox } from '../../scripts/bench/imap.ts';
import { logInToSogo } from '../../scripts/bench/sogo-session.ts';
import { startSogo, type Sogo } from '../../scripts/bench/sogo.ts';
import type { WebmailSession } from '../../scripts/bench/webmail-session.ts';
import { startWebmailBench, type WebmailBench } from './webmail-bench.ts';

export type Kind = 'text' | 'html';

export interface SogoBench extends Omit<WebmailBench<Sogo>, 'mailboxOf'> {
  /** Logs a user in on the page of the browser with the extension. The one who was logged in there is not any more. */
  logIn(kind: Kind): Promise<WebmailSession>;
  /** The same in the browser without it. */
  logInToControl(kind: Kind): Promise<WebmailSession>;
  mailboxOf(kind: Kind): Promise<Mailbox>;
}

export function startSogoBench(): Promise<SogoBench> {
  return startWebmailBench(startSogo, (bench) => {
    const { server, page, controlPage } = bench;
    return Promise.resolve({
      ...bench,
      logIn: (kind: Kind) => logInToSogo(page, server, server.users[kind]),
      logInToControl: (kind: Kind) => logInToSogo(controlPage, server, server.users[kind]),
      mailboxOf: (kind: Kind) => bench.mailboxOf(server.users[kind]),
    });
  });
}
