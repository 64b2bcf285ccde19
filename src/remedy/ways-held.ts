import {
  ADDONS_ROLE,
  isInGroup,
  type Account,
  type GroupName,
  type Holder,
  type PermissionKey,
} from '../access';
import type { ChangeSpec } from './change';
import type { PlanFacts, PlanProject } from './facts';
import { spacesOfScheme } from './spaces-of-scheme';

/** What can be taken from an account, as the change that would give it: it is taken by the opposite. */
export type HoldingSpec = Extract<
  ChangeSpec,
  { kind: 'add-to-role' | 'add-to-team-role' | 'grant-in-scheme' | 'add-to-security-level' | 'add-to-group' }
>;

/** A way in which an account holds something: a grant or a level that names it, a role or a group that it is in. */
export type Way =
  | { readonly kind: 'grant' | 'level'; readonly id: string }
  | { readonly kind: 'role'; readonly id: string; readonly project: PlanProject }
  | { readonly kind: 'group'; readonly group: GroupName };

/** One text for each way. */
export function keyOfWay(way: Way): string {
  switch (way.kind) {
    case 'role':
      return JSON.stringify(['role', way.project.key, way.id]);
    case 'group':
      return JSON.stringify(['group', way.group.name, way.group.id]);
    case 'grant':
    case 'level':
      return JSON.stringify([way.kind, way.id]);
  }
}

/** How a holder names the account: `itself`, or through roles and groups. One in a role through a group is taken out of the group. */
export function waysOf(holder: Holder, itself: Way, project: PlanProject, account: Account): readonly Way[] {
  const { type, value, name, exists } = holder;
  if (!exists || name === ADDONS_ROLE) return [];
  if (type === 'user') return value === account.accountId ? [itself] : [];
  if (type === 'group') return groupWays([{ id: value, name }], account);
  const role = type === 'projectRole' ? project.actors.get(value ?? '') : undefined;
  if (role === undefined || role.roleName === ADDONS_ROLE) return [];
  const inRole: readonly Way[] = role.users.includes(account.accountId)
    ? [{ kind: 'role', id: role.roleId, project }]
    : [];
  return [...inRole, ...groupWays(role.groups, account)];
}

const groupWays = (
  named: readonly { readonly id: string | null; readonly name: string | null }[],
  account: Account,
): readonly Way[] =>
  account.groups
    .filter((own) => named.some((group) => isInGroup({ ...account, groups: [own] }, group)))
    .map((group) => ({ kind: 'group', group }));

/** The change that would open a way; `permissions` are those of a grant. null: what it names was not read. */
export function specOfWay(
  way: Way,
  permissions: readonly PermissionKey[],
  facts: PlanFacts,
): HoldingSpec | null {
  switch (way.kind) {
    case 'role': {
      const { key: projectKey, kind, typeKey, actors } = way.project;
      const roleName = actors.get(way.id)?.roleName ?? way.id;
      return {
        kind: kind === 'team-managed' ? 'add-to-team-role' : 'add-to-role',
        target: { projectKey, roleId: way.id, roleName, typeKey },
      };
    }
    case 'grant': {
      const sharedBy = spacesOfScheme(facts, way.id).length;
      const holder = { type: 'user', value: facts.account.accountId, name: null } as const;
      const schemeName = facts.schemes.get(way.id)?.name ?? way.id;
      return {
        kind: 'grant-in-scheme',
        target: { schemeId: way.id, schemeName, permissions, holder, sharedBy },
      };
    }
    case 'level': {
      const level = facts.levels.get(way.id);
      if (level === undefined) return null;
      const { id: levelId, name: levelName, schemeId: securitySchemeId } = level;
      return { kind: 'add-to-security-level', target: { securitySchemeId, levelId, levelName } };
    }
    case 'group': {
      const { id: groupId, name } = way.group;
      return { kind: 'add-to-group', target: { groupId, groupName: name === '' ? groupId : name } };
    }
  }
}
