/** Files that are one with another that stands beside them: a database and its logs. They are read together, and written together. */
import { bytesOfStream, once } from '../byte-stream.ts';
import { CannotRead, type Unread } from '../cannot-read.ts';
import type { FileBytes, FileEntry, OpenedFile } from '../file-format.ts';
import type { Budget } from '../limits.ts';

/** What of a node says whether it is a part of another. */
interface Node {
  readonly name: string;
  readonly path: string;
  readonly opened: OpenedFile | null;
  readonly unread: Unread | null;
  readonly partOf?: string;
}

/** How an entry finds what stands beside it in its archive. */
export function besideIn(entries: readonly FileEntry[], name: string, budget: Budget): NonNullable<FileBytes['beside']> {
  return async (ending) => {
    const entry = name === '' ? undefined : entries.find((one) => one.name === `${name}${ending}`);
    if (entry === undefined) return null;
    if (entry.unread) throw new CannotRead(entry.unread);
    return bytesOfStream(entry.name, entry.length, budget, () => entry.read());
  };
}

/** The nodes of an archive, with those that were read as a part of another. What these say is told, and goes when the other is written anew. */
export function withBeside<One extends Node>(nodes: readonly (One & { readonly children: readonly One[] })[]): (One & { readonly children: readonly One[] })[] {
  const mains = new Map(nodes.flatMap(({ name, path, opened }) => (opened?.readWith ?? []).map(({ ending, text }) => [`${name}${ending}`, { path, text }] as const)));
  return nodes.map((node) => {
    const main = mains.get(node.name);
    return main === undefined ? node : { ...node, partOf: main.path, opened: node.opened && { ...node.opened, texts: [...node.opened.texts, { id: 'rows', read: () => once(main.text) }], entries: [] }, children: [], unread: 'with-database' };
  });
}

/** The parts of a node among those that stand beside it. */
export function partsOf<One extends Node>(main: One, nodes: readonly One[]): One[] {
  return nodes.filter(({ partOf }) => partOf === main.path);
}
