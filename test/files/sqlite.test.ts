import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import type { FileDecisions } from '../../src/core/file-report.ts';
import { bytesInMemory, collect } from '../../src/files/byte-stream.ts';
import { writeTree } from '../../src/files/trees/write-tree.ts';
import { openBytes, textsOf, trimBytes, without } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendless-sqlite-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** By the system's sqlite3. */
function makeDatabase(name: string, sql: string): Buffer {
  const path = join(folder, name);
  execFileSync('sqlite3', [path], { input: sql });
  return readFileSync(path);
}

function ask(bytes: Uint8Array, sql: string): string {
  const path = join(folder, 'asked.db');
  writeFileSync(path, bytes);
  return execFileSync('sqlite3', [path, sql]).toString();
}

const phone = '+447700900142';
const rows = Array.from({ length: 600 }, (_, i) => `INSERT INTO msg(body, jid, n) VALUES ('row ${String(i)} of ${phone}', '${i % 2 === 0 ? phone : 'nobody'}', ${String(i)});`).join('\n');
const sql = `
  CREATE TABLE msg(id INTEGER PRIMARY KEY, body TEXT, jid TEXT, n INTEGER, raw BLOB);
  CREATE INDEX by_jid ON msg(jid);
  CREATE TABLE pairs(jid TEXT, device INTEGER, imei INTEGER, PRIMARY KEY(jid, device)) WITHOUT ROWID;
  CREATE TABLE old(body TEXT);
  CREATE TRIGGER keep AFTER UPDATE ON msg BEGIN INSERT INTO old VALUES (old.body); END;
  CREATE VIRTUAL TABLE words USING fts4(body);
  BEGIN; ${rows}
  INSERT INTO msg(body, raw) VALUES ('blob', CAST('text of ${phone}' AS BLOB)), ('bytes', x'0001ff02030500');
  INSERT INTO pairs VALUES ('${phone}', 1, 490154203237518), ('kept', 2, 7);
  INSERT INTO words VALUES ('call 447700900142 now');
  COMMIT;
  ANALYZE;
  DELETE FROM msg WHERE n % 7 = 3;`;

test('tables are read cell by cell, and a changed database holds the values nowhere, in no page', async () => {
  const bytes = makeDatabase('a.db', sql);
  const root = await openBytes('a.db', bytes);
  expect([root.format, root.unread]).toEqual(['sqlite', null]);
  const texts = await textsOf(root);
  expect(texts.get('attachment:a.db#schema')).toContain('CREATE TABLE msg(id INTEGER PRIMARY KEY, body TEXT');
  expect([...texts.values()].some((text) => text.includes(`body: row 0 of ${phone}\njid: ${phone}\nn: 0\n`))).toBe(true);
  expect(bytes.includes(phone)).toBe(true);

  const after = Buffer.from(await without(root, { [phone]: '[phone 1]', '490154203237518': '[IMEI 1]', '447700900142 now': '[phone 1]' }));
  expect(after.includes('7700900142')).toBe(false);
  expect(ask(after, 'PRAGMA integrity_check')).toBe('ok\n');
  expect(ask(after, "SELECT count(*), count(DISTINCT body) FROM msg WHERE jid = '[phone 1]'")).toBe(ask(bytes, `SELECT count(*), count(DISTINCT body) FROM msg WHERE jid = '${phone}'`));
  expect(ask(after, 'SELECT * FROM pairs')).toBe('[phone 1]|1|[IMEI 1]\nkept|2|7\n');
  expect(ask(after, 'SELECT count(*) FROM old')).toBe('0\n');
  expect(ask(after, "SELECT body FROM words WHERE words MATCH 'call'")).toBe('call [phone 1]\n');
  expect(ask(after, "SELECT typeof(raw), hex(raw) FROM msg WHERE body IN ('blob', 'bytes')")).toBe(`blob|${Buffer.from('text of [phone 1]').toString('hex').toUpperCase()}\nblob|0001FF02030500\n`);
  expect(ask(after, 'SELECT name FROM sqlite_schema WHERE type = \'trigger\'')).toBe('keep\n');
});

