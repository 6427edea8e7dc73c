// Programs side by side, each with its words shown when it ends: types and lint fill two cores.
import { spawn } from 'node:child_process';

/** Where the programs of the installed packages begin: started without `npx`, which takes longer than some of them. */
export const programs = { tsc: 'node_modules/typescript/bin/tsc', eslint: 'node_modules/eslint/bin/eslint.js', vitest: 'node_modules/vitest/vitest.mjs' };

/** Runs Node with each list of words; gives for each whether it ended well. What one writes stays together. */
export function runBeside(...commands) {
  return Promise.all(commands.map((words) => new Promise((ended) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
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
    [programs.tsc, '-p', 'tsconfig.json', '--noEmit'],
    [programs.tsc, '-p', 'src/core/tsconfig.json', '--noEmit'],
    [programs.eslint, '--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/', '.'],
  );
  return { types: all && core, lint };
}
