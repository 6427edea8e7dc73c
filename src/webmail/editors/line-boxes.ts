/** How an element takes part in lines, from its computed style where there is one, else from its tag. */
export interface LineBox {
  readonly block: boolean;
  readonly cell: boolean;
  readonly shown: boolean;
  /** White space is kept as written (`pre`, `pre-wrap`, `break-spaces`). */
  readonly kept: boolean;
  /** Line feeds alone are kept (`pre-line`). */
  readonly keptLines: boolean;
}

const blockTags = /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CENTER|DD|DIV|DL|DT|FIELDSET|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TFOOT|THEAD|TR|UL)$/;
const neverShown = /^(?:HEAD|META|LINK|NOSCRIPT|SCRIPT|STYLE|TEMPLATE|TITLE)$/;

/** `parent` gives what is inherited. */
export function lineBoxOf(element: Element, parent: LineBox): LineBox {
  const tag = element.nodeName.toUpperCase();
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const display = style?.display ?? '';
  if (!style || display === '') {
    return { block: blockTags.test(tag), cell: tag === 'TD' || tag === 'TH', shown: parent.shown && !neverShown.test(tag), kept: tag === 'PRE' || parent.kept, keptLines: parent.keptLines };
  }
  const space = style.whiteSpace;
  return {
    block: display !== 'contents' && display !== 'none' && !display.startsWith('inline') && !display.startsWith('ruby') && display !== 'table-cell',
    cell: display === 'table-cell',
    shown: parent.shown && display !== 'none' && style.visibility !== 'hidden' && !neverShown.test(tag),
    kept: space === 'pre' || space === 'pre-wrap' || space === 'break-spaces',
    keptLines: space === 'pre-line',
  };
}
