import { rolesNamed, type Holder, type PermissionKey } from '../access';
import { canExplain } from '../access/role';
import type { Diagnosis } from '../diagnosis/gap';
import type { PlanFacts } from './facts';
import { needsOf } from './needs';
import { byCodeUnits } from '../text/order';

/** What has to be read of one project so that a plan for it can be made. */
export interface ProjectQuestions {
  readonly projectId: string;
  /** Permissions that are needed there. */
  readonly permissions: readonly PermissionKey[];
  /** Roles that a grant of a needed permission, a level or a restriction names. */
  readonly roleIds: readonly string[];
  /** Groups that such grants and levels name, and those that are in such roles, as far as the roles are read. */
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly levelIds: readonly string[];
}

/** What a plan asks of each project with a need, from what is known so far. In the order of the diagnosis. */
export function planQuestions(
  diagnosis: Pick<Diagnosis, 'projects'>,
  facts: PlanFacts,
): readonly ProjectQuestions[] {
  const wanted = new Map<string, Wanted>();
  for (const need of needsOf(diagnosis, facts).needs) {
    const known = wanted.get(need.projectId) ?? { permissions: new Set(), levelIds: new Set(), roleIds: [] };
    if (need.kind === 'permission') known.permissions.add(need.permission);
    else if (need.kind === 'level') known.levelIds.add(need.level.id);
    else known.roleIds.push(...need.roleIds);
    wanted.set(need.projectId, known);
  }
  return [...wanted].map(([projectId, one]) => questionsOf(projectId, one, facts));
}

/** What has to be read of a project to tell through what an account holds some permissions there. */
export function holdingQuestions(
  projectId: string,
  permissions: readonly PermissionKey[],
  facts: PlanFacts,
): ProjectQuestions {
  const wanted = { permissions: new Set(permissions), levelIds: new Set<string>(), roleIds: [] };
  return { ...questionsOf(projectId, wanted, facts), groups: [] };
}

interface Wanted {
  readonly permissions: Set<PermissionKey>;
  readonly levelIds: Set<string>;
  readonly roleIds: string[];
}

function questionsOf(projectId: string, wanted: Wanted, facts: PlanFacts): ProjectQuestions {
  const project = facts.projects.get(projectId);
  const grants = facts.schemes.get(project?.schemeId ?? '')?.grants ?? [];
  const levelIds = [...wanted.levelIds].sort(byCodeUnits);
  const named: readonly Holder[] = [
    ...grants.filter(({ permission }) => wanted.permissions.has(permission)).map(({ holder }) => holder),
    ...levelIds.flatMap((id) => facts.levels.get(id)?.members ?? []),
  ].filter((holder) => holder.exists && canExplain(facts.account, holder));
  const roleIds = [...new Set([...rolesNamed(named), ...wanted.roleIds])].sort(byCodeUnits);
  const groups = [
    ...named.flatMap(({ type, value, name }) =>
      type === 'group' && value !== null ? [{ id: value, name: name ?? '' }] : [],
    ),
    ...roleIds.flatMap((roleId) => project?.actors.get(roleId)?.groups ?? []),
    // Jira is asked for the members of a group by its id
  ].filter(({ id }) => id !== '');
  const permissions = [...wanted.permissions].sort(byCodeUnits);
  return { projectId, permissions, roleIds, groups: distinct(groups), levelIds };
}

/** Each group once, by a name where one is known. */
function distinct(groups: ProjectQuestions['groups']): ProjectQuestions['groups'] {
  const byId = new Map<string, { readonly id: string; readonly name: string }>();
  for (const group of groups) {
    const known = byId.get(group.id);
    if (known === undefined || known.name === '') byId.set(group.id, group);
  }
  return [...byId.values()].sort((a, b) => byCodeUnits(a.id, b.id));
}
