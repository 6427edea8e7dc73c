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