test('in a table of names and values each value is called by its name, and is changed where it stands', async () => {
  const bytes = makeDatabase('s.db', "CREATE TABLE settings(k TEXT, v TEXT, n INTEGER); INSERT INTO settings VALUES ('auth_token', 'tk_4417', 1), ('theme', 'dark', 2), ('A whole: sentence, no name!', 'kept', 3);");
  const root = await openBytes('s.db', bytes);
  expect([...(await textsOf(root)).values()].join('')).toContain('k: auth_token\nauth_token: tk_4417\nn: 1\nk: theme\ntheme: dark\nn: 2\nk: A whole: sentence, no name!\nv: kept\nn: 3\n');
  const after = Buffer.from(await without(root, { tk_4417: '[token 1]' }));
  expect(ask(after, 'SELECT * FROM settings')).toBe('auth_token|[token 1]|1\ntheme|dark|2\nA whole: sentence, no name!|kept|3\n');
});

test('what somebody is called in a table of people is a name, of things it is the thing\'s', async () => {
  const bytes = makeDatabase('people.db', `
    CREATE TABLE members(id INTEGER PRIMARY KEY, display_name TEXT, number TEXT);
    CREATE TABLE devices(id INTEGER PRIMARY KEY, display_name TEXT);
    INSERT INTO members VALUES (7, 'Runa Holt', '${phone}');
    INSERT INTO devices VALUES (8, 'Kitchen Printer');`);
  const texts = await textsOf(await openBytes('people.db', bytes));
  expect([...texts.values()]).toEqual(expect.arrayContaining([`id: 7\nfull name: Runa Holt\nmember number: ${phone}\n`, 'id: 8\ndisplay_name: Kitchen Printer\n']));
  const changed = await without(await openBytes('people.db', bytes), { 'Runa Holt': '[name 1]' });
  expect(ask(changed, 'SELECT * FROM members; SELECT * FROM devices')).toBe(`7|[name 1]|${phone}\n8|Kitchen Printer\n`);
});

test('JSON in cells is named by its place and stays JSON, in a text and in bytes', async () => {
  const cell = (id: number | string, ssid: string, name: string): string => JSON.stringify({ body: JSON.stringify({ user: { id, plan: 'gold' } }), ssids: [ssid], owner: { first: name } });
  const [before, gone] = [cell(70441900, 'Mole "7"', 'Mary'), cell('[id 1]', '[network 1]', 'Mary')];
  const bytes = makeDatabase('j.db', `CREATE TABLE empty(a); CREATE TABLE log(note TEXT, payload TEXT, raw BLOB); INSERT INTO log VALUES ('{not JSON', '${before}', NULL), ('x', '{"ids":[]}', CAST('${before}' AS BLOB));`);
  const root = await openBytes('j.db', bytes);
  const lines = 'user id: 70441900\nssid: Mole "7"\nfirst name: Mary';
  expect((await textsOf(root)).get('attachment:j.db#named:1')).toBe(`${lines}\n${lines}`);
  const after = Buffer.from(await without(root, { 'user id: 70441900': '[id 1]', 'ssid: Mole "7"': '[network 1]' }));
  expect(ask(after, 'SELECT note, payload, CAST(raw AS TEXT), typeof(raw) FROM log')).toBe(`{not JSON|${gone}||null\nx|{"ids":[]}|${gone}|blob\n`);
});

