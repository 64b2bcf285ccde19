import { verifyCommand } from './verify-command';

process.exitCode = verifyCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
