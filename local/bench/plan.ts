import { objectives, planChanges } from '../../src/remedy';
import { largePlan, type Size } from './large-plan';

/** `npx tsx local/bench/plan.ts`: how long plans of the size that the formats speak of take, and whether they are proved. */

/** Of the two seconds that a plan may take; reading the facts and the last proof take the rest. */
const limit = 1400;
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
    const timeLeft = () => limit - (performance.now() - start);
    const { cost, exact, bound, front, leaves } = planChanges({
      facts,
      diagnosis,
      objective,
      settings: false,
      timeLeft,
    });
    const milliseconds = Math.round(performance.now() - start);
    const { shape, seed, groups } = size;
    const line = { shape, seed, groups, objective, milliseconds, exact, bound, ...cost };
    console.log(
      JSON.stringify({
        ...line,
        leaves: leaves.length,
        front: front.map(({ pairs, changes }) => `${pairs}/${changes}`),
      }),
    );
  }
}
