import type { Range } from '../draft.ts';
import { findMatches, type Detector } from './detector.ts';

const v4 = /(?:(?<![\p{L}\p{N}.-])|(?<=%[\dA-F]{2}))\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}]|\.\d|-\d)/gu;
/** As machines are named after their address: `ip-10-0-1-2`, `ec2-198-51-100-7`. The name around it stays. */
const dashed = /(?<=(?<![\p{L}\p{N}])(?:ip|ec2|host)-)\d{1,3}(?:-\d{1,3}){3}(?![\p{N}-])/gu;
const v6 = /(?<![\p{L}\p{N}:.])[0-9a-fA-F]{0,4}:[0-9a-fA-F:]{1,37}[0-9a-fA-F]{0,4}(?![\p{L}\p{N}:])/gu;
const versionBefore = /(?:version|versione|versión|description|release|build|firmware|update|\bv|ver\.?|app|kernel|[\p{L}]\/)[^\n\r]{0,24}$/iu;
/** Loopback, unset and masks tell nothing about anybody. */
const tellsNothing = /^(?:127\.|0\.0\.0\.0$|255\.)/;

/** IPv4 and IPv6 addresses. Four numbers that stand somewhere as a version are a version everywhere in the same text. */
export const ipAddress: Detector = {
  kind: 'ip-address',
  category: 'identifiers',
  find(text) {
    const candidates = findMatches(text, v4, (match) => match[0].split('.').every((part) => Number(part) < 256 && !/^0\d/.test(part)) && !tellsNothing.test(match[0]));
    const versions = new Set(candidates.filter(({ start }) => isVersionContext(text, start)).map(({ start, end }) => text.slice(start, end)));
    const four = candidates.filter(({ start, end }) => !versions.has(text.slice(start, end)));
    return [...four, ...findMatches(text, dashed, (match) => match[0].split('-').every((part) => Number(part) < 256)), ...findMatches(text, v6, (match) => isV6(match[0]))].sort(byStart);
  },
  canonical: (value) => value.replace(/-/g, '.').toLowerCase(),
};

function isVersionContext(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return versionBefore.test(before.slice(before.lastIndexOf('\n') + 1));
}

function isV6(value: string): boolean {
  const halves = value.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (groups.some((group) => !/^[0-9a-fA-F]{1,4}$/.test(group))) return false;
  // A clock time or a C++ scope has short groups only; an address has a long one somewhere.
  const long = groups.some((group) => group.length >= 3);
  return long && (halves.length === 2 ? groups.length >= 2 && groups.length < 8 : groups.length === 8);
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start;
}
