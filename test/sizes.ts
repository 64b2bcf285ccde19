/** How many random cases a property test tries, and from which seed. */
export interface Runs {
  readonly numRuns: number;
  readonly seed: number;
}

/** The same cases each time, so that a red test is red for whoever looks; `npm run soak -- --fresh` draws another one. */
export const seed = Number(process.env.SEED ?? 20_261_123);

/** `npm test` takes the small size, `npm run soak` (SOAK=1) the large one. `IN_STEP=5000` sets that of `in-step` by itself. */
export function runs(name: string, small: number, large: number): Runs {
  const own = process.env[name.toUpperCase().replaceAll('-', '_')];
  return { numRuns: Number(own ?? (process.env.SOAK === '1' ? large : small)), seed };
}

/** What a test counted, for `npm run soak`, `mutate` and `in-step`; a run of all tests does not want it. */
export function printFigures(figures: string | object): void {
  if (process.env.FIGURES === undefined) return;
  process.stdout.write(`${typeof figures === 'string' ? figures : JSON.stringify(figures)}\n`);
}
