import type { Account, RoleActors } from '../access';
import type { GroupFacts } from './facts';

/** What joining a group or a role changes. */

/** The account once it is in a group. */
export function inGroup(
  account: Account,
  { id, name, globalPermissions, applications }: GroupFacts,
): Account {
  return {
    ...account,
    groups: [...account.groups.filter((own) => own.id === '' || own.id !== id), { id, name }],
    applications: [...new Set([...account.applications, ...applications])],
    globalPermissions: [...new Set([...account.globalPermissions, ...(globalPermissions ?? [])])],
  };
}

/** The roles of a project once the account is in one. */
export function withMember(
  actors: ReadonlyMap<string, RoleActors>,
  { roleId, roleName }: { readonly roleId: string; readonly roleName: string },
  accountId: string,
): ReadonlyMap<string, RoleActors> {
  const role = actors.get(roleId) ?? { roleId, roleName, users: [], groups: [] };
  return new Map([...actors, [roleId, { ...role, users: [...new Set([...role.users, accountId])] }]]);
}
