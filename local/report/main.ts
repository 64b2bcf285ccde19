import { liftPointsQuota } from '../no-quota';
import { reportCommand } from './report-command';

liftPointsQuota(process.env);

// A reader that closes early (`| head`) has seen what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void reportCommand(process.argv.slice(2), {
  env: process.env,
  width: process.stdout.columns || 120,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
}).then((status) => {
  process.exitCode = status;
});
