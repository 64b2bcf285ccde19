import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium, installChromium } from './chromium.mjs';
import { root } from './root.mjs';

/** Checks that are passed or failed as one. They run side by side and speak one after the other. */
const checks = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'test'] },
  { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '.'] },
  { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
  { name: 'manifest', args: ['local/bin/validate-manifest.mjs'] },
];

/**
 * Runs every check and test and prints `N passed, N failed`. Returns the exit status. With `--require-browser` it is a failure
 * that the browser tests could not be run.
 */
export async function runTests(flags) {
  const totals = { passed: 0, failed: 0 };
  const add = ({ passed, failed }) => {
    totals.passed += passed;
    totals.failed += failed;
  };
  for (const outcome of checks.map(runCheck)) add(await outcome);
  add(await runJest('unit', [], process.env));

  const chromium = (await findChromium()) ?? (await installChromium());
  if (chromium !== null)
    add(await runJest('browser', ['--runInBand'], { ...process.env, CHROME_PATH: chromium }));

  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  if (chromium === null) {
    console.log(
      'The browser tests were not run: no Chromium or Chrome was found and none could be installed. Set CHROME_PATH to one.',
    );
  }
  return totals.failed > 0 || (chromium === null && flags.includes('--require-browser')) ? 1 : 0;
}

async function runCheck({ name, args }) {
  const { status, output } = await run(args, process.env, 'pipe');
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (output.trim() !== '') console.log(output.trimEnd());
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A suite that does not even load has no tests; it counts as one that failed. */
async function runJest(project, flags, env) {
  const file = path.join(root, `.cache/test/${project}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const args = [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    project,
    '--json',
    '--outputFile',
    file,
    ...flags,
  ];
  const { status } = await run(args, env, ['ignore', 'ignore', 'inherit']);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  const passed = report?.numPassedTests ?? 0;
  const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

function run(args, env, stdio) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => resolve({ status, output }));
  });
}
