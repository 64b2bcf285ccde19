import fc from 'fast-check';
import type { Site } from '../../local/jira';
import type { Diagnosis } from '../../src/diagnosis/gap';
import { backupCovers, objectives, type Plan } from '../../src/remedy';
import { printFigures, runs } from '../sizes';
import { anyCase, named, planOf, prepared } from './any-case';
import { adminOf, Refused } from './rest/admin';
import type { Undo } from './rest/by-hand';
import { carryOut } from './rest/carry-out';
import { verdictsOf, verdictsOfAll } from './rest/verdicts';

const { numRuns, seed } = runs('rest-plans', 40, 500);

/** What Jira has to grant: each gap of a live project that is not under `leaves`, as `verdictsOf` names it. */
function promised(diagnosis: Diagnosis, site: Site, plan: Plan): readonly string[] {
  const left = new Set(plan.leaves.map(named));
  const closed = new Set(plan.changes.flatMap(({ closes }) => closes.map(named)));
  return diagnosis.projects
    .filter(({ status }) => status === 'live')
    .flatMap(({ key, id, gaps }) =>
      gaps.flatMap(({ permission, issues }) =>
        (issues.length === 0 ? [undefined] : issues).flatMap((issue) => {
          const name = named({ project: key, permission, ...(issue === undefined ? {} : { issue }) });
          expect([name, left.has(name) || closed.has(name)]).toEqual([name, true]);
          if (left.has(name) || permission === null) return [];
          const item = site.issues.find((one) => one.key === issue);
          return item === undefined ? `project ${id ?? ''} ${permission}` : `issue ${item.id} ${permission}`;
        }),
      ),
    );
}

const anyCover = fc.constantFrom(...backupCovers);

test(`${numRuns} plans carried out through Jira's REST API: what was promised is granted, nobody else gains, all is taken back`, async () => {
  const counts = { plans: 0, empty: 0, requests: 0, byHand: 0, granted: 0, freePlan: 0 };
  await fc.assert(
    fc.asyncProperty(anyCase, fc.constantFrom(...objectives), anyCover, async (one, objective, cover) => {
      const it = await prepared(one);
      const plan = planOf(it, objective, cover);
      if (plan.changes.length === 0) counts.empty += 1;
      // Another site is drawn instead.
      fc.pre(plan.changes.length > 0);
      counts.plans += 1;
      const site = structuredClone(it.site);
      const before = JSON.stringify(site);
      const admin = adminOf(site);
      const others = site.users
        .map(({ accountId }) => accountId)
        .filter((accountId) => accountId !== it.accountId);
      const heldByOthers = await verdictsOfAll(admin, others);

      const undos: Undo[] = [];
      for (const change of plan.changes) {
        expect([change.kind, change.othersAffected]).toEqual([change.kind, 0]);
        counts[change.byApp ? 'requests' : 'byHand'] += 1;
        if (change.byApp && site.site.plan === 'FREE') {
          // There Jira lets nobody change roles and levels through its API: refused, and nothing is written.
          const now = JSON.stringify(site);
          await expect(carryOut(admin, change, it.accountId)).rejects.toThrow(Refused);
          expect(JSON.stringify(site)).toBe(now);
          counts.freePlan += 1;
          site.site.plan = 'PAID';
          undos.push(await carryOut(admin, change, it.accountId));
          site.site.plan = 'FREE';
        } else undos.push(await carryOut(admin, change, it.accountId));
      }

      const granted = await verdictsOf(admin, it.accountId);
      const wanted = promised(it.diagnosis, site, plan);
      expect(wanted.filter((verdict) => !granted.has(verdict))).toEqual([]);
      counts.granted += wanted.length;
      expect(plan.leaves.map(({ because }) => because.kind)).not.toContain('still-refused');
      expect(await verdictsOfAll(admin, others)).toEqual(heldByOthers);

      const { plan: planOfSite } = site.site;
      site.site.plan = 'PAID';
      for (const undo of undos.reverse()) await undo();
      site.site.plan = planOfSite;
      expect(JSON.stringify(site)).toBe(before);
    }),
    { numRuns, seed },
  );
  expect(Math.min(counts.requests, counts.granted)).toBeGreaterThan(numRuns / 2);
  printFigures(counts);
}, 1_200_000);
