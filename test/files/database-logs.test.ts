/** Databases with what SQLite keeps beside them, as the system's sqlite3 leaves them in the midst of its work; each copy is opened by it again. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { FileDecisions } from '../../src/core/file-report.ts';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { textsOfPage } from '../../src/files/heavy/database-pages.ts';
import { lookInside } from '../../src/files/look-inside.ts';
import { openBytes, textsOf, trimBytes } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-logs-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
const shell = (line: string, cwd = folder): string => execFileSync('sh', ['-c', line], { cwd }).toString();

const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'logs' };
const decide = (entries: FileDecisions['entries']): FileDecisions => ({ entries, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } });

/** Leaves in a folder of its own what stands beside each other while `sql` is not done; `.system` in it copies that. */
function halfway(name: string, sql: string): string {
  const own = join(folder, name);
  mkdirSync(join(own, 'app'), { recursive: true });
  execFileSync('sqlite3', ['work.db'], { cwd: own, input: `${sql}\n.system for each in work.db*; do cp $each app/chats.db\${each#work.db}; done\n` });
  return own;
}

const fill = (words: string, first: number, count: number): string => Array.from({ length: count }, (_, i) => `INSERT INTO msg(n, body) VALUES (${String(first + i)}, '${words} ${'x'.repeat(200)}');`).join('\n');
const table = 'CREATE TABLE msg(n INTEGER PRIMARY KEY, body TEXT);';
const [old, added] = ['+447700900142', '+447700900155'];

/** Written ahead: one row changed, one row gone and two rows new, none of it in the database itself. */
const logged = `PRAGMA page_size = 1024; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; ${table} ${fill(`call ${old}`, 1, 30)} PRAGMA wal_checkpoint(TRUNCATE);
  UPDATE msg SET body = 'now kept' WHERE n = 1; DELETE FROM msg WHERE n = 2; INSERT INTO msg VALUES (100, 'ring ${added}'), (101, 'only in the log');`;
/** Overwritten in the database, and never finished. */
const unfinished = `PRAGMA page_size = 1024; ${table} ${fill('as it was', 1, 300)} INSERT INTO msg VALUES (999, 'ring ${old}'); PRAGMA cache_size = 2; BEGIN; UPDATE msg SET body = 'half done' WHERE n < 999; INSERT INTO msg VALUES (1000, 'ring ${added}'); UPDATE msg SET body = 'half again' WHERE n < 900;`;

const sources = { wal: logged, journal: unfinished } as const;
const archives = { zip: ['zip -qr ../packed.zip .', 'unzip -qo'], tar: ['tar -cf ../packed.tar .', 'tar -xf'], 'tar.gz': ['tar -czf ../packed.tar.gz .', 'tar -xf'], '7z': ['7z a -bd ../packed.7z . >/dev/null', 'unzip -qo'] } as const;

async function trimmed(own: string, ending: keyof typeof archives, choice: (root: string) => FileDecisions['entries'] = (root) => ({ [root]: 'clean' })): Promise<{ readonly after: string; readonly unread: readonly string[]; readonly changed: boolean }> {
  const [pack, unpack] = archives[ending];
  shell(pack, join(own, 'app'));
  const name = `packed.${ending}`;
  const { report, bytes } = await trimBytes(bytesInMemory(name, new Uint8Array(readFileSync(join(own, name)))), decide(choice(name)), { context });
  if (!report.ok) throw new Error(JSON.stringify(report));
  const after = join(own, `after-${ending}`);
  mkdirSync(after);
  writeFileSync(join(own, 'after'), bytes ?? readFileSync(join(own, name)));
  shell(`${unpack} ../after`, after);
  return { after, unread: report.unread, changed: report.changed };
}

const ask = (at: string, sql: string): string => execFileSync('sqlite3', [join(at, 'chats.db'), sql]).toString();

for (const ending of ['zip', 'tar', 'tar.gz', '7z'] as const) {
  test(`${ending}: rows of a log that was written ahead stay in the trimmed database, and nothing that goes comes back from the log`, async () => {
    const own = halfway(`wal-${ending}`, sources.wal);
    const { after, unread } = await trimmed(own, ending);
    expect(unread).toEqual([]);
    expect(shell('wc -c < chats.db-wal; wc -c < chats.db-shm; ls', after).split(/\s+/)).toEqual(['0', '0', 'chats.db', 'chats.db-shm', 'chats.db-wal', '']);
    expect(shell('cat * | strings -n 4', after)).not.toMatch(/7700|90014|90015/);
    expect(ask(after, "PRAGMA integrity_check; SELECT count(*), sum(body LIKE 'call [phone _]%') FROM msg; SELECT * FROM msg WHERE n IN (1, 2, 100, 101);")).toBe('ok\n31|28\n1|now kept\n100|ring [phone 2]\n101|only in the log\n');
  });

  test(`${ending}: a change that was never finished is undone in the trimmed database, and its journal holds nothing`, async () => {
    const own = halfway(`journal-${ending}`, sources.journal);
    const { after, unread } = await trimmed(own, ending);
    expect(unread).toEqual([]);
    expect(shell('wc -c < chats.db-journal', after)).toBe('0\n');
    expect(shell('cat * | strings -n 4', after)).not.toMatch(/7700|90014|90015|half/);
    expect(ask(after, "PRAGMA integrity_check; SELECT count(*), sum(body LIKE 'as it was%') FROM msg; SELECT body FROM msg WHERE n >= 999;")).toBe('ok\n301|300\nring [phone 1]\n');
  });
}