test('bytes with control characters are no text, though they can be decoded: lengths among them would be wrong', async () => {
  const message = Buffer.from(`\n\x0d${phone}\x12x${'note'.repeat(30)}`);
  const bytes = makeDatabase('m.db', `CREATE TABLE m(id INTEGER PRIMARY KEY, raw BLOB, plain BLOB, note TEXT); INSERT INTO m VALUES (1, x'${message.toString('hex')}', CAST('a\t${phone}' AS BLOB), 'as ' || char(7) || '${phone}');`);
  const root = await openBytes('m.db', bytes);
  expect((await textsOf(root)).get('attachment:m.db#table:0')).toBe(`id: 1\nplain: a\t${phone}\nnote: as \x07${phone}\n`);
  expect(root.children.map(({ name, format, unread }) => [name, format, unread])).toEqual([['m-raw-1', 'binary', 'binary']]);
  const trim = (entries: FileDecisions['entries']): ReturnType<typeof trimBytes> => trimBytes(bytesInMemory('m.db', bytes), { entries, fields: {}, findings: {}, removed: [{ kind: 'phone-number', value: phone, canonical: phone }], placeholders: { given: [], numbers: [] } }, { context: { recipients: { to: [], cc: [], bcc: [] }, subject: '' } });
  expect((await trim({ 'm.db': 'clean' })).report).toMatchObject({ ok: false, why: 'leftover' });
  const { report, bytes: after } = await trim({ 'm.db': 'clean', 'm.db/m-raw-1': 'remove' });
  expect(report).toMatchObject({ ok: true });
  expect(ask(after ?? bytes, 'SELECT raw IS NULL, typeof(plain) FROM m')).toBe('1|blob\n');
});

test('an index of words that this SQLite cannot write is emptied, and made anew where it can be', async () => {
  const word = 'quillfeather';
  const bytes = makeDatabase('d.db', `CREATE VIRTUAL TABLE words USING fts5(body, note); INSERT INTO words VALUES ('call ${word} now', 'by ${phone}'), ('nobody', 'b'); CREATE VIEW mine AS SELECT * FROM words WHERE body = '${word}';`);
  const root = await openBytes('d.db', bytes);
  expect(root.children.map(({ name }) => name).filter((name) => name.startsWith('words_data'))).toEqual([]);
  const after = Buffer.from(await without(root, { [word]: '[name 1]', [phone]: '[phone 1]' }));
  expect([after.includes(word), after.includes(phone)]).toEqual([false, false]);
  expect(ask(after, 'PRAGMA integrity_check; SELECT count(*) FROM words; SELECT sql FROM sqlite_schema WHERE name = \'mine\'')).toBe("ok\n2\nCREATE VIEW mine AS SELECT * FROM words WHERE body = '[name 1]'\n");
  expect(ask(after, "INSERT INTO words(words) VALUES ('rebuild'); SELECT body FROM words WHERE words MATCH 'call'; SELECT * FROM mine;")).toBe('call [name 1] now\n');
});

test('a database that is damaged, or only begins like one, says so', async () => {
  const bytes = makeDatabase('b.db', sql);
  for (const broken of [bytes.subarray(0, 3000), Buffer.concat([bytes.subarray(0, 16), Buffer.alloc(5000, 0x55)])]) expect((await openBytes('b.db', broken)).unread).toBe('broken');
});

test('one that was written with a log beside it is read', async () => {
  const bytes = makeDatabase('c.db', `PRAGMA journal_mode = WAL; CREATE TABLE a(x); INSERT INTO a VALUES ('${phone}'); PRAGMA wal_checkpoint(TRUNCATE);`);
  expect(bytes[18]).toBe(2);
  const after = await without(await openBytes('c.db', bytes), { [phone]: 'x' });
  expect(ask(after, 'SELECT * FROM a')).toBe('x\n');
});

