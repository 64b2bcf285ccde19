import { isApp, isInGroup } from './account';
import type { Account, Actors, Grant, Holder, PermissionKey } from './model';

/**
 * The role through which Atlassian gives apps their access. It is in nearly every scheme, its members cannot be edited, and
 * it never explains what a person lacks.
 * Source: Atlassian's knowledge base, "The atlassian-addons-project-access project role in Jira Cloud".
 */
export const ADDONS_ROLE = 'atlassian-addons-project-access';

function isAddonsRole(holder: Holder): boolean {
  return holder.type === 'projectRole' && holder.name === ADDONS_ROLE;
}

/** Whether a grant to this holder can explain what the account holds or lacks. */
export function canExplain(account: Pick<Account, 'accountType'>, holder: Holder): boolean {
  return isApp(account) || !isAddonsRole(holder);
}

/** Whether the account, or a group of it, is an actor of the role. */
export function isInRole(account: Account, role: Actors): boolean {
  return role.users.includes(account.accountId) || role.groups.some((group) => isInGroup(account, group));
}

/** Whether some who are in the role are not known: it cannot be said then who is not in it. */
export const isReadInPart = ({ unread = 0 }: Actors): boolean => unread > 0;

/** The ids of the roles that holders name, each once. */
export function rolesNamed(holders: readonly Holder[]): readonly string[] {
  const ids = holders.flatMap((holder) =>
    holder.type === 'projectRole' && holder.value !== null && holder.exists ? [holder.value] : [],
  );
  return [...new Set(ids)];
}

/** The grants of one permission that can explain what this account holds or lacks. */
export function grantsFor(
  account: Pick<Account, 'accountType'>,
  grants: readonly Grant[],
  permission: PermissionKey,
): readonly Grant[] {
  return grants.filter((grant) => grant.permission === permission && canExplain(account, grant.holder));
}
