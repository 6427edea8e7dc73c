/** Who is named in a file's metadata, also behind a label that only persons have: so a name is known as one there, and looked for in names of files and in all other texts. */
import { isPerson } from '../../core/detectors/name-shape.ts';

/** What stands before the name of whoever has the rights. */
const ofRights = /^(?:(?:\(c\)|\u00a9|copyright|all rights reserved(?: by)?|\d{4}(?:[-\u2013]\d{4})?)[\s,.:]{0,4})+/i;
/** Several in one value; `Rossi, Ada` is one. */
const between = /\s{0,9}[;/|]\s{0,9}/;

/** The lines of a property that may name somebody: itself, and behind it each name that is written as a person's. Programs and firms are named there too (`Author: LibreOffice`): no word of theirs may be taken from other texts. */
export function peopleLines(key: string, value: string): string[] {
  const names = namesIn(value.replace(ofRights, '')).filter((name) => isPerson(name.replace(', ', ' '), false));
  return [`${key}: ${value.replace(/\s+/g, ' ')}`, ...names.map((name) => `full name: ${name}`)];
}

function namesIn(value: string): string[] {
  const parts = value.replace(/\s+/g, ' ').split(between);
  return parts.flatMap((part) => {
    const names = part.split(', ');
    return names.length > 1 && names.every((name) => name.trim().includes(' ')) ? names : [part];
  }).map((name) => name.trim());
}
