/** ProseMirror with its basic schema, history and keys. */
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser as Parser, DOMSerializer } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)];
const stateOf = (element) => EditorState.create({ doc: Parser.fromSchema(schema).parse(element), plugins });

export async function mount(host) {
  const view = new EditorView(host, { state: stateOf(document.createElement('div')) });
  return {
    set: (element) => view.updateState(stateOf(element)),
    model: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
    send: () => {
      const out = document.createElement('div');
      out.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
      return out.innerHTML;
    },
    editable: () => view.dom,
  };
}
