import fc from 'fast-check';
import { isDestructive, objectives, type Plan } from '../../src/remedy';
import { printFigures, runs } from '../sizes';
import { anyCase, named, planOf, prepared } from './any-case';
import { bruteForce, choicesOn } from './brute-force';
import { changeSite } from './change-site';
import { openNeeds, siteNeeds } from './oracle/needs';
import { isOfTask } from './oracle/profile';
import { diagnosed, gap, grants, inShort, planFor, role } from './small-site';

/** A log names no rights: what it alone asks for is closed by changes of its own, or not at all. */

const firstKinds = ['reactivate-account', 'give-app-access'];
const destructive = ['DELETE_ISSUES', 'DELETE_ALL_COMMENTS', 'MOVE_ISSUES'];
const backupPlan = (...[small, asked]: Parameters<typeof planFor>) =>
  planFor(small, { ...asked, profile: 'backup' });
const lacking = (...permissions: readonly string[]) => [
  diagnosed(permissions.map((permission) => gap(undefined, { permission, records: 5 }))),
];

test('a log that speaks of deleting gives the plan of a backup no right to delete', () => {
  const plan = backupPlan(
    {
      grants: grants(
        ['BROWSE_PROJECTS', role('10')],
        ...destructive.map((key) => [key, role('11')] as const),
      ),
    },
    { projects: lacking('BROWSE_PROJECTS', ...destructive) },
  );
  expect(inShort(plan)).toEqual(['add-to-role 10', 'add-to-role 11']);
  const [own, ofLog] = plan.changes;
  expect(own?.fromLog).toBeUndefined();
  expect(own?.closes).toMatchObject([{ project: 'PAY', permission: 'BROWSE_PROJECTS' }]);
  expect(ofLog?.fromLog).toBe(true);
  expect(ofLog?.closes.map(({ fromLog }) => fromLog)).toEqual([true, true, true]);
  expect(plan.cost).toEqual({ pairs: 0, changes: 1, handOffs: 0 });
});

test('what a change of the task closes anyway stands under it, marked, and is priced as also given', () => {
  const small = { grants: grants(['BROWSE_PROJECTS', role('10')], ['DELETE_ISSUES', role('10')]) };
  const projects = lacking('BROWSE_PROJECTS', 'DELETE_ISSUES');
  // Free: no scheme to grant Browse spaces alone in.
  const plan = backupPlan({ ...small, plan: 'FREE' }, { projects });
  const [only, ...more] = plan.changes;
  expect(more).toEqual([]);
  expect(only?.closes).toMatchObject([
    { project: 'PAY', permission: 'BROWSE_PROJECTS' },
    { project: 'PAY', permission: 'DELETE_ISSUES', fromLog: true },
  ]);
  expect(only?.alsoGives).toEqual([{ project: 'PAY', permission: 'DELETE_ISSUES' }]);
  expect(plan.cost.pairs).toBe(1);
  // Where the price can be avoided, it is.
  expect(inShort(backupPlan(small, { projects }))).toEqual([
    'grant-in-scheme 1 user BROWSE_PROJECTS',
    'grant-in-scheme 1 user DELETE_ISSUES',
  ]);
});

test('the same permission is of the task where the profile has it', () => {
  const small = { grants: grants(['EDIT_ISSUES', role('10')]) };
  const projects = lacking('EDIT_ISSUES');
  const marks = (plan: Plan) => plan.changes.map(({ fromLog }) => fromLog);
  expect(marks(backupPlan(small, { projects }))).toEqual([true]);
  expect(marks(planFor(small, { projects, profile: 'restore' }))).toEqual([undefined]);
});

test('a permission of the profile for spaces of another type is not of the task', () => {
  const small = { grants: grants(['SERVICEDESK_AGENT', role('10')]) };
  expect(backupPlan(small, { projects: lacking('SERVICEDESK_AGENT') }).changes[0]?.fromLog).toBe(true);
});

test('a global permission that only the log asks for is no part of the settings', () => {
  const site = ['ADMINISTER', 'BULK_CHANGE'].map((permission) =>
    gap({ kind: 'global-permission' } as never, { permission, tier: 'settings' }),
  );
  const plan = backupPlan({}, { projects: [], site, cover: 'site-settings' });
  expect(plan.changes.map(({ target, fromLog }) => [target, fromLog])).toEqual([
    [{ permission: 'ADMINISTER' }, undefined],
    [{ permission: 'BULK_CHANGE' }, true],
  ]);
});

