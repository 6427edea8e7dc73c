// The demo page's own behaviour: shows the drafts, saves them, attaches and removes files, sends. What it posts goes to its own server only.
//   ?html=1          the body is a formatted text instead of a plain one
//   ?drafts=2        two compose windows
//   ?lost=NAME       the file is listed, and its bytes are answered with "not found"
//   ?unlinked=NAME   the file is listed without a link to its bytes
const wishes = new URLSearchParams(location.search);
const post = (path, body, type = 'application/json') => fetch(path, { method: 'POST', body, headers: { 'Content-Type': type, 'X-Demo': '1' } });

function listed(number, { id, name, bytes }, show) {
  const item = document.createElement('li');
  item.dataset.id = id;
  const link = document.createElement(wishes.get('unlinked') === name ? 'span' : 'a');
  if (link.tagName === 'A') {
    link.href = `/files/${number}/${id}${wishes.get('lost') === name ? '?lost' : ''}`;
    link.download = name;
  } else link.title = name;
  link.textContent = name;
  const size = document.createElement('span');
  size.className = 'size';
  size.textContent = `${bytes} B`;
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'remove';
  remove.setAttribute('aria-label', `Remove ${name}`);
  remove.textContent = 'Remove';
  remove.addEventListener('click', async () => show(await (await post(`/remove/${number}/${id}`, '')).json()));
  item.append(link, size, remove);
  return item;
}

/** The formatted body in the place of the plain one. */
function formatted(plain) {
  const body = document.createElement('div');
  body.contentEditable = 'true';
  body.setAttribute('role', 'textbox');
  body.setAttribute('aria-multiline', 'true');
  body.setAttribute('aria-label', 'Message');
  plain.replaceWith(body);
  return body;
}

async function open(number) {
  const form = document.querySelector('template').content.firstElementChild.cloneNode(true);
  document.body.append(form);
  const plain = form.elements.body;
  const rich = wishes.has('html') ? formatted(plain) : null;
  const list = form.querySelector('.attachments');
  if (number === 0) list.id = 'attachments';
  const status = form.querySelector('output');
  const show = (files) => list.replaceChildren(...files.map((file) => listed(number, file, show)));
  const text = () => JSON.stringify({ to: form.elements.to.value, subject: form.elements.subject.value, body: rich ? rich.innerText : plain.value, html: rich ? rich.innerHTML : null });
  const save = async () => {
    await post(`/save/${number}`, text());
    status.textContent = 'Draft saved';
  };

  form.querySelector('input[type=file]').addEventListener('change', async (event) => {
    for (const file of event.target.files) show(await (await post(`/attach/${number}/${encodeURIComponent(file.name)}`, file, file.type || 'application/octet-stream')).json());
    event.target.value = '';
  });
  form.elements.save.addEventListener('click', save);
  let timer = 0;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, 2000);
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    status.textContent = 'Sending';
    const answer = await post(`/send/${number}`, text());
    status.textContent = answer.ok ? 'Sent' : 'Not sent';
    document.body.dataset.sent = String(answer.ok);
  });

  const draft = await (await fetch(`/draft/${number}`)).json();
  form.elements.to.value = draft.to;
  form.elements.subject.value = draft.subject;
  if (rich) rich.innerHTML = draft.html;
  else plain.value = draft.body;
  show(draft.files);
}

const numbers = Array.from({ length: Number(wishes.get('drafts') ?? 1) }, (_, number) => number);
Promise.all(numbers.map(open)).then(() => { document.body.dataset.ready = 'true'; });
