/** CKEditor 4 as it is served, in its frame. */
export async function mount(host) {
  host.appendChild(document.createElement('textarea')).id = 'cke';
  const { CKEDITOR } = globalThis;
  CKEDITOR.disableAutoInline = true;
  const editor = CKEDITOR.replace('cke', { versionCheck: false, allowedContent: true, removePlugins: 'elementspath,resize' });
  await new Promise((ready) => editor.on('instanceReady', ready));
  return {
    set: (element) => new Promise((done) => editor.setData(element.innerHTML, () => { editor.resetUndo(); done(); })),
    model: () => editor.getData(),
    modelIsHtml: true,
    send: () => editor.getData(),
    editable: () => editor.editable().$,
  };
}
