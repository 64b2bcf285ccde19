import { grouped } from '../text/grouped';
import { ADMINISTER, rolesNamed, type Holder, type PermissionScheme, ADDONS_ROLE } from '../access';
import { changeKey, type Candidate } from './candidate';
import { byCodeUnits } from '../text/order';
import type { GroupFacts, PlanFacts, PlanProject } from './facts';
import type { Need } from './need';

/**
 * Users, roles and groups that Jira takes for one permission of a scheme.
 * Source: Atlassian's "Data limits and guardrails" for Jira Cloud, September 2026.
 */
const holdersPerPermission = 50;

/** Every candidate for the needs, each once, in a fixed order. */
export function candidatesFor(needs: readonly Need[], facts: PlanFacts): readonly Candidate[] {
  const all = [...grouped(needs, ({ projectId }) => projectId)].flatMap(([id, its]): readonly Candidate[] => {
    const project = facts.projects.get(id);
    return project === undefined ? [] : candidatesIn(project, its, facts);
  });
  const keyed = all.map(
    (one) => [`${changeKey(one)} ${one.kind === 'grant' ? one.permission : ''}`, one] as const,
  );
  return [...new Map(keyed)].sort(([a], [b]) => byCodeUnits(a, b)).map(([, one]) => one);
}

function candidatesIn(project: PlanProject, needs: readonly Need[], facts: PlanFacts): readonly Candidate[] {
  const scheme = facts.schemes.get(project.schemeId ?? '');
  const named = holdersNamed(needs, scheme);
  const restricted = needs.flatMap((need) => (need.kind === 'restriction' ? need.roleIds : []));
  const roles = rolesIn(project, [...new Set([...rolesNamed(named), ...restricted])], named, scheme);
  const levels = needs.flatMap((need): Candidate[] =>
    need.kind === 'level' ? [{ kind: 'level', level: need.level }] : [],
  );
  const grants = scheme === undefined ? [] : grantsIn(project, needs, scheme, facts);
  const groups = groupsIn(project, roles, named, facts).map((group): Candidate => ({ kind: 'group', group }));
  return [...roles, ...grants, ...levels, ...groups];
}

/** Who is named by the grants of the needed permissions and by the needed levels. */
function holdersNamed(needs: readonly Need[], scheme: PermissionScheme | undefined): readonly Holder[] {
  const wanted = new Set(needs.map((need) => (need.kind === 'permission' ? need.permission : null)));
  const ofGrants = (scheme?.grants ?? []).filter(({ permission }) => wanted.has(permission));
  const ofLevels = needs.flatMap((need) => (need.kind === 'level' ? (need.level.members ?? []) : []));
  return [...ofGrants.map(({ holder }) => holder), ...ofLevels].filter(({ exists }) => exists);
}

type RoleCandidate = Extract<Candidate, { kind: 'role' }>;

/** A role whose name is not known is left out: it could be the one of the apps. */
function rolesIn(
  project: PlanProject,
  roleIds: readonly string[],
  named: readonly Holder[],
  scheme: PermissionScheme | undefined,
): readonly RoleCandidate[] {
  const holders = [...named, ...(scheme?.grants ?? []).map(({ holder }) => holder)];
  const nameOf = (roleId: string) =>
    project.actors.get(roleId)?.roleName ??
    holders.find(({ type, value, name }) => type === 'projectRole' && value === roleId && name !== null)
      ?.name;
  return roleIds.flatMap((roleId): RoleCandidate[] => {
    const roleName = nameOf(roleId) ?? '';
    return roleName === '' || roleName === ADDONS_ROLE ? [] : [{ kind: 'role', project, roleId, roleName }];
  });
}

/** None on the Free plan, none in a scheme of a team-managed project, none beyond Jira's limit. */
function grantsIn(
  { kind }: PlanProject,
  needs: readonly Need[],
  scheme: PermissionScheme,
  { plan }: PlanFacts,
): readonly Candidate[] {
  if (plan === 'FREE' || kind !== 'company-managed' || scheme.projectId !== null) return [];
  return needs.flatMap((need): Candidate[] => {
    if (need.kind !== 'permission' || isFull(scheme, need.permission)) return [];
    return [{ kind: 'grant', schemeId: scheme.id, permission: need.permission }];
  });
}

/** Whether a permission of a scheme has as many holders as Jira takes. */
export function isFull({ grants }: PermissionScheme, permission: string): boolean {
  return grants.filter((grant) => grant.permission === permission).length >= holdersPerPermission;
}

/** Groups that are named, or that are in such a role. One that carries Administer Jira, or may, is none. */
function groupsIn(
  { actors }: PlanProject,
  roles: readonly RoleCandidate[],
  named: readonly Holder[],
  { groups }: PlanFacts,
): readonly GroupFacts[] {
  const ofHolders = named.flatMap(({ type, value, name }) =>
    type === 'group' ? [{ id: value ?? '', name: name ?? '' }] : [],
  );
  const ofRoles = roles.flatMap(({ roleId }) => actors.get(roleId)?.groups ?? []);
  const found = [...ofHolders, ...ofRoles].map(({ id, name }) =>
    id === '' ? [...groups.values()].find((group) => group.name === name) : groups.get(id),
  );
  return found.filter((group) => group !== undefined).filter(mayBeJoined);
}

export function mayBeJoined({ globalPermissions }: GroupFacts): boolean {
  return globalPermissions !== null && !globalPermissions.includes(ADMINISTER);
}
