// `npm start` on a fresh clone: installs what is missing, then goes on in TypeScript.
import { installPackages } from './install.mjs';

installPackages();
const { register } = await import('tsx/esm/api');
register();
const { start } = await import('./start.ts');
process.exitCode = await start(process.argv.slice(2));
