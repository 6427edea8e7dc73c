// `npm run check`: types, lint and the quick tests, for after every change.
import { spawnSync } from 'node:child_process';
import { checkTypesAndLint, programs } from './types-and-lint.mjs';

const { types, lint } = await checkTypesAndLint();
const unit = types && lint && spawnSync(process.execPath, [programs.vitest, 'run', '--project', 'unit'], { stdio: 'inherit' }).status === 0;
process.exitCode = unit ? 0 : 1;
