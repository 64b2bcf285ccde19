import { spawn } from 'node:child_process';
import path from 'node:path';
import { rooms } from './suites-of';

jest.setTimeout(600_000);

/** Checks that are passed or failed as one. Among the suites, so that there are never more processes at work than cores. */
const checks = {
  // much is made and thrown away: with room for that, a tenth less of the processor
  'types and lint': ['--max-semi-space-size=128', 'local/bin/types-and-lint.mjs'],
  unused: ['node_modules/knip/bin/knip.js'],
  format: [
    'node_modules/prettier/bin/prettier.cjs',
    ...['--check', '--log-level', 'warn', '.'],
    ...['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/prettier'],
  ],
  manifest: ['local/bin/validate-manifest.mjs'],
};

/** What it printed where it failed, else nothing. */
function faultsOf(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, ...args], { cwd: path.join(rooms, '..') });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    }
    child.on('error', reject);
    child.on('close', (status) => {
      resolve(status === 0 ? '' : `ended with ${String(status)}\n${output}`);
    });
  });
}

test.each(Object.entries(checks))('%s', async (_, args) => {
  expect(await faultsOf(args)).toBe('');
});

test('a check that finds something fails, and says what', async () => {
  expect(await faultsOf(['--eval', "console.error('a fault'); process.exitCode = 1"])).toBe(
    'ended with 1\na fault\n',
  );
});
