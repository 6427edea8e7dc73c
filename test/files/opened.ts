/** What the tests of formats share: a file opened, and a copy of it with values taken away, as the product does it. */
import { expect } from 'vitest';
import { bytesInMemory, collect, collectText, join } from '../../src/files/byte-stream.ts';
import type { TrimReport } from '../../src/core/file-report.ts';
import type { TextEdit } from '../../src/files/file-format.ts';
import { nodesOf, openTree, partIdOf, type FileNode } from '../../src/files/trees/open-tree.ts';
import { trimFile } from '../../src/files/trim-file.ts';
import { writeTree } from '../../src/files/trees/write-tree.ts';

export async function openBytes(name: string, content: string | Uint8Array): Promise<FileNode> {
  return openTree(bytesInMemory(name, typeof content === 'string' ? new TextEncoder().encode(content) : content));
}

/** Every text in a file, by part id. */
export async function textsOf(root: FileNode): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const node of nodesOf(root)) for (const text of node.opened?.texts ?? []) texts.set(partIdOf(node, text), await collectText(text.read()));
  return texts;
}

/** The file with every place where one of the words stands edited; each word must stand somewhere. */
export async function without(root: FileNode, words: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const edits = new Map<string, TextEdit[]>();
  const found = new Set<string>();
  for (const [id, text] of await textsOf(root)) {
    const own: TextEdit[] = [];
    for (const [word, replacement] of Object.entries(words)) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        own.push({ start: at, end: at + word.length, replacement });
        found.add(word);
      }
    }
    if (own.length > 0) edits.set(id, own.sort((a, b) => a.start - b.start));
  }
  expect([...found].sort()).toEqual(Object.keys(words).sort());
  const write = writeTree(root, { edits, removed: new Set(), renamed: new Map() });
  return collect((write as NonNullable<typeof write>)(), 2 ** 30);
}

export async function textWithout(name: string, content: string, words: Readonly<Record<string, string>>): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await without(await openBytes(name, content), words));
}

/** `trimFile`, with the copy as one array. */
export async function trimBytes(...given: Parameters<typeof trimFile>): Promise<{ readonly report: TrimReport; readonly bytes: Uint8Array | null }> {
  const { report, pieces } = await trimFile(...given);
  return { report, bytes: pieces === null ? null : join(pieces) };
}
