/**
 * A real Roundcube on loopback, with its own Dovecot and SMTP server, in a temporary directory that goes when it stops.
 * The packages are Debian's; nothing of the system's configuration is read or changed.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startChild, waitForPort } from './child-processes.ts';
import { startDovecot } from './dovecot.ts';
import { asRunner, findRunner, ownedByRunner } from './runner.ts';
import { startSmtp, type Smtp } from './smtp.ts';

export interface Roundcube {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  readonly user: string;
  readonly password: string;
  readonly imapPort: number;
  readonly smtp: Smtp;
  /** The web server's own log: a line for each request it has answered. */
  log(): string;
  stop(): Promise<void>;
}

export interface RoundcubeOptions {
  /** Seconds between two automatic saves of a draft; Roundcube's own default is 300. */
  readonly autosaveSeconds?: number;
}

const router = join(import.meta.dirname, 'static-files.php');
const documentRoot = '/var/lib/roundcube/public_html';

/** Starts the three servers. Throws with the end of a server's log when one does not come up. */
export async function startRoundcube(options: RoundcubeOptions = {}): Promise<Roundcube> {
  const directory = mkdtempSync(join(tmpdir(), 'sl-rc-'));
  const runner = findRunner();
  const user = 'alice';
  const password = randomBytes(9).toString('hex');
  const smtp = await startSmtp([user], password);
  const stops: (() => Promise<void>)[] = [() => smtp.stop()];
  const stop = async (): Promise<void> => {
    for (const step of stops.reverse()) await step();
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const dovecot = await startDovecot(directory, runner, [user], password);
    stops.push(() => dovecot.child.stop());
    for (const name of ['temp', 'log']) mkdirSync(join(directory, name));
    writeFileSync(join(directory, 'config.inc.php'), configurationOf(directory, dovecot.port, smtp.port, options));
    // Roundcube looks for both beside its own configuration.
    for (const name of ['defaults.inc.php', 'mimetypes.php']) symlinkSync(`/etc/roundcube/${name}`, join(directory, name));
    ownedByRunner(directory, runner);
    const port = await freePort();
    const logFile = join(directory, 'php.log');
    const php = await startChild({
      ...asRunner(runner, '/usr/bin/php', ['-d', 'upload_max_filesize=120M', '-d', 'post_max_size=130M', '-d', 'memory_limit=512M', '-S', `127.0.0.1:${port}`, '-t', documentRoot, router]),
      env: { ROUNDCUBE_CONFIG_DIR: directory, PHP_CLI_SERVER_WORKERS: '4' },
      logFile,
    });
    stops.push(() => php.stop());
    await waitForPort(port, php, logFile);
    return { origin: `http://127.0.0.1:${port}`, user, password, imapPort: dovecot.port, smtp, log: () => readFileSync(logFile, 'utf8'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function configurationOf(directory: string, imapPort: number, smtpPort: number, options: RoundcubeOptions): string {
  return `<?php
$config = [];
$config['db_dsnw'] = 'sqlite:///${directory}/roundcube.sqlite?mode=0640';
$config['imap_host'] = '127.0.0.1:${imapPort}';
$config['smtp_host'] = '127.0.0.1:${smtpPort}';
$config['smtp_user'] = '%u';
$config['smtp_pass'] = '%p';
$config['mail_domain'] = 'example.org';
$config['des_key'] = '${randomBytes(12).toString('hex')}';
$config['product_name'] = 'Roundcube';
$config['temp_dir'] = '${directory}/temp';
$config['log_dir'] = '${directory}/log';
$config['plugins'] = [];
$config['skin'] = 'elastic';
$config['language'] = 'en_US';
$config['drafts_mbox'] = 'Drafts';
$config['sent_mbox'] = 'Sent';
$config['trash_mbox'] = 'Trash';
$config['enable_spellcheck'] = false;
$config['session_lifetime'] = 120;
$config['draft_autosave'] = ${options.autosaveSeconds ?? 300};
`;
}
