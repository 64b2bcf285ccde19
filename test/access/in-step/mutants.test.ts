import fc from 'fast-check';
import { anySite } from './any-site';
import { disagreements, type Model } from './disagreements';
import { modelWithout, mutations } from './mutants';
import { trialOf, type Trial } from './trial';

/** The agreement of `in-step.test.ts` has to break for every rule that is taken out, or it would not notice a wrong one. */

const SITES = 80;
let trials: readonly Trial[] = [];

beforeAll(async () => {
  trials = await Promise.all(fc.sample(anySite, { numRuns: SITES, seed: 20261123 }).map(trialOf));
}, 60_000);

const isNoticed = (model: Model) => trials.some((trial) => disagreements(model, trial).length > 0);

test('the whole model, built the same way, agrees with the stand-in Jira', async () => {
  expect(isNoticed(await modelWithout(null))).toBe(false);
});

test.each(mutations)('it is noticed when this rule is missing: $rule', async (mutation) => {
  expect(isNoticed(await modelWithout(mutation))).toBe(true);
});
