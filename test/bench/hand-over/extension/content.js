/* global Blob, crypto, fetch */
// Takes one way after the other from the bench's server, hands 100 MB over, and tells the server what it saw.
const api = globalThis.browser ?? globalThis.chrome;
const MB = 1024 * 1024;
const send = (message) => api.runtime.sendMessage({ to: 'receiver', ...message });

function conversation() {
  const port = api.runtime.connect({ name: 'hand-over' });
  const answers = [];
  port.onMessage.addListener((answer) => answers.shift()?.resolve(answer));
  port.onDisconnect.addListener(() => answers.splice(0).forEach(({ reject }) => reject(new Error('disconnected'))));
  return (message) =>
    new Promise((resolve, reject) => {
      answers.push({ resolve, reject });
      port.postMessage(message);
    });
}

async function inChunks(say, bytes, size) {
  for (let at = 0; at < bytes.length; at += size) await say({ kind: 'chunk', bytes: bytes.slice(at, at + size).buffer });
  return say({ kind: 'end' });
}

const ways = {
  'message, whole, ArrayBuffer': async (bytes) => inChunks(send, bytes, bytes.length),
  'message, 32 MB, ArrayBuffer': async (bytes) => inChunks(send, bytes, 32 * MB),
  'message, 4 MB, ArrayBuffer': async (bytes) => inChunks(send, bytes, 4 * MB),
  'port, 4 MB, ArrayBuffer': async (bytes) => inChunks(conversation(), bytes, 4 * MB),
  'message, Blob': async (bytes) => send({ kind: 'blob', blob: new Blob([bytes]) }),
  'port, Blob': async (bytes) => conversation()({ kind: 'blob', blob: new Blob([bytes]) }),
};

(async () => {
  const tell = (path, what) => fetch(path, { method: 'POST', body: JSON.stringify(what) }).then((response) => response.json());
  await api.runtime.sendMessage({ kind: 'open' });
  let { way } = await tell('/next', { ways: Object.keys(ways) });
  while (way !== null) {
    const bytes = new Uint8Array(100 * MB);
    for (let at = 0; at < bytes.length; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
    const hash = globalThis.crypto.subtle === undefined ? null : new Uint32Array(await crypto.subtle.digest('SHA-256', bytes))[0];
    await tell('/start', {});
    const start = Date.now();
    let result;
    try {
      const answer = await ways[way](bytes);
      result = answer?.error !== undefined ? { error: answer.error } : { ms: answer.arrived - start, whole: answer.bytes === bytes.length && answer.hash === hash };
    } catch (error) {
      result = { error: String(error) };
    }
    way = (await tell('/result', { way, ...result })).way;
  }
})();
