// Programs side by side, each with its words shown when it ends: types and lint fill two cores.
import { spawn } from 'node:child_process';

/** Runs `npx` with each list of words; gives for each whether it ended well. What one writes stays together. */
export function runBeside(...commands) {
  return Promise.all(commands.map((words) => new Promise((ended) => {
    const child = spawn('npx', words, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      ended(code === 0);
    });
  })));
}

/** Types of everything and of the core without a browser's, and lint: gives whether each is well. */
export async function checkTypesAndLint() {
  const [all, core, lint] = await runBeside(
    ['tsc', '-p', 'tsconfig.json', '--noEmit'],
    ['tsc', '-p', 'src/core/tsconfig.json', '--noEmit'],
    ['eslint', '--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/', '.'],
  );
  return { types: all && core, lint };
}
