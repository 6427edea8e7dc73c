/** SQLite databases; what reads them is loaded when one comes. */
import { lazyFormat } from '../file-format.ts';

const magic = 'SQLite format 3\u0000';

export const sqlite = lazyFormat(
  'sqlite',
  ({ head }) => [...magic].every((character, i) => head[i] === character.charCodeAt(0)),
  async () => (await import('../heavy/sqlite.ts')).sqlite,
);
