// npm start, npm run report and npm test: install and build what is missing, then run. Plain JavaScript without packages,
// because it runs before there are any.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './root.mjs';
import { installMissing } from './install.mjs';

const programs = { start: 'local/start.ts', report: 'local/report/main.ts' };

const [command, ...flags] = process.argv.slice(2);
installMissing();
const { buildMissing } = await import('./build.mjs');
await buildMissing();

if (command === 'start') {
  const { buildHost } = await import('./build-host.mjs');
  await buildHost();
}

if (command === 'test') {
  const { runTests } = await import('./test.mjs');
  process.exitCode = await runTests(flags);
} else if (command in programs) {
  runProgram(path.join(root, programs[command]), flags);
} else {
  console.error(`run.mjs knows start, report and test, not ${command}.`);
  process.exitCode = 2;
}

/** Runs TypeScript in Node, hands signals on and ends as it ends. */
function runProgram(file, args) {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const child = spawn(process.execPath, [tsx, file, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status, signal) => {
    process.exitCode = signal === null ? (status ?? 1) : 1;
  });
}
