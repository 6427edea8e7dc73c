import type { Range } from '../draft.ts';
import { matchesIn, sought } from '../scan/sought.ts';

export interface ShellLogin {
  readonly user: Range;
  readonly host: Range;
}

const sign = sought(/@/g);
const longestUser = 32;
const userBefore = /(?<![\w.@/:-])[a-z_][a-z0-9_.-]{1,31}$/;
const hostAfter = /[A-Za-z0-9][A-Za-z0-9-]{1,62}/y;
/** `:~$ `, `:/var/log# `, ` ~]$ `: what a prompt has behind the host. */
const promptAfter = /:~|:\/[^\s$#]{0,80}[$#]| [~/\w.-]{1,60}\][$#]/y;
const commandBefore = /(?<!\w)(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id) (?:-\S{1,20} ){0,3}$/;

/** `anna@build-host:~$` and `ssh anna@build-host`: accounts on hosts that have no domain, so that they are no e-mail addresses. */
export function shellLogins(text: string): ShellLogin[] {
  const found: ShellLogin[] = [];
  for (const { index: at } of matchesIn(text, sign)) {
    const user = userBefore.exec(text.slice(Math.max(0, at - longestUser - 1), at))?.[0];
    hostAfter.lastIndex = at + 1;
    const host = user === undefined ? undefined : hostAfter.exec(text)?.[0];
    if (user === undefined || host === undefined) continue;
    const end = at + 1 + host.length;
    promptAfter.lastIndex = end;
    const isCommand = !/[\w.]/.test(text.charAt(end)) && commandBefore.test(text.slice(Math.max(0, at - user.length - 80), at - user.length));
    if (isCommand || promptAfter.test(text)) found.push({ user: { start: at - user.length, end: at }, host: { start: at + 1, end } });
  }
  return found;
}
