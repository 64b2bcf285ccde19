import fc from 'fast-check';

/**
 * Random sites, as the JSON of a site file: every holder type, groups in roles, team-managed projects, security levels with
 * every member type, restrictions, inactive accounts, accounts without an application, portal customers, dead holders, and
 * schemes that projects share. Small in each dimension, so that a counter-example can be read.
 */

const permissions = ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS', 'EDIT_ISSUES', 'ADD_COMMENTS'];
const applications = ['jira-software', 'jira-servicedesk'];
const groupIds = ['g-1', 'g-2', 'g-3'];
const userIds = ['u-1', 'u-2', 'u-3', 'u-4'];
const sharedRoles = [10001, 10002, 10003];
const levels = [301, 302];

const upTo = <T>(values: readonly T[], most = values.length) => fc.subarray([...values], { maxLength: most });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2, nil: null });
const either = (values: readonly string[], dead: string) => fc.constantFrom(...values, ...values, dead);

/** Dead holders included: a group, a role or an account that is nowhere in the file. */
function holder(roleIds: readonly number[]): fc.Arbitrary<{ type: string; value: string | null }> {
  const plain = (type: string) => fc.constant({ type, value: null });
  const valued = (type: string, value: fc.Arbitrary<string | null>) =>
    fc.record({ type: fc.constant(type), value });
  return fc.oneof(
    plain('anyone'),
    valued('applicationRole', maybe(either(applications, 'jira-gone'))),
    plain('assignee'),
    valued('group', either(groupIds, 'g-gone')),
    valued('groupCustomField', fc.constant('customfield_10001')),
    plain('projectLead'),
    valued('projectRole', either(roleIds.map(String), '19999')),
    plain('reporter'),
    plain('sd.customer.portal.only'),
    valued('user', either(userIds, 'u-gone')),
    valued('userCustomField', fc.constant('customfield_10002')),
  );
}

function scheme(id: number, projectId: number | null, roleIds: readonly number[]) {
  const grant = fc.record({ permission: fc.constantFrom(...permissions), holder: holder(roleIds) });
  return fc.array(grant, { maxLength: 6 }).map((grants) => ({
    id,
    name: `Scheme ${String(id)}`,
    projectId,
    grants: grants.map((one, index) => ({ id: id * 100 + index, ...one })),
  }));
}

const people = { accountType: 'atlassian', appType: null };
const types = fc.constantFrom(
  people,
  people,
  people,
  { accountType: 'customer', appType: null },
  ...[null, 'service', 'agent', 'unknown'].map((appType) => ({ accountType: 'app', appType })),
);

const user = (accountId: string) =>
  fc
    .record({
      accountId: fc.constant(accountId),
      displayName: fc.constant(`User ${accountId}`),
      active: fc.boolean().map((rarely) => rarely || accountId !== 'u-4'),
      type: types,
    })
    .map(({ type, ...rest }) => ({ ...rest, ...type }));

const group = (groupId: string) =>
  upTo(userIds).map((members) => ({ groupId, name: `Group ${groupId}`, members }));

const application = (key: string) => upTo(groupIds, 2).map((its) => ({ key, name: key, groupIds: its }));

interface Sort {
  readonly id: number;
  readonly key: string;
  readonly style: 'classic' | 'next-gen';
  readonly roleIds: readonly number[];
}

const sorts: readonly Sort[] = [
  { id: 20001, key: 'ONE', style: 'classic', roleIds: sharedRoles },
  { id: 20002, key: 'TWO', style: 'classic', roleIds: sharedRoles },
  { id: 20003, key: 'TEAM', style: 'next-gen', roleIds: [10101, 10102] },
];

const project = ({ id, key, style, roleIds }: Sort) =>
  fc.record({
    id: fc.constant(id),
    key: fc.constant(key),
    name: fc.constant(`Project ${key}`),
    style: fc.constant(style),
    lead: maybe(fc.constantFrom(...userIds)),
    permissionSchemeId: style === 'classic' ? fc.constantFrom(1, 1, 2) : fc.constant(3),
    securitySchemeId: fc.constant(style === 'classic' ? 300 : null),
    status: fc.constantFrom('live', 'live', 'archived'),
    roleActors: upTo(roleIds).chain((ids) =>
      fc.tuple(
        ...ids.map((roleId) =>
          fc.record({ roleId: fc.constant(roleId), users: upTo(userIds, 2), groups: upTo(groupIds, 1) }),
        ),
      ),
    ),
  });

const issue = ({ id, key, style, roleIds }: Sort, number: number) =>
  fc.record({
    id: fc.constant(id * 10 + number),
    key: fc.constant(`${key}-${String(number)}`),
    projectId: fc.constant(id),
    reporter: maybe(fc.constantFrom(...userIds)),
    assignee: maybe(fc.constantFrom(...userIds)),
    securityLevelId: style === 'classic' ? maybe(fc.constantFrom(...levels)) : fc.constant(null),
    restrictedToRoles: style === 'classic' ? fc.constant([]) : upTo(roleIds),
  });

const level = (id: number) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(`Level ${String(id)}`),
    // Jira takes a member of a level once.
    members: fc.uniqueArray(holder(sharedRoles), { maxLength: 3, selector: (one) => JSON.stringify(one) }),
  });

export const anySite: fc.Arbitrary<unknown> = fc
  .record({
    users: fc.tuple(...userIds.map(user)),
    groups: fc.tuple(...groupIds.map(group)),
    applicationRoles: fc.tuple(...applications.map(application)),
    globalPermissions: upTo(groupIds, 1),
    permissionSchemes: fc.tuple(
      scheme(1, null, sharedRoles),
      scheme(2, null, sharedRoles),
      scheme(3, 20003, [10101, 10102]),
    ),
    levels: fc.tuple(...levels.map(level)),
    projects: fc.tuple(...sorts.map(project)),
    issues: fc.tuple(...sorts.flatMap((sort) => [1, 2, 3].map((number) => issue(sort, number)))),
  })
  .map(({ users, groups, globalPermissions, levels: its, ...more }) => ({
    version: 1,
    site: { baseUrl: 'https://acme.example', plan: 'PAID' },
    users: [
      ...users,
      { accountId: 'u-viewer', displayName: 'Viewer', active: true, accountType: 'atlassian' },
      { accountId: 'u-app', displayName: 'App', active: true, accountType: 'app' },
    ],
    groups: [...groups, { groupId: 'g-admins', name: 'admins', members: ['u-viewer'] }],
    globalPermissions: ['g-admins', ...globalPermissions].map((groupId) => ({
      permission: 'ADMINISTER',
      groupId,
    })),
    roles: [
      ...sharedRoles.map((id) => ({ id, name: `Role ${String(id)}`, projectId: null })),
      ...[10101, 10102].map((id) => ({ id, name: `Role ${String(id)}`, projectId: 20003 })),
    ],
    securitySchemes: [{ id: 300, name: 'Security', levels: its }],
    ...more,
    viewer: 'u-viewer',
    appUser: 'u-app',
  }));
