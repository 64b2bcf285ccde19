import { objectives, planChanges } from '../../src/remedy';
import { largePlan, type Size } from './large-plan';

/** `npx tsx local/bench/plan.ts`: how long plans of a large site (1,000 spaces, 5,000 gaps) take, and whether they are proved. */

/** Of the two seconds that a plan may take; reading the facts and the last proof take the rest. */
const limit = 1200;
const shapes = ['likely', 'scattered'] as const;
const sizes = shapes.flatMap((shape) =>
  [5, 60].flatMap((groups) =>
    [1, 2, 3].map((seed): Size => ({ projects: 1000, schemes: 60, gaps: 5000, groups, seed, shape })),
  ),
);

for (const size of sizes) {
  const { facts, diagnosis } = largePlan(size);
  for (const objective of objectives) {
    const start = performance.now();
    const processor = process.cpuUsage();
    const timeLeft = () => limit - (performance.now() - start);
    const { cost, exact, bound, choices, leaves } = planChanges({
      facts,
      diagnosis,
      profile: 'restore',
      objective,
      cover: 'site-settings',
      timeLeft,
    });
    const milliseconds = Math.round(performance.now() - start);
    const { user, system } = process.cpuUsage(processor);
    const { shape, seed, groups } = size;
    // Less than `milliseconds`: others had the machine meanwhile.
    const line = {
      shape,
      seed,
      groups,
      objective,
      milliseconds,
      ofProcessor: Math.round((user + system) / 1000),
    };
    console.log(
      JSON.stringify({
        ...{ ...line, exact, bound, ...cost },
        leaves: leaves.length,
        choices: choices.map(({ cover, extra, byApp, byOthers }) => `${cover} ${extra}/${byApp + byOthers}`),
      }),
    );
  }
}
