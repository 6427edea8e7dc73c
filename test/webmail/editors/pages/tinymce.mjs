/** TinyMCE as it is served, in its frame. */
export async function mount(host, { at = host.appendChild(document.createElement('textarea')) } = {}) {
  const [editor] = await globalThis.tinymce.init({ target: at, license_key: 'gpl', promotion: false, branding: false, menubar: false, toolbar: false, statusbar: false, convert_urls: false });
  return {
    set(element) {
      editor.setContent(element.innerHTML);
      editor.undoManager.clear();
      editor.undoManager.add();
    },
    model: () => editor.getContent(),
    modelIsHtml: true,
    send: () => editor.getContent(),
    editable: () => editor.getBody(),
    changed: (tell) => editor.on('input change undo redo', tell),
  };
}
