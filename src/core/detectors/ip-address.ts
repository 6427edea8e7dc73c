import { apart } from './after-words.ts';
import type { Range } from '../draft.ts';
import { findMatches, type Detector } from './detector.ts';
import { textAfter, textBefore } from './near.ts';
import { sought } from '../scan/sought.ts';
import { shortlyBefore, textAt } from '../text/ranges.ts';

const v4 = sought(/(?<![\p{L}\p{N}-]|(?<!\.\.)\.)\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}]|\.(?:\d|[A-Z]{3})|-\d)/gu);
/** As machines are named after their address: `ip-10-0-1-2`, `ec2-198-51-100-7`. The name around it stays. */
const dashed = sought(/(?<![\p{N}.])\d{1,3}(?:-\d{1,3}){3}(?![\p{N}-])/gu);
const machineBefore = /(?<![\p{L}\p{N}])(?:ip|ec2|host)-$/u;
/** Alone: the ranges of homes and offices (RFC 1918), on a line that speaks of machines. `192-168-` is nothing else. */
const ofOwnNetwork = /^(?:192-168-|10-|172-(?:1[6-9]|2\d|3[01])-)/;
const machineNear = /(?<!\p{L})(?:ip|addr(?:ess)?|hosts?|nodes?|pods?|servers?|instances?|machines?|clients?|peers?|gateway|router|ping|connect\w{0,4}|resolve\w?|dns|dhcp|(?<!re)lease|subnet|vpc|ssh|indirizzo|adresse|rechner|dirección|endereço)(?!\p{L})/iu;
const reach = 60;
const group = '[0-9a-fA-F]{1,4}';
/** Eight groups, or fewer around one gap; a row of two groups and colons is mostly a time, and is not looked at. */
const v6 = sought(new RegExp(`(?<![\\p{L}\\p{N}.]|(?<!\\p{L}{5}|[g-zG-Z]\\p{L}{0,3}|v6):)(?:${group}(?::${group}){7}|(?:${group}(?::${group}){0,6})?::(?:${group}(?::${group}){0,6})?)(?![\\p{L}\\p{N}:])`, 'gu'));
const versionBefore = /(?:version|versione|versión|верси|обновл|aggiorn|wersj|description|release|build|firmware|update|upgrad\p{L}{1,4}|(?<!ser)ver\.?|app|kernel|driver|sdk|bios|plug-?in|module|package|library|revision)[^\n\r]{0,24}$|\p{L}\/$|[<>~]= ?$|[a-z]\.[\w.-]{1,40}:[\w.-]{1,40}:$|\bv\.? ?$/iu;
/** Between such a word and the numbers: then they are where something is. */
const placeBetween = /(?<!\p{L})(?:ips?|addr\p{L}*|host|server|gateway|router|from|at|on|to|with|via|connect\p{L}*|peer|src|dst|client|remote|proxy|dns|da|von|mit|vers|de)(?!\p{L})|[→@]|(?<!=)>(?!=)|:\/\//iu;
const fromVersion = /(?:updat|upgrad)\p{L}{0,8} (?:\p{L}{1,16} )?(?:from|to) (?:v?\d[\d.]{0,16} (?:to|->|→) ?)?$/iu;
/** Right before an address, whatever it looks like elsewhere. */
const placeBefore = /(?<!\p{L})(?:ip|ip[ -]?addr\p{L}*|addr(?:ess)?|host(?:name)?|gateway|peer|src|dst|remote|dns|ping|via|connect(?:ed|ing)?(?: to)?)["']?[ :=]{1,3}["'([]?$|:\/\/$|@$|\w\.[a-z]{2,18}\/$/iu;
/** A port, the size of a network, and what only machines do. */
const placeAfter = /^(?::\d{2,5}(?![\d.])|\/\d\d?(?![\d.])| (?:refused|unreachable|(?:is |was )?not reachable|did(?: not|n['’]t) (?:answer|respond|reply)|lease))/;
/** Addresses are released, too. */
const ofLease = /dhcp|(?<!re)lease|(?<!\p{L})arp(?!\p{L})/iu;
/** What is released, begins as few versions do, and has nothing behind it. */
const released = /releas(?:e|ed|ing) [12]\d\d\.[\d.]{5,11}$/i;
/** Networks at home and without a server: no version begins so. */
const ofHome = /^(?:192\.168|169\.254)\./;
/** A provider's name for its customers' connections: the address with dashes, then the provider's domain. */
const domainAfter = /(?:\.[a-z\d-]{1,40}){1,4}\.[a-z]{2,12}(?![a-z\d])/iy;
/** How packages go on: `2.3.19.1+dfsg1`, `5.10.0.1~rc2`. */
const packaged = /^[+~][a-z]/i;
/** Loopback, unset, masks, the groups that every network has and the servers that anybody asks for names tell nothing about anybody; the last ones are object identifiers of network management and certificates. */
const tellsNothing = /^(?:127\.|0\.|255\.|224\.0\.0\.|239\.255\.255\.|1\.3\.6\.1$|2\.5\.(?:4|29)\.\d+$|2\.16\.|(?:1\.[01]\.[01]|8\.8\.[48]|9\.9\.9)\.\d+$)/;
const oidBefore = /(?:oid|object identifier|asn\.?1|snmp\w*|mib)[^\n\r]{0,16}$/i;

/** IPv4 and IPv6 addresses. Four numbers that stand somewhere as a version are a version everywhere in the same text, unless they surely are an address in one place. */
export const ipAddress: Detector = {
  kind: 'ip-address',
  category: 'identifiers',
  find(text) {
    const candidates = findMatches(text, v4).filter((range) => isV4(textAt(text, range)) && !isInName(text, range));
    const versions = new Set(candidates.filter(({ start, end }) => isVersionContext(text, start, end)).map(({ start, end }) => text.slice(start, end)));
    const places = new Set(candidates.filter(({ start, end }) => isPlace(text, start, end)).map(({ start, end }) => text.slice(start, end)));
    const four = candidates.filter(({ start, end }) => places.has(text.slice(start, end)) || !versions.has(text.slice(start, end)));
    return apart([...four, ...findMatches(text, dashed, (match) => isNamedAfter(text, match)), ...findMatches(text, v6, (match) => isV6(match[0]))]);
  },
  canonical: (value) => value.replace(/-/g, '.').toLowerCase(),
};

/** Between underscores, in the name of a package or an assembly: `Example_10.0.1.2_x64`. */
function isInName(text: string, { start, end }: Range): boolean {
  return text[start - 1] === '_' && text[end] === '_';
}

function isV4(value: string): boolean {
  return value.split('.').every((part) => Number(part) < 256 && !/^0\d/.test(part)) && !tellsNothing.test(value);
}

function lineBefore(text: string, start: number): string {
  const before = shortlyBefore(text, start, 40);
  return before.slice(before.lastIndexOf('\n') + 1);
}

function isVersionContext(text: string, start: number, end: number): boolean {
  if (packaged.test(text.slice(end, end + 2))) return true;
  const line = lineBefore(text, start);
  const [between] = ofLease.test(line) ? [] : (versionBefore.exec(line) ?? []);
  if (between !== undefined && (!placeBetween.test(between) || fromVersion.test(line))) return true;
  return /(?<!\p{Lu})OS $/u.test(line) || oidBefore.test(line) || /(?:section|chapter|clause|paragraph|§|table|figure|step|abschnitt|sezione|capitolo) ?$/i.test(line);
}

function isPlace(text: string, start: number, end: number): boolean {
  return ofHome.test(text.slice(start, end)) || (/^\s*(?:[\n\r]|$)/.test(text.slice(end, end + 8)) && released.test(lineBefore(text, end))) || placeBefore.test(lineBefore(text, start)) || placeAfter.test(text.slice(end, end + 24));
}

function isV6(value: string): boolean {
  // The shortest without a gap is eight digits and seven colons: most candidates are times.
  if (value.length < 15 && !value.includes('::')) return false;
  const halves = value.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (groups.some((group) => !/^[0-9a-fA-F]{1,4}$/.test(group))) return false;
  if (/^ff0[12]::|^::1:\d{1,5}$/i.test(value)) return false;
  // A clock time or a C++ scope has short groups only; an address has a long one somewhere.
  const long = groups.some((group) => group.length >= 3);
  return long && (halves.length === 2 ? groups.length >= 2 && groups.length < 8 : groups.length === 8);
}

function isNamedAfter(text: string, { 0: value, index }: RegExpExecArray): boolean {
  if (!value.split('-').every((part) => Number(part) < 256)) return false;
  const before = shortlyBefore(text, index, 6);
  const isApart = !/[\p{L}\p{N}_.-]$/u.test(before) && !/^[\p{L}_]/u.test(text.charAt(index + value.length));
  if (isApart && ofOwnNetwork.test(value) && (value.startsWith('192') || machineNear.test(lineAround(text, index, index + value.length)))) return true;
  domainAfter.lastIndex = index + value.length;
  return machineBefore.test(before) || (!/\d-$/.test(before) && domainAfter.test(text));
}

function lineAround(text: string, start: number, end: number): string {
  const before = textBefore(text, start, reach);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return `${before.slice(lineStart)} ${/^[^\n\r]*/.exec(textAfter(text, end, reach))?.[0] ?? ''}`;
}
