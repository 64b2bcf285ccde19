import { hasAnyApplication, holdsGlobally } from './account';
import { refused, type Decision, type Obstacle } from './decision';
import type { Place } from './holders';
import { couldThrough, legs, nearMisses, weighBy, type Leg } from './legs';
import type { Account, PermissionKey, ProjectAccess } from './model';
import { ADMINISTER, ADMINISTER_PROJECTS, BROWSE_PROJECTS } from './permissions';
import { grantsFor, isInRole } from './role';

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
function applicationAsked(all: readonly Leg[]): string | null | undefined {
  const asked = all.flatMap(({ match }) =>
    match.kind === 'misses' && match.why.kind === 'no-application' ? [match.why.application] : [],
  );
  return asked.find((application) => application !== null) ?? asked[0];
}

function rolesNotRead(all: readonly Leg[]): readonly { readonly id: string; readonly name: string }[] {
  return all.flatMap(({ match }) =>
    match.kind === 'unread' && match.why.kind === 'role-not-read'
      ? [{ id: match.why.roleId, name: match.why.roleName }]
      : [],
  );
}

function namesOfOwnRoles(account: Account, project: ProjectAccess): readonly string[] {
  return [...project.actors.values()]
    .filter((role) => isInRole(account, role))
    .map((role) => role.roleName)
    .sort();
}

function grantObstacle(account: Account, project: ProjectAccess, all: readonly Leg[]): Obstacle {
  const application = hasAnyApplication(account) ? undefined : applicationAsked(all);
  if (application !== undefined) return { kind: 'no-application', application };
  const explained = {
    ownRoles: namesOfOwnRoles(account, project),
    nearMisses: nearMisses(all, weighBy(project.scheme.grants)),
  };
  if (project.kind === 'team-managed') return { kind: 'team-role', ...explained };
  return all.length === 0 ? { kind: 'no-holder' } : { kind: 'not-a-holder', ...explained };
}

/** Decides from the account and the scheme's grants alone, in the project or on the work item that `place` names. */
export function decideByGrants(
  account: Account,
  permission: PermissionKey,
  project: ProjectAccess,
  place: Place,
): Decision {
  const all = legs(account, grantsFor(account, project.scheme.grants, permission), place);
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

  const through = couldThrough(all);
  if (through.length > 0) {
    return {
      kind: 'held-conditionally',
      through,
      nearMisses: nearMisses(all, weighBy(project.scheme.grants)),
      rolesNotRead: rolesNotRead(all),
    };
  }
  const kind = all.some((leg) => leg.match.kind === 'unread') ? 'undecided' : 'refused';
  return { kind, obstacle: grantObstacle(account, project, all) };
}

/** Whether the account holds a project permission in the project, by which rule, and else what stands in the way. */
export function decideInProject(
  account: Account,
  permission: PermissionKey,
  project: ProjectAccess,
): Decision {
  return decideByGrants(account, permission, project, { project, issue: null });
}
