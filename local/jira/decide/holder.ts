import type { SiteHolder, SiteIssue, SiteProject } from '../site/site-file';
import type { Account } from './account';

/** Where a holder is asked for: in a project as a whole, or on one work item of it. */
export interface Place {
  readonly project: SiteProject;
  readonly issue: SiteIssue | null;
}

type Rule = (account: Account, value: string | null, place: Place) => boolean;

/**
 * One rule for each type of holder. Who the reporter or the assignee is, and what a custom field
 * names, is known of a work item alone: a project as a whole says yes to every account that has an application.
 */
const rules = {
  anyone: () => true,
  applicationRole: (account, key) => (key === null ? account.hasApplication : account.applications.has(key)),
  group: (account, groupId) => groupId !== null && account.groupIds.has(groupId),
  user: (account, accountId) => account.user.accountId === accountId,
  projectLead: (account, _, { project }) => project.lead === account.user.accountId,
  projectRole: (account, roleId, { project }) => roleId !== null && isInRole(account, roleId, project),
  'sd.customer.portal.only': (account) => account.user.accountType === 'customer',
  reporter: (account, _, { issue }) =>
    issue ? issue.reporter === account.user.accountId : account.hasApplication,
  assignee: (account, _, { issue }) =>
    issue ? issue.assignee === account.user.accountId : account.hasApplication,
  userCustomField: (account, _, { issue }) => !issue && account.hasApplication,
  groupCustomField: (account, _, { issue }) => !issue && account.hasApplication,
} satisfies Record<SiteHolder['type'], Rule>;

export function holderMatches(holder: SiteHolder, account: Account, place: Place): boolean {
  const rule: Rule = rules[holder.type];
  return rule(account, holder.value, place);
}

/** Whether the account, or one of its groups, is an actor of the role in this project. */
export function isInRole(account: Account, roleId: string, project: SiteProject): boolean {
  return project.roleActors.some(
    (actors) =>
      String(actors.roleId) === roleId &&
      (actors.users.includes(account.user.accountId) || actors.groups.some((id) => account.groupIds.has(id))),
  );
}
