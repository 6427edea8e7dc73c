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
  /** Between which nodes it may be as well: among nodes that are alike nobody can tell which of them came or went. */
  readonly first: number;
  readonly last: number;
}

/** An element of the page and the children that it shall have. */
type Change = readonly [parent: Element, children: Node[]];

/**
 * Takes our change back in the page's own `root`: what was between `before` and `after`. Nodes of `before` are cloned, those that the user changed stay. False, and
 * nothing is changed, where the user's change and ours meet in one node.
 */
export function mergeNodes(before: readonly Node[], after: readonly Node[], root: Element): boolean {
  const changes: Change[] = [];
  if (!mergeInto(before, after, root, changes)) return false;
  for (const [parent, children] of changes) setChildren(parent, children);
  return true;
}

function mergeInto(before: readonly Node[], after: readonly Node[], root: Element, changes: Change[]): boolean {
  const { hunks: theirs, kept } = compare(after, [...root.childNodes]);
  // What the user has undone stands there already.
  const ours = compare(after, before).hunks.filter((hunk) => !theirs.some((other) => other.from <= hunk.from && other.to >= hunk.to && hasRun(other.nodes, hunk.nodes)));
  // Which of them comes first only the text tells.
  if (ours.some((one) => theirs.some((other) => (slides(one) || slides(other)) && one.first < other.last && other.first < one.last))) return false;
  const merged: Node[] = [];
  let at = 0;
  const keep = (until: number): void => {
    for (const node of kept.slice(at, until)) merged.push(node);
    at = until;
  };
  const hunks = [...ours, ...theirs].sort((a, b) => a.from - b.from || a.to - b.to);
  for (let next, hunk = hunks.shift(); hunk; hunk = next) {
    next = hunks.shift();
    keep(hunk.from);
    if (next && next.from < hunk.to) {
      // An element that both changed is the user's, and its children are merged. Of two changes that are equally long ours comes first.
      const [[was, more], is, [lives, another]] = [hunk.nodes, after[at], next.nodes];
      const isOne = next.from === at && next.to === at + 1 && !more && !another && isElement(lives) && lives.nodeName === was?.nodeName && lives.nodeName === is?.nodeName;
      if (!isOne || !mergeInto([...was.childNodes], [...is.childNodes], lives, changes)) return false;
      hunk = next;
      next = hunks.shift();
    }
    for (const node of hunk.nodes) merged.push(ours.includes(hunk) ? node.cloneNode(true) : node);
    at = hunk.to;
  }
  keep(after.length);
  changes.push([root, merged]);
  return true;
}

const slides = ({ from, to, first, last }: Hunk): boolean => first < from || last > to;

function hasRun(nodes: readonly Node[], run: readonly Node[]): boolean {
  return run.length === 0 ? nodes.length === 0 : nodes.some((_, i) => run.every((node, j) => node.isEqualNode(nodes[i + j] ?? null)));
}

/** What `to` has instead of stretches of `from`, and by the place of each node of `from` that `to` still has: that of `to`. */
function compare(from: readonly Node[], to: readonly Node[]): { readonly hunks: readonly Hunk[]; readonly kept: readonly Node[] } {
  const stretches: Pick<Hunk, 'from' | 'to' | 'nodes'>[] = [];
  const kept: Node[] = [];
  const signatures = from.map(signatureOf);
  let [at, there] = [0, 0];
  for (const { added, removed, value: { length } } of diffArrays(signatures, to.map(signatureOf))) {
    const nodes = removed ? [] : to.slice(there, there + length);
    there += nodes.length;
    if (added || removed) {
      const last = stretches.at(-1);
      const end = added ? at : at + length;
      if (last && last.to === at) stretches[stretches.length - 1] = { from: last.from, to: end, nodes: [...last.nodes, ...nodes] };
      else stretches.push({ from: at, to: end, nodes });
    } else for (const [i, node] of nodes.entries()) kept[at + i] = node;
    if (!added) at += length;
  }
  return { hunks: stretches.map((stretch) => ({ ...stretch, ...slidesOf(stretch, signatures) })), kept };
}

/** What came or went alone may have done so as many nodes earlier or later as are like its own. Nodes in the place of others stand where those stood: their run is empty, and like no node. */
function slidesOf({ from, to, nodes }: Pick<Hunk, 'from' | 'to' | 'nodes'>, signatures: readonly string[]): Pick<Hunk, 'first' | 'last'> {
  let [first, last] = [from, to];
  const run = nodes.length === 0 ? signatures.slice(from, to) : from === to ? nodes.map(signatureOf) : [];
  while (first > 0 && signatures[first - 1] === run.at(-1 - ((from - first) % run.length))) first -= 1;
  while (last < signatures.length && signatures[last] === run[(last - to) % run.length]) last += 1;
  return { first, last };
}

function signatureOf(node: Node): string {
  return new XMLSerializer().serializeToString(node);
}
