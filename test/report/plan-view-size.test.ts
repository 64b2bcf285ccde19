import { mostShown, mostSteps, type PlanView } from '../../src/report/plan-view';
import { countGaps, viewPlan } from '../../src/report';
import type { Change, Plan, PlanFacts } from '../../src/remedy';
import { words } from './samples';

/** A site of so many spaces, each of which needs a change and an owner of its own, and has gaps that stay open. */
const spaces = 10_000;

const keys = Array.from({ length: spaces }, (_none, at) => `SPACE${String(at)}`);
const closesIn = (project: string) =>
  ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS'].map((permission) => ({ project, permission }));

const changes: readonly Change[] = [
  ...keys.map((projectKey, at): Change => ({
    ...{ id: `c${String(at + 1)}`, kind: 'add-to-team-role', byApp: true, othersAffected: 0 },
    target: { projectKey, roleId: '10002', roleName: 'Administrators', typeKey: 'software' },
    ...{ closes: closesIn(projectKey), mayClose: [], alsoGives: closesIn(projectKey) },
  })),
  ...keys.map((projectKey, at): Change => ({
    ...{ id: `c${String(spaces + at + 1)}`, kind: 'ask-owner', byApp: false, othersAffected: 0 },
    target: { projectKey, owner: `owner-${String(at)}` },
    ...{ closes: [], mayClose: closesIn(projectKey), alsoGives: [] },
  })),
];

const plan: Plan = {
  ...{ cover: 'content', objective: 'least-access', exact: true, bound: null, choices: [], alsoGives: [] },
  ...{ changes, cost: { pairs: 0, changes: spaces, handOffs: spaces } },
  leaves: keys.map((project) => ({
    ...{ project, permission: 'VIEW_VOTERS_AND_WATCHERS', because: { kind: 'no-candidate' } },
  })),
};

test('a plan of 20,000 changes is an answer that Forge hands over, whose words are those of what is shown first', () => {
  const view: PlanView = viewPlan({
    ...{ planId: 'p', reportId: 'r', madeAt: '', of: { kind: 'site' }, profileChosen: true },
    ...{ asked: { cover: 'content', objective: 'least-access' }, statesAfter: null },
    ...{
      plan,
      gaps: countGaps(plan, { projects: [], site: [] }),
      notRead: [],
      accepted: [],
      states: [],
      made: new Map(),
    },
    scene: { words, membersOf: () => null, facts: noFacts },
  });
  expect([view.changes.length, view.allChanges]).toEqual([mostSteps, 2 * spaces]);
  expect([view.leaves.all, view.asks.all]).toEqual([spaces, spaces]);
  expect([view.leaves.first.length, view.asks.first.length]).toEqual([mostShown, mostShown]);
  expect(view.shown.map(({ number }) => number)).toEqual(
    [0, spaces].flatMap((before) => Array.from({ length: mostShown }, (_none, at) => before + at + 1)),
  );
  // beside the figures of every change there is nothing that grows with the site
  const { changes: figures, ...rest } = view;
  expect(JSON.stringify(rest).length).toBeLessThan(250_000);
  expect(JSON.stringify(figures).length).toBeLessThan(4_000_000);
});

const noFacts: PlanFacts = {
  account: {
    ...{ accountId: 'u-dana', active: true, accountType: 'atlassian', groups: [] },
    ...{ applications: [], globalPermissions: [] },
  },
  ...{ plan: 'PAID', applications: [], projects: new Map(), schemes: new Map(), levels: new Map() },
  ...{ workItems: new Map(), groups: new Map(), defaultActors: new Map() },
};
