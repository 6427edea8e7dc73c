// `npm test`: installs what is missing, then types, lint and every test. Ends with the plain line `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPackages, filePackages, installDebian, installPackages, roundcubePackages, sogoPackages } from './install.mjs';
import { checkTypesAndLint, programs } from './types-and-lint.mjs';

installPackages();
// Tests that drive a browser or a server fail by themselves where it cannot be had; they are never left out.
installDebian([...browserPackages, ...roundcubePackages, ...sogoPackages, ...filePackages]);

const folder = mkdtempSync(join(tmpdir(), 'sendless-test-'));
const results = join(folder, 'results.json');
const steps = {
  ...(await checkTypesAndLint()),
  tests: spawnSync(process.execPath, [programs.vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`], { stdio: 'inherit' }).status === 0,
};
const counts = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
rmSync(folder, { recursive: true, force: true });

// Types and lint count as one test each; a run that broke off without a failed test is a failure too.
const checks = [steps.types, steps.lint];
const broken = !steps.tests && counts.numFailedTests === 0 ? 1 : 0;
const passed = counts.numPassedTests + checks.filter(Boolean).length;
const failed = counts.numFailedTests + checks.filter((ok) => !ok).length + broken;
console.log(`\ntypes ${steps.types ? 'ok' : 'FAILED'}, lint ${steps.lint ? 'ok' : 'FAILED'}, tests ${steps.tests ? 'ok' : 'FAILED'}`);
console.log(`${passed} passed, ${failed} failed, ${counts.numPendingTests + counts.numTodoTests} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
