/** Who packed a tar, and what else its headers say besides the names of files: read as lines, and written anew. */
import type { TarHeader } from 'modern-tar';

/** Pax records that say again what the header does: they are written anew from it, as is the one that names the encoding of the others. */
const repeated = new Set(['path', 'linkpath', 'size', 'uid', 'gid', 'uname', 'gname', 'hdrcharset']);
/** Pax records of numbers. */
const times = new Set(['mtime', 'atime', 'ctime', 'LIBARCHIVE.creationtime']);

/** Behind it the account of whoever packed the archive is known as one. Groups are many people's, but for those that are called as their one member. */
const label = 'user: ';

/** Who packed the archive, where links lead, and what pax records note: what a header says besides the name, a line each. */
export function ownerLines(headers: readonly TarHeader[]): string[] {
  const users = headers.map(({ uname }) => uname ?? '');
  const telling = headers.flatMap((header) => [header.gname ?? '', header.linkname ?? '', ...Object.entries(header.pax ?? {}).flatMap(([key, value]) => (repeated.has(key) || times.has(key) ? [] : [value]))]);
  const told = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '');
  return [...told(users).map((user) => label + user), ...told(telling.filter((value) => !users.includes(value)))];
}

/** Old word -> new word, of old line -> new line. */
export function withoutLabels(lines: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const word = (line: string): string => (line.startsWith(label) ? line.slice(label.length) : line);
  return new Map([...lines].map(([before, after]) => [word(before), word(after)] as const));
}

/** The header with what the edits made of its words. Of the pax records those stay that say something else than the header, as far as they are text. */
export function renamed(header: TarHeader, owners: ReadonlyMap<string, string>): TarHeader {
  const { pax, ...rest } = header;
  const by = (value: string | undefined): string | undefined => (value === undefined ? undefined : (owners.get(value) ?? value));
  const [uname, gname, linkname] = [by(header.uname), by(header.gname), by(header.linkname)];
  const kept = Object.entries(pax ?? {}).filter(([key, value]) => !repeated.has(key) && !value.includes('\ufffd'));
  return { ...rest, ...(uname === undefined ? {} : { uname }), ...(gname === undefined ? {} : { gname }), ...(linkname === undefined ? {} : { linkname }), ...(kept.length === 0 ? {} : { pax: Object.fromEntries(kept.map(([key, value]) => [key, by(value) ?? value])) }) };
}
