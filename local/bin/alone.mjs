import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './root.mjs';

/** Tests of `npm test` that can be run alone, harder, and then print their figures. `env`: what the environment does not say. */
export const alone = {
  mutate: { test: 'test/access/in-step/mutants.test.ts', env: {} },
  'in-step': { test: 'test/access/in-step/in-step.test.ts', env: { SITES: '1000' } },
};

/** Runs one of them and returns its exit status. */
export function runAlone(name, flags) {
  const { test, env } = alone[name];
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const args = [jest, '--selectProjects', 'unit', '--runTestsByPath', test, ...flags];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...env, ...process.env, FIGURES: '1' },
    stdio: 'inherit',
  });
  return status ?? 1;
}
