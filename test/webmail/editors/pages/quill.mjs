/** Quill with its snow theme's defaults. */
import Quill from 'quill';
import 'quill/dist/quill.core.css';

export async function mount(host) {
  const quill = new Quill(host.appendChild(document.createElement('div')), {});
  return {
    set(element) {
      quill.setContents(quill.clipboard.convert({ html: element.innerHTML }), 'silent');
      quill.history.clear();
    },
    model: () => quill.getText(),
    send: () => quill.getSemanticHTML(),
    editable: () => quill.root,
  };
}
