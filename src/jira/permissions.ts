import { route } from '@forge/api';
import * as z from 'zod';
import { mapResult } from './failure';
import { anyId, isNumericId } from './ids';
import { jiraName } from './jira-name';
import { jsonBody } from './json-body';
import type { JiraReader, Question } from './port';
import type { ReadingSender } from './sender';

const catalogueAnswer = z.object({
  permissions: z.record(
    z.string(),
    z.object({ key: z.string().min(1), name: jiraName.nullish(), type: z.string() }),
  ),
});
const ownAnswer = z.object({
  permissions: z.record(z.string(), z.object({ key: z.string().min(1), havePermission: z.boolean() })),
});
const grantedAnswer = z.object({
  globalPermissions: z.array(z.string()),
  projectPermissions: z.array(
    z.object({ permission: z.string(), projects: z.array(anyId), issues: z.array(anyId) }),
  ),
});

/** The permission endpoints. Jira charges identity and access objects two points each; a permission counts as one object. */
export function permissionCalls(
  send: ReadingSender,
): Pick<JiraReader, 'permissionCatalogue' | 'ownPermissions' | 'check'> {
  return {
    permissionCatalogue: async () =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/permissions',
          scope: 'manage:jira-configuration',
          answer: catalogueAnswer,
          points: ({ permissions }) => 1 + 2 * Object.keys(permissions).length,
          send: (jira) => jira.requestJira(route`/rest/api/3/permissions`),
        }),
        ({ permissions }) =>
          Object.values(permissions).map(({ key, name, type }) => ({
            key,
            name: name ?? key,
            global: type === 'GLOBAL',
          })),
      ),

    ownPermissions: async (keys, place) => {
      const query = new URLSearchParams({ permissions: keys.join(',') });
      for (const [name, value] of Object.entries(place ?? {})) query.set(name, value);
      return mapResult(
        await send({
          endpoint: 'GET /rest/api/3/mypermissions',
          answer: ownAnswer,
          // Jira tells of each key that it is asked for
          fits: ({ permissions }) => keys.every((key) => Object.hasOwn(permissions, key)),
          points: ({ permissions }) => 1 + 2 * Object.keys(permissions).length,
          send: (jira) => jira.requestJira(route`/rest/api/3/mypermissions?${query}`),
        }),
        ({ permissions }) =>
          Object.values(permissions)
            .filter(({ havePermission }) => havePermission)
            .map(({ key }) => key),
      );
    },

    check: async (question, as) => {
      // without one Jira answers for whoever asks
      if (!question.accountId) throw new Error('permissions/check was asked without an account');
      const body = jsonBody(bodyOf(question));
      return mapResult(
        await send({
          endpoint: 'POST /rest/api/3/permissions/check',
          answer: grantedAnswer,
          // not measured; the nearest measured call, permissions/project, costs nothing for each project that it lists
          points: ({ globalPermissions, projectPermissions }) =>
            1 + 2 * (globalPermissions.length + projectPermissions.length),
          as,
          send: (jira) =>
            jira.requestJira(route`/rest/api/3/permissions/check`, {
              method: 'POST',
              ...body,
            }),
        }),
        ({ globalPermissions, projectPermissions }) => ({
          global: globalPermissions,
          entries: projectPermissions,
        }),
      );
    },
  };
}

/** Ids go as numbers. An id that is none is left out, as Jira itself leaves out ids that do not exist. */
function bodyOf({ accountId, global, entries }: Question): unknown {
  const numbers = (ids: readonly string[]): number[] => ids.filter(isNumericId).map(Number);
  return {
    accountId,
    globalPermissions: global,
    projectPermissions: entries.map(({ permissions, projects, issues }) => ({
      permissions,
      projects: numbers(projects),
      issues: numbers(issues),
    })),
  };
}
