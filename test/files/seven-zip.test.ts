/** 7z archives made by 7z, trimmed, and what comes out opened by unzip. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesInMemory, collectText } from '../../src/files/byte-stream.ts';
import { nodesOf, openTree, type FileNode } from '../../src/files/trees/open-tree.ts';
import { makeLog } from '../bench/scan/make-log.ts';
import { openBytes, textsOf, trimBytes, without } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-7z-'));
const file = (name: string): string => join(folder, name);
const phone = '+447700900142';
const log = [...makeLog({ bytes: 100_000, seed: 7 })].join('');
const short = `call to ${phone} ended\nall well\n`;
const random = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * i * 31 + (i >> 3) * 17) & 255));
const context = { recipients: { to: [], cc: [], bcc: [] }, subject: '' };
const none = { entries: {}, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } };

const whyUnread = (root: FileNode): (string | null)[] => nodesOf(root).map(({ unread }) => unread);

function pack(name: string, ...options: string[]): Buffer {
  execFileSync('7z', ['a', '-bd', '-snl', ...options, file(name), '.'], { cwd: file('in'), stdio: 'ignore' });
  return readFileSync(file(name));
}

beforeAll(() => {
  mkdirSync(file('in/wa/none'), { recursive: true });
  writeFileSync(file('in/wa/big.log'), log);
  writeFileSync(file('in/wa/état.log'), short);
  writeFileSync(file('in/random.bin'), random);
  writeFileSync(file('in/empty.txt'), '');
  symlinkSync('/etc/passwd', file('in/link'));
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

test.each([
  ['lzma2.7z', ['-m0=lzma2']],
  ['lzma.7z', ['-m0=lzma']],
  ['odd.7z', ['-m0=lzma:lc=1:lp=2:pb=1:d=64k']],
  ['chunks.7z', ['-m0=lzma2:d=4k:c=16k', '-mmt=2']],
  ['each.7z', ['-m0=lzma2', '-ms=off']],
  ['stored.7z', ['-mx=0']],
  ['plain-head.7z', ['-mhc=off']],
  ['ppmd.7z', ['-m0=PPMd']],
  ['bzip2.7z', ['-m0=BZip2']],
  ['deflate.7z', ['-m0=Deflate']],
  ['bcj.7z', ['-m0=BCJ', '-m1=LZMA2']],
  ['bcj2.7z', ['-m0=BCJ2', '-m1=LZMA']],
  ['delta.7z', ['-m0=Delta:4', '-m1=LZMA2']],
])('%s: every file is read as it was packed', async (name, options) => {
  const root = await openBytes(name, pack(name, ...options));
  expect(root.format).toBe('7z');
  const texts = await textsOf(root);
  expect(texts.get(`attachment:${name}/wa/état.log`)).toBe(short);
  expect(texts.get(`attachment:${name}/wa/big.log`)).toBe(log);
  const binary = root.children.find((one) => one.name === 'random.bin');
  expect(Buffer.from(await (binary?.file?.whole() ?? Promise.resolve(new Uint8Array(0)))).equals(random)).toBe(true);
  expect(nodesOf(root).map(({ name: own, unread }) => [own, unread]).sort()).toEqual([[name, null], ['empty.txt', null], ['link', 'outside-link'], ['random.bin', 'binary'], ['wa/', 'not-a-file'], ['wa/big.log', null], ['wa/none/', 'not-a-file'], ['wa/état.log', null]].sort());
});

test.each([['logs.tar.xz', 'J', 'xz'], ['logs.tar.bz2', 'j', 'bzip2']])('%s: a tar that is packed in another way than by gzip is read, and written in gzip', async (name, option, format) => {
  execFileSync('tar', [`-c${option}f`, file(name), 'wa'], { cwd: file('in') });
  const root = await openBytes(name, readFileSync(file(name)));
  expect(root.format).toBe(format);
  expect((await textsOf(root)).get(`attachment:${name}/wa/état.log`)).toBe(short);
  const { report, bytes } = await trimBytes(bytesInMemory(name, readFileSync(file(name))), { ...none, entries: { [name]: 'clean' } }, { context });
  expect(report).toMatchObject({ ok: true, changed: true, name: 'logs.tar.gz', type: 'application/gzip' });
  writeFileSync(file(`${format}.tgz`), bytes ?? new Uint8Array(0));
  expect(execFileSync('tar', ['-xzOf', file(`${format}.tgz`), 'wa/état.log']).toString()).toMatch(/^call to \[phone \d+\] ended\nall well\n$/);
  expect((await openBytes(name, readFileSync(file(name)).subarray(0, 3000))).unread).toBe('broken');
});

test('a trimmed one is a zip, says so in its name, and holds all else as it was', async () => {
  const bytes = pack('logs.7z');
  const removed = [{ value: phone, kind: 'phone-number', canonical: phone.slice(1) }];
  const { report, bytes: trimmed } = await trimBytes(bytesInMemory('logs.7z', bytes), { ...none, entries: { 'logs.7z/random.bin': 'remove' }, removed }, { context });
  expect(report).toMatchObject({ ok: true, changed: true, name: 'logs.zip' });
  writeFileSync(file('logs.zip'), trimmed ?? new Uint8Array(0));
  execFileSync('unzip', ['-tqq', file('logs.zip')]);
  execFileSync('unzip', ['-qq', file('logs.zip'), '-d', file('out')]);
  expect(readFileSync(file('out/wa/état.log'), 'utf8')).toBe('call to [phone 1] ended\nall well\n');
  expect(readFileSync(file('out/wa/big.log'), 'utf8')).toBe(log);
  expect(execFileSync('find', [file('out'), '-mindepth', '1', '-printf', '%P%y\\n']).toString().trim().split('\n').sort()).toEqual(['empty.txtf', 'wad', 'wa/big.logf', 'wa/noned', 'wa/état.logf'].sort());
});

test.each([
  ['links.7z', '7z a -bd -snl ../links.7z .', 'unzip -qq'],
  ['links.tar.xz', 'tar -cJf ../links.tar.xz .', 'tar -xzf'],
  ['links.tar.bz2', 'tar -cjf ../links.tar.bz2 .', 'tar -xzf'],
  ['links.zip', 'zip -qry ../links.zip .', 'unzip -qq'],
  ['links.tar', 'tar -cf ../links.tar .', 'tar -xf'],
])('%s: links are kept, where they lead is read and trimmed; one that leads out of an archive is not in a zip that was none', async (name, packing, unpacking) => {
  const shell = (words: string): string => execFileSync('sh', ['-ec', words], { cwd: folder }).toString();
  shell(`rm -rf links copy; mkdir -p links/d copy; cd links; echo "call ${phone} now" > d/a.txt; ln d/a.txt d/b.txt; ln -s a.txt d/inside; ln -s ../../x d/outside; ln -s d/of-${phone} 'to-${phone}'; ${packing} > ../said`);
  const { report, bytes } = await trimBytes(bytesInMemory(name, readFileSync(file(name))), { ...none, entries: { [name]: 'clean' } }, { context });
  expect(report).toMatchObject({ ok: true, hidden: [{ value: phone }] });
  writeFileSync(file('copy.bin'), bytes ?? new Uint8Array(0));
  shell(`cd copy; ${unpacking} ../copy.bin`);
  const outside = name !== 'links.7z' ? ['d/outside ../../x'] : [];
  expect(shell("cd copy; find . -mindepth 1 -printf '%P %l\\n'").trim().split('\n').map((line) => line.trimEnd()).sort()).toEqual(['d ', 'd/a.txt ', 'd/b.txt ', 'd/inside a.txt', ...outside, 'to-[phone 1] d/of-[phone 1]'].map((line) => line.trimEnd()).sort());
  expect(shell('cat copy/d/a.txt copy/d/b.txt')).toBe('call [phone 1] now\n'.repeat(2));
});

test.each([['times.7z', '7z a -bd ../times.7z .'], ['none.7z', '7z a -bd -mtm=off ../none.7z .']])('%s: what is written as a zip says of each file when it was changed, as the archive did', async (name, packing) => {
  const shell = (words: string): string => execFileSync('sh', ['-ec', words], { cwd: folder }).toString();
  shell(`rm -rf times copy; mkdir -p times/sub copy; cd times; echo "call ${phone} now" > sub/a.txt; echo kept > old.txt; touch -d '2019-05-06 07:08:10 UTC' old.txt; touch -d '2024-02-29 23:59:58 UTC' sub/a.txt; touch -d '2021-03-04 05:06:08 UTC' sub; ${packing} > ../said`);
  const { bytes } = await trimBytes(bytesInMemory(name, readFileSync(file(name))), { ...none, entries: { [name]: 'clean' } }, { context });
  writeFileSync(file('copy.zip'), bytes ?? new Uint8Array(0));
  shell('cd copy; unzip -qq ../copy.zip');
  const times = shell("cd copy; TZ=UTC find . -mindepth 1 -printf '%P %TY-%Tm-%Td %TH:%TM:%.2TS\n'").trim().split('\n').sort();
  if (name === 'none.7z') expect(times.map((line) => line.slice(-19, -9))).toEqual(Array(3).fill('1980-01-01'));
  else expect(times).toEqual(['old.txt 2019-05-06 07:08:10', 'sub 2021-03-04 05:06:08', 'sub/a.txt 2024-02-29 23:59:58']);
});

test('what is written as a zip keeps who may do what', async () => {
  const shell = (words: string): string => execFileSync('sh', ['-ec', words], { cwd: folder }).toString();
  shell(`rm -rf rights copy; mkdir -p rights/own copy; cd rights; echo "call ${phone} now" > run.sh; chmod 750 run.sh; echo own > own/key; chmod 600 own/key; echo all > all; chmod 666 all; chmod 700 own; 7z a -bd ../rights.7z .`);
  const { bytes } = await trimBytes(bytesInMemory('rights.7z', readFileSync(file('rights.7z'))), { ...none, entries: { 'rights.7z': 'clean' } }, { context });
  writeFileSync(file('copy.zip'), bytes ?? new Uint8Array(0));
  expect(shell("cd copy; umask 0; unzip -qq ../copy.zip; find . -mindepth 1 -printf '%P %m\\n'").trim().split('\n').sort()).toEqual(['all 666', 'own 700', 'own/key 600', 'run.sh 750']);
  expect(shell('cat copy/run.sh')).toBe('call [phone 1] now\n');
});

test.each(['Deflate64', 'BZip2', 'LZMA', 'PPMd', 'xz'])('a zip that was packed by %s is read, and a changed one is packed as every zip is', async (method) => {
  writeFileSync(file('a.log'), log);
  writeFileSync(file('b.log'), short);
  execFileSync('7z', ['a', '-bd', '-tzip', `-mm=${method}`, file(`${method}.zip`), file('a.log'), file('b.log')], { stdio: 'ignore' });
  const root = await openBytes('a.zip', readFileSync(file(`${method}.zip`)));
  expect((await textsOf(root)).get('attachment:a.zip/a.log')).toBe(log);
  writeFileSync(file('other.zip'), await without(root, { 'ended\nall well': 'ended\nand all well' }));
  const out = (name: string): string => execFileSync('7z', ['x', '-so', file('other.zip'), name]).toString();
  expect([out('b.log'), out('a.log')]).toEqual([short.replace('all well', 'and all well'), log]);
});

test('what of a zip is packed in a way that is not known says so', async () => {
  writeFileSync(file('a.log'), log);
  execFileSync('7z', ['a', '-bd', '-tzip', '-mm=Deflate', file('odd.zip'), file('a.log')], { stdio: 'ignore' });
  const odd = readFileSync(file('odd.zip'));
  const method = 97;
  for (const [signature, at] of [['PK\u0003\u0004', 8], ['PK\u0001\u0002', 10]] as const) odd.writeUInt16LE(method, odd.indexOf(signature, 0, 'latin1') + at);
  expect(nodesOf(await openBytes('a.zip', odd)).map(({ unread }) => unread)).toEqual([null, 'unknown-packing']);
});

test('what is locked, packed in a way that is not known, cut or changed says so', async () => {
  const reasons = async (name: string, ...options: string[]): Promise<(string | null)[]> => nodesOf(await openBytes(name, pack(name, ...options))).filter((one) => /7z$|log$/.test(one.name)).map(({ unread }) => unread);
  expect(await reasons('locked.7z', '-px')).toEqual(['encrypted']);
  expect(await reasons('locked-names.7z', '-px', '-mhe=on')).toEqual(['encrypted']);
  expect(await reasons('deflate64.7z', '-m0=Deflate64')).toEqual(['unknown-packing']);
  const whole = pack('whole.7z');
  for (let at = 6; at < whole.length; at += Math.ceil(whole.length / 12)) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    for (const bytes of [changed, whole.subarray(0, at)]) {
      for (const node of nodesOf(await openTree(bytesInMemory('a.7z', bytes)))) {
        if (node.name === 'wa/état.log' && node.unread === null) expect(await collectText(node.opened?.texts[0]?.read() ?? (async function* (): AsyncIterable<string> { /* nothing */ })())).toBe(short);
      }
    }
  }
});

