import type { Account, PermissionKey, ProjectAccess, RoleActors } from './model';
import type { NearMiss } from './near-miss';
import { profileOrder } from './permissions';
import { ADDONS_ROLE, isInRole } from './role';

/** How many of a role's other permissions are named. */
const NAMED = 3;

/**
 * The roles that the account is in and that hold other permissions of the scheme: one grant more to such a role would do. To be
 * asked where no role of the account holds the permission itself.
 */
export function siblingMisses(
  account: Account,
  permission: PermissionKey,
  project: Pick<ProjectAccess, 'scheme' | 'actors'>,
): readonly NearMiss[] {
  return [...project.actors.values()]
    .filter((role) => role.roleName !== ADDONS_ROLE && isInRole(account, role))
    .flatMap((role) => {
      const siblings = closestTo(permission, heldBy(role, project));
      if (siblings.length === 0) return [];
      const { roleId, roleName } = role;
      return [
        {
          holder: { type: 'projectRole', value: roleId, name: roleName, exists: true },
          why: { kind: 'holds-siblings', roleId, roleName, siblings },
        } satisfies NearMiss,
      ];
    });
}

function heldBy(
  { roleId }: RoleActors,
  { scheme }: Pick<ProjectAccess, 'scheme'>,
): ReadonlySet<PermissionKey> {
  const own = scheme.grants.filter(({ holder }) => holder.type === 'projectRole' && holder.value === roleId);
  return new Set(own.map((grant) => grant.permission));
}

/** First those about the same thing (of `DELETE_ALL_COMMENTS` those on comments), then in the order of the profile. */
function closestTo(permission: PermissionKey, held: ReadonlySet<PermissionKey>): readonly PermissionKey[] {
  const thing = (key: PermissionKey) => key.slice(key.lastIndexOf('_') + 1);
  const elsewhere = (key: PermissionKey) => Number(thing(key) !== thing(permission));
  return [...held]
    .sort()
    .sort((a, b) => elsewhere(a) - elsewhere(b) || profileOrder(a) - profileOrder(b))
    .slice(0, NAMED);
}
