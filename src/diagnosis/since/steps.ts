import { ADMINISTER_PROJECTS, type PermissionKey, type PermissionScheme } from '../../access';
import type { AuditChange, Lost, Way } from './audit-change';
import { holderNamed, permissionMeant } from './names-in-log';
import {
  hasGrant,
  holds,
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
  readonly way: Way;
  /** Whether it is in now. */
  readonly isIn: boolean;
  /** The situation with it in, or without it. */
  readonly put: (situation: Situation, isIn: boolean) => Situation;
  readonly lost: Lost;
}

/** What one change did; `unclear`: it may have taken the permission, and its record does not tell. */
export type Told = readonly Step[] | 'unclear';

export interface Known {
  /** As it is now. */
  readonly now: Situation;
  /** As it was after the change. */
  readonly then: Situation;
  readonly permission: PermissionKey;
  readonly permissionNames: ReadonlyMap<PermissionKey, string>;
  /** Schemes that were read, those that the project has no more too. */
  readonly schemes: ReadonlyMap<string, PermissionScheme>;
  /** Schemes that grants came into since: what they gave before is not known. */
  readonly grown: ReadonlySet<string>;
  /** null: not known. */
  readonly givenBy: GivingGroups | null;
}

/** What one change did, as far as it is about the account, the project and the permission. */
export function stepsOf(change: AuditChange, known: Known): Told {
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
function roleSteps(change: Of<'role'>, { now, then, permission }: Known): Told {
  const { roleId, roleName, projectId, before, after, isDoubtful = false } = change;
  if (projectId !== now.access.id) return [];
  const role = now.access.actors.get(roleId);
  if (role === undefined || (role.unread ?? 0) > 0 || isDoubtful) {
    const holder = { type: 'projectRole', value: roleId, name: roleName } as const;
    return hasGrant(then, permission, holder) ? 'unclear' : [];
  }
  const { accountId, groups } = now.account;
  return [accountId, ...groups.map(({ name }) => name)].flatMap((member): readonly Step[] => {
    if (member === '' || before.includes(member) === after.includes(member)) return [];
    return [
      {
        channel: `role ${roleId} ${member}`,
        way: after.includes(member) ? 'in' : 'out',
        isIn: isRoleMember(now, roleId, member),
        put: (situation, isIn) => withRoleMember(situation, roleId, member, isIn),
        lost: { kind: 'left-role', roleId, roleName, through: member === accountId ? null : member },
      },
    ];
  });
}

function groupSteps(
  { groupName, accountId, way }: Of<'group'>,
  { now, then, permission, givenBy }: Known,
): Told {
  if (accountId !== null && accountId !== now.account.accountId) return [];
  const put = (situation: Situation, isIn: boolean): Situation =>
    withGroup(situation, groupName, isIn, givenBy ?? new Map<string, never>());
  const gives = holds(put(then, true), permission);
  if (accountId === null || way === null) return gives ? 'unclear' : [];
  // which groups carry Administer Jira, and with it every space's administration, Jira tells nobody
  const mayGive = givenBy === null || permission === ADMINISTER_PROJECTS;
  if (way === 'out' && !gives && mayGive) return 'unclear';
  return [
    {
      channel: `group ${groupName}`,
      way,
      isIn: now.account.groups.some(({ name }) => name === groupName),
      put,
      lost: { kind: 'left-group', groupName },
    },
  ];
}

function grantSteps(change: Of<'grant'>, { now, permission, permissionNames }: Known): Told {
  const { schemeId, way, permissionName } = change;
  if (schemeId !== now.access.scheme.id) return [];
  const meant = permissionMeant(permissionName, permission, permissionNames);
  const holder = meant === 'this' ? holderNamed(change, now) : null;
  if (holder === null) return way === 'in' || meant === 'other' ? [] : 'unclear';
  return [
    {
      channel: `grant ${holder.type} ${holder.value ?? ''} ${holder.name ?? ''}`,
      way,
      isIn: hasGrant(now, permission, holder),
      put: (situation, isIn) => withGrant(situation, permission, holder, isIn),
      lost: { kind: 'grant-removed', schemeId, holder },
    },
  ];
}

/** A project has one scheme at a time: the one that is put back takes the place of what is there. */
function schemeSteps(
  { schemeId, schemeName, projectId, way }: Of<'scheme-of-project'>,
  { now, schemes, grown }: Known,
): Told {
  if (projectId !== now.access.id) return [];
  const scheme = schemes.get(schemeId);
  if (scheme === undefined || way === null || (way === 'out' && grown.has(schemeId))) return 'unclear';
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
