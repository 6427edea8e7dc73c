/**
 * The first lines of a body for the gate: cheap, bounded, without styles. The exact text is `editors/rich-text.ts`'s work.
 */
const lineTags = /^(?:ADDRESS|ARTICLE|BLOCKQUOTE|BR|DD|DIV|DL|DT|H[1-6]|HR|LI|OL|P|PRE|SECTION|TABLE|TR|UL)$/;

/** At most `limit` UTF-16 units of what a body says: a textarea's value, or an element's text with a line for each block. */
export function readHeadText(body: Element | null | undefined, limit: number): string {
  if (!body) return '';
  if (body.tagName === 'TEXTAREA') return (body as HTMLTextAreaElement).value.slice(0, limit);
  let text = '';
  const visit = (parent: Node): void => {
    for (let node = parent.firstChild; node && text.length < limit; node = node.nextSibling) {
      if (node.nodeType === 3) text += (node.nodeValue ?? '').slice(0, limit);
      else if (node.nodeType === 1) {
        const block = lineTags.test(node.nodeName);
        if (block && !text.endsWith('\n')) text += '\n';
        visit(node);
        if (block && !text.endsWith('\n')) text += '\n';
      }
    }
  };
  visit(body);
  return text.slice(0, limit).trim();
}