test.each([['app.log.xz', 'xz'], ['app.log.bz2', 'bzip2']])('%s: a file alone is read, and written in gzip', async (name, tool) => {
  const long = `${Array.from({ length: 40_000 }, (_, i) => `${String(i * 7919)} is well`).join('\n')}\n`;
  for (const [source, more] of [[short, ''], [long + short, ''], [short, '-- the end --'], ['call to ', `${phone} ended\nall well\n`]] as const) {
    // Both pack what is added as a further stream.
    const packed = Buffer.concat([source, ...(more === '' ? [] : [more])].map((input) => execFileSync(tool, ['-c'], { input })));
    const root = await openBytes(name, packed);
    expect([...(await textsOf(root)).values()]).toEqual([source + more]);
    const { report, bytes } = await trimBytes(bytesInMemory(name, packed), { ...none, entries: { [name]: 'clean' } }, { context });
    expect(report).toMatchObject({ ok: true, changed: true, name: 'app.log.gz', type: 'application/gzip', unread: [] });
    expect(execFileSync('gunzip', ['-c'], { input: bytes ?? '', maxBuffer: 2 ** 28 }).toString()).toBe((source + more).replace(phone, '[phone 1]'));
  }
});

test('a file alone that is cut, changed or grows without end says so', async () => {
  // The same bytes in every run: a chain of sums.
  const noise = Array.from({ length: 600 }, (_, i) => createHash('sha256').update(String(i)).digest('hex')).join('');
  for (const tool of ['xz', 'bzip2']) {
    const packed = execFileSync(tool, ['-c'], { input: noise });
    for (const cut of [packed.subarray(0, 200), packed.subarray(0, packed.length - 1), packed.subarray(0, packed.length - 12), Buffer.concat([packed.subarray(0, 9000), Buffer.of((packed[9000] ?? 0) ^ 1), packed.subarray(9001)])]) expect((await openBytes('a.log', cut)).unread).toBe('broken');
    expect((await openBytes('a.log', packed)).unread).toBe(null);
    const bomb = execFileSync('sh', ['-c', `head -c 200000000 /dev/zero | ${tool} -c`]);
    expect(whyUnread(await openBytes('a.log', bomb))).toContain('too-large');
    expect(whyUnread(await openBytes('a.log', execFileSync(tool, ['-c'], { input: '' })))).toEqual([null, null]);
  }
});

