import { failed, type Result } from './failure';
import type { JiraReader, Question } from './port';
import type { Granted } from './seen';

/**
 * A reader whose answers are about what was asked. One that speaks of another account, role, scheme, level or work item may be
 * whole by its shape; what it does not say of the thing that was asked would pass for "no".
 */
export function heldToQuestion(jira: JiraReader): JiraReader {
  return {
    ...jira,
    // every site has these two: a list without them is not the list
    permissionCatalogue: async () =>
      fitting(await jira.permissionCatalogue(), 'GET /rest/api/3/permissions', (entries) =>
        ['ADMINISTER', 'BROWSE_PROJECTS'].every((key) => entries.some((entry) => entry.key === key)),
      ),
    ownPermissions: async (keys, place) =>
      fitting(await jira.ownPermissions(keys, place), 'GET /rest/api/3/mypermissions', (held) =>
        held.every((key) => keys.includes(key)),
      ),
    check: async (question, as) =>
      fitting(await jira.check(question, as), 'POST /rest/api/3/permissions/check', (granted) =>
        answers(question, granted),
      ),
    projectsByName: async (names, as) =>
      fitting(
        await jira.projectsByName(names, as),
        'GET /rest/api/3/project/search',
        // with keys it may find projects that had one of them before
        ({ items }) => (names.keys ?? []).length > 0 || items.every(({ id }) => names.ids?.includes(id)),
      ),
    projectsThatAre: async (some, startAt) =>
      fitting(await jira.projectsThatAre(some, startAt), 'GET /rest/api/3/project/search', ({ items }) =>
        items.every(
          ({ status, typeKey }) =>
            status === some.status && (some.typeKey === undefined || typeKey === some.typeKey),
        ),
      ),
    schemeOfProject: async (projectId) =>
      fitting(
        await jira.schemeOfProject(projectId),
        'GET /rest/api/3/project/{key}/permissionscheme',
        (scheme) => scheme.projectId === null || scheme.projectId === projectId,
      ),
    scheme: async (schemeId) =>
      fitting(
        await jira.scheme(schemeId),
        'GET /rest/api/3/permissionscheme/{id}',
        ({ id }) => id === schemeId,
      ),
    roleActors: async (projectId, roleId) =>
      fitting(
        await jira.roleActors(projectId, roleId),
        'GET /rest/api/3/project/{key}/role/{id}',
        (role) => role.roleId === roleId,
      ),
    account: async (accountId, as) =>
      fitting(
        await jira.account(accountId, as),
        'GET /rest/api/3/user',
        ({ account }) => account.accountId === accountId,
      ),
    levelMembers: async (levelIds, startAt, as) =>
      fitting(
        await jira.levelMembers(levelIds, startAt, as),
        'GET /rest/api/3/issuesecurityschemes/level/member',
        ({ items }) => items.every(({ levelId }) => levelIds.includes(levelId)),
      ),
  };
}

function fitting<T>(result: Result<T>, endpoint: string, fits: (value: T) => boolean): Result<T> {
  return !result.ok || fits(result.value) ? result : failed(endpoint, 'nonsense', 200);
}

/** Jira leaves out what it refuses. What it grants was asked for. */
function answers({ global, entries }: Question, granted: Granted): boolean {
  const askedFor = new Set(entries.flatMap(({ permissions }) => permissions));
  const projects = new Set(entries.flatMap((entry) => entry.projects.map(asNumber)));
  const issues = new Set(entries.flatMap((entry) => entry.issues.map(asNumber)));
  return (
    granted.global.every((key) => global.includes(key)) &&
    granted.entries.every(
      (entry) =>
        askedFor.has(entry.permission) &&
        entry.projects.every((id) => projects.has(asNumber(id))) &&
        entry.issues.every((id) => issues.has(asNumber(id))),
    )
  );
}

/** Ids go to Jira as numbers. */
const asNumber = (id: string): string => String(Number(id));
