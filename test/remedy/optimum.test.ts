import fc from 'fast-check';
import { printFigures, runs } from '../sizes';
import { anyCase, named, planOf, prepared } from './any-case';
import { bruteForce, choicesOn } from './brute-force';
import { changeSite } from './change-site';
import { openNeeds, siteNeeds } from './oracle/needs';

const { numRuns: asked, seed } = runs('plans', 60, 1_000);

/** Sets of more candidates are too many to try. */
const mostCandidates = 14;

const ends = ['least-access', 'fewest-changes'] as const;
const firstKinds = ['reactivate-account', 'give-app-access'];

test(`on ${asked} random sites no set of candidates costs less than the plan`, async () => {
  const counts = { compared: 0, afterFirstChanges: 0, nothingToChoose: 0, tooMany: 0, mostCandidates: 0 };
  await fc.assert(
    fc.asyncProperty(anyCase, async (one) => {
      const it = await prepared(one);
      const { diagnosis, accountId, profile } = it;
      const plans = ends.map((objective) => ({ ...planOf(it, objective), objective }));
      const first = plans[0]!.changes.filter(({ kind }) => firstKinds.includes(kind));
      const site = first.reduce((now, change) => changeSite(now, change, accountId), it.site);
      const asked = siteNeeds(diagnosis, it.site, profile);
      const choices = choicesOn(site, openNeeds(asked.own, site, accountId), accountId);
      const { useful, uncoverable } = choices;
      if (useful.length > mostCandidates) counts.tooMany += 1;
      if (useful.length === 0) counts.nothingToChoose += 1;
      // Another site is drawn instead.
      fc.pre(useful.length > 0 && useful.length <= mostCandidates);
      counts.compared += 1;
      counts.mostCandidates = Math.max(counts.mostCandidates, useful.length);
      if (first.length > 0) counts.afterFirstChanges += 1;
      const least = bruteForce(site, choices, accountId);
      for (const { objective, cost, exact, bound, alsoGives, leaves } of plans) {
        const { pairs, changes, handOffs } = cost;
        const measures =
          objective === 'least-access' ? [pairs, changes, handOffs] : [changes, pairs, handOffs];
        expect({ objective, measures }).toEqual({ objective, measures: least[objective] });
        expect({ exact, bound, pairs }).toEqual({ exact: true, bound: null, pairs: alsoGives.length });
        const left = leaves.map(named);
        for (const { gaps } of uncoverable) expect(left).toEqual(expect.arrayContaining([...gaps]));
      }
    }),
    { numRuns: asked, seed },
  );
  expect(counts.compared).toBeGreaterThanOrEqual(asked);
  expect(counts.afterFirstChanges).toBeGreaterThan(asked / 10);
  expect(counts.tooMany).toBeLessThan(asked / 20);
  printFigures(counts);
}, 1_200_000);
