/** CKEditor 5, the classic editor, with what a mail composer loads. */
import { Autoformat, BlockQuote, Bold, ClassicEditor, Essentials, GeneralHtmlSupport, Link, List, Paragraph, PasteFromOffice } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';

export async function mount(host, { at = host.appendChild(document.createElement('div')) } = {}) {
  const editor = await ClassicEditor.create(at, { licenseKey: 'GPL', plugins: [Essentials, Paragraph, Bold, Link, List, BlockQuote, Autoformat, PasteFromOffice, GeneralHtmlSupport] });
  const lines = (node) => [...node.getChildren()].map((child) => (child.is('$text') ? child.data : child.name === 'softBreak' ? '\n' : `${lines(child)}\n`)).join('');
  return {
    set(element) {
      editor.setData(element.innerHTML);
      editor.commands.get('undo').clearStack();
      editor.commands.get('redo').clearStack();
    },
    model: () => lines(editor.model.document.getRoot()),
    send: () => editor.getData(),
    editable: () => editor.ui.getEditableElement(),
    changed: (tell) => editor.model.document.on('change:data', tell),
  };
}
