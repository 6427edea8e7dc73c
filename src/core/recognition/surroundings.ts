/** What the head of a mail and the names of its files say for a support draft. */
import { readPositional } from '../grammar/positional.ts';
import { hasVersion, namesSystem } from '../grammar/telling-value.ts';
import { developers, runners, supportAddress, supportSubject, trouble } from './support-words.ts';

/** What a mail's head and files say for a support draft. */
export interface Surroundings {
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly files: readonly string[];
}

/** Of a name no system allows more. */
const longestName = 255;
const logFile = /(?:log(?:s|cat)?|debug|crash|diagnos\w*|stacktrace|trace|dump|report|sys(?:tem-?)?info|dxdiag)[\w-]*(?:\.(?:txt|log|zip|gz|tar|json|nfo|html|xml|stacktrace)){0,2}$|\.(?:log|dmp|stacktrace|ips|crash|logarchive|nfo)$/i;

/** `Notes 1.2.1 (45)`: a subject that is nothing but an app and its version. */
export function namesAppVersion(subject: string): boolean {
  return readPositional(subject)?.meaning === 'appVersion';
}

/** What apps write into their subject, and people seldom. */
export function isOwnSubject(subject: string): boolean {
  return /feedback|bug[ -]?report|crash[ -]?report|フィードバック|反馈|피드백/i.test(subject);
}

/** Whether a mail goes to machines' keepers alone. */
export function goesToRunners(recipients: readonly string[]): boolean {
  return recipients.length > 0 && recipients.every((recipient) => runners.test(recipient));
}

/** Half a point for each of: a desk's address, a subject about a problem, one that names the app's version, one that names a system with its version, a log beside the mail. */
export function weighSurroundings({ recipients, subject, files }: Surroundings): number {
  const toDesk = recipients.some((recipient) => supportAddress.test(recipient) || (isOwnSubject(subject) && developers.test(recipient)));
  const aboutSupport = supportSubject.test(subject) || (toDesk && trouble.test(subject));
  const withLog = files.some((name) => logFile.test(name.slice(-longestName)));
  return [toDesk, aboutSupport, namesAppVersion(subject), namesSystem(subject) && hasVersion(subject), withLog].filter(Boolean).length / 2;
}
