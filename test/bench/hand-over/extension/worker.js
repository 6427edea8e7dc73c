/* global Blob, crypto, postMessage */
let chunks = [];
globalThis.onmessage = async ({ data: { id, kind, bytes, blob } }) => {
  try {
    if (kind === 'chunk') {
      chunks.push(bytes);
      postMessage({ id, ok: true });
      return;
    }
    const whole = kind === 'blob' ? await blob.arrayBuffer() : await new Blob(chunks).arrayBuffer();
    chunks = [];
    const arrived = Date.now();
    const hash = new Uint32Array(await crypto.subtle.digest('SHA-256', whole))[0];
    postMessage({ id, arrived, bytes: whole.byteLength, hash });
  } catch (error) {
    chunks = [];
    postMessage({ id, error: String(error) });
  }
};
