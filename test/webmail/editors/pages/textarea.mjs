/** A plain text field. */
export async function mount(host) {
  const field = host.appendChild(document.createElement('textarea'));
  const plain = (element) => { element.querySelectorAll('br').forEach((line) => line.replaceWith('\n')); return [...element.children].map((block) => block.textContent).join('\n'); };
  return { set: (element) => { field.value = plain(element.cloneNode(true)); }, model: () => field.value, send: () => field.value, sendIsText: true, editable: () => field };
}
