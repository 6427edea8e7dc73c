/** Tables in files: cells have the names of their columns, however the file draws them, and go from their places alone. All composed. */
import { describe, expect, test } from 'vitest';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { openBytes, textsOf, trimBytes } from './opened.ts';

const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'files' };

async function trimmed(name: string, source: string): Promise<string> {
  const { report, bytes } = await trimBytes(bytesInMemory(name, new TextEncoder().encode(source)), { entries: { [name]: 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
  expect(report).toMatchObject({ ok: true, unread: [] });
  return new TextDecoder().decode(bytes ?? undefined);
}

describe('tables of HTML', () => {
  const table = (between: string, ...cells: readonly string[]): string => {
    const row = (tag: string, own: readonly string[]): string => `<tr>${between}${own.map((cell) => `<${tag}>${cell}</${tag}>${between}`).join('')}</tr>${between}`;
    return `<!DOCTYPE html><body><table>${between}${row('th', ['Nr', 'SSID', 'Serial number'])}${row('td', cells.slice(0, 3))}${row('td', cells.slice(3))}</table><p>after</p></body>`;
  };

  test.each([[''], ['\n    '], [' ']])('with %j between their tags lose what their columns name', async (between) => {
    expect(await trimmed('a.html', table(between, '1', 'Leuchtturm', 'KX88120QZ', '2', '<b>Mole 7</b>', 'KX88121QZ'))).toBe(table(between, '1', '[network 1]', '[serial 1]', '2', '<b>[network 2]</b>', '[serial 2]'));
  });

  test('an empty cell is one all the same', async () => {
    const read = async (...cells: readonly string[]): Promise<string | undefined> => (await textsOf(await openBytes('a.html', table('\n', ...cells)))).get('attachment:a.html');
    expect(await read('1', '', 'KX88120QZ', '', '', 'KX88121QZ')).toBe('Nr\tSSID\tSerial number\n1\t\tKX88120QZ\n\t\tKX88121QZ\nafter');
    expect(await trimmed('a.html', table('\n', '1', '', 'KX88120QZ', '', '', 'KX88121QZ'))).toBe(table('\n', '1', '', '[serial 1]', '', '', '[serial 2]'));
  });
});

const namedIn = async (name: string, source: string): Promise<string | undefined> => (await textsOf(await openBytes(name, source))).get(`attachment:${name}#named`);

describe('sheets that are texts', () => {
  const sylk = (end: string, ssid: string, imei: string, remark: string): string => ['ID;PWXL;N;E', 'B;Y2;X3', 'C;Y1;X1;K"SSID"', 'C;X2;K"IMEI"', 'C;X3;K"Remark"', `C;Y2;X1;K"${ssid}"`, `C;X2;K${imei}`, `C;X3;K"${remark}"`, 'C;Y3;X3;K"last"', 'E', ''].join(end);
  const number = (digits: string, end: string): string => `0,${digits}${end}V`;
  const dif = (end: string, ssid: string, imei: string, remark: string): string => ['TABLE', '0,1', '"EXCEL"', 'VECTORS', '0,3', '""', 'DATA', '0,0', '""', '-1,0', 'BOT', '1,0', '"SSID"', '1,0', '"IMEI"', '1,0', '"Remark"', '-1,0', 'BOT', '1,0', `"${ssid}"`, imei, '1,0', `"${remark}"`, '-1,0', 'EOD', ''].join(end);

  test.each([['\n'], ['\r\n']])('cells of SYLK and DIF have the names of their columns, and go; lines end with %j', async (end) => {
    expect(await namedIn('a.slk', sylk(end, 'Mole ""7""', '490154203237518', 'dusk'))).toBe('SSID: Mole "7"\nIMEI: 490154203237518\nRemark: dusk\nRemark: last');
    expect(await trimmed('a.slk', sylk(end, 'Leuchtturm', '490154203237518', 'dusk'))).toBe(sylk(end, '[network 1]', '"[device id 1]"', 'dusk'));
    expect(await namedIn('a.dif', dif(end, 'Mole ""7""', number('490154203237518', end), 'dusk'))).toBe('SSID: Mole "7"\nIMEI: 490154203237518\nRemark: dusk');
    expect(await trimmed('a.dif', dif(end, 'Leuchtturm', number('490154203237518', end), 'dusk'))).toBe(dif(end, '[network 1]', '1,0\n"[device id 1]"', 'dusk'));
  });

  test('without a row of names nothing is named', async () => {
    expect(await namedIn('a.slk', 'ID;PWXL;N;E\nC;Y1;X1;K"SSID"\nC;X2;K7\nC;Y2;X1;K"Mole"\nE\n')).toBeUndefined();
    expect(await namedIn('a.dif', 'TABLE\n0,1\n"x"\n-1,0\nBOT\n1,0\n"SSID"\n1,0\n"IMEI"\n')).toBeUndefined();
  });
});

describe('tables between delimiters', () => {
  test.each([
    ['two columns', 'SSID,Username\nLeuchtturm,meide\n"Mole, 7",\n', 'SSID,Username\n[network 1],[user 1]\n"[network 2]",\n'],
    ['a name over two lines', 'Nr,"Serial\nnumber",SSID\r\n1,KX88120QZ,"a ""b"" c"\r\n', 'Nr,"Serial\nnumber",SSID\r\n1,[serial 1],"[network 1]"\r\n'],
    ['bars', 'Nr|SSID|Serial number\n1|Leuchtturm|KX88120QZ\n2||KX88121QZ', 'Nr|SSID|Serial number\n1|[network 1]|[serial 1]\n2||[serial 2]'],
  ])('with %s lose what their columns name', async (_what, before, after) => {
    expect(await trimmed('a.csv', before)).toBe(after);
  });

  test('one of two columns without names is read as it stands', async () => {
    expect(await namedIn('a.csv', '1,Leuchtturm\n2,meide\n')).toBeUndefined();
  });
});

describe('columns that say only beside others what they are', () => {
  test('a name beside an address is somebody’s, beside a size it is a thing’s', async () => {
    const people = (...names: readonly string[]): string => `id,name,e-mail\n1,${names[0] ?? ''},a@example.org\n2,${names[1] ?? ''},b@example.org\n`;
    expect(await trimmed('a.csv', people('Zyxwa', '"Qorvin, Ada"'))).toBe('id,name,e-mail\n1,[name 1],[e-mail 1]\n2,"[name 2]",[e-mail 2]\n');
    expect(await namedIn('a.csv', people('Zyxwa', 'Qorvin'))).toContain('full name: Zyxwa');
    expect(await namedIn('a.csv', 'id,name,size\n1,Zyxwa,7\n')).toBeUndefined();
    expect(await namedIn('a.txt', 'name|phone\nZyxwa|7\n')).toBe('full name: Zyxwa\nphone: 7');
    expect(await namedIn('a.txt', '||Nom||Prénom||\n|Qorvin|Zyxwa|\n')).toBe('full name: Qorvin\nPrénom: Zyxwa');
    expect(await namedIn('a.slk', 'ID;P\nC;Y1;X1;K"Name"\nC;X2;K"Telefon"\nC;Y2;X1;K"Zyxwa"\nE\n')).toBe('full name: Zyxwa');
  });

  test('cells with doubled quotes take none of the others their names', async () => {
    const table = (first: string, last: string): string => `Prénom;Nom;Remarque\n"${first}";"${last}";"dit ""appelez"" 7"\n`;
    expect(await trimmed('a.csv', table('Zyxwa', 'Qorvin'))).toBe(table('[name 1]', '[name 2]'));
  });
});

describe('tables of JSON', () => {
  const row = (ssid: string, serial: string, number: number | string): unknown[] => [1, ssid, serial, number, null];
  const columns = ['Nr', 'SSID', 'Serial number', 'Customer number', 'Remark'];
  const ways: Readonly<Record<string, (...rows: readonly unknown[][]) => unknown>> = {
    'with the names first': (...rows) => ({ stations: [columns, ...rows], lamps: [['a', 'b'], ['c', 'd']] }),
    'with the names beside them': (...rows) => ({ columns, more: { tags: ['dusk', 'dawn'] }, rows }),
    'with columns that say more than their names': (...rows) => ({ table: { fields: columns.map((name) => ({ name, type: 'text' })), data: rows } }),
  };

  test.each(Object.entries(ways))('%s lose what their columns name', async (_way, write) => {
    const rows = (...values: readonly (string | number)[]): unknown[][] => [row(String(values[0]), String(values[1]), values[2] ?? ''), row(String(values[3]), String(values[4]), values[5] ?? '')];
    const after = await trimmed('a.json', JSON.stringify(write(...rows('Leuchtturm', 'KX88120QZ', 70441900, 'Mole 7', 'KX88121QZ', 70441901))));
    expect(JSON.parse(after)).toEqual(write(...rows('[network 1]', '[serial 1]', '[id 1]', '[network 2]', '[serial 2]', '[id 2]')));
  });

  test('a list that is not all words names nothing', async () => {
    expect(await namedIn('a.json', JSON.stringify({ pairs: [['SSID', 7], ['Mole', 'Bake']], fields: ['x'], rows: [['Mole 7']] }))).not.toMatch(/^SSID|^x/m);
  });
});

describe('tables of consoles with dashes below their names', () => {
  const sqlite = (a: string, b: string): string => `id  ssid        serial_number\n--  ----------  -------------\n1   ${a}  ${b}\n2               KX88121QZ\n`;
  const shell = (a: string, b: string): string => `\r\nNr ${' '.repeat(4)}SSID        SerialNumber\r\n--${' '.repeat(5)}----        ------------\r\n 7     ${a.padEnd(12)}${b}\r\n12     Bake        KX88121QZ\r\n\r\nafter all of it\r\n`;

  test('cells have the names above the dashes, also those that end where their columns do', async () => {
    expect(await namedIn('a.txt', sqlite('Leuchtturm', 'KX88120QZ'))).toBe('id: 1\nssid: Leuchtturm\nserial_number: KX88120QZ\nid: 2\nserial_number: KX88121QZ');
    expect(await namedIn('a.txt', shell('Mole 7', 'KX88120QZ'))).toBe('Nr: 7\nSSID: Mole 7\nSerialNumber: KX88120QZ\nNr: 12\nSSID: Bake\nSerialNumber: KX88121QZ');
  });

  test('values go from their columns alone', async () => {
    expect(await trimmed('a.txt', sqlite('Leuchtturm', 'KX88120QZ'))).toBe(sqlite('[network 1]', '[serial 1]').replace('KX88121QZ', '[serial 2]'));
  });
});

describe('tables between bars without a ruled line', () => {
  const list = (ssid: string, serial: string): string => `ssid|serial|note\n${ssid}|${serial}|a\n||b\n`;
  const jira = (ssid: string, serial: string): string => `h3. Report\r\n||SSID||*Serial*||\r\n|${ssid}|${serial}|\r\nend of SSID||\r\n`;
  const wiki = (ssid: string, serial: string): string => `{| class="wikitable"\n! SSID !! Nr\n! scope="col" | Serial\n|-\n| ${ssid} || 7\n| style="a" | ${serial}\n|}\n| no || cell\n`;

  test.each([['as consoles print lists', list], ['of Jira', jira], ['of MediaWiki', wiki]])('%s lose what their columns name', async (_, table) => {
    expect(await trimmed('a.txt', table('Leuchtturm', 'KX88120QZ'))).toBe(table('[network 1]', '[serial 1]'));
  });

  test('cells are named in order; a table ends where no row follows', async () => {
    expect(await namedIn('a.log', `x\n\n${list('Mole 7', 'K9')}\nssid|no\nother|a\n\nA word|with bars|7\nSSID|x\nlines|of|three\n`)).toBe('ssid: Mole 7\nserial: K9\nnote: a\nnote: b\nssid: other\nno: a');
    expect(await namedIn('a.log', jira('Mole 7', 'K9'))).toBe('SSID: Mole 7\nSerial: K9');
    expect(await namedIn('a.log', wiki('Mole 7', 'K9'))).toBe('SSID: Mole 7\nNr: 7\nSerial: K9');
    expect(await namedIn('a.log', 'first line\nssid|serial\nMole 7|K9\n')).toBeUndefined();
  });
});

describe('columns that only among others say that they are of devices', () => {
  test('a network and a serial number in other languages', async () => {
    const table = (nr: string, rete: string): string => `Nome;Seriale;Rete;Modello\nLampe 1;${nr};${rete};X1\n`;
    expect(await trimmed('a.csv', table('KX88120QZ', 'Leuchtturm'))).toBe(table('[serial 1]', '[network 1]'));
    const french = (nr: string, rete: string): string => `Appareil;Numéro de série;Réseau;Modèle\nA1;${nr};${rete};X1\n`;
    expect(await trimmed('a.csv', french('KX88120QZ', 'Leuchtturm'))).toBe(french('[serial 1]', '[network 1]'));
    expect(await namedIn('a.csv', 'Persona;Rete;Nota\nAda;Amici;x\n')).toBeUndefined();
    expect(await namedIn('a.txt', '||Gerät||WLAN||\n|Lampe|Mole 7|\n')).toBe('Gerät: Lampe\nSSID: Mole 7');
  });
});

describe('tables that are written to be typeset', () => {
  const ascii = (ssid: string, serial: string): string => `= Report\n\n|===\n|SSID |Serial number |Model\n\n|${ssid}\n|${serial}\n|X1\n\n|Bake |KX88121QZ |X2\n|===\n\n|SSID |no cell\n`;
  const latex = (ssid: string, serial: string): string => `\\begin{tabular}{lll}\n\\hline\nSSID & Serial number & Model \\\\\n\\hline ${ssid} & ${serial} & A \\& B \\\\\nBake &\nKX88121QZ & X2 \\\\ \\hline\n\\end{tabular}\nSSID & text & text \\\\\n`;

  test.each([['AsciiDoc', ascii], ['TeX', latex]])('in %s lose what their columns name, from there alone', async (_, table) => {
    expect(await trimmed('a.txt', table('Leuchtturm', 'KX88120QZ'))).toBe(table('[network 1]', '[serial 1]').replace('Bake', '[network 2]').replace('KX88121QZ', '[serial 2]'));
  });

  test('what stands outside of one, or below names that are none, is named by nothing', async () => {
    expect(await namedIn('a.adoc', '|===\n|7 |8\n|9 |10\n|===\n\n|===\n|SSID |Nr\n\n|Mole 7 |8\n|===\n|SSID |x\n|Bake |y\n')).toBe('SSID: Mole 7\nNr: 8');
    expect(await namedIn('a.tex', '\\begin{tabular}{ll}\nSSID & Nr \\\\\nMole 7 & 8 \\\\\na & b & c \\\\\n\\end{tabular}\nSSID & Nr \\\\\nBake & 9 \\\\\n')).toBe('SSID: Mole 7\nNr: 8');
  });
});

describe('networks that are headings', () => {
  const report = (now: string, other: string, liked: string): string => `Hardware:\n\n    Hardware Overview:\n\n      Model Name: MacBook Pro\n\nWi-Fi:\n\n      Interfaces:\n        en0:\n          Supported PHY Modes: 802.11 a/b/g/n/ac/ax\n          Status: Connected\n          Current Network Information:\n            ${now}:\n              PHY Mode: 802.11ax\n              Channel: 44 (5GHz, 80MHz)\n          Other Local Wi-Fi Networks:\n            ${other}:\n              PHY Mode: 802.11n\n              Security: None\n          Preferred Networks:\n            ${liked}:\n              Security: WPA2 Personal\n        awdl0:\n          MTU: 1500\n`;

  test('of a macOS report go, and no other heading does', async () => {
    expect(await trimmed('a.txt', report('Leuchtturm', 'Mole: 7', 'Bake'))).toBe(report('[network 1]', '[network 2]', '[network 3]'));
    expect(await namedIn('a.txt', report('Leuchtturm', 'Mole: 7', 'Bake'))).toBe('SSID: Leuchtturm\nSSID: Mole: 7\nSSID: Bake');
  });

  test('in another language they are known by what stands below them', async () => {
    expect(await namedIn('a.txt', 'Wi-Fi:\n\n      Interfacce:\n        en0:\n          Stato: Collegato\n          Rete di oggi:\n            Mole 7:\n              Modalità PHY: 802.11ax\n')).toBe('SSID: Mole 7');
  });
});

describe('what PHP prints', () => {
  const dumped = (ssid: string, user: string): string => `array(2) {\n  ["ssid"]=>\n  string(${String(Buffer.byteLength(ssid))}) "${ssid}"\n  ["username"]=>\n  string(${String(Buffer.byteLength(user))}) "${user}"\n  ["n"]=>\n  int(7)\n}\n`;
  const serialized = (ssid: string, user: string): string => `cache: a:3:{s:4:"ssid";s:${String(Buffer.byteLength(ssid))}:"${ssid}";s:8:"username";s:${String(Buffer.byteLength(user))}:"${user}";s:1:"n";i:7;}\n`;

  test.each([['by var_dump', dumped], ['by serialize', serialized]])('%s loses what its keys name, with the length of it', async (_, write) => {
    expect(await trimmed('a.log', write('Möwe "7"; "x', 'zyxwa'))).toBe(write('[network 1]', '[user 1]'));
  });

  test('one whose length lies is left as it stands', async () => {
    expect(await namedIn('a.txt', 'a:2:{s:4:"ssid";s:9:"Mole 7";s:8:"username";s:5:"zyxwa";}')).toBe('username: zyxwa');
    expect(await namedIn('a.txt', 'a:1:{s:4:"ssid";s:2:"Mö";}')).toBeUndefined();
    expect(await namedIn('a.txt', '["user":"Person":private]=>\n  string(1) "z"\n\'ssid\' =>\n  string(6) "Mole 7"\n')).toBe('user: z\nssid: Mole 7');
  });
});
