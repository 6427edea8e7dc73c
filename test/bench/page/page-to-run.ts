/** The pages of the bench: as large and as restless as a large webmail. */

/** How many nodes the page has, and how often each second it changes. */
export const size = { rows: 1000, changesPerSecond: 200 } as const;

/** A message list of some 9,000 nodes in which rows come, go and change. `?still`: nothing moves. */
export function inbox(compose: string): string {
  return `<!doctype html><meta charset="utf-8"><title>inbox</title><body><div id="list"></div>${compose}<script>
    const list = document.getElementById('list');
    const row = (n) => {
      const element = document.createElement('div');
      element.className = 'row';
      for (const words of ['Anna', 'Minutes of the meeting ' + n, 'Thursday']) {
        const cell = document.createElement('span');
        const inner = document.createElement('b');
        inner.textContent = words;
        cell.append(inner);
        element.append(cell);
      }
      return element;
    };
    for (let n = 0; n < ${String(size.rows)}; n += 1) list.append(row(n));
    let n = 0;
    if (!location.search.includes('still')) setInterval(() => {
      n += 1;
      if (n % 2 === 0) list.children[n % list.children.length].replaceWith(row(n));
      else list.children[n % list.children.length].className = 'row row-' + n;
    }, ${String(1000 / size.changesPerSecond)});
  </script></body>`;
}

/** A compose window with a body of this text. */
export function composeWith(to: string, subject: string, body: string): string {
  const escaped = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const blocks = escaped.split('\n').map((line) => `<div>${line === '' ? '<br>' : line}</div>`).join('');
  return `<form onsubmit="return false"><input name="to" value="${to}"><input name="subject" value="${subject}"><div id="body" role="textbox" contenteditable="true" style="height:300px;overflow:auto">${blocks}</div><button type="submit">Send</button></form>`;
}
