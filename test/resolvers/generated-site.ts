/** A site of any size: the account u-backup browses every project but the failing ones. */
export interface Size {
  readonly projects: number;
  readonly failing: number;
  /** Schemes that the failing projects share; 3 by default. */
  readonly schemes?: number;
  /** Grants of each scheme beside those that matter. */
  readonly grants?: number;
  /** Work items of each project. */
  readonly issues?: number;
}

const keyOf = (n: number): string =>
  `P${String.fromCharCode(65 + (n % 26))}${String.fromCharCode(65 + (Math.floor(n / 26) % 26))}${n}`;

export function generatedSite({ projects, failing, schemes = 3, grants = 0, issues = 0 }: Size): unknown {
  let nextGrant = 1;
  const grant = (permission: string, type: string, value?: string) => ({
    id: nextGrant++,
    permission,
    holder: { type, ...(value === undefined ? {} : { value }) },
  });
  const needs = ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS', 'ADMINISTER_PROJECTS'];
  const user = (accountId: string, displayName: string, accountType = 'atlassian') => ({
    accountId,
    displayName,
    email: `${accountId}@fernhollow.example`,
    accountType,
  });
  return {
    version: 1,
    site: { baseUrl: 'https://acme.example' },
    users: [
      user('u-ada', 'Ada Admin'),
      user('u-backup', 'Bruno Backup'),
      user('u-lee', 'Lee Lead'),
      user('u-app', 'Permission Gaps', 'app'),
    ],
    groups: [
      { groupId: 'g-users', name: 'users', members: ['u-ada', 'u-backup', 'u-lee'] },
      { groupId: 'g-admins', name: 'admins', members: ['u-ada', 'u-app'] },
    ],
    applicationRoles: [{ key: 'jira-software', name: 'Jira', groupIds: ['g-users'] }],
    globalPermissions: [
      { permission: 'ADMINISTER', groupId: 'g-admins' },
      { permission: 'USER_PICKER', groupId: 'g-users' },
    ],
    roles: [
      { id: 10002, name: 'Administrators' },
      { id: 10003, name: 'Developers' },
    ],
    permissionSchemes: [
      { id: 10000, name: 'Open', grants: needs.map((key) => grant(key, 'user', 'u-backup')) },
      ...Array.from({ length: schemes }, (_, at) => ({
        id: 10001 + at,
        name: `Closed ${at}`,
        grants: [
          ...needs.map((key) => grant(key, 'projectRole', '10002')),
          ...Array.from({ length: grants }, () => grant('EDIT_ISSUES', 'user', 'u-lee')),
        ],
      })),
    ],
    projects: Array.from({ length: projects }, (_, n) => ({
      id: 20000 + n,
      key: keyOf(n),
      name: `Project number ${n} with a name that is rather long, as names are`,
      lead: 'u-lee',
      permissionSchemeId: n < failing ? 10001 + (n % schemes) : 10000,
      roleActors: [{ roleId: 10002, users: ['u-lee'] }],
    })),
    issues: Array.from({ length: projects * issues }, (_, n) => ({
      id: 700000 + n,
      key: `${keyOf(n % projects)}-${Math.floor(n / projects) + 1}`,
      projectId: 20000 + (n % projects),
      reporter: 'u-lee',
    })),
    viewer: 'u-ada',
    appUser: 'u-app',
  };
}
