/** CKEditor 4 as it is served, in its frame; with `extraPlugins: 'divarea'` in the page. */
export async function mount(host, { at = host.appendChild(document.createElement('textarea')), config = {} } = {}) {
  const { CKEDITOR } = globalThis;
  CKEDITOR.disableAutoInline = true;
  const editor = CKEDITOR.replace(at, { versionCheck: false, allowedContent: true, removePlugins: 'elementspath,resize', ...config });
  await new Promise((ready) => editor.on('instanceReady', ready));
  return {
    set: (element) => new Promise((done) => editor.setData(element.innerHTML, () => { editor.resetUndo(); done(); })),
    model: () => editor.getData(),
    modelIsHtml: true,
    send: () => editor.getData(),
    editable: () => editor.editable().$,
    changed: (tell) => editor.on('change', tell),
  };
}
