import {
  accountObstacle,
  decideInProject,
  decideOnIssue,
  levelGate,
  restrictionGate,
  type Decision,
  type Gate,
  type Obstacle,
  type PermissionKey,
  type PermissionScheme,
  type RoleActors,
  type WorkItem,
} from '../access';
import { accessOf, accountNotRead } from './explained';
import type { NearMiss } from '../access/near-miss';
import type { ProjectFacts, SiteFacts } from './facts';
import type { Cause, Evidence } from './gap';

/** Why Jira refuses: the model's explanation of a verdict that is already given. The model never overrules it. */

type ReasonFacts = Pick<
  SiteFacts,
  'account' | 'schemeOf' | 'schemes' | 'actors' | 'notRead' | 'verdictsFrom'
>;

const reasonNotRead: Cause = { kind: 'unknown', because: { kind: 'reason-not-read' } };
const unexplained: Cause = { kind: 'unknown', because: { kind: 'grants-do-not-explain' } };

/** How well a refusal of Jira's is known. */
export function refusalEvidence({
  verdictsFrom,
}: Pick<SiteFacts, 'verdictsFrom'>): Exclude<Evidence, 'log-only'> {
  return verdictsFrom === 'permission-search' ? 'derived' : 'confirmed';
}

/** Why a project permission is refused in the whole project. */
export function causeInProject(permission: PermissionKey, project: ProjectFacts, facts: ReasonFacts): Cause {
  const { account } = facts;
  if (!account.active) return { kind: 'account-inactive' };
  if (accountNotRead(facts)) return reasonNotRead;
  const access = accessOf(project, facts);
  if (access !== null) {
    const decision = decideInProject(account, permission, access);
    return causeOf(withoutProved(decision, project, facts), access.scheme, access.actors);
  }
  const obstacle = accountObstacle(account, permission);
  return obstacle?.kind === 'no-application'
    ? { kind: 'no-app-access', application: obstacle.application }
    : reasonNotRead;
}

/**
 * Who holds a role that is granted the permission would have it: Jira's refusal proves that the account is in none of those that were
 * not asked for. A role that Jira does not show, or shows in part, stays unread.
 */
function withoutProved(decision: Decision, { key }: ProjectFacts, facts: ReasonFacts): Decision {
  if (!('obstacle' in decision) || !('nearMisses' in decision.obstacle)) return decision;
  if (refusalEvidence(facts) !== 'confirmed') return decision;
  const isHidden = (roleId: string): boolean =>
    facts.notRead.some(({ what, id, project }) => what === 'role' && id === roleId && project === key);
  const nearMisses = decision.obstacle.nearMisses.map((miss): NearMiss => {
    const { why } = miss;
    if (why.kind !== 'role-not-read' || isHidden(why.roleId)) return miss;
    return { ...miss, why: { ...why, kind: 'not-in-role', members: null } };
  });
  return { ...decision, obstacle: { ...decision.obstacle, nearMisses } };
}

/** Why a permission is refused on a work item of a project that grants it. */
export function causeOnItem(
  permission: PermissionKey,
  item: WorkItem,
  project: ProjectFacts,
  facts: ReasonFacts,
): Cause {
  const { account } = facts;
  if (accountNotRead(facts)) return reasonNotRead;
  const access = accessOf(project, facts);
  const actors = facts.actors.get(project.id) ?? new Map<string, RoleActors>();
  if (access !== null) {
    const decision = decideOnIssue(account, permission, access, item);
    if ('obstacle' in decision && isOfItem(decision.obstacle)) {
      return causeOf(decision, access.scheme, actors);
    }
  }
  // The scheme was not read, or grants nothing that the project check could have been granted by.
  const surroundings = { lead: project.lead, actors };
  for (const gate of [levelGate(account, surroundings, item), restrictionGate(account, surroundings, item)]) {
    if (gate.kind !== 'open') return causeOfObstacle(gate.obstacle, access?.scheme ?? null, actors);
  }
  return access === null ? reasonNotRead : unexplained;
}

function isOfItem({ kind }: Obstacle): boolean {
  return kind === 'conditional-only' || kind === 'security-level' || kind === 'issue-restriction';
}

/** Why a level or a restriction that is not open leaves the account out, whatever the work item. */
export function causeOfGate(gate: Exclude<Gate, { readonly kind: 'open' }>): Cause {
  return causeOfObstacle(gate.obstacle, null, new Map());
}

function causeOf(
  decision: Decision,
  scheme: PermissionScheme,
  actors: ReadonlyMap<string, RoleActors>,
): Cause {
  return 'obstacle' in decision ? causeOfObstacle(decision.obstacle, scheme, actors) : unexplained;
}

function causeOfObstacle(
  obstacle: Obstacle,
  scheme: PermissionScheme | null,
  actors: ReadonlyMap<string, RoleActors>,
): Cause {
  switch (obstacle.kind) {
    case 'inactive':
      return { kind: 'account-inactive' };
    case 'no-application':
      return { kind: 'no-app-access', application: obstacle.application };
    case 'no-holder':
    case 'not-a-holder': {
      const { kind, nearMisses } = obstacle;
      return { kind, schemeId: scheme?.id ?? '', schemeName: scheme?.name ?? '', nearMisses };
    }
    case 'team-role':
    case 'conditional-only':
      return obstacle;
    case 'security-level': {
      const { level, nearMisses } = obstacle;
      const membersRead = level.members !== null;
      return { kind: 'security-level', levelId: level.id, levelName: level.name, nearMisses, membersRead };
    }
    case 'issue-restriction': {
      if (obstacle.roleIds.length === 0) return reasonNotRead;
      const roles = obstacle.roleIds.map((id) => ({ id, name: roleName(id, scheme, actors) }));
      return { kind: 'issue-restriction', roles };
    }
  }
}

/** A role's name from its actors, else from a grant that names it, else its id. */
function roleName(
  id: string,
  scheme: PermissionScheme | null,
  actors: ReadonlyMap<string, RoleActors>,
): string {
  const grant = scheme?.grants.find(({ holder }) => holder.type === 'projectRole' && holder.value === id);
  return actors.get(id)?.roleName ?? grant?.holder.name ?? id;
}
