/** Searching the bytes of a file, and of all that is packed in it, for removed values: what no text of it says. */
import type { Leftover } from '../../core/plan/leftovers.ts';
import type { RemovedValue } from '../../core/plan/removed-values.ts';
import { nodesOf, type FileNode } from './open-tree.ts';
import type { ReadAsText } from './byte-patterns.ts';
import { ByteSearch } from './search-bytes.ts';

/** What stands in the bytes of each node, unpacked. `texts`: ids of the parts that were searched as texts; `sought`: what is looked for in a node. */
export async function searchTree(tree: FileNode, texts: ReadonlySet<string>, sought: (node: FileNode) => readonly RemovedValue[]): Promise<Leftover[]> {
  const leftovers: Leftover[] = [];
  /** Made ready once for each list. */
  const searches = new Map<readonly RemovedValue[], Map<ReadAsText, ByteSearch>>();
  for (const node of nodesOf(tree)) {
    if (node.file === null) continue;
    const part = `attachment:${node.path}`;
    const values = sought(node);
    const asText = !texts.has(part) ? 'none' : node.format === 'text' ? 'all' : 'some';
    const known = searches.get(values) ?? new Map<ReadAsText, ByteSearch>();
    const search = known.get(asText) ?? new ByteSearch(values, { asText });
    searches.set(values, known.set(asText, search));
    const found = await search.find(node.file.stream());
    leftovers.push(...found.map(({ value }): Leftover => ({ part, line: 1, value })));
  }
  return leftovers;
}
