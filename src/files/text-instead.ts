/** The text of a file, trimmed, as a file of its own: for what can be read and not be written anew, as the pages of a PDF. */
import { collectText, once } from './byte-stream.ts';
import type { ByteStream } from './file-format.ts';
import { splice } from './mapped-text.ts';
import { partIdOf, type FileNode } from './open-tree.ts';
import { encode } from './text-encoding.ts';
import type { TreeChanges } from './write-tree.ts';

export const plainText = { ending: '.txt', type: 'text/plain' };

/** The file's text with the changes made, in UTF-8; null where it has none. */
export function textInstead({ opened, path }: FileNode, { edits }: TreeChanges): (() => ByteStream) | null {
  const text = opened?.texts.find(({ id }) => id === opened.textInstead);
  if (text === undefined) return null;
  return async function* write() {
    yield* once(encode(splice(await collectText(text.read()), edits.get(partIdOf({ path }, text)) ?? []), 'utf-8'));
  };
}
