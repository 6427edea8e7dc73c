/** The text of a file, trimmed, as a file of its own: for what can be read and not be written anew, as the pages of a PDF. */
import { collectText, once } from '../byte-stream.ts';
import type { ByteStream, TextEdit } from '../file-format.ts';
import { splice } from '../mapped-text.ts';
import { nodesOf, partIdOf, type FileNode } from './open-tree.ts';
import { encode } from '../encodings/text-encoding.ts';

export const plainText = { ending: '.txt', type: 'text/plain' };

/** The file's text with the changes made (`edits` by part id), in UTF-8; null where it has none. */
export function textInstead({ opened, path }: FileNode, { edits }: { readonly edits: ReadonlyMap<string, readonly TextEdit[]> }): (() => ByteStream) | null {
  const text = opened?.texts.find(({ id }) => id === opened.textInstead);
  if (text === undefined) return null;
  return async function* write() {
    yield* once(encode(splice(await collectText(text.read()), edits.get(partIdOf({ path }, text)) ?? []), 'utf-8'));
  };
}

/** A tar that is packed, in one word. */
const shortTar = /\.t(?:xz|bz2?)$/i;

/** A name with the ending that its new content has. */
export function nameAs(name: string, ending: string | undefined): string {
  if (ending === '.gz' && shortTar.test(name)) return name.replace(shortTar, '.tgz');
  return ending === undefined ? name : `${name.replace(/\.[^./]{1,8}$/, '')}${ending}`;
}

/**
 * What entries are called whose text stands instead of them, by path; null where one of them has no text. A name that another entry of the archive has is left to it.
 */
export function namesAsText(tree: FileNode, paths: ReadonlySet<string>, renamed: ReadonlyMap<string, string>): ReadonlyMap<string, string> | null {
  const names = new Map<string, string>();
  const nodes = nodesOf(tree);
  const known = new Set<string>();
  for (const { children } of nodes) {
    const taken = new Set(children.map((child) => renamed.get(child.path) ?? child.name));
    for (const child of children) {
      if (!paths.has(child.path) || child.opened?.textInstead === undefined) continue;
      known.add(child.path);
      // Packed alone (gzip) it has the name of its wrapper.
      if (child.name === '') continue;
      const before = renamed.get(child.path) ?? child.name;
      const name = [nameAs(before, plainText.ending), `${before}${plainText.ending}`].find((one) => !taken.has(one));
      if (name === undefined) return null;
      taken.add(name);
      names.set(child.path, name);
    }
  }
  return known.size === paths.size ? names : null;
}
