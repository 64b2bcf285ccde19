import { Session } from 'node:inspector/promises';

/**
 * Counts the steps that code under src/log takes: V8 counts how often each block of code is entered, which is the same on every
 * machine and in every run. It counts in code that is compiled after it was opened, so import what is counted after that. What a
 * built-in does within one call (a search in a text, a regular expression) is one step: the linter refuses expressions whose time
 * grows faster than the text.
 */
export async function openStepCounter(): Promise<(work: () => Promise<unknown>) => Promise<number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const taken = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => url.includes('/src/log/'))
      .flatMap(({ functions }) => functions)
      .flatMap(({ ranges }) => ranges)
      .reduce((sum, { count }) => sum + count, 0);
  };
  return async (work) => {
    await taken();
    await work();
    return taken();
  };
}
