/**
 * A real SOGo on loopback, with its own PostgreSQL, memcached, Dovecot and SMTP server, in a temporary directory that goes when it stops.
 * The packages are Debian's. sogod insists on reading the system's `sogo.conf` as its own user; each setting is given again on its command line.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startChild, waitForPort } from './child-processes.ts';
import { startDovecot } from './dovecot.ts';
import { startPostgres } from './postgres.ts';
import { asRunner, findRunner, ownedByRunner } from './runner.ts';
import { startSmtp, type Smtp } from './smtp.ts';
import { startSogoFront } from './sogo-front.ts';

export interface Sogo {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /** Two users of one password and one address: how a user's mails are written is that user's setting. */
  readonly users: { readonly text: string; readonly html: string };
  readonly password: string;
  readonly imapPort: number;
  readonly smtp: Smtp;
  /** A line for each request that was answered: method and path. */
  requests(): readonly string[];
  stop(): Promise<void>;
}

/** Starts the five servers. Throws with the end of a server's log when one does not come up. */
export async function startSogo(): Promise<Sogo> {
  const directory = mkdtempSync(join(tmpdir(), 'sl-so-'));
  const runner = findRunner('sogo');
  const users = { text: 'alice', html: 'berta' };
  const password = randomBytes(9).toString('hex');
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of stops.splice(0).reverse()) await step();
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const smtp = await startSmtp(Object.values(users), password);
    stops.push(() => smtp.stop());
    for (const name of ['spool', 'home']) mkdirSync(join(directory, name));
    ownedByRunner(directory, runner);
    const dovecot = await startDovecot(directory, runner, Object.values(users), password);
    stops.push(() => dovecot.child.stop());
    const postgres = await startPostgres(directory, runner, tablesFor(users, password));
    stops.push(() => postgres.child.stop());
    const memcachedPort = await freePort();
    const memcachedLog = join(directory, 'memcached.log');
    const memcached = await startChild({ ...asRunner(runner, '/usr/bin/memcached', ['-l', '127.0.0.1', '-p', String(memcachedPort), '-U', '0', '-m', '32']), logFile: memcachedLog });
    stops.push(() => memcached.stop());
    await waitForPort(memcachedPort, memcached, memcachedLog);
    const port = await freePort();
    const logFile = join(directory, 'sogo.log');
    const settings = settingsOf({ directory, port, imapPort: dovecot.port, smtpPort: smtp.port, databasePort: postgres.port, memcachedPort });
    const sogod = await startChild({
      ...asRunner(runner, '/usr/sbin/sogod', Object.entries(settings).flatMap(([name, value]) => [`-${name}`, value])),
      env: { HOME: join(directory, 'home') },
      directory,
      logFile,
      // Its watchdog waits for its children, which wait for their clients.
      endSignal: 'SIGKILL',
    });
    stops.push(() => sogod.stop());
    await waitForPort(port, sogod, logFile);
    const front = await startSogoFront(port);
    stops.push(() => front.stop());
    return { origin: front.origin, users, password, imapPort: dovecot.port, smtp, requests: front.requests, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The table that SOGo asks for a user's name, password and address, and the one with what each has set: how their mails are written. */
function tablesFor(users: Sogo['users'], password: string): string[] {
  const rows = Object.values(users).map((user) => `('${user}', '${user}', '${password}', 'Mara Example', 'alice@example.org')`);
  const profiles = Object.entries(users).map(([kind, user]) => `('${user}', '{"SOGoMailComposeMessageType":"${kind}"}', '{}')`);
  return [
    'CREATE TABLE users (c_uid TEXT PRIMARY KEY, c_name TEXT, c_password TEXT, c_cn TEXT, mail TEXT);',
    `INSERT INTO users VALUES ${rows.join(', ')};`,
    'CREATE TABLE sogo_user_profile (c_uid VARCHAR(255) NOT NULL PRIMARY KEY, c_defaults TEXT, c_settings TEXT);',
    `INSERT INTO sogo_user_profile VALUES ${profiles.join(', ')};`,
  ];
}

function settingsOf(at: { directory: string; port: number; imapPort: number; smtpPort: number; databasePort: number; memcachedPort: number }): Readonly<Record<string, string>> {
  const table = (name: string): string => `postgresql://sogo@127.0.0.1:${String(at.databasePort)}/postgres/${name}`;
  return {
    WONoDetach: 'YES',
    WOWorkersCount: '1',
    WOPort: `127.0.0.1:${String(at.port)}`,
    WOLogFile: '-',
    WOPidFile: join(at.directory, 'sogo.pid'),
    SOGoProfileURL: table('sogo_user_profile'),
    OCSFolderInfoURL: table('sogo_folder_info'),
    OCSSessionsFolderURL: table('sogo_sessions_folder'),
    SOGoUserSources: `({ type = sql; id = users; viewURL = "${table('users')}"; canAuthenticate = YES; isAddressBook = NO; userPasswordAlgorithm = plain; })`,
    SOGoMemcachedHost: `127.0.0.1:${String(at.memcachedPort)}`,
    SOGoIMAPServer: `imap://127.0.0.1:${String(at.imapPort)}`,
    SOGoMailingMechanism: 'smtp',
    SOGoSMTPServer: `smtp://127.0.0.1:${String(at.smtpPort)}`,
    SOGoSMTPAuthenticationType: 'PLAIN',
    SOGoMailSpoolPath: join(at.directory, 'spool'),
    SOGoMailDomain: 'example.org',
    SOGoLanguage: 'English',
    SOGoTimeZone: 'UTC',
    SOGoLoginModule: 'Mail',
    SOGoDraftsFolderName: 'Drafts',
    SOGoSentFolderName: 'Sent',
    SOGoTrashFolderName: 'Trash',
    WOWatchDogRequestTimeout: '10',
  };
}
