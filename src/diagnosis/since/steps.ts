import type { PermissionKey, PermissionScheme } from '../../access';
import type { AuditChange, Lost, Way } from './audit-change';
import { isCut } from './cut-lists';
import { holderNamed, isPermissionNamed } from './names-in-log';
import {
  hasGrant,
  isRoleMember,
  withGrant,
  withGroup,
  withRoleMember,
  type GivingGroups,
  type Situation,
} from './situation';

/** What a change did to one thing that the account's permission may hang on. */
export interface Step {
  /** Steps of one channel are about one and the same thing: it is in or it is out. */
  readonly channel: string;
  readonly way: Way | null;
  /** Whether it is in now. */
  readonly isIn: boolean;
  /** The situation with it in, or without it. */
  readonly put: (situation: Situation, isIn: boolean) => Situation;
  readonly lost: Lost;
}

export interface Known {
  /** As it is now. */
  readonly now: Situation;
  readonly permission: PermissionKey;
  readonly permissionNames: ReadonlyMap<PermissionKey, string>;
  /** Schemes that were read, those that the project has no more too. */
  readonly schemes: ReadonlyMap<string, PermissionScheme>;
  readonly givenBy: GivingGroups;
}

/** What one change did, as far as it is about the account, the project and the permission. */
export function stepsOf(change: AuditChange, known: Known): readonly Step[] {
  switch (change.kind) {
    case 'role':
      return roleSteps(change, known);
    case 'group':
      return groupSteps(change, known);
    case 'grant':
      return grantSteps(change, known);
    case 'scheme-of-project':
      return schemeSteps(change, known);
  }
}

type Of<Kind extends AuditChange['kind']> = Extract<AuditChange, { readonly kind: Kind }>;

/** The account itself, and the groups that it is in. */
function roleSteps(
  { roleId, roleName, projectId, before, after }: Of<'role'>,
  { now }: Known,
): readonly Step[] {
  const role = now.access.actors.get(roleId);
  if (projectId !== now.access.id || role === undefined || (role.unread ?? 0) > 0) return [];
  const { accountId, groups } = now.account;
  const isThere = (member: string): boolean => isRoleMember(now, roleId, member);
  return [accountId, ...groups.map(({ name }) => name)].flatMap((member): readonly Step[] => {
    if (member === '' || before.includes(member) === after.includes(member)) return [];
    const way = after.includes(member) ? 'in' : 'out';
    if (way === 'out' && isCut({ before, after }, member, isThere)) return [];
    return [
      {
        channel: `role ${roleId} ${member}`,
        ...{ way, isIn: isThere(member) },
        put: (situation, isIn) => withRoleMember(situation, roleId, member, isIn),
        lost: { kind: 'left-role', roleId, roleName, through: member === accountId ? null : member },
      },
    ];
  });
}

function groupSteps({ groupName, accountId, way }: Of<'group'>, { now, givenBy }: Known): readonly Step[] {
  if (accountId !== now.account.accountId) return [];
  return [
    {
      channel: `group ${groupName}`,
      ...{ way, isIn: now.account.groups.some(({ name }) => name === groupName) },
      put: (situation, isIn) => withGroup(situation, groupName, isIn, givenBy),
      lost: { kind: 'left-group', groupName },
    },
  ];
}

function grantSteps(change: Of<'grant'>, { now, permission, permissionNames }: Known): readonly Step[] {
  const { schemeId, way, permissionName } = change;
  if (schemeId !== now.access.scheme.id) return [];
  if (!isPermissionNamed(permissionName, permission, permissionNames)) return [];
  const holder = holderNamed(change, now);
  if (holder === null) return [];
  return [
    {
      channel: `grant ${holder.type} ${holder.value ?? ''}`,
      ...{ way, isIn: hasGrant(now, permission, holder) },
      put: (situation, isIn) => withGrant(situation, permission, holder, isIn),
      lost: { kind: 'grant-removed', schemeId, holder },
    },
  ];
}

/** A project has one scheme at a time: the one that is put back takes the place of what is there. */
function schemeSteps(
  { schemeId, schemeName, projectId, way }: Of<'scheme-of-project'>,
  { now, schemes }: Known,
): readonly Step[] {
  const scheme = schemes.get(schemeId);
  if (projectId !== now.access.id || scheme === undefined) return [];
  return [
    {
      channel: `scheme ${schemeId}`,
      ...{ way, isIn: now.access.scheme.id === schemeId },
      // which one was there before a scheme came is told by the record of the other's going
      put: (situation, isIn) =>
        isIn ? { ...situation, access: { ...situation.access, scheme } } : situation,
      lost: { kind: 'scheme-left', schemeId, schemeName },
    },
  ];
}
