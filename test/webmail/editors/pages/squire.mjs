/** Squire as Fastmail, Tuta and SnappyMail use it. */
import Squire from 'squire-rte';

export async function mount(host) {
  const squire = new Squire(host.appendChild(document.createElement('div')), {
    sanitizeToDOMFragment: (html) => document.importNode(new DOMParser().parseFromString(`<body>${html}`, 'text/html').body, true).ownerDocument.createRange().createContextualFragment(html),
  });
  return {
    set: (element) => squire.setHTML(element.innerHTML),
    model: () => squire.getHTML(),
    modelIsHtml: true,
    send: () => squire.getHTML(),
    editable: () => squire.getRoot(),
  };
}
