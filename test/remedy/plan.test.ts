import fc from 'fast-check';
import { parseSite, type Site } from '../../local/jira';
import { diagnose } from '../../src/diagnosis';
import { objectives, planChanges, type Plan } from '../../src/remedy';
import { anySite } from '../access/in-step/any-site';
import { askStandIn, inProject, onIssue } from '../access/in-step/ask-stand-in';
import { anyLog } from '../diagnosis/any-log';
import { smallScan, type ScanInput } from '../diagnosis/small-scan';
import { bruteForce, wishesOf } from './brute-force';
import { changeSite } from './change-site';
import { factsOfSite } from './facts-of-site';

/** PLANS=2000 tries more sites; SEED repeats a run. */
const numRuns = Number(process.env.PLANS ?? 150);
const seed = process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) };

/** Sets of more candidates are too many to try. */
const mostCandidates = 10;

const always = () => Infinity;

const anyCase = fc.record({
  json: anySite,
  findings: fc.option(anyLog, { freq: 1 }),
  accountId: fc.constantFrom('u-1', 'u-2', 'u-3', 'u-4'),
  profile: fc.constantFrom('backup' as const, 'restore' as const),
  free: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
});

async function prepared({
  json,
  findings,
  accountId,
  profile,
  free,
}: typeof anyCase extends fc.Arbitrary<infer T> ? T : never) {
  const reading = parseSite(JSON.stringify(json));
  if (!reading.ok) throw new Error(reading.says);
  const site: Site = { ...reading.site, site: { ...reading.site.site, plan: free ? 'FREE' : 'PAID' } };
  const input: ScanInput = { site, accountId, profile, findings, everything: true };
  const diagnosis = diagnose({ profile, findings, facts: await smallScan(input) });
  return { site, diagnosis, facts: factsOfSite(site, accountId), accountId };
}

const firstKinds = ['reactivate-account', 'give-app-access'];

test(`on ${numRuns} random sites no set of candidates costs less than the plan`, async () => {
  let compared = 0;
  let notEmpty = 0;
  await fc.assert(
    fc.asyncProperty(anyCase, async (one) => {
      const { site, diagnosis, facts, accountId } = await prepared(one);
      // Without an active account everything starts elsewhere; the proof on the stand-in covers that.
      const plans = objectives.map((objective) =>
        planChanges({ facts, diagnosis, objective, settings: false, timeLeft: always }),
      );
      if (plans.some(({ changes }) => changes.some(({ kind }) => firstKinds.includes(kind)))) return;
      const least = bruteForce(site, wishesOf(diagnosis, facts, accountId), accountId, mostCandidates);
      if (least === null) return;
      compared += 1;
      for (const { objective, cost, exact, bound, alsoGives } of plans) {
        const { pairs, changes, handOffs } = cost;
        const measures =
          objective === 'least-access' ? [pairs, changes, handOffs] : [changes, pairs, handOffs];
        expect({ objective, measures }).toEqual({ objective, measures: least[objective] });
        expect({ exact, bound, pairs }).toEqual({ exact: true, bound: null, pairs: alsoGives.length });
        if (changes > 0) notEmpty += 1;
      }
    }),
    { numRuns, ...seed },
  );
  expect(compared).toBeGreaterThan(numRuns / 3);
  expect(notEmpty).toBeGreaterThan(numRuns / 4);
}, 600_000);

/** "PAY BROWSE_PROJECTS PAY-1": how lists of a plan name a gap. */
const named = ({
  project,
  permission,
  issue,
}: Plan['leaves'][number] | Plan['changes'][number]['closes'][number]) =>
  `${project ?? ''} ${permission ?? ''} ${issue ?? ''}`;

test('the stand-in Jira grants everything that is not under leaves, and nobody else anything more', async () => {
  let granted = 0;
  await fc.assert(
    fc.asyncProperty(anyCase, fc.constantFrom(...objectives), async (one, objective) => {
      const { site, diagnosis, facts, accountId } = await prepared(one);
      const plan = planChanges({ facts, diagnosis, objective, settings: false, timeLeft: always });
      const after = plan.changes.reduce((now, change) => changeSite(now, change, accountId), site);
      const keys = site.permissionSchemes.flatMap(({ grants }) => grants.map(({ permission }) => permission));
      const lacking = diagnosis.projects.flatMap(({ gaps }) =>
        gaps.flatMap(({ permission }) => permission ?? []),
      );
      const asked = [...new Set(['BROWSE_PROJECTS', ...keys, ...lacking])].filter(
        (key) => key !== 'NOT_HERE',
      );
      const now = await askStandIn(after, accountId, asked);
      const left = new Set(plan.leaves.map(named));
      const closed = new Set(plan.changes.flatMap(({ closes }) => closes.map(named)));
      for (const { key, id, status, gaps } of diagnosis.projects) {
        for (const { permission, issues } of status === 'live' ? gaps : []) {
          const places = issues.length === 0 ? [undefined] : issues;
          for (const issue of places) {
            const name = `${key} ${permission ?? ''} ${issue ?? ''}`;
            expect([name, left.has(name) || closed.has(name)]).toEqual([name, true]);
            if (left.has(name) || permission === null) continue;
            const item = site.issues.find((its) => its.key === issue);
            const verdict =
              item === undefined ? inProject(Number(id), permission) : onIssue(item.id, permission);
            expect([name, now.has(verdict)]).toEqual([name, true]);
            granted += 1;
          }
        }
      }
      expect(plan.leaves.map(({ because }) => because.kind)).not.toContain('still-refused');
      expect(plan.changes.map(({ othersAffected }) => othersAffected)).toEqual(plan.changes.map(() => 0));
      for (const { accountId: other } of site.users) {
        if (other === accountId || other === site.appUser) continue;
        expect(await askStandIn(after, other, asked)).toEqual(await askStandIn(site, other, asked));
      }
    }),
    { numRuns, ...seed },
  );
  expect(granted).toBeGreaterThan(numRuns / 2);
}, 600_000);
