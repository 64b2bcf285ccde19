import { hasAnyApplication, holdsGlobally } from './account';
import { refused, type Decision, type Obstacle } from './decision';
import type { Place } from './holders';
import { couldThrough, grantMatches, missesAmong, weighBy, type GrantMatch } from './grant-matches';
import type { Account, PermissionKey, ProjectAccess } from './model';
import { bestFirst, type NearMiss } from './near-miss';
import { ADMINISTER, ADMINISTER_PROJECTS, BROWSE_PROJECTS } from './permissions';
import { grantsFor } from './role';
import { siblingMisses } from './siblings';

/** Every project permission other than Browse spaces also needs a Jira application. */
function lacksApplication(account: Account, permission: PermissionKey): boolean {
  return permission !== BROWSE_PROJECTS && !hasAnyApplication(account);
}

/** What stands in the way whatever the project's scheme says; null: nothing of the kind. */
export function accountObstacle(account: Account, permission: PermissionKey): Obstacle | null {
  if (!account.active) return { kind: 'inactive' };
  if (lacksApplication(account, permission)) return { kind: 'no-application', application: null };
  return null;
}

/** The application that the grants ask for and the account lacks; undefined: no grant asks for one. */
function applicationAsked(all: readonly GrantMatch[]): string | null | undefined {
  const asked = all.flatMap(({ match }) =>
    match.kind === 'misses' && match.why.kind === 'no-application' ? [match.why.application] : [],
  );
  return asked.find((application) => application !== null) ?? asked[0];
}

function rolesNotRead(all: readonly GrantMatch[]): readonly { readonly id: string; readonly name: string }[] {
  return all.flatMap(({ match }) =>
    match.kind === 'unread' && match.why.kind === 'role-not-read'
      ? [{ id: match.why.roleId, name: match.why.roleName }]
      : [],
  );
}

function grantObstacle(
  account: Account,
  { kind }: ProjectAccess,
  all: readonly GrantMatch[],
  nearMisses: readonly NearMiss[],
): Obstacle {
  const application = hasAnyApplication(account) ? undefined : applicationAsked(all);
  if (application !== undefined) return { kind: 'no-application', application };
  if (kind === 'team-managed') return { kind: 'team-role', nearMisses };
  return { kind: all.length === 0 ? 'no-holder' : 'not-a-holder', nearMisses };
}

/** Decides from the account and the scheme's grants alone, in the project or on the work item that `place` names. */
export function decideByGrants(
  account: Account,
  permission: PermissionKey,
  project: ProjectAccess,
  place: Place,
): Decision {
  const all = grantMatches(account, grantsFor(account, project.scheme.grants, permission), place);
  const obstacle = accountObstacle(account, permission);
  if (obstacle !== null) {
    return refused(
      obstacle.kind === 'no-application'
        ? { kind: 'no-application', application: applicationAsked(all) ?? null }
        : obstacle,
    );
  }
  if (permission === ADMINISTER_PROJECTS && holdsGlobally(account, ADMINISTER)) {
    return { kind: 'held', by: { kind: 'administers-jira' } };
  }
  const match = all.find((leg) => leg.match.kind === 'matches');
  if (match !== undefined) return { kind: 'held', by: { kind: 'grant', grant: match.named } };

  const nearMisses = bestFirst(
    [...missesAmong(all), ...siblingMisses(account, permission, project)],
    weighBy(project.scheme.grants),
  );
  const through = couldThrough(all);
  if (through.length > 0) {
    return { kind: 'held-conditionally', through, nearMisses, rolesNotRead: rolesNotRead(all) };
  }
  const kind = all.some((leg) => leg.match.kind === 'unread') ? 'undecided' : 'refused';
  return { kind, obstacle: grantObstacle(account, project, all, nearMisses) };
}

/** Whether the account holds a project permission in the project, by which rule, and else what stands in the way. */
export function decideInProject(
  account: Account,
  permission: PermissionKey,
  project: ProjectAccess,
): Decision {
  return decideByGrants(account, permission, project, { project, issue: null });
}
