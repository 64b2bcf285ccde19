import type { Cause } from '../../src/diagnosis/gap';
import {
  diagnosed,
  gap,
  grants,
  group,
  groupOf,
  holder,
  inShort,
  planFor,
  role,
  smallFacts,
} from './small-site';

const administer = gap({ kind: 'global-permission' }, { permission: 'ADMINISTER', tier: 'settings' });
const reasons = (plan: ReturnType<typeof planFor>) => plan.leaves.map(({ because }) => because.kind);

test('a global permission is left, or the last change, as the admin asks', () => {
  const without = planFor({}, { site: [administer] });
  expect(inShort(without)).toEqual(['grant-in-scheme 1 user BROWSE_PROJECTS']);
  expect(without.leaves).toEqual([
    {
      project: null,
      permission: 'ADMINISTER',
      gap: 'global-permission',
      because: { kind: 'not-covered', cover: 'site-settings' },
    },
  ]);
  const withIt = planFor({}, { site: [administer], cover: 'site-settings' });
  expect(inShort(withIt)).toEqual(['grant-in-scheme 1 user BROWSE_PROJECTS', 'grant-global ADMINISTER']);
  expect(withIt.leaves).toEqual([]);
  expect(withIt.cost).toEqual(without.cost);
});

test('an inactive account comes first; what it holds then needs no change', () => {
  const inactive = { ...smallFacts({}).account, active: false };
  const closed = planFor(
    { grants: grants(['BROWSE_PROJECTS', holder('anyone', null)]), facts: { account: inactive } },
    { projects: [diagnosed([gap({ kind: 'account-inactive' })])] },
  );
  expect(inShort(closed)).toEqual(['reactivate-account']);
  expect(closed.changes[0]?.closes).toEqual([
    { project: 'PAY', permission: 'BROWSE_PROJECTS', gap: 'account-inactive' },
  ]);
  const more = planFor(
    { grants: grants(['BROWSE_PROJECTS', role('10')]), facts: { account: inactive } },
    { projects: [diagnosed([gap({ kind: 'account-inactive' })])] },
  );
  expect(inShort(more)).toEqual(['reactivate-account', 'add-to-role 10']);
  const unread = planFor(
    { facts: { account: inactive, schemes: new Map() } },
    { projects: [diagnosed([gap({ kind: 'account-inactive' })])] },
  );
  expect([inShort(unread), reasons(unread)]).toEqual([['reactivate-account'], ['after-reactivation']]);
});

test('an application comes before what needs one, and takes a licence', () => {
  const account = { ...smallFacts({}).account, applications: [] };
  const lacking: Cause = { kind: 'no-app-access', application: 'jira-software' };
  const plan = planFor(
    { facts: { account } },
    { projects: [diagnosed([gap(lacking, { permission: 'EDIT_ISSUES' })])] },
  );
  expect(inShort(plan)).toEqual(['give-app-access jira-software', 'grant-in-scheme 1 user EDIT_ISSUES']);
  expect(plan.changes[0]?.alsoGives).toEqual([{ application: 'jira-software' }]);
});

test('a group that brings an application opens what other changes give only then', () => {
  const account = { ...smallFacts({}).account, applications: [] };
  const small = {
    grants: grants(['BROWSE_PROJECTS', group('g')], ['EDIT_ISSUES', group('g')]),
    ...{
      plan: 'FREE' as const,
      groups: [groupOf('g', { applications: ['jira-software'] })],
      facts: { account },
    },
  } as const;
  const plan = planFor(small);
  expect(inShort(plan)).toEqual(['add-to-group g']);
  expect(plan.alsoGives).toEqual([
    { project: 'PAY', permission: 'EDIT_ISSUES' },
    { application: 'jira-software' },
  ]);
  expect(plan.cost.pairs).toBe(2);
});

const level: Cause = {
  kind: 'security-level',
  levelId: '301',
  levelName: 'Internal',
  nearMisses: [],
  membersRead: true,
};
const internal = { id: '301', name: 'Internal', schemeId: '300', members: [role('10')] };

