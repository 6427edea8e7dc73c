/** 7z; what unpacks it is loaded when one comes. */
import { lazyFormat } from '../file-format.ts';

const magic = [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c];

export const sevenZip = lazyFormat(
  '7z',
  ({ head }) => magic.every((byte, i) => head[i] === byte),
  async () => (await import('../heavy/seven-zip.ts')).sevenZip,
);
