import { ADDONS_ROLE } from '../../src/access/role';
import {
  actors,
  diagnosed,
  gap,
  grants,
  group,
  groupOf,
  holder,
  inShort,
  planFor,
  role,
  type Small,
} from './small-site';

const browse = 'BROWSE_PROJECTS';
const named = (its: ReturnType<typeof holder>) => grants([browse, its]);
const fifty = grants(
  ...Array.from({ length: 50 }, (_none, at) => [browse, holder('user', `u-${at}`)] as const),
);
const toNobody = { grants: [], plan: 'FREE' } as const;

test.each<readonly [string, Small, readonly string[], readonly string[]]>([
  ['a role that the grant names', { grants: named(role('10')), plan: 'FREE' }, ['add-to-role 10'], []],
  [
    'never the role of the apps',
    {
      grants: named(role('10', ADDONS_ROLE)),
      plan: 'FREE',
      actors: [actors('10', { roleName: ADDONS_ROLE })],
    },
    [],
    ['free-plan'],
  ],
  [
    'never a role without a name: it could be the one of the apps',
    { grants: named(holder('projectRole', '10')), plan: 'FREE' },
    [],
    ['free-plan'],
  ],
  [
    'never a role that is gone',
    { grants: named({ ...role('10'), exists: false }), plan: 'FREE' },
    [],
    ['free-plan'],
  ],
  [
    'a group that the grant names',
    { grants: named(group('g')), plan: 'FREE' as const, groups: [groupOf('g')] },
    ['add-to-group g'],
    [],
  ],
  [
    'the role rather than a group that is in it and gives as much',
    {
      ...{ grants: grants([browse, role('10')], ['EDIT_ISSUES', role('10')]), plan: 'FREE' },
      ...{ groups: [groupOf('g')], actors: [actors('10', { groups: [{ id: 'g', name: 'g' }] })] },
    },
    // Both give as much: the app can add to a role.
    ['add-to-role 10'],
    [],
  ],
  [
    'never a group that carries Administer Jira',
    {
      grants: named(group('g')),
      plan: 'FREE',
      groups: [groupOf('g', { globalPermissions: ['ADMINISTER'] })],
    },
    [],
    ['free-plan'],
  ],
  [
    'never a group of which that is not known',
    { grants: named(group('g')), plan: 'FREE' as const, groups: [groupOf('g', { globalPermissions: null })] },
    [],
    ['free-plan'],
  ],
  ['a grant, where no role has it', {}, ['grant-in-scheme 1 user BROWSE_PROJECTS'], []],
  ['no grant on the Free plan', toNobody, [], ['free-plan']],
  ['no grant beyond 50 holders', { grants: fifty }, [], ['holders-limit']],
  ['a grant beside 49 holders', { grants: fifty.slice(1) }, ['grant-in-scheme 1 user BROWSE_PROJECTS'], []],
  ['no grant in a team-managed space', { kind: 'team-managed' }, [], ['no-team-role']],
  [
    'a role of a team-managed space',
    { kind: 'team-managed', grants: named(role('10')) },
    ['add-to-team-role 10'],
    [],
  ],
  [
    'a grant to a group whose only member the account is',
    { groups: [groupOf('g-alone', { accountAlone: true })], own: ['g-alone'] },
    ['grant-in-scheme 1 group BROWSE_PROJECTS'],
    [],
  ],
  [
    'no grant to a group of others',
    { groups: [groupOf('g-all')], own: ['g-all'] },
    ['grant-in-scheme 1 user BROWSE_PROJECTS'],
    [],
  ],
  [
    'no grant to a group that carries Administer Jira',
    { groups: [groupOf('g', { accountAlone: true, globalPermissions: ['ADMINISTER'] })], own: ['g'] },
    ['grant-in-scheme 1 user BROWSE_PROJECTS'],
    [],
  ],
  [
    'nothing through a holder that depends on the work item',
    { grants: named(holder('reporter', null)), plan: 'FREE' },
    [],
    ['free-plan'],
  ],
])('%s', (_name, small, does, leaves) => {
  const plan = planFor(small);
  expect(inShort(plan)).toEqual(does);
  expect(plan.leaves.map(({ because }) => because.kind)).toEqual(leaves);
});

const both = diagnosed([gap(), gap(undefined, { permission: 'EDIT_ISSUES' })]);

test('one role that gives more, or one grant for both: least access and fewest changes differ', () => {
  const small = {
    grants: grants(
      [browse, role('10')],
      ['EDIT_ISSUES', role('20')],
      [browse, group('g')],
      ['EDIT_ISSUES', group('g')],
      ['ADD_COMMENTS', group('g')],
    ),
    ...{ plan: 'FREE' as const, groups: [groupOf('g')] },
  } as const;
  const least = planFor(small, { projects: [both] });
  const fewest = planFor(small, { projects: [both], objective: 'fewest-changes' });
  expect(inShort(least)).toEqual(['add-to-role 10', 'add-to-role 20']);
  expect(inShort(fewest)).toEqual(['add-to-group g']);
  expect(fewest.alsoGives).toEqual([{ project: 'PAY', permission: 'ADD_COMMENTS' }]);
  const point = { cover: 'space-settings', destructive: 0, exact: true } as const;
  expect(least.choices.filter(({ cover }) => cover === 'space-settings')).toEqual([
    { ...point, objective: 'least-access', byApp: 2, byOthers: 0, extra: 0 },
    { ...point, objective: 'fewest-changes', byApp: 0, byOthers: 1, extra: 1 },
  ]);
});

test('a grant counts in every space of the scheme; a role only in its own', () => {
  const small = { grants: named(role('10')), beside: ['HR'] };
  expect(inShort(planFor(small))).toEqual(['add-to-role 10']);
  const plan = planFor({ ...small, grants: grants(['EDIT_ISSUES', role('20')]) });
  expect(inShort(plan)).toEqual(['grant-in-scheme 1 user BROWSE_PROJECTS']);
  expect(plan.changes[0]?.alsoGives).toEqual([{ project: 'HR', permission: browse }]);
});

test('all permissions that one scheme lacks are one change', () => {
  const plan = planFor({}, { projects: [both] });
  expect(inShort(plan)).toEqual(['grant-in-scheme 1 user BROWSE_PROJECTS+EDIT_ISSUES']);
  expect(plan.cost).toEqual({ pairs: 0, changes: 1, handOffs: 0 });
});

test('what was not read of a role counts as given by a group', () => {
  const small = {
    grants: grants([browse, group('g')], ['EDIT_ISSUES', role('30')]),
    plan: 'FREE',
    groups: [groupOf('g')],
  } as const;
  expect(planFor(small).alsoGives).toEqual([{ project: 'PAY', permission: 'EDIT_ISSUES' }]);
  expect(planFor({ ...small, actors: [actors('30')] }).alsoGives).toEqual([]);
});
