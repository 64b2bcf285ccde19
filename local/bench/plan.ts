import { objectives, planChanges } from '../../src/remedy';
import { largePlan, type Size } from './large-plan';

/** `npx tsx local/bench/plan.ts`: how long plans of the size that the formats speak of take, and whether they are proved. */

const limit = 2000;
const sizes: readonly Size[] = [1, 2, 3].flatMap((seed) =>
  [5, 20, 60].map((groups) => ({ projects: 1000, schemes: 60, gaps: 5000, groups, seed })),
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
    const line = { seed: size.seed, groups: size.groups, objective, milliseconds, exact, bound, ...cost };
    console.log(
      JSON.stringify({
        ...line,
        leaves: leaves.length,
        front: front.map(({ pairs, changes }) => `${pairs}/${changes}`),
      }),
    );
  }
}
