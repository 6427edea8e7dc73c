/** 7z, what `ar` and `cpio` pack, and files packed by xz or bzip2; what unpacks them is loaded when one comes. */
import { CannotRead } from '../cannot-read.ts';
import { lazyFormat, type FileBytes, type FileFormat } from '../file-format.ts';

const load = async (): Promise<FileFormat> => (await import('../heavy/archive.ts')).archive;
const begins = (magic: readonly number[]) => ({ head }: FileBytes): boolean => magic.every((byte, i) => head[i] === byte);

export const sevenZip = lazyFormat('7z', begins([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), load);
export const xz = lazyFormat('xz', begins([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), load);
/** Of static libraries and of Debian's packages. */
export const ar = lazyFormat('ar', begins([...'!<arch>\n'].map((character) => character.charCodeAt(0))), load);
export const cpio = lazyFormat('cpio', ({ head }) => isCpio(latin1(head.subarray(0, 110))), load);
export const bzip2 = lazyFormat('bzip2', begins([0x42, 0x5a, 0x68]), load);

const latin1 = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);
/** Both ways that are written in letters (cpio(5)): a mark, and numbers of eight digits or in base 8. Digits alone might be a text's. */
const isCpio = (head: string): boolean => /^07070[12][\dA-Fa-f]{104}$/.test(head) || /^070707[0-7]{70}/.test(head);

/** Packed by what nothing here unpacks: it is said so, and not taken for a file of words. */
export const zstd: FileFormat = { id: 'zstd', recognises: begins([0x28, 0xb5, 0x2f, 0xfd]), open: () => Promise.reject(new CannotRead('unknown-packing')) };
export const lz4: FileFormat = { ...zstd, id: 'lz4', recognises: begins([0x04, 0x22, 0x4d, 0x18]) };
