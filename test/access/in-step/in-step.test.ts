import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import * as access from '../../../src/access';
import { printFigures, runs } from '../../sizes';
import { anySite } from './any-site';
import { disagreements } from './disagreements';
import { trialOf } from './trial';

const { numRuns, seed } = runs('in-step', 200, 1_000);

/** A shrunk counter-example as a site file that `npm start -- --site FILE` opens. */
function keep(json: unknown): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'permission-gaps-')), 'counter-example.json');
  writeFileSync(file, JSON.stringify(json, null, 1));
  return file;
}

test(`the model and the stand-in Jira agree on ${String(numRuns)} random sites`, async () => {
  let questions = 0;
  const property = fc.asyncProperty(anySite, async (json) => {
    const trial = await trialOf(json);
    questions += trial.questions;
    const found = disagreements(access, trial);
    if (found.length > 0) throw new Error(found.join('\n'));
  });
  const outcome = await fc.check(property, { numRuns, seed });
  if (outcome.failed) {
    const [json] = outcome.counterexample ?? [];
    const found = disagreements(access, await trialOf(json)).join('\n');
    throw new Error(
      `${found}\nSEED=${String(outcome.seed)} repeats it; npm start -- --site ${keep(json)} opens it.`,
    );
  }
  expect(questions).toBeGreaterThan(numRuns * 100);
  printFigures(`${String(questions)} verdicts on ${String(numRuns)} random sites, all alike`);
}, 600_000);
