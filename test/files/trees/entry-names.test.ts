/** Archives and mails with several entries of one name: each loses what was found in it, and nothing else. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { afterAll, expect, test } from 'vitest';
import { zipEntries } from '../../../scripts/bench/decode-mail.ts';
import { makeZip } from '../../../scripts/bench/make-files.ts';
import type { FileChoice } from '../../../src/core/plan/choices.ts';
import { bytesInMemory } from '../../../src/files/byte-stream.ts';
import { distinctNames } from '../../../src/files/trees/entry-names.ts';
import { lookInside } from '../../../src/files/look-inside.ts';
import { nodesOf, openTree } from '../../../src/files/trees/open-tree.ts';
import { trimBytes } from '../opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-names-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: '' };
const number = '+447700900155';
const first = `first: call to ${number} ended, and mara@example.org was told\n`;
const second = 'second: nobody is in it, and every word of this line is to stay where it stands\n';
const third = '3: bo.li@example.org\n';

type Named = readonly (readonly [string, string])[];
type Made = Record<string, string>;

/** By names that differ in their first letter, which are made the same afterwards: no writer of archives gives two of one name. */
function zipOf(entries: Named): Buffer {
  const made = makeZip(Object.fromEntries(entries.map(([name, text], i) => [`${String(i)}${name.slice(1)}`, text])));
  return Buffer.from(entries.reduce((text, [name], i) => text.replaceAll(`${String(i)}${name.slice(1)}`, name), made.toString('latin1')), 'latin1');
}

function tarOf(entries: Named): Buffer {
  const path = join(folder, 'made.tar');
  rmSync(path, { force: true });
  for (const [name, text] of entries) {
    writeFileSync(join(folder, name), text);
    execFileSync('tar', ['-rf', path, '-C', folder, name]);
  }
  return execFileSync('cat', [path]);
}

function mailOf(entries: Named): Buffer {
  const parts = entries.map(([name, text]) => `--b\nContent-Type: text/plain; name="${name}"\nContent-Disposition: attachment; filename="${name}"\n\n${text}\n`);
  return Buffer.from(`Subject: files\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nhello\n\n${parts.join('')}--b--\n`);
}

function inTar(bytes: Uint8Array): Made {
  const path = join(folder, 'after.tar');
  writeFileSync(path, bytes);
  const names = execFileSync('tar', ['-tf', path]).toString().trim().split('\n');
  return Object.fromEntries(names.map((name) => [name, execFileSync('tar', ['-xOf', path, name]).toString()]));
}

const inZip = (bytes: Uint8Array): Promise<Made> => Promise.resolve(Object.fromEntries(zipEntries(Buffer.from(bytes)).map((one) => [one.name, one.bytes.toString()])));
const inMail = async (bytes: Uint8Array): Promise<Made> => Object.fromEntries((await simpleParser(Buffer.from(bytes))).attachments.map(({ filename, content }) => [filename ?? '', `${content.toString().trimEnd()}\n`]));

const kinds: readonly (readonly [string, (entries: Named) => Buffer, (bytes: Uint8Array) => Promise<Made>])[] = [
  ['a.zip', zipOf, inZip],
  ['a.tar', tarOf, async (bytes) => Promise.resolve(inTar(bytes))],
  ['a.eml', mailOf, inMail],
];

async function trimmed(name: string, bytes: Uint8Array, entries: Readonly<Record<string, FileChoice>>): Promise<Uint8Array> {
  const { report, bytes: after } = await trimBytes(bytesInMemory(name, bytes), { entries, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
  expect(report).toMatchObject({ ok: true, changed: true, unread: [] });
  return after ?? new Uint8Array(0);
}

test.each(kinds)('of entries of one name in %s each loses what was found in it, and keeps all else', async (name, make, read) => {
  const bytes = make([['x.log', first], ['x.log', second], ['x.log', third]]);
  const { entries } = await lookInside(bytesInMemory(name, bytes), { context });
  expect(entries.map(({ path }) => path).filter((path) => path.endsWith('.log'))).toEqual([`${name}/x.log`, `${name}/x (2).log`, `${name}/x (3).log`]);
  expect(await read(await trimmed(name, bytes, { [name]: 'clean' }))).toEqual({ 'x.log': first.replace(number, '[phone 1]').replace('mara@example.org', '[e-mail 1]'), 'x (2).log': second, 'x (3).log': '3: [e-mail 2]\n' });
});

test.each(kinds)('what is decided of one of them in %s is of that one alone', async (name, make, read) => {
  const bytes = make([['x.log', first], ['x.log', second], ['x.log', third]]);
  expect(await read(await trimmed(name, bytes, { [`${name}/x (3).log`]: 'clean', [`${name}/x.log`]: 'remove' }))).toEqual({ 'x.log': second, 'x (2).log': '3: [e-mail 1]\n' });
});

test.each(kinds)('names that lose the same value are not the same after it in %s', async (name, make, read) => {
  const bytes = make([[`${number}.log`, second], [`${number.slice(1)}.log`, third]]);
  expect(await read(await trimmed(name, bytes, { [name]: 'clean' }))).toEqual({ '[phone 1].log': second, '[phone 1] (2).log': '3: [e-mail 1]\n' });
});

test.each(['a.tar', 'a.zip', 'a.7z'])('folders in %s lose what the names of their files lose, and empty ones too', async (name) => {
  const [root, made] = [join(folder, `folders-${name}`), join(folder, name)];
  mkdirSync(join(root, `of ${number}`, 'in'), { recursive: true });
  mkdirSync(join(root, `of ${number}`, 'to bo.li@example.org, empty'));
  writeFileSync(join(root, `of ${number}`, 'in', 'x.log'), second);
  execFileSync('7z', ['a', '-bd', made, `of ${number}`], { cwd: root });
  const { entries } = await lookInside(bytesInMemory(name, readFileSync(made)), { context });
  expect(entries.map(({ path }) => path)).toEqual([name, `${name}/of ${number}/in/x.log`]);
  const after = await trimmed(name, readFileSync(made), { [name]: 'clean' });
  const names = nodesOf(await openTree(bytesInMemory(name, after))).map(({ path }) => path).sort();
  expect(names).toEqual([name, ...['', 'in/', 'in/x.log', 'to [e-mail 1], empty/'].map((one) => `${name}/of [phone 1]/${one}`)]);
});

test('names are told apart by a number before the ending, whatever else is there', () => {
  expect(distinctNames(['a.tar', 'b/', 'a (2).tar', 'a.tar', 'b/', '', '', 'c/d.x/e', 'c/d.x/e', 'a.tar'])).toEqual(['a.tar', 'b/', 'a (2).tar', 'a (3).tar', 'b (2)/', '', '', 'c/d.x/e', 'c/d.x/e (2)', 'a (4).tar']);
  fc.assert(fc.property(fc.array(fc.constantFrom('a', 'a (2)', 'a (3)', 'a.b', 'a (2).b', 'toString'), { maxLength: 12 }), (names) => {
    const told = distinctNames(names);
    expect(new Set(told).size).toBe(names.length);
    expect(distinctNames(told)).toEqual(told);
  }));
});
