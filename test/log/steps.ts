import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type * as Log from '../../src/log';

const root = path.join(__dirname, '../..');

/**
 * Loads src/log and counts the steps that it takes: V8 counts how often each block of code is entered, which is the same on every
 * machine and in every run. It counts blocks only in code that is compiled once it counts, and hands out what another suite of this
 * process has compiled from the same file: so the code has a file of its own here. What a built-in does within one call (a search in a
 * text, a regular expression) is one step: the linter refuses expressions whose time grows faster than the text.
 */
export async function openStepCounter(): Promise<{
  readonly log: typeof Log;
  readonly stepsOf: (work: () => Promise<unknown>) => Promise<number>;
  /** Counting slows down whatever the process runs afterwards. */
  readonly close: () => void;
}> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const file = path.join(root, `.cache/counted/${randomUUID()}.cjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ['src/log/index.ts'],
    outfile: file,
    bundle: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
  });
  const log = (await import(file)) as typeof Log;
  rmSync(file);
  const taken = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => url.endsWith(file))
      .flatMap(({ functions }) => functions)
      .flatMap(({ ranges }) => ranges)
      .reduce((sum, { count }) => sum + count, 0);
  };
  // what was counted starts again at nothing with each look, which goes through the whole process; the first has what loading took
  await taken();
  const stepsOf = async (work: () => Promise<unknown>): Promise<number> => {
    await work();
    return taken();
  };
  const close = (): void => session.disconnect();
  return { log, stepsOf, close };
}