test('what no change closes stays open with its mark', () => {
  const { leaves } = backupPlan({ plan: 'FREE' }, { projects: lacking('DELETE_ISSUES') });
  expect(leaves).toEqual([expect.objectContaining({ permission: 'DELETE_ISSUES', fromLog: true })]);
});

test('nothing that only the log asks for makes the account take a licence', () => {
  const noAccess = { kind: 'no-app-access', application: 'jira-software' } as const;
  const account = {
    ...{ accountId: 'u-dana', active: true, accountType: 'atlassian' as const, applications: [] },
    ...{ groups: [], globalPermissions: [] },
  };
  const projects = [diagnosed([gap(noAccess, { permission: 'DELETE_ISSUES' })])];
  const small = { grants: grants(['DELETE_ISSUES', role('10')]), facts: { account } };
  expect(inShort(backupPlan(small, { projects }))).not.toContain('give-app-access jira-software');
  const needed = [diagnosed([gap(noAccess, { permission: 'VIEW_VOTERS_AND_WATCHERS' })])];
  expect(inShort(backupPlan(small, { projects: needed }))).toContain('give-app-access jira-software');
});

test.each([
  ['DELETE_ISSUES', true],
  ['DELETE_OWN_COMMENTS', true],
  ['EDIT_ALL_WORKLOGS', true],
  ['MOVE_ISSUES', true],
  ['ADMINISTER', true],
  ['ADMINISTER_PROJECTS', true],
  ['EDIT_ISSUES', false],
  ['BROWSE_PROJECTS', false],
  ['constructor', false],
])('%s is destructive: %s', (permission, is) => {
  expect(isDestructive(permission)).toBe(is);
});

const { numRuns: asked, seed } = runs('plans', 100, 1_000);

test(`on ${asked} random sites what only the log asks for is closed by itself, with as little as works`, async () => {
  const counts = { plans: 0, ofLog: 0, anyway: 0, compared: 0 };
  await fc.assert(
    fc.asyncProperty(anyCase, fc.constantFrom(...objectives), async (one, objective) => {
      const it = await prepared(one);
      const { diagnosis, accountId, profile, site } = it;
      const plan = planOf(it, objective);
      counts.plans += 1;
      const typeOf = (key: string | null) => site.projects.find((project) => project.key === key)?.typeKey;
      const isIts = ({ project, permission }: { project: string | null; permission: string | null }) =>
        project === null || permission === null || isOfTask(profile, permission, typeOf(project) ?? '');
      for (const { closes, leaves } of [
        ...plan.changes.map(({ closes }) => ({ closes, leaves: [] })),
        { closes: [], leaves: plan.leaves },
      ])
        for (const place of [...closes, ...leaves])
          if (place.project !== null) expect([place, place.fromLog === true]).toEqual([place, !isIts(place)]);
      for (const { kind, fromLog, closes } of plan.changes) {
        counts.anyway += closes.filter((place) => place.fromLog === true && fromLog !== true).length;
        if (fromLog === true) expect(closes.filter((place) => place.fromLog !== true)).toEqual([]);
        // Nothing is made for the log's sake alone that is not marked so.
        else if (closes.length > 0 && !firstKinds.includes(kind))
          expect(closes.some((place) => place.fromLog !== true)).toBe(true);
      }
      // What the changes of the task leave of it, tried out: no set of candidates gives less.
      const own = plan.changes.filter(({ fromLog }) => fromLog !== true);
      const ofLog = plan.changes.filter(({ fromLog }) => fromLog === true);
      counts.ofLog += ofLog.length;
      const first = own.filter(({ kind }) => firstKinds.includes(kind));
      const start = first.reduce((now, change) => changeSite(now, change, accountId), site);
      const closed = new Set(own.flatMap(({ closes }) => closes.map(named)));
      const rest = openNeeds(siteNeeds(diagnosis, site, profile).fromLog, start, accountId).filter(
        ({ gaps }) => gaps.some((name) => !closed.has(name)),
      );
      const choices = choicesOn(start, rest, accountId);
      if (choices.useful.length > 10) return;
      const least = bruteForce(start, choices, accountId)['least-access'];
      const given = new Set(ofLog.flatMap(({ alsoGives }) => alsoGives.map((pair) => JSON.stringify(pair))));
      if (choices.useful.length > 0) {
        counts.compared += 1;
        expect([given.size, ofLog.length]).toEqual(least.slice(0, 2));
      } else expect(ofLog).toEqual([]);
    }),
    { numRuns: asked, seed },
  );
  printFigures(counts);
  expect(Math.min(counts.ofLog, counts.anyway, counts.compared)).toBeGreaterThan(0);
}, 600_000);