test('rows that come to hold the same words all stay, also where a table has each only once', async () => {
  const bytes = makeDatabase('once.db', `
    CREATE TABLE chats(jid TEXT PRIMARY KEY ON CONFLICT REPLACE, title TEXT);
    INSERT INTO chats VALUES ('${phone}', 'one'), ('+44 7700 900142', 'two'), ('other', 'three');
    CREATE TABLE owners(jid TEXT NOT NULL UNIQUE ON CONFLICT IGNORE, title TEXT);
    INSERT INTO owners VALUES ('${phone}', 'one'), ('+44 7700 900142', 'two');
    CREATE TABLE links(jid TEXT, kind INTEGER, note TEXT CHECK (note NOT LIKE '[%'), PRIMARY KEY(jid, kind)) WITHOUT ROWID;
    INSERT INTO links VALUES ('${phone}', 1, '${phone} calls'), ('+44 7700 900142', 1, 'more');
    CREATE TABLE dialled(number INTEGER PRIMARY KEY, note TEXT);
    INSERT INTO dialled VALUES (15550100111, 'of ${phone}'), (7, 'kept');`);
  const after = await without(await openBytes('once.db', bytes), { [phone]: '[phone 1]', '+44 7700 900142': '[phone 1]', '15550100111': '[phone 2]' });
  expect(Buffer.from(after).includes('7700')).toBe(false);
  expect(ask(after, 'PRAGMA integrity_check')).toBe('ok\n');
  expect(ask(after, 'SELECT title, jid FROM chats ORDER BY rowid')).toBe('one|[phone 1]\ntwo|\nthree|other\n');
  expect(ask(after, "SELECT title, jid LIKE '[phone 1]%' FROM owners ORDER BY rowid")).toBe('one|1\ntwo|1\n');
  expect(ask(after, "SELECT kind, note, jid LIKE '[phone 1]%' FROM links ORDER BY note")).toBe('1||1\n1|more|1\n');
  expect(ask(after, 'SELECT number < 0, note FROM dialled ORDER BY number')).toBe('1|of [phone 1]\n0|kept\n');
});

test('what the statements of a schema say goes with all that is kept of it: indexes, computed columns, names', async () => {
  const mail = 'ida.holm@fjord-data.example';
  const bytes = makeDatabase('made.db', `
    CREATE TABLE notes(id INTEGER PRIMARY KEY, body TEXT, shown TEXT AS (body || ' by ${mail}') STORED);
    CREATE INDEX by_shown ON notes(shown);
    CREATE INDEX own ON notes(id) WHERE body = '${mail}';
    CREATE UNIQUE INDEX marked ON notes('${mail}' || body);
    INSERT INTO notes(body) VALUES ('${mail}'), ('kept');
    CREATE TABLE "chat ${mail}"(day TEXT PRIMARY KEY, n INTEGER UNIQUE);
    INSERT INTO "chat ${mail}" VALUES ('monday', 1);
    CREATE TABLE "log ""of"" ${mail}"(id INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER);
    INSERT INTO "log ""of"" ${mail}" VALUES (41, 2);
    CREATE INDEX "n ${mail}" ON "chat ${mail}"(n);`);
  const after = await without(await openBytes('made.db', bytes), { [mail]: '[e-mail 1]' });
  expect(Buffer.from(after).includes('ida.holm')).toBe(false);
  expect(ask(after, 'PRAGMA integrity_check')).toBe('ok\n');
  expect(ask(after, "SELECT shown FROM notes; SELECT count(*) FROM notes WHERE body = '[e-mail 1]'")).toBe('[e-mail 1] by [e-mail 1]\nkept by [e-mail 1]\n1\n');
  expect(ask(after, "SELECT n FROM \"chat [e-mail 1]\" WHERE day = 'monday'")).toBe('1\n');
  expect(ask(after, 'INSERT INTO "log ""of"" [e-mail 1]"(n) VALUES (3); SELECT max(id) FROM "log ""of"" [e-mail 1]"')).toBe('42\n');
});

