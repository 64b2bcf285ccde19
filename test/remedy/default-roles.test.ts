import { roleOfNewTeamSpaces, rolesForNewSpaces, takenBack, type Change } from '../../src/remedy';
import { diagnosed, gap, grants, inShort, planFor, role, smallFacts, type Small } from './small-site';

/** What a plan does to several spaces of today is offered once for those that are created later. */

const spaces = (...keys: readonly string[]) =>
  keys.map((key, at) => diagnosed([gap()], { key, id: `${20001 + at}`, name: key }));

/** Spaces whose roles alone can be changed, so that the plan adds the account to the same role in each. */
const several: Small = {
  plan: 'FREE',
  grants: grants(['BROWSE_PROJECTS', role('10')], ['DELETE_ISSUES', role('10')], ['EDIT_ISSUES', role('11')]),
  beside: ['OPS'],
  facts: { defaultActors: new Map([['10', { users: ['u-lee'], groups: [] }]]) },
};
const two = { projects: spaces('PAY', 'OPS') };
const isOffered = (change: string): boolean => change.startsWith('add-default');
const withDefaults = (users: readonly string[], groups: readonly string[] = [], unread = 0): Small => ({
  ...several,
  facts: {
    defaultActors: new Map([
      ['10', { users, groups: groups.map((id) => ({ id, name: id })), ...(unread > 0 ? { unread } : {}) }],
    ]),
  },
});

test('a role in two company-managed spaces is offered for new ones: once, as the last change, beside the plan', () => {
  const plan = planFor(several, two);
  expect(inShort(plan)).toEqual(['add-to-role 10', 'add-to-role 10', 'add-default-to-role 10']);
  expect(plan.changes[2]).toEqual({
    ...{ id: 'c3', kind: 'add-default-to-role', byApp: true, othersAffected: 0 },
    target: { roleId: '10', roleName: 'Role 10', grants: ['BROWSE_PROJECTS', 'DELETE_ISSUES'] },
    ...{ closes: [], mayClose: [], alsoGives: [] },
  });
  expect(plan.cost.changes).toBe(2);
  expect(plan.choices.map(({ byApp }) => byApp)).toEqual(plan.choices.map(() => 2));
});

test.each<[string, Small]>([
  ['the plan adds the account in one space alone', { ...several, beside: [] }],
  ['the account is a default member', withDefaults(['u-lee', 'u-dana'])],
  ['a group of the account is one', { ...withDefaults([], ['g-1']), own: ['g-1'] }],
  ['nobody read who gets the role', { ...several, facts: {} }],
  ['a default member could not be read', withDefaults(['u-lee'], [], 1)],
  ['the spaces are team-managed', { ...several, kind: 'team-managed' }],
  ['a grant in their scheme is the smaller change', { ...several, plan: 'PAID' }],
])('nothing is offered where %s', (_name, small) => {
  const keys = ['PAY', ...(small.beside ?? [])];
  expect(inShort(planFor(small, { projects: spaces(...keys) })).filter(isOffered)).toEqual([]);
});

test('what only the log asks for keeps nobody in the roles of new spaces', () => {
  const small = { ...several, grants: grants(['DELETE_ISSUES', role('10')]) };
  const projects = two.projects.map((project) => ({
    ...project,
    gaps: [gap(undefined, { permission: 'DELETE_ISSUES', records: 3 })],
  }));
  const plan = planFor(small, { projects, profile: 'backup' });
  expect(inShort(plan)).toEqual(['add-to-role 10', 'add-to-role 10']);
});

test('the default members that have to be read are those of roles that several company-managed spaces name', () => {
  const facts = smallFacts({ beside: ['OPS', 'FIN'] });
  const question = (projectId: string, ...roleIds: readonly string[]) => ({
    ...{ projectId, roleIds, permissions: [], groups: [], levelIds: [] },
  });
  const questions = [question('20001', '12', '10'), question('20002', '10', '11'), question('20003', '12')];
  expect(rolesForNewSpaces(questions, facts)).toEqual(['10', '12']);
  expect(rolesForNewSpaces(questions, smallFacts({ kind: 'team-managed', beside: ['OPS'] }))).toEqual([]);
});

test('a default membership that was taken back is offered again', () => {
  const spec = {
    kind: 'add-default-to-role',
    target: { roleId: '10', roleName: 'Role 10', grants: [] },
  } as const;
  const facts = smallFacts(withDefaults(['u-lee', 'u-dana']));
  expect(takenBack(facts, [spec]).defaultActors.get('10')).toEqual({ users: ['u-lee'], groups: [] });
  expect(takenBack(smallFacts({}), [spec]).defaultActors.size).toBe(0);
});

test('the role that creators of team-managed spaces are asked for is the one that the plan uses most, in two at least', () => {
  const joining = (projectKey: string, roleName: string, more: Partial<Change> = {}) =>
    ({
      kind: 'add-to-team-role',
      target: { projectKey, roleId: projectKey, roleName, typeKey: 'software' },
      byApp: true,
      ...more,
    }) as Change;
  const member = [joining('A', 'Member'), joining('B', 'Member')];
  const viewer = ['C', 'D', 'E'].map((key) => joining(key, 'Viewer'));
  expect(roleOfNewTeamSpaces([...member, ...viewer])).toBe('Viewer');
  expect(roleOfNewTeamSpaces(member)).toBe('Member');
  expect(roleOfNewTeamSpaces([joining('A', 'Member'), joining('B', 'Viewer')])).toBeNull();
  expect(roleOfNewTeamSpaces(member.map((one) => ({ ...one, fromLog: true as const })))).toBeNull();
});
