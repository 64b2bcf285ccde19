// npm start, npm test, npm run report and their like: install and build what is missing, then run. Plain JavaScript without packages,
// because it runs before there are any.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { alone, runAlone } from './alone.mjs';
import { root } from './root.mjs';
import { installMissing } from './install.mjs';

/** Programs in TypeScript; `pages`: they need what the browser loads. */
const programs = {
  start: { file: 'local/start.ts', pages: true },
  report: { file: 'local/report/main.ts', pages: false },
  bench: { file: 'local/bench/main.ts', pages: false },
  verify: { file: 'local/report/verify.ts', pages: false },
  'report-schema': { file: 'local/report/write-schema.ts', pages: false },
};

const [command, ...flags] = process.argv.slice(2);
installMissing();
if (command === 'test') {
  await buildPages();
  const { runTests } = await import('./test.mjs');
  process.exitCode = await runTests(flags);
} else if (command in alone) {
  process.exitCode = runAlone(command, flags);
} else if (command in programs) {
  const { file, pages } = programs[command];
  if (pages) await buildPages();
  runProgram(path.join(root, file), flags);
} else {
  const known = ['test', ...Object.keys(alone), ...Object.keys(programs)];
  console.error(`run.mjs knows ${known.join(', ')}, not ${command}.`);
  process.exitCode = 2;
}

async function buildPages() {
  const { buildMissing } = await import('./build.mjs');
  await buildMissing();
}

/** Runs TypeScript in Node, hands signals on and ends as it ends. */
function runProgram(file, args) {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const child = spawn(process.execPath, [tsx, file, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event !== undefined) endWithParent(child);
  child.on('exit', (status, signal) => {
    process.exitCode = signal === null ? (status ?? 1) : 1;
  });
}

/** A signal to npm ends the shell that it runs us in, and no more: without this a server would live on. */
function endWithParent(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500);
  child.on('exit', () => clearInterval(watch));
}
