import {
  accountObstacle,
  ADMINISTER,
  ADMINISTER_PROJECTS,
  matchHolder,
  type Account,
  type Holder,
  type PermissionKey,
  type PermissionScheme,
  type ProjectAccess,
} from '../access';
import { canExplain } from '../access/role';

/** A holder of a scheme, once, with all that it is granted. */
export interface Granted {
  readonly holder: Holder;
  readonly permissions: readonly PermissionKey[];
}

type Reached = Pick<Account, 'accountType'>;
const sorted = new WeakMap<PermissionScheme, readonly [Reached['accountType'], readonly Granted[]]>();

/** The grants of a scheme by holder, of those that can reach the account. They are sorted once for all that is planned. */
export function grantedBy(account: Reached, scheme: PermissionScheme): readonly Granted[] {
  const [type, its] = sorted.get(scheme) ?? [];
  if (its !== undefined && type === account.accountType) return its;
  const granted = byHolder(account, scheme);
  sorted.set(scheme, [account.accountType, granted]);
  return granted;
}

function byHolder(account: Reached, { grants }: PermissionScheme): readonly Granted[] {
  const all = new Map<string, { holder: Holder; permissions: Set<PermissionKey> }>();
  for (const { permission, holder } of grants) {
    if (!canExplain(account, holder)) continue;
    const key = JSON.stringify([holder.type, holder.value, holder.name, holder.exists]);
    const known = all.get(key) ?? { holder, permissions: new Set() };
    known.permissions.add(permission);
    all.set(key, known);
  }
  return [...all.values()].map(({ holder, permissions }) => ({ holder, permissions: [...permissions] }));
}

/**
 * What the account holds in a project without conditions, of the permissions that its scheme grants: the same rules as
 * `decideInProject`, for all permissions at once.
 */
export function heldIn(
  account: Account,
  project: Pick<ProjectAccess, 'lead' | 'actors'>,
  granted: readonly Granted[],
): ReadonlySet<PermissionKey> {
  const held = new Set<PermissionKey>();
  for (const { holder, permissions } of granted) {
    if (matchHolder(account, holder, { project, issue: null }).kind !== 'matches') continue;
    for (const permission of permissions) held.add(permission);
  }
  if (account.globalPermissions.includes(ADMINISTER)) held.add(ADMINISTER_PROJECTS);
  return new Set([...held].filter((permission) => accountObstacle(account, permission) === null));
}
