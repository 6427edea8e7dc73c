/** An editable element with no library behind it. */
export async function mount(host) {
  const root = host.appendChild(document.createElement('div'));
  root.contentEditable = 'true';
  return { set: (element) => root.replaceChildren(...element.cloneNode(true).childNodes), model: () => root.innerHTML, modelIsHtml: true, send: () => root.innerHTML, editable: () => root };
}
