/* global Worker */
// Receives bytes in every way that is compared, gathers them in the worker, and answers with what the worker saw.
{
  const api = globalThis.browser ?? globalThis.chrome;
  const worker = new Worker('worker.js');
  let next = 0;
  const waiting = new Map();
  worker.onmessage = ({ data }) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  const toWorker = (message, transfer = []) =>
    new Promise((resolve) => {
      const id = (next += 1);
      waiting.set(id, resolve);
      worker.postMessage({ ...message, id }, transfer);
    });
  const handle = ({ kind, bytes, blob }) => (kind === 'chunk' ? toWorker({ kind, bytes }, [bytes]) : kind === 'blob' ? toWorker({ kind, blob }) : toWorker({ kind }));
  api.runtime.onMessage.addListener((message, _sender, reply) => {
    if (message?.to !== 'receiver') return undefined;
    handle(message).then(reply, (error) => reply({ error: String(error) }));
    return true;
  });
  api.runtime.onConnect.addListener((port) => {
    port.onMessage.addListener((message) => handle(message).then((answer) => port.postMessage(answer)));
  });
}
