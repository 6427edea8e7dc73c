import type { Range } from '../draft.ts';
import { atSigns, lengthOfSign } from './at-sign.ts';
import { shortlyBefore } from '../text/ranges.ts';

export interface ShellLogin {
  readonly user: Range;
  readonly host: Range;
}

const longestUser = 32;
const userCharacter = /[a-z0-9_.-]/;
const userStart = /[a-z_]/;
/** No account begins behind one of these. */
const joined = /[\w.@/:-]/;
const hostAfter = /[A-Za-z0-9][A-Za-z0-9-]{1,62}/y;
/** `:~$ `, `:/var/log# `, ` ~]$ `, ` ~ %`: what a prompt has behind the host; `<anna@nas-2>`, as machines write to those who run them (`<name@version>` is what programs ask for). */
const promptAfter = /:~|:\/[^\s$#]{0,80}[$#]| [~/\w.-]{1,60}(?:\][$#]| %)|>(?<=[-\d]\w{0,62}>)/y;
const commandBefore = /(?<!\w)(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id) (?:-\S{1,20} ){0,3}$/;

const longestCommand = 80;
/** Two detectors ask for the same text in a row. */
let lastText: string | null = null;
let lastLogins: readonly ShellLogin[] = [];

/** `anna@build-host:~$` and `ssh anna@build-host`: accounts on hosts that have no domain, so that they are no e-mail addresses. */
export function shellLogins(text: string): readonly ShellLogin[] {
  if (text === lastText) return lastLogins;
  const found: ShellLogin[] = [];
  for (const at of atSigns(text)) {
    const login = lengthOfSign(text, at) === 1 && mayBeIn(text.charCodeAt(at - 1)) ? loginAt(text, at) : null;
    if (login) found.push(login);
  }
  lastText = text;
  lastLogins = found;
  return found;
}

/** Small letters, digits and `_.-`, and whatever else stands between them in ASCII: asked of every sign. */
function mayBeIn(code: number): boolean {
  return code >= 0x2d && code <= 0x7a && code !== 0x40;
}

function loginAt(text: string, at: number): ShellLogin | null {
  const start = userBefore(text, at);
  hostAfter.lastIndex = at + 1;
  const host = start < 0 ? undefined : hostAfter.exec(text)?.[0];
  if (host === undefined) return null;
  const end = at + 1 + host.length;
  promptAfter.lastIndex = end;
  const isCommand = !/[\w.]/.test(text.charAt(end)) && commandBefore.test(shortlyBefore(text, start, longestCommand));
  return isCommand || promptAfter.test(text) ? { user: { start, end: at }, host: { start: at + 1, end } } : null;
}

/** Where the account before a sign begins; -1 where there is none. */
function userBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start <= longestUser && userCharacter.test(text.charAt(start - 1))) start -= 1;
  const length = at - start;
  return length >= 2 && length <= longestUser && userStart.test(text.charAt(start)) && !joined.test(text.charAt(start - 1)) ? start : -1;
}
