import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesInMemory, collect, collectText } from '../../src/files/byte-stream.ts';
import type { TextEdit } from '../../src/files/file-format.ts';
import { nodesOf, openTree, partIdOf, type FileNode } from '../../src/files/open-tree.ts';
import { writeTree } from '../../src/files/write-tree.ts';
import { bytesOfTree, endings, tree } from './trees.ts';

const atMost = 2 ** 30;

async function textsOf(root: FileNode): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const node of nodesOf(root)) for (const text of node.opened?.texts ?? []) texts.set(partIdOf(node, text), await collectText(text.read()));
  return texts;
}

test('any tree of archives: every text is read, an edit changes only its own text, and nothing else is lost', async () => {
  await fc.assert(
    fc.asyncProperty(tree, fc.integer({ min: 0 }), async (made, pick) => {
      const bytes = bytesOfTree(made);
      const root = await openTree(bytesInMemory(`file${endings[made.kind]}`, bytes));
      const before = await textsOf(root);
      const logs = [...before].filter(([, text]) => text.startsWith('log'));
      expect(logs.length).toBeGreaterThan(0);
      const [id, text] = logs[pick % logs.length] ?? ['', ''];
      const edit: TextEdit = { start: 0, end: 3, replacement: '[word 1]' };
      const write = writeTree(root, { edits: new Map([[id, [edit]]]), removed: new Set(), renamed: new Map() });
      const again = await openTree(bytesInMemory(root.name, await collect((write as NonNullable<typeof write>)(), atMost)));
      expect(await textsOf(again)).toEqual(new Map([...before].map(([key, value]) => [key, key === id ? `[word 1]${text.slice(3)}` : value])));
      expect(nodesOf(again).map(({ path, unread }) => [path, unread])).toEqual(nodesOf(root).map(({ path, unread }) => [path, unread]));
    }),
    { numRuns: 100 },
  );
});