test.each([['logs.txz', 'xz'], ['logs.tbz2', 'bzip2']])('%s: tars one behind the other are all read, keep who may do what, and what begins with zeros is no archive of nothing', async (name, tool) => {
  execFileSync('sh', ['-ec', `rm -rf two; mkdir two; cd two; echo "call ${phone} now" > b.sh; chmod 750 b.sh; echo well > a.log; tar -cf a.tar a.log; tar -cf b.tar b.sh; cat a.tar b.tar | ${tool} -c > ../${name}; (head -c 4096 /dev/zero; echo "call ${phone} now") | ${tool} -c > ../zeros`], { cwd: folder });
  const { report, bytes } = await trimBytes(bytesInMemory(name, readFileSync(file(name))), { ...none, entries: { [name]: 'clean' } }, { context });
  expect(report).toMatchObject({ ok: true, name: 'logs.tgz', unread: [] });
  writeFileSync(file('two.tgz'), bytes ?? '');
  expect(execFileSync('sh', ['-ec', 'tar -tvzf two.tgz | cut -c1-10; tar -xzOf two.tgz'], { cwd: folder }).toString()).toMatch(/^-rw-r--r--\n-rwxr-x---\nwell\ncall \[phone 1\] now\n$/);
  expect(whyUnread(await openBytes('zeros', readFileSync(file('zeros'))))).toEqual([null, 'binary']);
});

