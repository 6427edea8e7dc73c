/**
 * Three versions of an HTML body as nodes: before our change, after it, and now, with what the user typed since. Where the user
 * touched nothing, our change is taken back node by node, so that links and attributes come back as they were.
 */
import { diffArrays } from 'diff';
import { isElement } from '../node-kind.ts';
import { setChildren } from './set-children.ts';

interface Hunk {
  /** Of the version after our change. */
  readonly from: number;
  readonly to: number;
  readonly nodes: readonly Node[];
}

/**
 * The children that the body should have, or null where the user's change and ours meet in one node. Nodes of `before` are
 * cloned; nodes of `now` are the page's own.
 */
export function mergeNodes(before: readonly Node[], after: readonly Node[], now: readonly Node[]): Node[] | null {
  const { hunks: theirs, kept } = compare(after, now);
  // What the user has undone stands there already.
  const ours = compare(after, before).hunks.filter((hunk) => !theirs.some((other) => other.from <= hunk.from && other.to >= hunk.to && hasRun(other.nodes, hunk.nodes)));
  const merged: Node[] = [];
  let at = 0;
  const hunks = [...ours.map((hunk) => ({ ...hunk, ours: true })), ...theirs.map((hunk) => ({ ...hunk, ours: false }))].sort((a, b) => a.from - b.from || a.to - b.to);
  for (const [index, hunk] of hunks.entries()) {
    const next = hunks[index + 1];
    if (next && next.from < hunk.to) return mergeInside(before, after, now);
    for (; at < hunk.from; at += 1) merged.push(...(kept.get(at) ?? []));
    for (const node of hunk.nodes) merged.push(hunk.ours ? node.cloneNode(true) : node);
    at = hunk.to;
  }
  for (; at < after.length; at += 1) merged.push(...(kept.get(at) ?? []));
  return merged;
}

function hasRun(nodes: readonly Node[], run: readonly Node[]): boolean {
  return run.length === 0 ? nodes.length === 0 : nodes.some((_, i) => run.every((node, j) => node.isEqualNode(nodes[i + j] ?? null)));
}

/** One element around everything, in all three versions: its children are merged instead. */
function mergeInside(before: readonly Node[], after: readonly Node[], now: readonly Node[]): Node[] | null {
  const [was, is, lives] = [onlyElement(before), onlyElement(after), onlyElement(now)];
  if (!was || !is || !lives || !hasSameTag(was, lives) || !hasSameTag(is, lives)) return null;
  const children = mergeNodes([...was.childNodes], [...is.childNodes], [...lives.childNodes]);
  if (!children) return null;
  setChildren(lives, children);
  return [...now];
}

function onlyElement(nodes: readonly Node[]): Element | null {
  const telling = nodes.filter((node) => node.nodeType !== Node.TEXT_NODE || (node.nodeValue ?? '').trim() !== '');
  const [only] = telling;
  return telling.length === 1 && isElement(only) ? only : null;
}

function hasSameTag(one: Element, other: Element): boolean {
  return one.cloneNode(false).isEqualNode(other.cloneNode(false));
}

/** What `to` has instead of stretches of `from`, and for each node of `from` that `to` still has: that of `to`. */
function compare(from: readonly Node[], to: readonly Node[]): { readonly hunks: readonly Hunk[]; readonly kept: ReadonlyMap<number, readonly Node[]> } {
  const hunks: Hunk[] = [];
  const kept = new Map<number, readonly Node[]>();
  let [at, there] = [0, 0];
  for (const { added, removed, value: { length } } of diffArrays(from.map(signatureOf), to.map(signatureOf))) {
    const nodes = removed ? [] : to.slice(there, there + length);
    there += nodes.length;
    if (added || removed) {
      const last = hunks.at(-1);
      const end = added ? at : at + length;
      if (last && last.to === at) hunks[hunks.length - 1] = { from: last.from, to: end, nodes: [...last.nodes, ...nodes] };
      else hunks.push({ from: at, to: end, nodes });
    } else nodes.forEach((node, i) => kept.set(at + i, [node]));
    if (!added) at += length;
  }
  return { hunks, kept };
}

function signatureOf(node: Node): string {
  return new XMLSerializer().serializeToString(node);
}