test('cells that hold packed bytes are files of their own: one is changed in its own table, one that goes leaves nothing, and all others stay', async () => {
  const packed = (words: string): string => `x'${gzipSync(words).toString('hex')}'`;
  const bytes = makeDatabase('packed.db', `
    CREATE TABLE a(id INTEGER PRIMARY KEY, raw BLOB); CREATE TABLE b(id INTEGER PRIMARY KEY, raw BLOB, more BLOB);
    INSERT INTO a VALUES (1, ${packed('first of a')}), (2, x''), (3, ${packed(`call ${phone}`)});
    INSERT INTO b VALUES (1, ${packed('first of b')}, ${packed('second of b')}), (2, NULL, NULL), (3, ${packed('third of b')}, NULL);`);
  const root = await openBytes('packed.db', bytes);
  expect(root.children.map(({ name, children }) => [name, children[0]?.format])).toEqual([['a-raw-1', 'text'], ['a-raw-3', 'text'], ['b-raw-1', 'text'], ['b-more-1', 'text'], ['b-raw-3', 'text']]);
  const said = (database: Uint8Array, cell: string): string => gunzipSync(Buffer.from(ask(database, `SELECT hex(${cell.replace(' ', ') ')}`).trim(), 'hex')).toString();
  const others = ['raw FROM a WHERE id = 1', 'raw FROM b WHERE id = 1', 'more FROM b WHERE id = 1', 'raw FROM b WHERE id = 3'];
  const changed = await without(root, { [phone]: '[phone 1]' });
  expect(said(changed, 'raw FROM a WHERE id = 3')).toBe('call [phone 1]');
  for (const other of others) expect(ask(changed, `SELECT hex(${other.replace(' ', ') ')}`)).toBe(ask(bytes, `SELECT hex(${other.replace(' ', ') ')}`));
  const write = writeTree(root, { edits: new Map(), removed: new Set(['packed.db/b-raw-3']), renamed: new Map() });
  const gone = await collect((write as NonNullable<typeof write>)(), 2 ** 30);
  expect(ask(gone, 'SELECT id, raw IS NULL FROM b')).toBe('1|0\n2|1\n3|1\n');
  expect(Buffer.from(gone).includes(gzipSync('third of b'))).toBe(false);
});

test('of a large index of words nothing is kept, not what its pages begin with', async () => {
  const lines = Array.from({ length: 4000 }, (_, i) => `INSERT INTO words VALUES ('${(i * 7919).toString(36)}marrow${String(i)} of quillfeather${String(i)}');`).join('\n');
  const bytes = makeDatabase('large.db', `CREATE VIRTUAL TABLE words USING fts5(body); INSERT INTO words(words, rank) VALUES ('pgsz', 64); BEGIN; ${lines} COMMIT;`);
  const count = "SELECT count(*) > 0, (SELECT count(*) FROM words_data WHERE id > 10) > 0 FROM words_idx WHERE instr(term, 'quill') > 0";
  expect(ask(bytes, count)).toBe('1|1\n');
  const after = await without(await openBytes('large.db', bytes), { quillfeather: '[name]' });
  expect(ask(after, count)).toBe('0|0\n');
  expect(ask(after, "SELECT count(*) FROM words WHERE words MATCH 'of'")).toBe('0\n');
  expect(Buffer.from(after).includes('quillf')).toBe(false);
  expect(ask(after, "INSERT INTO words(words) VALUES ('rebuild'); INSERT INTO words(words) VALUES ('integrity-check'); SELECT count(*) FROM words WHERE words MATCH 'of'; PRAGMA integrity_check")).toBe('4000\nok\n');
});

