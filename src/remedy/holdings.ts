import { ADDONS_ROLE, BROWSE_PROJECTS, isInGroup, isReadInPart } from '../access';
import type { Account, GroupName, Holder, PermissionKey, SecurityLevel } from '../access';
import { byCodeUnits } from '../text/order';
import type { ChangeSpec } from './change';
import type { PlanFacts, PlanProject } from './facts';
import { spacesOfScheme } from './spaces-of-scheme';

/** What can be taken from an account, as the change that would give it: it is taken by the opposite. */
export type HoldingSpec = Extract<
  ChangeSpec,
  { kind: 'add-to-role' | 'add-to-team-role' | 'grant-in-scheme' | 'add-to-security-level' | 'add-to-group' }
>;

/** Some permissions, and the spaces (by key) in which they are held. */
export interface HeldIn {
  readonly permissions: readonly PermissionKey[];
  readonly projects: readonly string[];
}

/** A grant, or the membership of a role, a group or a level, through which an account holds something of its task. */
export interface Holding {
  readonly spec: HoldingSpec;
  /** Of the task. Whoever is let into a level browses more there. */
  readonly gives: readonly HeldIn[];
  /** Beyond the task, or in spaces that it has nothing to do with; as far as schemes and roles were read. */
  readonly also: readonly HeldIn[];
}

export interface Holdings {
  readonly holdings: readonly Holding[];
  /** Spaces of the task in which something that could give was not read: there may be more than is listed. */
  readonly notRead: readonly string[];
}

interface TaskOf {
  /** Project id → what the task needs there. */
  readonly needed: ReadonlyMap<string, readonly PermissionKey[]>;
  /** Project id → its security scheme; null: it has none. A project that is missing was not read. */
  readonly securitySchemes: ReadonlyMap<string, string | null>;
}

/** Through what the account of the facts holds the task. What everybody has, a lead or a reporter, nobody can take from it alone. */
export function holdingsOf(facts: PlanFacts, task: TaskOf): Holdings {
  const found = new Map<string, Found>();
  const notRead: string[] = [];
  for (const project of facts.projects.values()) {
    const needed = task.needed.get(project.id) ?? [];
    const levels = levelsOf(project, facts, task);
    if (needed.length > 0 && !isRead(project, needed, levels, facts)) notRead.push(project.key);
    const scheme = facts.schemes.get(project.schemeId ?? '');
    const { account } = facts;
    for (const { permission, holder } of scheme?.grants ?? []) {
      for (const way of waysOf(holder, { kind: 'grant', id: scheme?.id ?? '' }, project, account))
        note(found, way, project, permission, needed);
    }
    for (const { id, members } of levels ?? []) {
      for (const way of (members ?? []).flatMap((one) =>
        waysOf(one, { kind: 'level', id }, project, account),
      ))
        note(found, way, project, BROWSE_PROJECTS, needed);
    }
  }
  const holdings = [...found]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .flatMap(([, each]) => holdingOf(each, facts) ?? []);
  return { holdings, notRead: notRead.sort(byCodeUnits) };
}

type Way =
  | { readonly kind: 'grant' | 'level'; readonly id: string }
  | { readonly kind: 'role'; readonly id: string; readonly project: PlanProject }
  | { readonly kind: 'group'; readonly group: GroupName };

interface Found {
  readonly way: Way;
  /** By key of the space. */
  readonly task: Map<string, Set<PermissionKey>>;
  readonly others: Map<string, Set<PermissionKey>>;
}

function note(
  found: Map<string, Found>,
  way: Way,
  project: PlanProject,
  permission: PermissionKey,
  needed: readonly PermissionKey[],
): void {
  const key = keyOf(way);
  const known: Found = found.get(key) ?? { way, task: new Map(), others: new Map() };
  const side = needed.includes(permission) ? known.task : known.others;
  side.set(project.key, (side.get(project.key) ?? new Set<PermissionKey>()).add(permission));
  found.set(key, known);
}

function keyOf(way: Way): string {
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
function waysOf(holder: Holder, itself: Way, project: PlanProject, account: Account): readonly Way[] {
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

/** null: not read. */
function levelsOf(
  { id, kind }: PlanProject,
  { levels }: PlanFacts,
  { securitySchemes }: TaskOf,
): readonly SecurityLevel[] | null {
  if (kind === 'team-managed') return [];
  const schemeId = securitySchemes.get(id);
  if (schemeId === undefined) return null;
  return [...levels.values()].filter((level) => schemeId !== null && level.schemeId === schemeId);
}

/** Whether everything was read that could give what is needed in a space. */
function isRead(
  { schemeId, actors }: PlanProject,
  needed: readonly PermissionKey[],
  levels: readonly SecurityLevel[] | null,
  { schemes, account }: PlanFacts,
): boolean {
  const scheme = schemes.get(schemeId ?? '');
  const members = levels?.map((level) => level.members) ?? [null];
  if (account.accountType === 'unknown' || scheme === undefined || members.includes(null)) return false;
  const holders = [
    ...scheme.grants.filter(({ permission }) => needed.includes(permission)).map(({ holder }) => holder),
    ...members.flatMap((some) => some ?? []),
  ];
  return holders.every(({ type, value, name, exists }) => {
    if (type !== 'projectRole' || !exists || name === ADDONS_ROLE) return type !== 'unknown';
    const role = actors.get(value ?? '');
    return role !== undefined && !isReadInPart(role);
  });
}

/** null: it gives nothing of the task. */
function holdingOf({ way, task, others }: Found, facts: PlanFacts): Holding | null {
  if (task.size === 0) return null;
  const gives = inSpaces(task);
  const taken = new Set(gives.flatMap(({ permissions }) => permissions));
  // of a scheme the task's grants alone are taken: what else is granted there stays
  const beyond =
    way.kind === 'grant'
      ? new Map([...others].map(([key, all]) => [key, new Set([...all].filter((one) => taken.has(one)))]))
      : others;
  const spec = specOf(way, [...taken].sort(byCodeUnits), facts);
  return spec === null ? null : { spec, gives, also: inSpaces(beyond) };
}

function specOf(way: Way, permissions: readonly PermissionKey[], facts: PlanFacts): HoldingSpec | null {
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

/** Spaces with the same permissions stand together. Sorted. */
function inSpaces(held: ReadonlyMap<string, ReadonlySet<PermissionKey>>): readonly HeldIn[] {
  const bySet = new Map<string, { readonly permissions: readonly PermissionKey[]; projects: string[] }>();
  for (const [project, some] of held) {
    if (some.size === 0) continue;
    const permissions = [...some].sort(byCodeUnits);
    const key = permissions.join(' ');
    const known = bySet.get(key) ?? { permissions, projects: [] };
    known.projects.push(project);
    bySet.set(key, known);
  }
  return [...bySet]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([, { permissions, projects }]) => ({ permissions, projects: projects.sort(byCodeUnits) }));
}
