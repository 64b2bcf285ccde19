import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium, installChromium } from './chromium.mjs';
import { root } from './root.mjs';

/** Checks that are passed or failed as one, longest first. */
const checks = [
  { name: 'types and lint', args: ['local/bin/types-and-lint.mjs'] },
  { name: 'unused', args: ['node_modules/knip/bin/knip.js'] },
  {
    name: 'format',
    args: [
      'node_modules/prettier/bin/prettier.cjs',
      ...['--check', '--log-level', 'warn', '.'],
      ...['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/prettier'],
    ],
  },
  { name: 'manifest', args: ['local/bin/validate-manifest.mjs'] },
];

/**
 * Runs every check and test and prints `N passed, N failed`. Returns the exit status. With `--require-browser` it is a failure
 * that the browser tests could not be run. The checks go one after the other beside the tests, so that every core is at work until
 * the end.
 */
export async function runTests(flags) {
  const chromium = (await findChromium()) ?? (await installChromium());
  const outcomes = await Promise.all([runChecks(), runJest(chromium)]);
  const [passed, failed] = ['passed', 'failed'].map((key) =>
    outcomes.reduce((sum, one) => sum + one[key], 0),
  );
  console.log(`\n${passed} passed, ${failed} failed`);
  if (chromium === null) {
    console.log(
      'The browser tests were not run: no Chromium or Chrome was found and none could be installed. Set CHROME_PATH to one.',
    );
  }
  return failed > 0 || (chromium === null && flags.includes('--require-browser')) ? 1 : 0;
}

async function runChecks() {
  const failed = [];
  for (const check of checks) if (!(await isPassed(check))) failed.push(check.name);
  return { passed: checks.length - failed.length, failed: failed.length };
}

async function isPassed({ name, args }) {
  const { status, output } = await run(args, process.env, 'pipe');
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (output.trim() !== '') console.log(output.trimEnd());
  return status === 0;
}

/** A suite that does not even load has no tests; it counts as one that failed. */
async function runJest(chromium) {
  const file = path.join(root, '.cache/test/jest.json');
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const args = [
    'node_modules/jest/bin/jest.js',
    ...['--selectProjects', 'rooms', ...(chromium === null ? [] : ['browser'])],
    ...['--maxWorkers', '100%', '--json', '--outputFile', file],
  ];
  const env = chromium === null ? process.env : { ...process.env, CHROME_PATH: chromium };
  const { status } = await run(args, env, ['ignore', 'ignore', 'inherit']);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  const passed = report?.numPassedTests ?? 0;
  const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

/** What lives short is collected less often: a sixth less of the compiler's time. Jest hands it on to its workers. */
const memory = '--max-semi-space-size=64';

function run(args, env, stdio) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [memory, ...args], { cwd: root, env, stdio });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => resolve({ status, output }));
  });
}
