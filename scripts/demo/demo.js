// The demo page's own behaviour: shows the drafts, saves them, attaches and removes files, sends. What it posts goes to its own server only.
//   ?html=1          the body is a formatted text instead of a plain one
//   ?drafts=2        two compose windows
//   ?lost=NAME       the file is listed, and its bytes are answered with "not found"
//   ?unlinked=NAME   the file is listed without a link to its bytes
//   ?shadow=open     the file field stands in an open (or closed) shadow root
//   ?rewritten=1     the page is written anew by document.open() before it shows anything
// Files are uploaded as they are chosen, dropped or pasted, as real webmails do.
// `var`: a page that is written anew runs this a second time in the same window.
var wishes = new URLSearchParams(location.search);
var post = (path, body, type = 'application/json') => fetch(path, { method: 'POST', body, headers: { 'Content-Type': type, 'X-Demo': '1' } });

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

/** The file field in a shadow root in its place. */
function shadowed(field, mode) {
  const host = document.createElement('span');
  field.replaceWith(host);
  host.attachShadow({ mode }).append(field);
}

/** Chooses files as many webmails do: by a field that is in no document, or was taken out of it. */
function pickDetached(attach, connected) {
  const field = document.createElement('input');
  field.type = 'file';
  field.multiple = true;
  field.onchange = () => attach(field.files);
  if (connected) document.body.append(field);
  field.click();
  field.remove();
}

/** Dropping anywhere on the form attaches; a frame around it says so while files are dragged over it. */
function takeDrops(form, attach) {
  const over = (event) => {
    event.preventDefault();
    form.classList.add('dropping');
  };
  form.addEventListener('dragenter', over);
  form.addEventListener('dragover', over);
  form.addEventListener('dragleave', () => form.classList.remove('dropping'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('dropping');
    attach(event.dataTransfer.files);
  });
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

  const attach = async (files) => {
    for (const file of [...files]) show(await (await post(`/attach/${number}/${encodeURIComponent(file.name)}`, file, file.type || 'application/octet-stream')).json());
  };
  const field = form.querySelector('input[type=file]');
  field.addEventListener('change', async () => {
    await attach(field.files);
    field.value = '';
  });
  if (wishes.has('shadow')) shadowed(field, wishes.get('shadow'));
  form.elements.pick.addEventListener('click', () => pickDetached(attach, false));
  form.elements.pickRemoved.addEventListener('click', () => pickDetached(attach, true));
  takeDrops(form, attach);
  form.addEventListener('paste', (event) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    attach(event.clipboardData.files);
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

/** Empties the page and writes it again, as some webmails fill their frames; every listener of the document and its window goes. */
async function rewrite() {
  globalThis.rewritten = true;
  const page = await (await fetch('/')).text();
  document.open();
  document.write(page);
  document.close();
}

var numbers = Array.from({ length: Number(wishes.get('drafts') ?? 1) }, (_, number) => number);
if (wishes.has('rewritten') && globalThis.rewritten === undefined) rewrite();
else Promise.all(numbers.map(open)).then(() => { document.body.dataset.ready = 'true'; });
