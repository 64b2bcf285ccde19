import { open, project, scheme, smallSite } from './small-site';

export const many = <T>(count: number, make: (i: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

const projects = many(1100, (i) => project({ id: 20_000 + i, key: `P${i}`, name: `Project ${i}` }));
export const issues = many(1100, (i) => ({ id: 70_000 + i, key: `P0-${i}`, projectId: 20_000 }));
export const users = many(1100, (i) => ({ accountId: `u${i}`, displayName: `User ${i}` }));
const small = smallSite();
/** 1,100 projects, work items and users; `admin` may browse everything. */
export const jira = open({
  ...small,
  users: [...(small.users as object[]), ...users],
  groups: [
    ...(small.groups as object[]),
    { groupId: 'g-many', name: 'many', members: users.map(({ accountId }) => accountId) },
  ],
  globalPermissions: [
    { permission: 'ADMINISTER', groupId: 'g-admins' },
    { permission: 'USER_PICKER', groupId: 'g-admins' },
  ],
  permissionSchemes: scheme(['BROWSE_PROJECTS', 'anyone']),
  projects,
  issues,
});
