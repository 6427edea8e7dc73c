/** How the logs of a database of SQLite begin (https://sqlite.org/fileformat2.html, 4.1 "WAL File Format" and 3 "The Rollback Journal"). */
export const logMagic = 0x377f0682;
export const journalMagic: readonly number[] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];

/** Whether bytes begin as a log that is written ahead. The last bit of its mark says in which order its sums read bytes. */
export function isWriteAheadLog(head: Uint8Array): boolean {
  return head.length >= 4 && (new DataView(head.buffer, head.byteOffset, head.length).getUint32(0) & ~1) === logMagic;
}

export function isJournal(head: Uint8Array): boolean {
  return journalMagic.every((byte, i) => head[i] === byte);
}
