import type { SiteIssue, SiteProject } from '../site/site-file';
import type { SiteIndex } from '../site/site-index';
import type { Account } from './account';
import { holderMatches, isInRole, type Place } from './holder';

/**
 * What an account may do: the reading of Atlassian's documentation that docs and site files of this project commit to. It
 * shares no code with the app, so that the app's explanations can be tried against it.
 */

/** Global permissions come through groups alone and need no application. */
export function holdsGlobal(index: SiteIndex, account: Account, permission: string): boolean {
  return (
    account.user.active &&
    index.site.globalPermissions.some(
      (given) => given.permission === permission && account.groupIds.has(given.groupId),
    )
  );
}

/** What an account may do in a project as a whole. An archived project is asked as if it were live. */
export function holdsInProject(
  index: SiteIndex,
  account: Account,
  permission: string,
  project: SiteProject,
): boolean {
  return holdsAt(index, account, permission, { project, issue: null });
}

/**
 * What its own data grants of one work item, then its security level, then the roles it is restricted to. Administering Jira is
 * no way around the last two. The app holds every project permission in every project; a security level alone holds it up.
 */
export function holdsOnIssue(
  index: SiteIndex,
  account: Account,
  permission: string,
  issue: SiteIssue,
  project: SiteProject,
): boolean {
  const place = { project, issue };
  return (
    holdsAt(index, account, permission, place) &&
    isInSecurityLevel(index, account, issue, place) &&
    isLetIn(account, issue, project)
  );
}

function holdsAt(index: SiteIndex, account: Account, permission: string, place: Place): boolean {
  if (!account.user.active) return false;
  if (account.isAppUser) return true;
  if (permission !== 'BROWSE_PROJECTS' && !account.hasApplication) return false;
  if (permission === 'ADMINISTER_PROJECTS' && holdsGlobal(index, account, 'ADMINISTER')) return true;
  const scheme = index.permissionScheme(place.project.permissionSchemeId);
  return (
    scheme !== undefined &&
    index.grants(scheme, permission).some(({ holder }) => holderMatches(holder, account, place))
  );
}

function isInSecurityLevel(index: SiteIndex, account: Account, issue: SiteIssue, place: Place): boolean {
  if (issue.securityLevelId === null) return true;
  const members = index.securityLevel(issue.securityLevelId)?.level.members ?? [];
  return members.some((member) => holderMatches(member, account, place));
}

function isLetIn(account: Account, issue: SiteIssue, project: SiteProject): boolean {
  const roles = issue.restrictedToRoles;
  return (
    roles.length === 0 || account.isAppUser || roles.some((id) => isInRole(account, String(id), project))
  );
}
