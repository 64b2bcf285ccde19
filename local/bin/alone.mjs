import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** Tests of `npm test` that can be run alone, harder, and then print their figures. */
export const alone = {
  mutate: ['test/access/in-step/mutants.test.ts'],
  'in-step': ['test/access/in-step/in-step.test.ts'],
  get soak() {
    return testsWithSizes();
  },
};

/**
 * Runs one of them and returns its exit status. `--fresh` draws another seed and prints it; words choose among the files
 * (`npm run soak -- remedy store`). Single sizes and the seed can stand in the environment: see test/sizes.ts.
 */
export function runAlone(name, flags) {
  const fresh = flags.includes('--fresh');
  const words = flags.filter((flag) => !flag.startsWith('-'));
  const files = alone[name].filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  if (files.length === 0) {
    console.error(`No test of ${name} has ${words.join(' or ')} in its path.`);
    return 2;
  }
  const env = {
    SOAK: '1',
    FIGURES: '1',
    ...process.env,
    ...(fresh ? { SEED: String(randomInt(2 ** 31)) } : {}),
  };
  if (env.SEED !== undefined) console.log(`SEED=${env.SEED} repeats this run.`);
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const more = flags.filter((flag) => flag.startsWith('-') && flag !== '--fresh');
  const args = [
    jest,
    ...['--selectProjects', 'unit', 'browser'],
    '--testTimeout',
    '3600000',
    ...more,
    '--runTestsByPath',
    ...files,
  ];
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}

/** Every test that takes its size from test/sizes.ts. */
function testsWithSizes() {
  return readdirSync(path.join(root, 'test'), { recursive: true })
    .map((file) => path.posix.join('test', file.split(path.sep).join('/')))
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => /\bruns\(\s*'/.test(readFileSync(path.join(root, file), 'utf8')))
    .sort();
}
