import fc from 'fast-check';
import { printFigures, seed } from '../../sizes';
import { anySite } from './any-site';
import { disagreements, type Model } from './disagreements';
import { modelWithout, mutations } from './mutants';
import { trialOf, type Trial } from './trial';

/** The agreement of `in-step.test.ts` has to break for every rule that is taken out, or it would not notice a wrong one. */

const SITES = 80;
let trials: readonly Trial[] = [];
let noticed = 0;

beforeAll(async () => {
  trials = await Promise.all(fc.sample(anySite, { numRuns: SITES, seed }).map(trialOf));
}, 60_000);

const isNoticed = (model: Model) => trials.some((trial) => disagreements(model, trial).length > 0);

test('the whole model, built the same way, agrees with the stand-in Jira', async () => {
  expect(isNoticed(await modelWithout(null))).toBe(false);
});

test.each(mutations)('it is noticed when this rule is missing: $rule', async (mutation) => {
  const found = isNoticed(await modelWithout(mutation));
  if (found) noticed += 1;
  expect(found).toBe(true);
});

afterAll(() => {
  const verdicts = trials.reduce((sum, { questions }) => sum + questions, 0);
  printFigures(
    `${String(mutations.length)} rules taken out of src/access one at a time, ${String(noticed)} noticed, by ${String(verdicts)} verdicts on ${String(SITES)} random sites`,
  );
});
