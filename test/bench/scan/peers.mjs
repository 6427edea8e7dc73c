/** The npm packages that a developer would take, as their manuals say: `node peers.mjs NAME PATH` prints the time for one text as JSON. Plain JavaScript: their types are not needed. */
import { readFileSync } from 'node:fs';

const search = {
  async openredaction() {
    const { OpenRedaction } = await import('@openredaction/core');
    const detector = new OpenRedaction();
    return async (text) => (await detector.detect(text)).detections.length;
  },
  async secretlint() {
    const { lintSource } = await import('@secretlint/core');
    const { creator } = await import('@secretlint/secretlint-rule-preset-recommend');
    const options = { config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }] } };
    return async (text) => (await lintSource({ source: { filePath: 'log.txt', content: text, contentType: 'text' }, options })).messages.length;
  },
};

const [name, path] = process.argv.slice(2);
const run = await search[name]();
const text = readFileSync(path, 'utf8');
await run(text.slice(0, 20_000));
const cpu = process.cpuUsage();
const started = performance.now();
const found = await run(text);
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(cpu);
console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, found }));
