/** Gives a node these children and no others. One by one into a fragment: engines take no more than some ten thousand arguments in a call. */
export function setChildren(parent: Element, nodes: Iterable<Node>): void {
  const fragment = parent.ownerDocument.createDocumentFragment();
  for (const node of nodes) fragment.append(node);
  parent.replaceChildren(fragment);
}
