/** Squire as Fastmail, Tuta and SnappyMail use it. */
import Squire from 'squire-rte';

export async function mount(host, { at = host.appendChild(document.createElement('div')) } = {}) {
  const squire = new Squire(at, {
    sanitizeToDOMFragment: (html) => document.importNode(new DOMParser().parseFromString(`<body>${html}`, 'text/html').body, true).ownerDocument.createRange().createContextualFragment(html),
  });
  return {
    set: (element) => squire.setHTML(element.innerHTML),
    model: () => squire.getHTML(),
    modelIsHtml: true,
    send: () => squire.getHTML(),
    editable: () => squire.getRoot(),
    changed: (tell) => squire.addEventListener('input', tell),
  };
}
