import type {
  SiteIssue,
  SiteProject,
  SiteSecurityLevel,
  SiteSecurityScheme,
  SiteSharedObject,
} from '../site/site-file';
import type { SiteIndex } from '../site/site-index';
import type { Account } from './account';
import { holderMatches } from './holder';
import { holdsGlobal, holdsInProject, holdsOnIssue } from './decide';

/** What a caller may see, by Atlassian's "Permissions required" of each endpoint. */

export function administersJira(index: SiteIndex, account: Account): boolean {
  return holdsGlobal(index, account, 'ADMINISTER');
}

/** May see who its users and groups are: Browse users and groups. */
export function browsesUsers(index: SiteIndex, account: Account): boolean {
  return holdsGlobal(index, account, 'USER_PICKER');
}

export function browses(index: SiteIndex, account: Account, project: SiteProject): boolean {
  return holdsInProject(index, account, 'BROWSE_PROJECTS', project);
}

export function administersProject(index: SiteIndex, account: Account, project: SiteProject): boolean {
  return administersJira(index, account) || holdsInProject(index, account, 'ADMINISTER_PROJECTS', project);
}

/** May know that the project is there: `project/search` lists it. */
export function seesProject(index: SiteIndex, account: Account, project: SiteProject): boolean {
  return administersProject(index, account, project) || browses(index, account, project);
}

/** May read the work item. One in a project in the trash is read by nobody. */
export function seesIssue(index: SiteIndex, account: Account, issue: SiteIssue): boolean {
  const project = index.projectById(issue.projectId);
  return (
    project !== undefined &&
    project.status !== 'deleted' &&
    holdsOnIssue(index, account, 'BROWSE_PROJECTS', issue, project)
  );
}

/** May name the level in a query: who is in it in no project that has its scheme is told that it does not exist. */
export function mayNameLevel(
  index: SiteIndex,
  account: Account,
  scheme: SiteSecurityScheme,
  { members }: SiteSecurityLevel,
): boolean {
  const projects = index.site.projects.filter(({ securitySchemeId }) => securitySchemeId === scheme.id);
  return projects.some((project) =>
    members.some((member) => holderMatches(member, account, { project, issue: null })),
  );
}

/** Filters and dashboards are for their owner and those they are shared with; administering Jira opens none. */
export function seesSharedObject(index: SiteIndex, account: Account, object: SiteSharedObject): boolean {
  if (!account.signedIn || !account.user.active) return false;
  if (object.owner === account.user.accountId) return true;
  return object.sharedWith.some(({ type, value }) => {
    switch (type) {
      case 'loggedin':
        return true;
      case 'user':
        return value === account.user.accountId;
      case 'group':
        return value !== null && account.groupIds.has(value);
      case 'project': {
        const project = index.projectById(Number(value));
        return project !== undefined && project.status !== 'deleted' && browses(index, account, project);
      }
    }
  });
}
