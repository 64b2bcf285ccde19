import { type Answer, type Call, listOf } from '../answers/call';
import { pagingOf } from '../answers/page';
import { notServed, refuse, refuseField } from '../answers/refusal';
import { userJson } from '../answers/user-json';
import { accountOf, type Account } from '../decide/account';
import { holdsGlobal, holdsInProject, holdsOnIssue } from '../decide/decide';
import { administersJira, administersProject, browsesUsers } from '../decide/visibility';
import { permissionOf } from '../permission-catalogue';
import type { SiteUser } from '../site/site-file';
import { findProject, notFound } from './find-project';

/** Both searches look no further than here. */
const window = 1000;

/**
 * `GET /user/search`: active users whose name or address begins with the text, or the one with the id. Matches first, then
 * the page, up to the thousandth match. Without Browse users and groups: an empty list, no error.
 */
export const searchUsers: Answer = (call) => {
  if (call.url.searchParams.has('property')) throw notServed('the parameter property of GET /user/search');
  const matches = matcher(call, 'required');
  if (!browsesUsers(call.index, call.caller)) return [];
  const found = call.index.site.users.filter((user) => user.active && matches(user)).slice(0, window);
  return onPage(call, found).map((user) => userJson(call, user));
};

/**
 * `GET /user/permission/search`: users who hold all the permissions on a work item or in a project; for Jira admins, and for
 * the project's own. The page is taken first, up to the thousandth user, and then searched: who stands behind it is missed.
 */
export const searchUsersWithPermissions: Answer = (call) => {
  const { index, caller } = call;
  const matches = matcher(call, 'optional');
  const permissions = listOf(call, 'permissions');
  if (permissions.length === 0) throw refuse(400, 'The permissions query parameter is required.');
  for (const key of permissions) {
    if (permissionOf(index.site, key) === undefined) throw refuseField(key, 'Unrecognized permission');
  }
  const issueKey = call.url.searchParams.get('issueKey') ?? '';
  const projectKey = call.url.searchParams.get('projectKey') ?? '';
  if (issueKey === '' && projectKey === '')
    throw refuse(400, 'Either issueKey or projectKey must be provided.');

  const issue = issueKey === '' ? undefined : index.issueByKey(issueKey);
  if (issueKey !== '' && !issue) throw refuse(404, `The issue '${issueKey}' does not exist.`);
  const project = issue ? findProject(call, String(issue.projectId)) : findProject(call, projectKey);
  if (!project || /^\d+$/.test(projectKey)) throw notFound(projectKey);
  if (!administersJira(index, caller) && !administersProject(index, caller, project)) {
    throw refuse(403, 'You do not have permission to search for users with permissions in this project.');
  }
  const holds = (account: Account, key: string) => {
    if (permissionOf(index.site, key)?.type === 'GLOBAL') return holdsGlobal(index, account, key);
    return issue
      ? holdsOnIssue(index, account, key, issue, project)
      : holdsInProject(index, account, key, project);
  };
  return onPage(call, index.site.users.slice(0, window))
    .filter((user) => user.active && matches(user))
    .filter((user) => {
      const account = accountOf(index, user);
      return permissions.every((key) => holds(account, key));
    })
    .map((user) => userJson(call, user));
};

function matcher(call: Call, need: 'required' | 'optional'): (user: SiteUser) => boolean {
  const query = call.url.searchParams.get('query');
  const accountId = call.url.searchParams.get('accountId');
  if (query !== null && accountId !== null)
    throw refuse(400, 'Only one of query and accountId can be provided.');
  if (accountId !== null) return (user) => user.accountId === accountId;
  if (query === null && need === 'required')
    throw refuse(400, 'One of query, accountId or property must be provided.');
  const words = (query ?? '').trim().toLowerCase();
  return (user) =>
    [user.displayName, ...user.displayName.split(/\s+/), user.email ?? ''].some((text) =>
      text.toLowerCase().startsWith(words),
    );
}

function onPage(call: Call, users: readonly SiteUser[]): SiteUser[] {
  const { startAt, maxResults } = pagingOf(call.url, { usual: 50, cap: window });
  return users.slice(startAt, startAt + maxResults);
}
