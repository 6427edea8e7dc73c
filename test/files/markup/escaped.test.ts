/** Texts with escapes: Java's properties (composed after what `Properties.store` of OpenJDK 17 writes), and logs that write so. */
import { expect, test } from 'vitest';
import { bytesInMemory } from '../../../src/files/byte-stream.ts';
import { lookInside } from '../../../src/files/look-inside.ts';
import { openBytes, textsOf, textWithout, trimBytes } from '../opened.ts';

const context = { recipients: { to: ['support@example.com'], cc: [], bcc: [] }, subject: 'settings' };
const stored = (name: string, user: string, folder: string): string => `#written by Zo\\u00EB\n#Fri Nov 27 07:55:00 UTC 2026\nuser\\ name=${name}\nserver.url=https\\://${user}@example.org/a\\=b\nmail=ada.rossi\\u0040example.org\npath=C\\:\\\\users\\\\${folder}\n`;

test('properties are read with their escapes, and a value in escapes is found and goes', async () => {
  const source = stored('Jos\\u00E9 Rossi \\u2713', 'ada\\:pw', 'ada');
  const root = await openBytes('app.properties', source);
  expect(root.format).toBe('escaped');
  expect([...(await textsOf(root)).values()]).toEqual(['#written by Zoë\n#Fri Nov 27 07:55:00 UTC 2026\nuser name=José Rossi ✓\nserver.url=https://ada:pw@example.org/a=b\nmail=ada.rossi@example.org\npath=C:\\users\\ada\n']);
  const file = bytesInMemory('app.properties', new TextEncoder().encode(source));
  const { entries } = await lookInside(file, { context });
  expect(entries[0]?.found.map(({ value }) => value)).toEqual(expect.arrayContaining(['ada.rossi@example.org']));
  const { report, bytes } = await trimBytes(file, { entries: { 'app.properties': 'clean' }, fields: {}, findings: {}, removed: [{ value: 'José Rossi', kind: 'person-name', canonical: 'josé rossi' }], placeholders: { given: [], numbers: [] } }, { context });
  expect(report).toMatchObject({ ok: true, unread: [] });
  const after = new TextDecoder().decode(bytes ?? undefined);
  expect(after).not.toMatch(/ada\.rossi|Jos/);
  expect(after).toContain('user\\ name=[name 1] \\u2713\n');
  expect(after).toContain('\nmail=[e-mail ');
});

test('what replaces a value is escaped as properties are, and lines that go on are joined', async () => {
  const source = stored('Ada', 'ada', 'ada');
  expect(await textWithout('a.properties', source, { 'C:\\users\\ada': '[näme \\ ✓]' })).toBe(source.replace('C\\:\\\\users\\\\ada', '[n\\u00e4me \\\\ \\u2713]'));
  const folded = 'a=1\nmail = ada.\\\r\n    rossi@exa\\\n\tmple.org\nb=C\\';
  expect([...(await textsOf(await openBytes('a.properties', folded))).values()]).toEqual(['a=1\nmail = ada.rossi@example.org\nb=C']);
  expect(await textWithout('a.properties', folded, { 'ada.rossi@example.org': '[e-mail 1]' })).toBe('a=1\nmail = [e-mail 1]\nb=C\\');
});

test('properties in ISO-8859-1 keep every other byte', async () => {
  const source = Buffer.from('caf\u00e9=Zo\u00eb\nmail=ada\\u0040example.org\n', 'latin1');
  const { report, bytes } = await trimBytes(bytesInMemory('a.properties', source), { entries: { 'a.properties': 'clean' }, fields: {}, findings: {}, removed: [], placeholders: { given: [], numbers: [] } }, { context });
  expect(report.ok).toBe(true);
  expect(Buffer.from(bytes ?? []).toString('latin1')).toBe('caf\u00e9=Zo\u00eb\nmail=[e-mail 1]\n');
});

test('a log that writes so is read as it is meant, and its other backslashes stay', async () => {
  const source = 'I/app: body "user":"ada\\u0040example.org" from C:\\temp\\new\n';
  expect([...(await textsOf(await openBytes('a.log', source))).values()]).toEqual([source.replace('\\u0040', '@')]);
  expect(await textWithout('a.log', source, { 'ada@example.org': '[e-mail 1]' })).toBe(source.replace('ada\\u0040example.org', '[e-mail 1]'));
});

test('what is escaped in what is escaped is read as it is meant, whatever the number of backslashes', async () => {
  for (const slashes of ['\\', '\\\\', '\\\\\\\\']) {
    const source = `sent {"body":"{'to':'mia.berg${slashes}u0040example.org'}"} \\\\server\\temp\n`;
    expect([...(await textsOf(await openBytes('a.log', source))).values()]).toEqual([source.replace(`${slashes}u0040`, '@')]);
    expect(await textWithout('a.log', source, { 'mia.berg@example.org': '[e-mail 1]' })).toBe(source.replace(`mia.berg${slashes}u0040example.org`, '[e-mail 1]'));
  }
});
