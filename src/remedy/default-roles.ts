import { isInRole, isReadInPart, type PermissionKey, type PermissionScheme } from '../access';
import { mostFrequent } from '../text/most-frequent';
import { byCodeUnits } from '../text/order';
import type { Change, ChangeSpec } from './change';
import { sectionOf } from './who-makes';
import type { Draft } from './draft';
import type { PlanFacts } from './facts';
import type { ProjectQuestions } from './questions';

/** From so many spaces on, what is done to each is worth doing once for those to come. */
const several = 2;

/** Roles of company-managed spaces that a plan may add the account to in several of them: their default members have to be read. */
export function rolesForNewSpaces(
  questions: readonly ProjectQuestions[],
  { projects }: Pick<PlanFacts, 'projects'>,
): readonly string[] {
  const inCompanyManaged = questions.filter(
    ({ projectId }) => projects.get(projectId)?.kind === 'company-managed',
  );
  return [...repeated(inCompanyManaged.flatMap(({ roleIds }) => roleIds))].sort(byCodeUnits);
}

/**
 * A role that the plan adds the account to in several company-managed spaces is offered once for all that are created later, unless
 * the account gets it there already, or nobody knows. `after`: the site with the plan made.
 */
export function forNewSpaces(
  drafts: readonly Pick<Draft, 'spec'>[],
  { account, defaultActors, schemes }: PlanFacts,
): readonly Draft[] {
  const targets = drafts.flatMap(({ spec }) => (spec.kind === 'add-to-role' ? [spec.target] : []));
  const roleIds = [...repeated(targets.map(({ roleId }) => roleId))].sort(byCodeUnits);
  return roleIds.flatMap((roleId): readonly Draft[] => {
    const defaults = defaultActors.get(roleId);
    if (defaults === undefined || isReadInPart(defaults) || isInRole(account, defaults)) return [];
    const roleName = targets.find((target) => target.roleId === roleId)?.roleName ?? roleId;
    const grants = grantedToRole(roleId, [...schemes.values()]);
    const spec: ChangeSpec = { kind: 'add-default-to-role', target: { roleId, roleName, grants } };
    return [{ spec, closes: [], mayClose: [], alsoGives: [] }];
  });
}

/** What the schemes that spaces share grant to a role, each permission once. */
export function grantedToRole(
  roleId: string,
  schemes: readonly PermissionScheme[],
): readonly PermissionKey[] {
  const shared = schemes.filter(({ projectId }) => projectId === null);
  const own = shared
    .flatMap(({ grants }) => grants)
    .filter(({ holder }) => holder.type === 'projectRole' && holder.value === roleId);
  return [...new Set(own.map(({ permission }) => permission))].sort(byCodeUnits);
}

/** The name of the role that a plan adds the account to in several team-managed spaces, the most frequent one; null: in none. */
export function roleOfNewTeamSpaces(changes: readonly Change[]): string | null {
  const names = changes.flatMap((change) =>
    change.kind === 'add-to-team-role' && sectionOf(change) === 'app' ? [change.target.roleName] : [],
  );
  return repeated(names)[0] ?? null;
}

/** What stands in a list at least so many times, the most frequent first. */
function repeated(list: readonly string[]): readonly string[] {
  return mostFrequent(list).flatMap(([one, times]) => (times >= several ? [one] : []));
}
