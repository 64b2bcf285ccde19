import { refused, type Decision, type Obstacle } from './decision';
import type { Place } from './holders';
import { grantMatches, missesAmong } from './grant-matches';
import type { Account, PermissionKey, ProjectAccess, WorkItem } from './model';
import { bestFirst } from './near-miss';
import { decideByGrants, decideInProject } from './project-decision';
import { isInRole, isReadInPart } from './role';

/** `open`: nothing in the way. `undecided`: members or actors that could let the account in were not read. */
export type Gate =
  { readonly kind: 'open' } | { readonly kind: 'shut' | 'undecided'; readonly obstacle: Obstacle };

const open: Gate = { kind: 'open' };

/** Whether the work item's security level lets the account in. Administering Jira is no way around it. */
export function levelGate(account: Account, project: Place['project'], issue: WorkItem): Gate {
  const { level } = issue;
  if (level === null) return open;
  if (level.members === null) {
    return { kind: 'undecided', obstacle: { kind: 'security-level', level, nearMisses: [] } };
  }
  const members = level.members.map((holder) => ({ holder }));
  const all = grantMatches(account, members, { project, issue });
  if (all.some(({ match }) => match.kind === 'matches')) return open;
  const kind = all.some(({ match }) => match.kind === 'unread') ? 'undecided' : 'shut';
  return {
    kind,
    obstacle: { kind: 'security-level', level, nearMisses: bestFirst(missesAmong(all), () => 0) },
  };
}

/** Whether a team-managed work item's restriction to roles lets the account in. */
export function restrictionGate(account: Account, project: Place['project'], issue: WorkItem): Gate {
  const roleIds = issue.restrictedToRoles;
  if (roleIds === null) return { kind: 'undecided', obstacle: { kind: 'issue-restriction', roleIds: [] } };
  if (roleIds.length === 0) return open;
  const actors = roleIds.map((id) => project.actors.get(id));
  if (actors.some((role) => role !== undefined && isInRole(account, role))) return open;
  const unread = actors.some((role) => role === undefined || isReadInPart(role));
  const kind = unread ? 'undecided' : 'shut';
  return { kind, obstacle: { kind: 'issue-restriction', roleIds } };
}

/** By grants on the work item: what the project holds only conditionally and the item's data does not give is refused so. */
function byGrants(
  account: Account,
  permission: PermissionKey,
  project: ProjectAccess,
  issue: WorkItem,
): Decision {
  const here = decideByGrants(account, permission, project, { project, issue });
  if (here.kind === 'held') return here;
  const inProject = decideInProject(account, permission, project);
  if (inProject.kind !== 'held-conditionally') return here;
  const { through, nearMisses, rolesNotRead } = inProject;
  return {
    kind: rolesNotRead.length > 0 ? 'undecided' : 'refused',
    obstacle: { kind: 'conditional-only', through, nearMisses },
  };
}

/** Whether the account holds a project permission on one work item, by which rule, and else what stands in the way. */
export function decideOnIssue(
  account: Account,
  permission: PermissionKey,
  project: ProjectAccess,
  issue: WorkItem,
): Decision {
  const granted = byGrants(account, permission, project, issue);
  if (granted.kind === 'refused') return granted;
  const gates = [levelGate(account, project, issue), restrictionGate(account, project, issue)];
  for (const gate of gates) if (gate.kind === 'shut') return refused(gate.obstacle);
  if (granted.kind !== 'held') return granted;
  for (const gate of gates)
    if (gate.kind === 'undecided') return { kind: 'undecided', obstacle: gate.obstacle };
  return granted;
}
