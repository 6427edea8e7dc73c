/** Values that their place names: cells of dumps of databases, lists and sections of settings, lists and objects of JSON. All composed. */
import { describe, expect, test } from 'vitest';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { mergeEdits } from '../../src/files/named/named-value.ts';
import { openBytes, textsOf, textWithout, trimBytes } from './opened.ts';

const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'files' };
const namedIn = async (name: string, source: string): Promise<string[]> => ((await textsOf(await openBytes(name, source))).get(`attachment:${name}#named`) ?? '').split('\n');

async function trimmed(name: string, source: string): Promise<string> {
  const { report, bytes } = await trimBytes(bytesInMemory(name, new TextEncoder().encode(source)), { entries: { [name]: 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
  expect(report).toMatchObject({ ok: true, unread: [] });
  return new TextDecoder().decode(bytes ?? undefined);
}

describe('dumps of databases', () => {
  test('cells have the names of their columns, told by the row, by the table, or by what is copied', async () => {
    const source = "CREATE TABLE `guests` (\n `id` int,\n `nick name` varchar(80) DEFAULT 'a, b',\n `bought` decimal(8,2),\n PRIMARY KEY (`id`)\n);\nINSERT INTO `guests` VALUES (70441,'O''Hara, (Mary)',4.50),\n(70442,'it\\'s me',5);\nINSERT IGNORE INTO public.radio (\"ssid\", channel) VALUES ('Leuchtturm', 11), (NULL, fn('x', 2));\nCOPY people (surname, town) FROM stdin;\nEide\tBergen\n\\N\tVoss\n\\.\nSELECT 1;\n";
    expect(await namedIn('shop.sql', source)).toEqual(['guest id: 70441', "nick name: O'Hara, (Mary)", 'guest id: 70442', "nick name: it\\'s me", 'ssid: Leuchtturm', 'surname: Eide', 'town: Bergen', 'town: Voss']);
  });

  test('what a column names goes from all its rows, and the rest of the dump stays', async () => {
    const rows = (...cells: readonly string[]): string => `-- dump 10.11\nINSERT INTO stations (station, ssid, wifi_password, firmware) VALUES ('s1',${cells[0] ?? ''},${cells[1] ?? ''},'7.2.1'),('s2',${cells[2] ?? ''},${cells[3] ?? ''},'7.2.2');\n`;
    expect(await trimmed('stations.sql', rows("'Leuchtturm'", "'Hering'", "'Molenfeuer'", "'Dorsch'"))).toBe(rows("'[network 1]'", "'[secret 1]'", "'[network 2]'", "'[secret 2]'"));
  });

  test('in dumps of SQLite and PostgreSQL a backslash is a sign like others, in MySQL it escapes', async () => {
    const standard = (name: string): string => `INSERT INTO guests (path, name) VALUES ('C:\\', ${name}), ('D:\\logs\\', 'nobody');\n`;
    expect(await namedIn('a.sql', standard("'Jonna'"))).toContain('guest name: Jonna');
    expect(await textWithout('a.sql', standard("'Jonna'"), { Jonna: "[it's]" })).toBe(standard("'[it''s]'"));
    expect(await textWithout('a.sql', standard("E'Jo\\'nna', 'x'"), { nobody: '[x]' })).toBe(standard("E'Jo\\'nna', 'x'").replace('nobody', '[x]'));
    const mysql = (name: string): string => `INSERT INTO \`guests\` (path, name) VALUES ('C:\\\\', '${name}');\n`;
    expect(await textWithout('a.sql', mysql("Jo\\'nna"), { Jo: '[x]' })).toBe(mysql("[x]\\'nna"));
  });

  test('quotes are written as SQL writes them, and a number becomes a string', async () => {
    const dump = (a: string, b: string): string => `INSERT INTO t (remark, ref) VALUES ('${a}', ${b});\n`;
    expect(await textWithout('a.sql', dump("Mary O''Hara's".replace("a's", "a''s"), '70441'), { "O'Hara": "[it's]", 'ref: 70441': '[number 1]' })).toBe(dump("Mary [it''s]''s", "'[number 1]'"));
  });
});

describe('settings', () => {
  test('lists and keys have the names of what they stand in', async () => {
    const yaml = 'trusted_ssids:\n  - Leuchtturm # at home\n  - "Mole 7"\nadmins: [meide, "p.voss"]\nrouter:\n  name: bake-7\n  version: 7.2\n  owners:\n  - name: Mary\n    id: 70441\n# user:\n#  id: 1\n';
    expect(await namedIn('net.yaml', yaml)).toEqual(['ssid: Leuchtturm', 'ssid: Mole 7', 'admin: meide', 'admin: p.voss', 'router name: bake-7', 'owner name: Mary', 'owner id: 70441']);
    expect(await namedIn('net.ini', '[wlan]\r\nname=Leuchtturm\r\nchannel=11\r\n[app]\r\nlevel=3\r\n')).toEqual(['wlan name: Leuchtturm']);
    expect(await namedIn('net.toml', '[site.wlan]\nname = "Leuchtturm"\nssids = ["Mole 7", \'Bake\']\n')).toEqual(['wlan name: Leuchtturm', 'ssid: Mole 7', 'ssid: Bake']);
  });

  test("settings of Mozilla's programs are called by the last part of their names, and stay what they are", async () => {
    const prefs = (user: string, ssid: string): string => `// Mozilla User Preferences\nuser_pref("mail.server.server2.userName", "${user}");\n  lockPref('a.b', "kept");\nuser_pref("extensions.radar.ssid", "${ssid}");\r\nuser_pref("app.build", 7);\nuser_pref("app.user.id", "say \\"k\\"");\n`;
    expect(await namedIn('prefs.js', prefs('meide', 'Mole 7'))).toEqual(['userName: meide', 'ssid: Mole 7', 'user id: say \\"k\\"']);
    expect(await trimmed('prefs.js', prefs('meide', 'Mole 7').replace(/.*say.*\n/, ''))).toBe(prefs('[user 1]', '[network 1]').replace(/.*say.*\n/, ''));
  });

  test('YAML and TOML are read without their escapes, and what goes on over lines as one', async () => {
    const yaml = (name: string, folded: string, mail: string, phone: string, quoted: string): string => `account:\r\n  full_name: ${name}\r\n  name: >-\r\n    ${folded}\r\n  email: "${mail}"\r\n  phone: "${phone}"\r\n  said: '${quoted}'\r\n  text: |\r\n    one\r\n    two\r\n  next:\r\n    deeper: 1\r\n`;
    const source = yaml('Zyxw\r\n    Vutsrq', 'Sanne\r\n    Marchesini', 'ada.moe\\x40example.org', '+44 7700 \\\r\n    900142', "it''s\r\n    me");
    expect((await textsOf(await openBytes('a.yaml', source))).get('attachment:a.yaml')?.split(/\r?\n/)).toEqual(['account:', '  full_name: Zyxw Vutsrq', '  name: >-', '    Sanne Marchesini', '  email: "ada.moe@example.org"', '  phone: "+44 7700 900142"', "  said: 'it's me'", '  text: |', '    one', '    two', '  next:', '    deeper: 1', '']);
    expect(await trimmed('a.yaml', source)).toBe(yaml('[name 1]', '[name 2]', '[e-mail 1]', '[phone 1]', "it''s\r\n    me"));
    expect(await textWithout('a.yml', 'a: "say \\"k\\" now"\nb: \'it\'\'s\'\nc: x\n', { 'say "k"': 'a"\\', "it's": "n't", x: "'y" })).toBe('a: "a\\"\\\\ now"\nb: \'n\'\'t\'\nc: \'y\n');
    const toml = (ssid: string, password: string): string => `[wifi]\nssid = """${ssid}"""\npassword = "${password}"\npath = 'C:\\logs\\new'\n`;
    expect((await textsOf(await openBytes('a.toml', toml('Leuchtturm', 'n3bb\\u00e9\\t1a')))).get('attachment:a.toml')).toBe(`[wifi]\nssid = "Leuchtturm"\npassword = "n3bbé\t1a"\npath = 'C:\\logs\\new'\n`);
    expect(await trimmed('a.toml', toml('Leuchtturm', 'n3bb\\u00e91a'))).toBe(toml('[network 1]', '[secret 1]'));
  });

  test('a string that is not closed, and lines that are no words of the one above, are read as written', async () => {
    const yaml = 'a: "open\nssid: "Mole 7"\nb: word\n  c: 1\nd: word\n  - item\ne: word\n  # remark\nf: word\n  ends here:\ng: \'never closed\n';
    expect((await textsOf(await openBytes('a.yaml', yaml))).get('attachment:a.yaml')).toBe(yaml);
  });

  test('the bracket that closes a list of settings stays', async () => {
    const yaml = (ssid: string, password: string): string => `wifi: {ssid: ${ssid}, psk: ${password}}\nother: 1\n`;
    expect(await trimmed('a.yaml', yaml('"Leuchtturm"', 'n3bb1ax'))).toBe(yaml('"[network 1]"', '[secret 1]'));
    expect(await textWithout('a.yaml', 'a: {b: c}\nd: {}\n', { '{b: c}': 'x', '\nd: {}': '' })).toBe('a: x\n');
  });

  test('what stands for a hidden value is no list of values', async () => {
    expect(await namedIn('a.ini', '[account]\nid = x-1\npassword = [secret 1]\n')).toEqual(['account id: x-1']);
    expect(await namedIn('a.yml', 'user: {}\nssids: [[network 1], Mole 7]\n')).toEqual(['ssid: Mole 7']);
    expect(await trimmed('a.ini', '[account]\npassword = [secret 1]\nssids = [Leuchtturm]\n')).toBe('[account]\npassword = [secret 1]\nssids = [[network 1]]\n');
  });

  test('what a list names goes from it, and what stays keeps its quotes and comments', async () => {
    const list = (a: string, b: string, c: string): string => `ssids:\n  - ${a} # at home\n  - "${b}"\nusers:\n- ${c}\nthemes:\n  - dusk\nversion: 7.2.1\n`;
    expect(await trimmed('net.yml', list('Leuchtturm', 'Mole 7', 'meide'))).toBe(list('[network 1]', '[network 2]', '[user 1]'));
  });
});

describe('JSON', () => {
  test('lists and keys have the names of what they stand in', async () => {
    const source = '{"ssids":["Leuchtturm"],"user":{"id":281474976710656,"name":"meide","plan":"gold"},"owner":{"first":"Mary","last":"Eide"},"page":{"first":1000000},"sizes":[1,2],"guests":[{"id":"g-70441"}],"author":{"display_name":"Runa Holt"},"theme":{"display_name":"Dusk"}}';
    expect(await namedIn('a.json', source)).toEqual(['ssid: Leuchtturm', 'user id: 281474976710656', 'user name: meide', 'first name: Mary', 'last name: Eide', 'guest id: g-70441', 'full name: Runa Holt']);
  });

  test('they go and the rest stays, as JSON', async () => {
    const source = '{"ssids":["Leuchtturm","M\\u006fle 7"],"user":{"id":281474976710656,"name":"meide"},"app":{"name":"Lantern","version":"7.2.1"},"tags":["dusk"]}';
    expect(JSON.parse(await trimmed('a.json', source))).toEqual({ ssids: ['[network 1]', '[network 2]'], user: { id: '[id 1]', name: '[user 1]' }, app: { name: 'Lantern', version: '7.2.1' }, tags: ['dusk'] });
    expect(await textWithout('a.json', '{"names":["say \\"Mary\\" \\u00e9"]}', { 'Mary': '[name "1"]' })).toBe('{"names":["say \\"[name \\"1\\"]\\" é"]}');
  });
});

test('JSON in strings of JSON is named too, and stays JSON', async () => {
  const source = (ssid: string, id: string): string => JSON.stringify({ level: 3, body: JSON.stringify({ ssids: [ssid], more: JSON.stringify({ user: { id: /^\d+$/.test(id) ? Number(id) : id } }), version: '7.2.1' }) });
  expect(await namedIn('a.json', source('Le "uchtturm"', '70441900'))).toEqual(['ssid: Le "uchtturm"', 'user id: 70441900']);
  expect(await trimmed('a.json', source('Leuchtturm', '70441900'))).toBe(source('[network 1]', '[id 1]'));
  expect(await textWithout('a.json', source('Le "uchtturm"', '70441900'), { 'ssid: Le': 'La', 'user id: 70441900': '"1"' })).toBe(source('La "uchtturm"', '"1"'));
});

test('texts that JSON writes as lists of their bytes are read, and go as such lists', async () => {
  const source = (text: string, ids: readonly number[] = [1, 2, 3, 104, 105, 106, 107, 108, 109]): string => JSON.stringify({ MESSAGE: [...Buffer.from(text)], inner: JSON.stringify({ type: 'Buffer', data: [...Buffer.from(text)] }), ids, sizes: [...ids, 300], short: [104, 105] });
  expect(await namedIn('a.json', source('Zoë says\nmia@posteo.example'))).toEqual(['MESSAGE: Zoë says mia@posteo.example', 'data: Zoë says mia@posteo.example']);
  expect(await trimmed('a.json', source('Zoë wrote to mia@posteo.example at 7'))).toBe(source('Zoë wrote to [e-mail 1] at 7'));
});

describe('attributes of HTML', () => {
  const page = (a: string, b: string, c: string): string => `<!DOCTYPE html><body data-user-id="${a}"><input name="nachname" value="${b}"><input value="7.2.1" name="release"><meta name="generator" content="Quill 7"><b title="note">x</b><input type=hidden name=csrf_token value="${c}"></body>`;

  test('a field is what its name says', async () => {
    expect(await namedIn('a.html', page('70441900', 'Eide', 'f7d6c5b4a3928170'))).toEqual(['user-id: 70441900', 'nachname: Eide', 'generator: Quill 7', 'csrf_token: f7d6c5b4a3928170']);
  });

  test('values go from it, and the rest stays', async () => {
    expect(await trimmed('a.html', page('70441900', 'Eide', 'f7d6c5b4a3928170'))).toBe(page('[id 1]', '[name 1]', '[sign in 1]'));
    expect(await textWithout('a.html', page('70441900', 'Eide', 'x9'), { 'nachname: Eide': '[name "1"]' })).toBe(page('70441900', '[name &quot;1&quot;]', 'x9'));
  });
});

describe('tables of consoles', () => {
  const table = (a: string, b: string, c: string, d: string): string => `$ list\nDEVICE  SSID          CHAN  SERIAL\nwl0     ${a}    11    ${c}\nwl1     ${b}  6     ${d}\n\nafter   the table     is    said\n`;

  test('cells have the names of their columns', async () => {
    expect(await namedIn('a.txt', table('Mole seven', 'Leuchtturm X', 'KX88120QZ', '--'))).toEqual(['DEVICE: wl0', 'SSID: Mole seven', 'CHAN: 11', 'SERIAL: KX88120QZ', 'DEVICE: wl1', 'SSID: Leuchtturm X', 'CHAN: 6']);
  });

  test('what runs over the border of a column stands in none', async () => {
    expect(await namedIn('a.txt', 'DEVICE  SSID    SERIAL\nwl0 from the attic  KX1\nwl1     Mole 7  KX2\n')).toEqual(['DEVICE: wl1', 'SSID: Mole 7', 'SERIAL: KX2']);
  });

  test('values go from their columns alone', async () => {
    expect(await trimmed('a.txt', table('Mole seven', 'Leuchtturm X', 'KX88120QZ', 'KX88121QZ'))).toBe(table('[network 1]', '[network 2]', '[serial 1]', '[serial 2]'));
  });
});

test('of two edits of one place the named one stays, and of the other what is left of it', () => {
  const edit = (start: number, end: number, replacement: string) => ({ start, end, replacement });
  expect(mergeEdits([edit(0, 4, 'a'), edit(6, 20, 'b'), edit(30, 31, 'c')], [edit(2, 8, 'x'), edit(2, 5, 'y'), edit(10, 12, 'z')])).toEqual([edit(0, 2, 'a'), edit(2, 8, 'x'), edit(8, 10, ''), edit(10, 12, 'z'), edit(12, 20, ''), edit(30, 31, 'c')]);
});
