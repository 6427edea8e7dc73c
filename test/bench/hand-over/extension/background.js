// In Chromium: opens the offscreen document. In Firefox the event page does the receiving itself (receiver.js is loaded beside this file).
const api = globalThis.browser ?? globalThis.chrome;
let opening;
api.runtime.onMessage.addListener((message, _sender, reply) => {
  if (message?.kind !== 'open') return undefined;
  opening ??= api.offscreen === undefined ? Promise.resolve() : api.offscreen.createDocument({ url: 'offscreen.html', reasons: ['WORKERS'], justification: 'bench' });
  opening.then(() => reply('open'), (error) => reply(String(error)));
  return true;
});