test('rows on freed pages and what hangs behind the last page are read, and go with them', async () => {
  const clean = async (bytes: Uint8Array): Promise<Buffer | null> => {
    const root = await openBytes('a.db', bytes);
    const write = writeTree(root, { edits: new Map(), removed: new Set(), renamed: new Map(), stripped: new Set([root.path]) });
    return write === null ? null : Buffer.from(await collect(write(), 2 ** 20));
  };
  const remainsOf = async (bytes: Uint8Array): Promise<string | undefined> => (await textsOf(await openBytes('a.db', bytes))).get('attachment:a.db#remains');
  const filled = "PRAGMA secure_delete = OFF; CREATE TABLE note(body TEXT, who TEXT); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) INSERT INTO note SELECT 'call ' || i || ' of the day', 'ada' || i || '@example.org' FROM n; CREATE TABLE kept(word TEXT); INSERT INTO kept VALUES ('dusk');";
  const [full, emptied, whole] = [makeDatabase('full.db', filled), makeDatabase('emptied.db', `${filled} DELETE FROM note;`), makeDatabase('whole.db', "CREATE TABLE kept(word TEXT); INSERT INTO kept VALUES ('dusk');")];
  expect((await remainsOf(emptied))?.split('\n')).toEqual(expect.arrayContaining(['call 155 of the day', 'ada155@example.org', 'ada300@example.org']));
  expect([await remainsOf(full), await remainsOf(whole), await clean(whole)]).toEqual([undefined, undefined, null]);
  const gone = await clean(emptied);
  expect([gone?.includes('@example.org'), ask(gone ?? emptied, 'PRAGMA integrity_check; SELECT word FROM kept')]).toEqual([false, 'ok\ndusk\n']);
  expect(await clean(gone ?? emptied)).toBeNull();
  // Beside rows that stay: some whole in what is left of others, some written over in part; and pages from which rows moved away say nothing that is not there.
  const deleted = makeDatabase('deleted.db', `${filled} DELETE FROM note WHERE rowid IN (7, 100, 101, 102, 300); INSERT INTO kept VALUES ('ring +44 7700 900188'); DELETE FROM kept WHERE word LIKE 'ring%';`);
  for (const gone of ['ring +44 7700 900188', 'ada7@example.org', 'call 101 of the day']) expect(await remainsOf(deleted)).toContain(gone);
  expect(await remainsOf(deleted)).not.toMatch(/ada(?:8|200)@example\.org/);
  // Moved to another page row by row, what is then deleted stands whole where it was before.
  const moved = makeDatabase('moved.db', "PRAGMA secure_delete = OFF; CREATE TABLE note(body TEXT, who TEXT); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) INSERT INTO note SELECT 'call ' || i || ' of the day', 'ada' || i || '@example.org' FROM n; PRAGMA secure_delete = ON; DELETE FROM note WHERE rowid = 50;");
  expect((await remainsOf(moved))?.split('\n')).toEqual(['call 50 of the day', 'ada50@example.org', '']);
  const [wiped, kept] = [await clean(deleted), 'PRAGMA integrity_check; SELECT count(*), min(word) FROM note, kept'];
  expect([/900188|ada(?:7|10[0-2]|300)@example/.test(wiped?.toString('latin1') ?? ''), ask(wiped ?? deleted, kept)]).toEqual([false, 'ok\n295|dusk\n']);
  const hung = Buffer.concat([whole, Buffer.from('\nof Ada: ada@example.org\n')]);
  expect(await remainsOf(hung)).toBe('of Ada: ada@example.org\n');
  expect(Buffer.from(await without(await openBytes('a.db', hung), { 'ada@example.org': '[e-mail 1]' })).includes('example.org')).toBe(false);
  expect(await clean(Buffer.concat([whole, Buffer.from('\r\n')]))).toBeNull();
  const said = async (behind: Buffer): Promise<string | null> => (await openBytes('a.db', Buffer.concat([whole, behind]))).opened?.unreadPart?.() ?? null;
  expect([await said(Buffer.from('ada@example.org', 'utf16le')), await said(Buffer.from('\nof Ada: ada@example.org\n\0\0')), await said(Buffer.alloc(0))]).toEqual(['no-text', null, null]);
});

test('a database or a text in UTF-16 that still holds a value in base64 that is no text is not offered', async () => {
  const word = Buffer.concat([Buffer.of(0xc3, 0, 1, 2, 0xfe, 9), Buffer.from(phone)]).toString('base64');
  const removed = [{ value: phone, kind: 'phone-number', canonical: phone }];
  const database = (said: string): Buffer => makeDatabase(`wide-${String(said.length)}.db`, `PRAGMA encoding = 'UTF-16le'; CREATE TABLE notes(said TEXT); INSERT INTO notes VALUES ('call ${phone}'), ('${said}');`);
  const text = (said: string): Buffer => Buffer.from(`\ufeffcall ${phone}\r\n${said}\r\n`, 'utf16le');
  for (const [name, make] of [['a.db', database], ['a.log', text]] as const) {
    for (const [said, ok] of [[`state ${word}`, false], ['state', true]] as const) {
      const { report } = await trimBytes(bytesInMemory(name, make(said)), { entries: {}, fields: {}, findings: {}, removed, placeholders: { given: [], numbers: [] } }, { context: { recipients: { to: [], cc: [], bcc: [] }, subject: '' } });
      expect([name, said, report.ok]).toEqual([name, said, ok]);
    }
  }
});
