/** Tables of consoles: cells by the names of the columns below which they begin. */
import { expect, it } from 'vitest';
import { readColumns } from '../../../src/core/detectors/aligned-columns.ts';

const cells = (text: string): string[] => readColumns(text).map(({ name, start, end }) => `${name}=${text.slice(start, end)}`);

it('a second table right below the first: its names are no row', () => {
  expect(cells('NAME      SERIAL      SIZE\nsda       AB12CD34    20G\nUSER      PID    HOME\nmara      4417   /x\n\nlater\n')).toEqual(['NAME=sda', 'SERIAL=AB12CD34', 'SIZE=20G', 'USER=mara', 'PID=4417', 'HOME=/x']);
});

it('names that are not at the beginning of a line, and two names alone, are none', () => {
  expect(cells('see NAME      SERIAL      SIZE\nsda AB12CD34 20G\n')).toEqual([]);
  expect(cells('NAME      SERIAL\nsda       AB12CD34\n')).toEqual([]);
});

it('a number that begins before its column’s name ends with it; a line that goes on behind the name is no row', () => {
  expect(cells('USER       PID  COMMAND\nmara   1234417  init\nnotes of the second run\nPixel 8 (Android 14)\n')).toEqual(['USER=mara', 'COMMAND=init']);
});
