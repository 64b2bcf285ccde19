import { decideInProject, grantsFor, rolesNamed, type PermissionKey, type Profile } from '../access';
import { accessOf } from './explained';
import type { SiteFacts } from './facts';
import type { Findings } from './names';
import { liveProjects, profileNeeds, wantedKeys, type LiveProject } from './needs';
import { refusalsIn, type JudgedFacts, type Refusals } from './refusals';
import { mayDepend } from './suspects';
import { byCodeUnits } from '../text/order';

/** Facts that stand once schemes were read, of all projects whose scheme was asked. */
type ExplainedFacts = JudgedFacts & Pick<SiteFacts, 'schemeOf' | 'schemes'>;

export interface RoleOfProject {
  readonly projectId: string;
  readonly roleId: string;
}

/**
 * Roles whose actors explain a refusal, or settle whether a permission is held conditionally, in projects whose scheme is
 * known; and those that a refused work item's security level or restriction names. Sorted. `mostProved`: of roles that are granted
 * what Jira refuses in the whole project, so that the account is in none of them, whoever is. Where there are more, none of those is
 * read: each space is explained as well as any other.
 */
export function rolesNeeded(
  profile: Profile,
  findings: Findings,
  facts: ExplainedFacts,
  mostProved = Infinity,
): readonly RoleOfProject[] {
  if (!facts.account.active) return [];
  const wanted = liveProjects(findings, facts).map((live) => {
    const refusals = refusalsIn(profile, live, facts);
    const roles = [...rolesOfGrants(profile, live, refusals, facts), ...rolesOfItems(refusals)];
    const proved = new Set(rolesGranted(live, refusals.permissions, facts));
    const all = [...new Set(roles)].sort(byCodeUnits);
    return { projectId: live.project.id, all, unproved: all.filter((roleId) => !proved.has(roleId)) };
  });
  const proved = wanted.reduce((sum, { all, unproved }) => sum + all.length - unproved.length, 0);
  return wanted.flatMap(({ projectId, all, unproved }) =>
    (proved > mostProved ? unproved : all).map((roleId) => ({ projectId, roleId })),
  );
}

/** The roles that permissions are granted to. */
function rolesGranted(
  { project }: LiveProject,
  permissions: readonly PermissionKey[],
  { account, schemeOf, schemes }: ExplainedFacts,
): readonly string[] {
  const grants = accessOf(project, { schemeOf, schemes })?.scheme.grants ?? [];
  return permissions.flatMap((key) =>
    rolesNamed(grantsFor(account, grants, key).map(({ holder }) => holder)),
  );
}

function rolesOfGrants(
  profile: Profile,
  live: LiveProject,
  { permissions, onItems }: Refusals,
  facts: ExplainedFacts,
): readonly string[] {
  const { account } = facts;
  // Roles that are read already are left out, so that the answer does not change while they come in.
  const { schemeOf, schemes } = facts;
  const access = accessOf(live.project, { schemeOf, schemes });
  if (access === null) return [];
  const refused = [...permissions, ...onItems.map(({ permission }) => permission)];
  const granted = facts.verdicts.projects.get(live.project.id);
  const needs = new Set([
    ...profileNeeds(profile, live.project, facts),
    ...wantedKeys(live.recordGroups, facts),
  ]);
  const unsettled = [...needs].filter(
    (key) => (granted?.has(key) ?? false) && mayDepend(account, key, access),
  );
  const explainedByRoles = (permission: PermissionKey) => {
    const decision = decideInProject(account, permission, access);
    return decision.kind !== 'refused' || decision.obstacle.kind !== 'no-application';
  };
  const wanted = [...new Set([...refused, ...unsettled])].filter(explainedByRoles);
  return rolesGranted(live, wanted, facts);
}

function rolesOfItems({ onItems }: Refusals): readonly string[] {
  return onItems.flatMap(({ item }) => [
    ...rolesNamed(item.level?.members ?? []),
    ...(item.restrictedToRoles ?? []),
  ]);
}
