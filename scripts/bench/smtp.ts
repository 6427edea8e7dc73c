/** A real SMTP server on loopback: asks for the password of this run, accepts every mail, sends nothing on, and keeps what it accepted byte for byte. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface AcceptedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** The mail as it came over the wire. */
  readonly raw: Buffer;
}

export interface Smtp {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly accepted: readonly AcceptedMail[];
  /** Resolves with the n-th accepted mail (from 1), at once or when it comes; throws after `milliseconds`. */
  waitFor(n: number, milliseconds?: number): Promise<AcceptedMail>;
  stop(): Promise<void>;
}

/** Listens on a free port of loopback, for users who share one password. */
export async function startSmtp(users: readonly string[] = ['demo'], password = randomBytes(12).toString('hex')): Promise<Smtp> {
  const accepted: AcceptedMail[] = [];
  const arrived = new EventTarget();
  const server = new SMTPServer({
    authOptional: false,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => {
      if (auth.username !== undefined && users.includes(auth.username) && auth.password === password) done(null, { user: auth.username });
      else done(new Error('wrong password'));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        accepted.push({ ...envelopeOf(session), raw: Buffer.concat(chunks) });
        done();
        arrived.dispatchEvent(new Event('mail'));
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');

  const waitFor = (n: number, milliseconds = 15_000): Promise<AcceptedMail> =>
    new Promise((resolve, reject) => {
      const stopLooking = (): void => {
        clearTimeout(timer);
        arrived.removeEventListener('mail', look);
      };
      const look = (): void => {
        const mail = accepted[n - 1];
        if (mail === undefined) return;
        stopLooking();
        resolve(mail);
      };
      const timer = setTimeout(() => {
        stopLooking();
        reject(new Error(`The SMTP server has ${String(accepted.length)} mails after ${String(milliseconds / 1000)} s; waited for ${String(n)}.`));
      }, milliseconds);
      arrived.addEventListener('mail', look);
      look();
    });

  const { port } = server.server.address() as AddressInfo;
  return { port, user: users[0] ?? '', password, accepted, waitFor, stop: () => new Promise((done) => { server.close(() => { done(); }); }) };
}

function envelopeOf(session: SMTPServerSession): Pick<AcceptedMail, 'from' | 'to'> {
  const { mailFrom, rcptTo } = session.envelope;
  return { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map((recipient) => recipient.address) };
}
