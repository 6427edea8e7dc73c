/** The extra fields of a zip's entries: which of them are known, and which go along when the zip is written anew. */
import type { Entry } from './zip-library.ts';

/** Info-ZIP's: owners by number, and names and comments in UTF-8. */
const unixFields = new Set([0x5855, 0x7855, 0x7875, 0x7075, 0x6375]);
const [timeField, windowsTimeField] = [0x5455, 0x000a];
/** Fields that every tool knows (APPNOTE 4.5, and Info-ZIP's): those, times and lengths. Others do not go into a zip that is written anew. */
export const knownFields = new Set([...unixFields, 0x0001, windowsTimeField, timeField]);

function fieldsOf(entry: Entry): Map<number, Uint8Array> {
  return new Map([...(entry.extraField ?? new Map<number, { data: Uint8Array }>())].map(([type, { data }]) => [type, data]));
}

/** Words in fields that some tool of its own added: people and tools write names there. */
export function wordsInFields(entry: Entry): string[] {
  return [...fieldsOf(entry)].flatMap(([type, data]) => (knownFields.has(type) ? [] : [...new TextDecoder('windows-1252').decode(data).matchAll(/[ -~]{6,}/g)].map(([run]) => run)));
}

/** An entry whose fields say no time gets none: the first one of an OpenDocument file, by which it is known, may have no field at all (ODF 1.2 part 3, 3.3). */
export function timesFor(entry: Entry): { extendedTimestamp: boolean; ntfsTimestamp: boolean } {
  const fields = fieldsOf(entry);
  const isWindows = fields.has(windowsTimeField);
  return { extendedTimestamp: isWindows || fields.has(timeField), ntfsTimestamp: isWindows };
}

/** The fields that go along. Those that repeat the old name, or who made the file, do not go along with a new name. */
export function extraFor(entry: Entry, renamed: boolean): { extraField?: Map<number, Uint8Array> } {
  const fields = fieldsOf(entry);
  const kept = new Map([...fields].filter(([type]) => knownFields.has(type) && !(renamed && (unixFields.has(type) || type === 1))));
  return renamed || kept.size < fields.size ? { extraField: kept } : {};
}
