import { accountOf } from '../../jira/decide/account';
import { holdsGlobal, holdsInProject, holdsOnIssue } from '../../jira/decide/decide';
import { seesSharedObject } from '../../jira/decide/visibility';
import type { Site, SiteIssue, SiteProject, SiteSharedObject } from '../../jira/site/site-file';
import { SiteIndex } from '../../jira/site/site-index';

/** What one account may do in the default site, so that its logs say what Jira would have said to it. */
export interface Standing {
  readonly site: Site;
  in(project: SiteProject, permission: string): boolean;
  on(issue: SiteIssue, permission: string): boolean;
  globally(permission: string): boolean;
  sees(object: SiteSharedObject): boolean;
  issuesOf(project: SiteProject): SiteIssue[];
}

export function currentOf(site: Site, accountId: string): Standing {
  const index = new SiteIndex(site);
  const user = index.user(accountId);
  if (!user) throw new Error(`the default site has no account ${accountId}`);
  const account = accountOf(index, user);
  return {
    site,
    in: (project, permission) => holdsInProject(index, account, permission, project),
    on: (issue, permission) => {
      const project = index.projectById(issue.projectId);
      return project !== undefined && holdsOnIssue(index, account, permission, issue, project);
    },
    globally: (permission) => holdsGlobal(index, account, permission),
    sees: (object) => seesSharedObject(index, account, object),
    issuesOf: (project) => site.issues.filter((issue) => issue.projectId === project.id),
  };
}