test('what nothing here unpacks is said to be packed, and not to be no text', async () => {
  // A line of a log as zstd writes it.
  expect(whyUnread(await openBytes('app.log.zst', Buffer.from('KLUv/QRY4QAAY2FsbCB0byArNDQ3NzAwOTAwMTQyIGVuZGVkCvsMTi8=', 'base64')))).toEqual(['unknown-packing']);
  // Composed: a frame of LZ4 as it begins.
  expect(whyUnread(await openBytes('app.log.lz4', Buffer.from([0x04, 0x22, 0x4d, 0x18, 0x64, 0x40, 0xa7])))).toEqual(['unknown-packing']);
});

test('what is written in another format has its ending inside another archive, too, where no other entry has that name', async () => {
  execFileSync('sh', ['-ec', `rm -rf nest; mkdir nest; cd nest; echo "call ${phone} now" > a.log; echo well > b.log; echo kept > c.zip; xz -k a.log; xz -k b.log; 7z a -bd c.7z a.log; rm a.log b.log; zip -qr ../nest.zip .`], { cwd: folder });
  const { report, bytes } = await trimBytes(bytesInMemory('nest.zip', readFileSync(file('nest.zip'))), { ...none, entries: { 'nest.zip': 'clean' } }, { context });
  expect(report).toMatchObject({ ok: true, unread: [] });
  writeFileSync(file('nested.zip'), bytes ?? '');
  expect(execFileSync('unzip', ['-Z1', file('nested.zip')]).toString().trim().split('\n').sort()).toEqual(['a.log.gz', 'b.log.xz', 'c.7z.zip', 'c.zip']);
  expect(execFileSync('sh', ['-ec', 'unzip -p nested.zip a.log.gz | gunzip; unzip -p nested.zip c.7z.zip > c.zip; unzip -p c.zip'], { cwd: folder }).toString()).toBe('call [phone 1] now\n'.repeat(2));
});

test('what hangs behind the end is said not to be read, unless it is a line end', async () => {
  const packed = pack('hung.7z');
  const part = async (behind: string): Promise<string | null> => (await openBytes('hung.7z', Buffer.concat([packed, Buffer.from(behind)]))).opened?.unreadPart?.() ?? null;
  expect([await part('ada@example.org'), await part('\r\n'), await part('')]).toEqual(['no-text', null, null]);
});
