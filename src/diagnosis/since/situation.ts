import {
  decideInProject,
  type Account,
  type Holder,
  type PermissionKey,
  type ProjectAccess,
} from '../../access';

/** The account and the project at one time: what decides whether the account holds something there. */
export interface Situation {
  readonly account: Account;
  readonly access: ProjectAccess;
}

/** What is held on some work items only counts: asked about the space, Jira grants it. */
export function holds({ account, access }: Situation, permission: PermissionKey): boolean {
  const { kind } = decideInProject(account, permission, access);
  return kind === 'held' || kind === 'held-conditionally';
}

/** Something that could give it was not read. */
export const isUndecided = ({ account, access }: Situation, permission: PermissionKey): boolean =>
  decideInProject(account, permission, access).kind === 'undecided';

/** Puts an account, or a group by its name, into a role whose actors are known, or takes it out. */
export function withRoleMember(
  situation: Situation,
  roleId: string,
  member: string,
  isIn: boolean,
): Situation {
  const role = situation.access.actors.get(roleId);
  if (role === undefined) return situation;
  const isUser = member === situation.account.accountId;
  const users = role.users.filter((id) => id !== member);
  const groups = role.groups.filter(({ name }) => name !== member);
  const changed = {
    ...role,
    users: isUser && isIn ? [...users, member] : users,
    groups: !isUser && isIn ? [...groups, { id: '', name: member }] : groups,
  };
  const actors = new Map(situation.access.actors).set(roleId, changed);
  return { ...situation, access: { ...situation.access, actors } };
}

export function isRoleMember({ access }: Situation, roleId: string, member: string): boolean {
  const role = access.actors.get(roleId);
  return (
    role !== undefined && (role.users.includes(member) || role.groups.some(({ name }) => name === member))
  );
}

/** Names of the groups that give each application. */
export type GivingGroups = ReadonlyMap<string, readonly string[]>;

/** Puts the account into a group, or takes it out; with it come and go the applications that it alone gives. */
export function withGroup(
  situation: Situation,
  name: string,
  isIn: boolean,
  givenBy: GivingGroups,
): Situation {
  const { account } = situation;
  const others = account.groups.filter((group) => group.name !== name);
  const groups = isIn ? [...others, { id: '', name }] : others;
  const has = (given: readonly string[]): boolean => groups.some((group) => given.includes(group.name));
  const kept = account.applications.filter((key) => {
    const given = givenBy.get(key);
    return given?.includes(name) !== true || has(given);
  });
  const came = [...givenBy].flatMap(([key, given]) => (has(given) ? [key] : []));
  const applications = isIn ? [...new Set([...kept, ...came])] : kept;
  return { ...situation, account: { ...account, groups, applications } };
}

export function hasGrant(
  { access }: Situation,
  permission: PermissionKey,
  holder: Pick<Holder, 'type' | 'value' | 'name'>,
): boolean {
  return access.scheme.grants.some(
    (grant) => grant.permission === permission && isSameHolder(grant.holder, holder),
  );
}

/** Puts a grant into the scheme of the project, or takes it out. */
export function withGrant(
  situation: Situation,
  permission: PermissionKey,
  holder: Holder,
  isIn: boolean,
): Situation {
  const { scheme } = situation.access;
  const others = scheme.grants.filter(
    (grant) => grant.permission !== permission || !isSameHolder(grant.holder, holder),
  );
  const grants = isIn ? [...others, { id: '', permission, holder }] : others;
  return { ...situation, access: { ...situation.access, scheme: { ...scheme, grants } } };
}

function isSameHolder(one: Holder, other: Pick<Holder, 'type' | 'value' | 'name'>): boolean {
  const isSameGroup = one.type === 'group' && one.name !== null && one.name === other.name;
  return one.type === other.type && (one.value === other.value || isSameGroup);
}
