/** What a webmail's list of files says: sizes in words, types by name, and giving a field a file as the user would. */
import { dispatchOwn } from './own-events.ts';

const powers: Record<string, number> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** Bytes of `(12 KB)`, `1,5 MB`, `240K`, `70 B`; null when the words say no size. Rounded as the webmail rounds. */
export function sizeInWords(words: string): number | null {
  const match = /(\d{1,15}(?:[.,]\d{1,9})?)\s{0,4}([KMG]?)i?[Bo]?\b/i.exec(words);
  const power = powers[(match?.[2] ?? '').toUpperCase()];
  return match?.[1] && power !== undefined ? Math.round(Number(match[1].replace(',', '.')) * power) : null;
}

const types: Record<string, string> = {
  txt: 'text/plain', log: 'text/plain', json: 'application/json', html: 'text/html', csv: 'text/csv', zip: 'application/zip', gz: 'application/gzip', pdf: 'application/pdf',
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', heic: 'image/heic', mp4: 'video/mp4',
};

/** The media type that a file name promises, or ''. */
export const typeByName = (name: string): string => types[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? '';

/** Whether a webmail lists a file under its name with a number, as some do when another file has that name: `logs-1.zip`, `logs (2).zip` for `logs.zip`. */
export function isNumberedName(listed: string, name: string): boolean {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  if (listed === name || listed.length < name.length || !listed.startsWith(stem) || !listed.endsWith(ending)) return false;
  return /^[ _-]?\(?\d{1,4}\)?$/.test(listed.slice(stem.length, listed.length - ending.length));
}

/** Puts a file into a file field of the page and says so, as a choice by the user does (works from the isolated world in both browsers). */
export function chooseFile(field: HTMLInputElement, file: { name: string; type: string; bytes: Uint8Array }): void {
  const transfer = new DataTransfer();
  transfer.items.add(new File([new Uint8Array(file.bytes)], file.name, { type: file.type }));
  field.files = transfer.files;
  dispatchOwn(field, new Event('input', { bubbles: true }));
  dispatchOwn(field, new Event('change', { bubbles: true }));
}
