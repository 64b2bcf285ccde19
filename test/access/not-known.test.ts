import {
  isInGroup,
  matchHolder,
  restrictionGate,
  type Account,
  type Holder,
  type RoleActors,
  type WorkItem,
} from '../../src/access';

const account: Account = {
  accountId: 'u-dana',
  active: true,
  accountType: 'atlassian',
  groups: [
    { id: 'g-1', name: 'users' },
    { id: '', name: 'old-users' },
  ],
  applications: ['jira-software'],
  globalPermissions: [],
};
const item: WorkItem = {
  id: '1',
  key: 'A-1',
  projectId: '1',
  reporter: null,
  assignee: null,
  level: null,
  restrictedToRoles: [],
};
const developers: RoleActors = { roleId: '7', roleName: 'Developers', users: [], groups: [] };
const inProject = (role: RoleActors) => ({ lead: null, actors: new Map([[role.roleId, role]]) });

describe('a group is the same by its ids, and by its names where one has no id', () => {
  test.each([
    [{ id: 'g-1', name: 'renamed since' }, true],
    [{ id: 'g-2', name: 'users' }, false],
    [{ id: '', name: 'users' }, true],
    [{ id: null, name: 'old-users' }, true],
    [{ id: 'g-9', name: 'old-users' }, true],
    [{ id: '', name: '' }, false],
    [{ id: null, name: null }, false],
  ])('%j: %s', (group, expected) => {
    expect(isInGroup(account, group)).toBe(expected);
  });
});

describe('a restriction to roles', () => {
  test.each<[WorkItem['restrictedToRoles'], string]>([
    [[], 'open'],
    [['7'], 'shut'],
    [['8'], 'undecided'],
    [null, 'undecided'],
  ])('%j is %s', (restrictedToRoles, kind) => {
    const gate = restrictionGate(account, inProject(developers), { ...item, restrictedToRoles });
    expect(gate.kind).toBe(kind);
  });

  test('to a role of which some are not known shuts nobody out', () => {
    const gate = restrictionGate(account, inProject({ ...developers, unread: 1 }), {
      ...item,
      restrictedToRoles: ['7'],
    });
    expect(gate.kind).toBe('undecided');
  });
});

test('who is in a role of which some are not known cannot be said, but for those who are known', () => {
  const holder: Holder = { type: 'projectRole', value: '7', name: 'Developers', exists: true };
  const match = (role: RoleActors) => matchHolder(account, holder, { project: inProject(role), issue: null });
  expect(match(developers).kind).toBe('misses');
  expect(match({ ...developers, unread: 1 }).kind).toBe('unread');
  expect(match({ ...developers, unread: 1, users: ['u-dana'] }).kind).toBe('matches');
});