test('a security level is closed by membership, or by a role that is in it', () => {
  const projects = [diagnosed([gap(level, { issues: ['PAY-1', 'PAY-2'] })])];
  const byRole = planFor(
    {
      grants: grants(['BROWSE_PROJECTS', holder('anyone', null)]),
      facts: { levels: new Map([['301', internal]]) },
    },
    { projects },
  );
  expect(inShort(byRole)).toEqual(['add-to-role 10']);
  expect(byRole.changes[0]?.closes).toEqual([
    { project: 'PAY', permission: 'BROWSE_PROJECTS', issue: 'PAY-1', gap: 'security-level 301' },
    { project: 'PAY', permission: 'BROWSE_PROJECTS', issue: 'PAY-2', gap: 'security-level 301' },
  ]);
  const byLevel = planFor(
    {
      grants: grants(['BROWSE_PROJECTS', holder('anyone', null)], ['EDIT_ISSUES', role('10')]),
      facts: { levels: new Map([['301', internal]]) },
    },
    { projects },
  );
  expect(inShort(byLevel)).toEqual(['add-to-security-level 301']);
});

/** PAY-1 has a level, and its permission is held for a reporter alone. */
function behindLevel(site: Parameters<typeof planFor>[0]): ReturnType<typeof planFor> {
  const item = {
    ...{ id: '70001', key: 'PAY-1', projectId: '20001', reporter: null, assignee: null },
    ...{ level: internal, restrictedToRoles: [] },
  };
  const cause: Cause = { kind: 'conditional-only', through: ['reporter'], nearMisses: [] };
  const facts = { levels: new Map([['301', internal]]), workItems: new Map([['PAY-1', item]]) };
  return planFor({ ...site, facts }, { projects: [diagnosed([gap(cause, { issues: ['PAY-1'] })])] });
}

test('what is held only conditionally is needed without conditions, and the level behind it is opened too', () => {
  const plan = behindLevel({ grants: grants(['BROWSE_PROJECTS', holder('reporter', null)]) });
  expect(inShort(plan)).toEqual(['add-to-role 10', 'grant-in-scheme 1 user BROWSE_PROJECTS']);
});

test('a level is not opened for a work item whose permission nothing gives without conditions', () => {
  const plan = behindLevel({ plan: 'FREE', grants: grants(['BROWSE_PROJECTS', holder('reporter', null)]) });
  expect([inShort(plan), reasons(plan)]).toEqual([[], ['free-plan']]);
});

test('a work item behind two needs of one change is closed once', () => {
  const plan = behindLevel({
    plan: 'FREE',
    grants: grants(['BROWSE_PROJECTS', holder('reporter', null)], ['BROWSE_PROJECTS', role('10')]),
  });
  expect(inShort(plan)).toEqual(['add-to-role 10']);
  expect(plan.changes[0]?.closes).toEqual([
    { project: 'PAY', permission: 'BROWSE_PROJECTS', issue: 'PAY-1', gap: 'conditional-only' },
  ]);
});

test.each<readonly [Cause, string]>([
  [{ kind: 'unknown', because: { kind: 'grants-do-not-explain' } }, 'not-explained'],
  [{ kind: 'unknown', because: { kind: 'verdict-missing' } }, 'not-confirmed'],
  [{ kind: 'visibility-restricted', of: 'comment', role: 'Developers' }, 'visibility-restricted'],
  [{ kind: 'other-person', permission: 'ASSIGNABLE_USER' }, 'other-person'],
])('no change is proposed for %j', (cause, because) => {
  const plan = planFor({}, { projects: [diagnosed([gap(cause)])] });
  expect([inShort(plan), reasons(plan)]).toEqual([[], [because]]);
});

test('archived spaces and unshared filters are handed off, and stay under leaves until Jira is asked again', () => {
  const archived = diagnosed([gap({ kind: 'project-archived' })], {
    key: 'OLD',
    id: '9',
    status: 'archived',
  });
  const filter = gap({ kind: 'not-shared', object: 'filter', id: '900' }, { permission: null });
  const plan = planFor({}, { projects: [archived], site: [filter] });
  expect(inShort(plan)).toEqual(['share-object', 'restore-project']);
  expect(plan.changes.map(({ closes, mayClose }) => [closes.length, mayClose.length])).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect(reasons(plan)).toEqual(['not-shared', 'project-archived']);
});

test('the owner of a space that only the app sees is asked where the reasons could not be read', () => {
  const facts = smallFacts({});
  const hidden = [...facts.projects].map(
    ([id, one]) => [id, { ...one, seenBy: 'app' as const, schemeId: null, lead: 'u-lee' }] as const,
  );
  const plan = planFor(
    { facts: { projects: new Map(hidden) } },
    { projects: [diagnosed([gap({ kind: 'unknown', because: { kind: 'reason-not-read' } })])] },
  );
  expect(plan.changes.map(({ kind, target }) => [kind, target])).toEqual([
    ['ask-owner', { projectKey: 'PAY', owner: 'u-lee' }],
  ]);
  expect(reasons(plan)).toEqual(['owner-asked']);
});
