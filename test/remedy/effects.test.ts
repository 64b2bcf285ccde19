import fc from 'fast-check';
import type { Site } from '../../local/jira';
import { objectives, type Change, type Gained, type Plan } from '../../src/remedy';
import { printFigures, runs } from '../sizes';
import { anyCase, named, planOf, prepared } from './any-case';
import { choicesOn } from './brute-force';
import { changeSite } from './change-site';
import { isMet, openNeeds, siteNeeds, type SiteNeed } from './oracle/needs';
import { Rules } from './oracle/rules';

const { numRuns, seed } = runs('effects', 60, 1_000);

const firstKinds = ['reactivate-account', 'give-app-access'];
const chosenKinds = [
  ...['add-to-role', 'add-to-team-role', 'grant-in-scheme'],
  ...['add-to-security-level', 'add-to-group'],
];

function gainName(gained: Gained): string {
  if ('application' in gained) return `application ${gained.application}`;
  return `${gained.project ?? 'global'} ${gained.permission}`;
}

const taskChanges = ({ changes }: Plan) => changes.filter(({ fromLog }) => fromLog !== true);

/** Needs of which some gap stands under no change of the task. */
function notClosedBy(changes: readonly Change[], needs: readonly SiteNeed[]): readonly SiteNeed[] {
  const closed = new Set(changes.flatMap(({ closes }) => closes.map(named)));
  return needs.filter(({ gaps }) => gaps.some((gap) => !closed.has(gap)));
}

/** What one change does to a site, by the second reading. */
function effectsOn(
  site: Site,
  change: Change,
  needs: readonly SiteNeed[],
  wanted: ReadonlySet<string>,
  accountId: string,
) {
  const before = new Rules(site, accountId);
  const after = new Rules(changeSite(site, change, accountId), accountId);
  const closed = needs.filter((need) => !isMet(before, need) && isMet(after, need));
  const had = before.held();
  const given = [...after.held()].filter((pair) => !had.has(pair) && !wanted.has(pair));
  return { closes: [...new Set(closed.flatMap(({ gaps }) => gaps))].sort(), alsoGives: given.sort() };
}

const said = ({ closes, alsoGives }: Change) => ({
  closes: [...new Set(closes.map(named))].sort(),
  alsoGives: alsoGives.map(gainName).sort(),
});

test(`on ${numRuns} random sites each change closes and also gives what a second reading of the rules says`, async () => {
  const counts = { changes: 0, gaps: 0, pairs: 0 };
  await fc.assert(
    fc.asyncProperty(anyCase, fc.constantFrom(...objectives), async (one, objective) => {
      const it = await prepared(one);
      const { accountId, diagnosis, profile } = it;
      const { own, fromLog } = siteNeeds(diagnosis, it.site, profile);
      const needs = [...own, ...fromLog];
      const ids = (some: readonly SiteNeed[]) => new Set(some.map(({ id }) => id));
      const plan = planOf(it, objective);
      let site = it.site;
      for (const change of plan.changes) {
        const isFirst = firstKinds.includes(change.kind);
        const open = (some: readonly SiteNeed[]) =>
          choicesOn(site, openNeeds(some, site, accountId), accountId).open;
        const closable = [...open(own), ...open(fromLog)];
        const ofLog = change.fromLog === true;
        // One for the log closes what no change of the task does; all else that it gives stands there, the task's own too.
        const its = isFirst ? needs : ofLog ? notClosedBy(taskChanges(plan), closable) : closable;
        const expected = effectsOn(site, change, its, ids(ofLog ? its : own), accountId);
        if (isFirst) site = changeSite(site, change, accountId);
        else if (!chosenKinds.includes(change.kind)) continue;
        expect([change.kind, change.target, said(change)]).toEqual([change.kind, change.target, expected]);
        counts.changes += 1;
        counts.gaps += expected.closes.length;
        counts.pairs += expected.alsoGives.length;
      }
    }),
    { numRuns, seed },
  );
  expect(Math.min(counts.changes, counts.gaps, counts.pairs)).toBeGreaterThan(numRuns / 4);
  printFigures(counts);
}, 600_000);
