import {
  ADDONS_ROLE,
  BROWSE_PROJECTS,
  isReadInPart,
  type PermissionKey,
  type SecurityLevel,
} from '../access';
import { byCodeUnits } from '../text/order';
import type { PlanFacts, PlanProject } from './facts';
import { keyOfWay, specOfWay, waysOf, type HoldingSpec, type Way } from './ways-held';

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
  const key = keyOfWay(way);
  const known: Found = found.get(key) ?? { way, task: new Map(), others: new Map() };
  const side = needed.includes(permission) ? known.task : known.others;
  side.set(project.key, (side.get(project.key) ?? new Set<PermissionKey>()).add(permission));
  found.set(key, known);
}

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
  const spec = specOfWay(way, [...taken].sort(byCodeUnits), facts);
  return spec === null ? null : { spec, gives, also: inSpaces(beyond) };
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
