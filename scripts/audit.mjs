// Starts the command line from source: no build is needed after `npm ci`.
import { register } from 'tsx/esm/api';

register();
const { runAudit } = await import('../src/cli/audit.ts');
process.exitCode = await runAudit(process.argv.slice(2));
