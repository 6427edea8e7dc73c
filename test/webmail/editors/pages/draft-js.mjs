/** Draft.js with links. */
import { CompositeDecorator, ContentState, convertFromHTML, convertToRaw, Editor, EditorState } from 'draft-js';
import { createElement } from 'react';
import ReactDOM from 'react-dom';

const links = new CompositeDecorator([{
  strategy: (block, found, content) => block.findEntityRanges((character) => character.getEntity() !== null && content.getEntity(character.getEntity()).getType() === 'LINK', found),
  component: (props) => createElement('a', { href: props.contentState.getEntity(props.entityKey).getData().url }, props.children),
}]);

/** What an application would write from the raw content, as the exporters on npm do. */
function htmlOf({ blocks, entityMap }) {
  const out = document.createElement('div');
  for (const { text, entityRanges } of blocks) {
    const block = out.appendChild(document.createElement('p'));
    const write = (words, holder) => words.split('\n').forEach((line, i) => holder.append(...(i > 0 ? [document.createElement('br')] : []), line));
    let at = 0;
    for (const { offset, length, key } of entityRanges) {
      write(text.slice(at, offset), block);
      const link = block.appendChild(document.createElement('a'));
      link.setAttribute('href', entityMap[key].data.url);
      write(text.slice(offset, offset + length), link);
      at = offset + length;
    }
    write(text.slice(at), block);
  }
  return out.innerHTML;
}

export async function mount(host) {
  let state = EditorState.createEmpty(links);
  const render = () => ReactDOM.render(createElement(Editor, { editorState: state, onChange: (next) => { state = next; render(); } }), host);
  render();
  return {
    set(element) {
      const { contentBlocks, entityMap } = convertFromHTML(element.innerHTML);
      state = contentBlocks.length > 0 ? EditorState.createWithContent(ContentState.createFromBlockArray(contentBlocks, entityMap), links) : EditorState.createEmpty(links);
      render();
    },
    model: () => state.getCurrentContent().getPlainText('\n'),
    send: () => htmlOf(convertToRaw(state.getCurrentContent())),
    editable: () => host.querySelector('[contenteditable]'),
  };
}
