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
  const theirs = hunksOf(after, now);
  // What the user has undone stands there already.
  const ours = hunksOf(after, before).filter((hunk) => !theirs.some((other) => other.from <= hunk.from && other.to >= hunk.to && hasRun(other.nodes, hunk.nodes)));
  const merged: Node[] = [];
  const kept = matchesOf(after, now);
  let at = 0;
  const hunks = [...ours.map((hunk) => ({ ...hunk, ours: true })), ...theirs.map((hunk) => ({ ...hunk, ours: false }))].sort((a, b) => a.from - b.from || a.to - b.to);
  for (const [index, hunk] of hunks.entries()) {
    const next = hunks[index + 1];
    if (next && next.from < hunk.to) return mergeInside(before, after, now);
    for (; at < hunk.from; at += 1) merged.push(...keptNode(kept, at));
    for (const node of hunk.nodes) merged.push(hunk.ours ? node.cloneNode(true) : node);
    at = hunk.to;
  }
  for (; at < after.length; at += 1) merged.push(...keptNode(kept, at));
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

function keptNode(kept: ReadonlyMap<number, Node>, at: number): Node[] {
  const node = kept.get(at);
  return node ? [node] : [];
}

/** What `to` has instead of stretches of `from`. */
function hunksOf(from: readonly Node[], to: readonly Node[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [at, there] = [0, 0];
  for (const change of diffArrays(from.map(signatureOf), to.map(signatureOf))) {
    const { length } = change.value;
    if (change.added || change.removed) {
      const last = hunks.at(-1);
      const nodes = change.added ? to.slice(there, there + length) : [];
      const end = change.removed ? at + length : at;
      if (last && last.to === at) hunks[hunks.length - 1] = { from: last.from, to: end, nodes: [...last.nodes, ...nodes] };
      else hunks.push({ from: at, to: end, nodes });
    }
    if (!change.added) at += length;
    if (!change.removed) there += length;
  }
  return hunks;
}

/** For each node of `from` that `to` still has: the node of `to`. */
function matchesOf(from: readonly Node[], to: readonly Node[]): Map<number, Node> {
  const matches = new Map<number, Node>();
  let [at, there] = [0, 0];
  for (const change of diffArrays(from.map(signatureOf), to.map(signatureOf))) {
    for (let i = 0; i < change.value.length && !change.added && !change.removed; i += 1) {
      const node = to[there + i];
      if (node) matches.set(at + i, node);
    }
    if (!change.added) at += change.value.length;
    if (!change.removed) there += change.value.length;
  }
  return matches;
}

function signatureOf(node: Node): string {
  return new XMLSerializer().serializeToString(node);
}