test('each is read as SQLite itself reads it', async () => {
  for (const name of ['wal', 'journal'] as const) {
    const own = halfway(`read-${name}`, sources[name]);
    shell('zip -qr ../packed.zip .', join(own, 'app'));
    const texts = await textsOf(await openBytes('packed.zip', readFileSync(join(own, 'packed.zip'))));
    expect(texts.get('attachment:packed.zip/chats.db#table:0')).toBe(ask(join(own, 'app'), "SELECT 'n: ' || n || char(10) || 'body: ' || body FROM msg ORDER BY n"));
  }
});

test('a log that is told to be a part of its database is not said to be unread; what only its old pages hold is found, and goes', async () => {
  const own = halfway('stale', `PRAGMA page_size = 1024; PRAGMA journal_mode = PERSIST; ${table} INSERT INTO msg VALUES (1, 'ring ${old}'); PRAGMA secure_delete = ON; UPDATE msg SET body = 'kept';`);
  // The sum of a page is drawn by lot. Right behind the number it may be letters.
  const journal = readFileSync(join(own, 'app/chats.db-journal'));
  for (let at = 512 + 4 + 1024; at + 4 <= journal.length; at += 4 + 1024 + 4) journal.write('soon', at, 'latin1');
  writeFileSync(join(own, 'app/chats.db-journal'), journal);
  shell('zip -qr ../packed.zip .', join(own, 'app'));
  const { entries } = await lookInside(bytesInMemory('packed.zip', new Uint8Array(readFileSync(join(own, 'packed.zip')))), { context });
  expect(entries.map(({ name, why, found }) => [name, why, found.map(({ value }) => value)]).sort()).toEqual([['chats.db', undefined, []], ['chats.db-journal', 'unread_with_database', [old]], ['packed.zip', undefined, []]]);
  const { after } = await trimmed(own, 'zip');
  expect([shell('wc -c < chats.db-journal', after), ask(after, 'SELECT * FROM msg')]).toEqual(['0\n', '1|kept\n']);
});

test('where nothing goes both stay byte for byte; a log goes with its database', async () => {
  const own = halfway('same', logged.replaceAll(old, 'nobody').replaceAll(added, 'nobody'));
  expect((await trimmed(own, 'zip')).changed).toBe(false);
  const { after } = await trimmed(own, 'tar', (root) => ({ [`${root}/./chats.db`]: 'remove' }));
  expect(shell('ls', after)).toBe('');
});

test('one whose log cannot be read is not read as if it had none; a log without its database is said to be one', async () => {
  const own = halfway('locked', sources.wal);
  shell('zip -qP secret ../packed.zip chats.db-wal; zip -q ../packed.zip chats.db; zip -q ../alone.zip chats.db-wal', join(own, 'app'));
  const whys = async (name: string): Promise<unknown> => (await lookInside(bytesInMemory(name, new Uint8Array(readFileSync(join(own, name)))), { context })).entries.map((entry) => [entry.name, entry.why]);
  expect(await whys('packed.zip')).toEqual([['packed.zip', undefined], ['chats.db-wal', 'unread_encrypted'], ['chats.db', 'unread_encrypted']]);
  expect(await whys('alone.zip')).toEqual([['alone.zip', undefined], ['chats.db-wal', 'unread_database_log']]);
});

test('of a log that is cut, or was begun anew, only whole transactions of its own count', async () => {
  const again = halfway('again', `${logged} PRAGMA wal_checkpoint(RESTART); INSERT INTO msg VALUES (200, 'second log');`);
  const cut = halfway('cut', `${logged} INSERT INTO msg VALUES (200, 'torn off');`);
  const log = readFileSync(join(cut, 'app/chats.db-wal'));
  writeFileSync(join(cut, 'app/chats.db-wal'), log.subarray(0, log.length - 300));
  for (const own of [again, cut]) {
    shell('zip -qr ../packed.zip .', join(own, 'app'));
    const texts = await textsOf(await openBytes('packed.zip', readFileSync(join(own, 'packed.zip'))));
    expect(texts.get('attachment:packed.zip/chats.db#table:0')).toBe(ask(join(own, 'app'), "SELECT 'n: ' || n || char(10) || 'body: ' || body FROM msg ORDER BY n"));
  }
});

test('the rows of a page are read as SQLite reads them, in any encoding, and no page says more than it holds', () => {
  const own = join(folder, 'pages');
  mkdirSync(own);
  for (const [encoding, label] of [['UTF-8', 'utf-8'], ['UTF-16le', 'utf-16le'], ['UTF-16be', 'utf-16be']] as const) {
    const long = 'ü'.repeat(3000);
    execFileSync('sqlite3', [join(own, `${label}.db`), `PRAGMA page_size = 1024; PRAGMA encoding = '${encoding}'; CREATE TABLE t(a, b, c, d); INSERT INTO t VALUES ('one', 7, NULL, x'00ff'), ('two', 1.5, 'three', 'für ${old}'), (1, '${long}', 'behind', 0);`]);
    const bytes = new Uint8Array(readFileSync(join(own, `${label}.db`)));
    const texts = Array.from({ length: bytes.length / 1024 }, (_, i) => textsOfPage(bytes.subarray(i * 1024, (i + 1) * 1024), (text) => new TextDecoder(label).decode(text)));
    expect(texts[0]).toContain('CREATE TABLE t(a, b, c, d)');
    expect(texts[1]?.split('\n').filter((line) => line.length < 100 && line !== '').sort()).toEqual(['für +447700900142', 'one', 'three', 'two']);
    expect(texts[1]).toMatch(/ü{50}/);
  }
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 0, maxLength: 2048 }), fc.constantFrom(0x0d, 0x0a, 0x02), (bytes, kind) => {
      const page = Uint8Array.of(kind, ...bytes);
      let said = 0;
      textsOfPage(page, (text) => ((said += text.length), ''));
      expect(said).toBeLessThanOrEqual(page.length);
    }),
  );
});
