import { grantsFor, rolesNamed, type PermissionScheme } from '../access';
import { mostFrequent } from '../text/most-frequent';
import { byCodeUnits } from '../text/order';
import type { SiteFacts } from './facts';
import type { ProjectDiagnosis } from './gap';
import type { RoleOfProject } from './roles-needed';
import type { AuditChange } from './since/audit-change';
import { explainable } from './explainable';
import { typesAsked } from './since/known-since';
import { permissionMeant } from './since/names-in-log';

/** Questions of each kind, of the names in most gaps. */
const mostSchemes = 4;
const mostGroups = 4;

/** Spaces with a gap that the audit log may explain, with the permissions that are lacking there. */
function lacking(projects: readonly ProjectDiagnosis[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    projects.flatMap(({ id, gaps }) => {
      const permissions = gaps.flatMap((gap) => explainable(gap) ?? []);
      return id === null || permissions.length === 0 ? [] : [[id, permissions] as const];
    }),
  );
}

/**
 * Words by which the audit log is asked, one question each, the most telling first: the account, the schemes of spaces with gaps, the
 * groups that would give what is lacking, then schemes, roles and groups whatever their names are. Empty: there is nothing to explain.
 */
export function auditFilters(projects: readonly ProjectDiagnosis[], facts: SiteFacts): readonly string[] {
  const failing = lacking(projects);
  if (failing.size === 0) return [];
  const schemes: string[] = [];
  const groups: string[] = [];
  for (const [projectId, permissions] of failing) {
    const scheme = facts.schemes.get(facts.schemeOf.get(projectId) ?? '');
    schemes.push(scheme?.name ?? '');
    for (const { holder, permission } of scheme?.grants ?? []) {
      if (!permissions.includes(permission)) continue;
      if (holder.type === 'group') groups.push(holder.name ?? '');
      const role = facts.actors
        .get(projectId)
        ?.get(holder.type === 'projectRole' ? (holder.value ?? '') : '');
      for (const { name } of role?.groups ?? []) groups.push(name);
    }
  }
  const most = (names: readonly string[], atMost: number): readonly string[] =>
    mostFrequent(names.filter((name) => name.trim() !== ''))
      .slice(0, atMost)
      .map(([name]) => name);
  const named = [...most(schemes, mostSchemes), ...most(groups, mostGroups)];
  return [...new Set([facts.account.accountId, ...named, ...typesAsked])];
}

/** Ids of schemes that spaces had before, and that were not read: without them nothing is known of what they gave. Sorted. */
export function formerSchemes(
  changes: readonly AuditChange[],
  { schemes }: Pick<SiteFacts, 'schemes'>,
): readonly string[] {
  const ids = changes.flatMap((change) =>
    change.kind === 'scheme-of-project' && !schemes.has(change.schemeId) ? [change.schemeId] : [],
  );
  return [...new Set(ids)].sort(byCodeUnits);
}

/**
 * Roles that would show what a change took: those that a scheme grants something to that is lacking now, be it a former one, and those
 * that a grant of the log names. `known`: every scheme that was read, by which roles are known by name. Sorted.
 */
export function formerRoles(
  projects: readonly ProjectDiagnosis[],
  facts: SiteFacts,
  changes: readonly AuditChange[],
  known: Iterable<PermissionScheme>,
): readonly RoleOfProject[] {
  const rolesByName = idsByName(known);
  return [...lacking(projects)]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .flatMap(([projectId, permissions]) => {
      const ids = changes.flatMap((change): readonly string[] => {
        // without an application no role was read: none would have given anything
        const givenBy =
          change.kind === 'group'
            ? facts.schemeOf.get(projectId)
            : change.kind === 'scheme-of-project' && change.projectId === projectId
              ? change.schemeId
              : undefined;
        if (givenBy !== undefined) {
          const grants = facts.schemes.get(givenBy)?.grants ?? [];
          const given = permissions.flatMap((permission) => grantsFor(facts.account, grants, permission));
          return [...rolesNamed(given.map(({ holder }) => holder))];
        }
        if (change.kind !== 'grant' || facts.schemeOf.get(projectId) !== change.schemeId) return [];
        const isLacking = permissions.some(
          (permission) =>
            permissionMeant(change.permissionName, permission, facts.permissionNames) === 'this',
        );
        return isLacking ? (rolesByName.get(change.holderName ?? '') ?? []) : [];
      });
      return [...new Set(ids)]
        .filter((roleId) => facts.actors.get(projectId)?.has(roleId) !== true)
        .sort(byCodeUnits)
        .map((roleId) => ({ projectId, roleId }));
    });
}

/** A name that several roles have says nothing of which. */
function idsByName(schemes: Iterable<PermissionScheme>): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, Set<string>>();
  for (const { grants } of schemes) {
    for (const { holder } of grants) {
      if (holder.type !== 'projectRole' || holder.name === null || holder.value === null) continue;
      ids.set(holder.name, (ids.get(holder.name) ?? new Set<string>()).add(holder.value));
    }
  }
  return new Map([...ids].flatMap(([name, all]) => (all.size === 1 ? [[name, [...all]] as const] : [])));
}
