/** Lexical with rich text, links and history. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $generateHtmlFromNodes, $generateNodesFromDOM } from '@lexical/html';
import { LinkNode } from '@lexical/link';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, $isElementNode, $isLineBreakNode, CLEAR_HISTORY_COMMAND, createEditor } from 'lexical';

export async function mount(host) {
  const root = document.createElement('div');
  root.contentEditable = 'true';
  host.append(root);
  const editor = createEditor({ namespace: 'test', nodes: [LinkNode, HeadingNode, QuoteNode], onError: (error) => { throw error; } });
  editor.setRootElement(root);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  const lines = (node) => node.getChildren().map((child) => ($isElementNode(child) && !child.isInline() ? `${lines(child)}\n` : $isElementNode(child) ? lines(child) : $isLineBreakNode(child) ? '\n' : child.getTextContent())).join('');
  return {
    set(element) {
      const parsed = document.implementation.createHTMLDocument();
      parsed.body.append(...parsed.importNode(element, true).childNodes);
      editor.update(() => {
        const nodes = $generateNodesFromDOM(editor, parsed);
        const blocks = [];
        for (const node of nodes) {
          if ($isElementNode(node) && !node.isInline()) blocks.push(node);
          else {
            if (blocks.length === 0) blocks.push($createParagraphNode());
            blocks.at(-1).append(node);
          }
        }
        $getRoot().clear().append(...blocks);
      }, { discrete: true, tag: 'history-merge' });
      editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    },
    model: () => editor.getEditorState().read(() => lines($getRoot())),
    send: () => editor.getEditorState().read(() => $generateHtmlFromNodes(editor)),
    editable: () => root,
  };
}
