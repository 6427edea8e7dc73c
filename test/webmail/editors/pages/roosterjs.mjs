/** RoosterJS with the plugins of a mail composer, as Outlook and Proton build on it. */
import { AutoFormatPlugin, contentModelToDom, createModelFromHtml, createModelToDomContext, EditPlugin, Editor, exportContent, PastePlugin } from 'roosterjs';

export async function mount(host, { at: root = host.appendChild(document.createElement('div')) } = {}) {
  root.contentEditable = 'true';
  let editor = null;
  let tell = () => undefined;
  const watcher = { getName: () => 'Watcher', initialize: () => undefined, dispose: () => undefined, onPluginEvent: ({ eventType }) => { if (eventType === 'input' || eventType === 'contentChanged') tell(); } };
  return {
    set(element) {
      editor?.dispose();
      root.replaceChildren();
      editor = new Editor(root, { plugins: [new EditPlugin(), new AutoFormatPlugin(), new PastePlugin(), watcher], initialModel: createModelFromHtml(element.innerHTML) });
    },
    /** Its own copy, from its cache where it believes in it. */
    model() {
      const out = document.createElement('div');
      contentModelToDom(document, out, editor.getContentModelCopy('disconnected'), createModelToDomContext());
      return out.innerHTML;
    },
    modelIsHtml: true,
    send: () => exportContent(editor),
    editable: () => root,
    changed: (listener) => { tell = listener; },
  };
}
