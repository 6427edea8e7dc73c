/**
 * A Dovecot of our own on loopback, in one short directory (its sockets have a limit of 107 characters).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startChild, waitForPort, type Child } from './child-processes.ts';
import { asRunner, ownedByRunner, type Runner } from './runner.ts';

export interface Dovecot {
  readonly port: number;
  readonly child: Child;
}

/** Starts Dovecot in `directory` for users who share `password`; `runner` is whom it runs as. */
export async function startDovecot(directory: string, runner: Runner, users: readonly string[], password: string): Promise<Dovecot> {
  const port = await freePort();
  const logFile = join(directory, 'dovecot.out');
  mkdirSync(join(directory, 'mail'));
  writeFileSync(join(directory, 'passwd'), users.map((user) => `${user}:{PLAIN}${password}::::::\n`).join(''));
  const configuration = join(directory, 'dovecot.conf');
  writeFileSync(configuration, configurationOf(directory, port, runner));
  ownedByRunner(directory, runner);
  const child = await startChild({ ...asRunner(runner, '/usr/sbin/dovecot', ['-F', '-c', configuration]), logFile });
  await waitForPort(port, child, logFile);
  return { port, child };
}

function configurationOf(directory: string, port: number, runner: Runner): string {
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${directory}/run
state_dir = ${directory}/state
log_path = ${directory}/dovecot.log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
default_internal_user = ${runner.name}
default_internal_group = ${runner.group}
default_login_user = ${runner.name}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${directory}/mail/%u
passdb {
  driver = passwd-file
  args = ${directory}/passwd
}
userdb {
  driver = static
  args = uid=${runner.uid} gid=${runner.gid} home=${directory}/mail/%u
}
service imap-login {
  chroot =
  # One process for every login: Roundcube logs in anew for each request.
  service_count = 0
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
namespace inbox {
  inbox = yes
  mailbox Drafts {
    special_use = \\Drafts
    auto = subscribe
  }
  mailbox Sent {
    special_use = \\Sent
    auto = subscribe
  }
  mailbox Trash {
    special_use = \\Trash
    auto = subscribe
  }
}
`;
}
