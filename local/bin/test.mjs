import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium, installChromium } from './chromium.mjs';
import { root } from './root.mjs';

/**
 * Runs every test, the static checks among them, and prints `N passed, N failed`. Returns the exit status. With `--require-browser` it is
 * a failure that the browser tests could not be run.
 */
export async function runTests(flags) {
  const chromium = (await findChromium()) ?? (await installChromium());
  const { passed, failed } = await runJest(chromium);
  console.log(`\n${passed} passed, ${failed} failed`);
  if (chromium === null) {
    console.log(
      'The browser tests were not run: no Chromium or Chrome was found and none could be installed. Set CHROME_PATH to one.',
    );
  }
  return failed > 0 || (chromium === null && flags.includes('--require-browser')) ? 1 : 0;
}

/** What lives short is collected less often: a sixth less of the compiler's time. Jest hands it on to its workers. */
const memory = '--max-semi-space-size=64';

/** A suite that does not even load has no tests; it counts as one that failed. */
async function runJest(chromium) {
  const file = path.join(root, '.cache/test/jest.json');
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const args = [
    memory,
    'node_modules/jest/bin/jest.js',
    ...['--selectProjects', 'rooms', ...(chromium === null ? [] : ['browser'])],
    ...['--maxWorkers', '100%', '--json', '--outputFile', file],
  ];
  const env = chromium === null ? process.env : { ...process.env, CHROME_PATH: chromium };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [status] = await once(child, 'close');
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  const passed = report?.numPassedTests ?? 0;
  const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}
