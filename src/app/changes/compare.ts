import type { Account, Holder, PermissionScheme } from '../../access';
import { grantedToRole, type ChangeSpec } from '../../remedy';
import type { Difference } from '../../report';
import type { Basis } from '../plans/basis';

/** What a change rests on, then and now. Pure. */

/** An account that was deactivated, or lacked an application, may have got it since: that is what the plan asks for first. */
export function accountDiffers(then: Basis['account'], now: Account): readonly Difference[] {
  if (!now.active) return [{ kind: 'account-deactivated' }];
  const lost = then.applications.filter((key) => !now.applications.includes(key));
  return [
    ...(then.accountType === now.accountType ? [] : [{ kind: 'account-kind' } as const]),
    ...(lost.length === 0 ? [] : [{ kind: 'applications-lost', applications: lost } as const]),
  ];
}

type RoleTarget = Extract<ChangeSpec, { kind: 'add-to-role' }>['target'];

/** What a role is granted: that is what its new member gets. */
export function roleDiffers(
  { roleId, roleName, projectKey }: RoleTarget,
  then: PermissionScheme,
  now: PermissionScheme,
): readonly Difference[] {
  const [before, after] = [then, now].map(({ grants }) => [
    ...new Set(
      grants
        .filter(({ holder }) => holder.type === 'projectRole' && holder.value === roleId)
        .map(({ permission }) => permission),
    ),
  ]);
  const gained = without(after ?? [], before ?? []);
  const lost = without(before ?? [], after ?? []);
  if (gained.length + lost.length === 0) return [];
  return [{ kind: 'role-grants', roleName, projectKey, gained, lost }];
}

type DefaultRoleTarget = Extract<ChangeSpec, { kind: 'add-default-to-role' }>['target'];

/** What today's schemes grant to a role: that is what its default members get in new spaces. */
export function defaultRoleDiffers(
  { roleId, roleName, grants }: DefaultRoleTarget,
  now: readonly PermissionScheme[],
): readonly Difference[] {
  const after = grantedToRole(roleId, now);
  const gained = without(after, grants);
  const lost = without(grants, after);
  return gained.length + lost.length === 0 ? [] : [{ kind: 'default-role-grants', roleName, gained, lost }];
}

type GrantTarget = Extract<ChangeSpec, { kind: 'grant-in-scheme' }>['target'];

/** Who has the permissions of a change in its scheme, but for the one who is to get them. */
export function schemeDiffers(
  { schemeName, permissions, holder }: GrantTarget,
  accountId: string,
  then: PermissionScheme,
  now: PermissionScheme,
): readonly Difference[] {
  const isOwn = ({ type, value }: Holder): boolean =>
    (type === holder.type && value === holder.value) || (type === 'user' && value === accountId);
  return permissions.flatMap((permission): readonly Difference[] => {
    const [before = [], after = []] = [then, now].map(({ grants }) =>
      grants
        .filter((grant) => grant.permission === permission && !isOwn(grant.holder))
        .map((grant) => grant.holder),
    );
    const gained = after.filter((one) => !before.some((other) => isSameHolder(one, other)));
    const lost = before.filter((one) => !after.some((other) => isSameHolder(one, other)));
    return gained.length + lost.length === 0
      ? []
      : [{ kind: 'scheme-grants', schemeName, permission, gained, lost }];
  });
}

/** Where Jira was not asked to expand a group, an older grant has its name alone. */
function isSameHolder(one: Holder, other: Holder): boolean {
  if (one.type !== other.type) return false;
  if (one.value === other.value && one.jiraType === other.jiraType) return true;
  const byName = one.value === null || other.value === null;
  return one.type === 'group' && byName && one.name !== null && one.name === other.name;
}

const without = (list: readonly string[], known: readonly string[]): readonly string[] =>
  list.filter((key) => !known.includes(key)).sort();
