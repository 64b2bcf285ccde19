import api, { route } from '@forge/api';
import { z } from 'zod';
import type { PermissionScheme } from '../access/model';
import { failed, mapResult } from './failure';
import { holderAnswer, holdersOf } from './holder';
import { anyId, isNumericId } from './ids';
import type { JiraReader } from './port';
import type { Sender } from './sender';

const ofProject = 'GET /rest/api/3/project/{key}/permissionscheme';
const ofScheme = 'GET /rest/api/3/permissionscheme/{id}';

const assignedAnswer = z.object({ id: anyId });
const schemeAnswer = z.object({
  id: anyId,
  name: z.string(),
  scope: z.object({ type: z.string().nullish(), project: z.object({ id: anyId }).nullish() }).nullish(),
  permissions: z.array(z.object({ id: anyId, permission: z.string(), holder: holderAnswer })),
});
type SchemeAnswer = z.infer<typeof schemeAnswer>;
const listAnswer = z.object({ permissionSchemes: z.array(schemeAnswer).nonempty() });

/** Not measured. Atlassian charges two points for each identity object; we read a scheme with its grants as one. */
const pointsOfScheme = 2;

/** Permission schemes. Jira lists grants of one scheme whether asked or not; asking for their holders' names brings both. */
export function schemeCalls(
  send: Sender,
): Pick<JiraReader, 'schemeIdOfProject' | 'schemeOfProject' | 'scheme' | 'allSchemes'> {
  return {
    schemeIdOfProject: async (projectId) => {
      if (!isNumericId(projectId)) return failed(ofProject, 'not-found');
      return mapResult(
        await send({
          endpoint: ofProject,
          answer: assignedAnswer,
          points: () => 3,
          send: () => api.asUser().requestJira(route`/rest/api/3/project/${projectId}/permissionscheme`),
        }),
        ({ id }) => id,
      );
    },

    schemeOfProject: async (projectId) => {
      if (!isNumericId(projectId)) return failed(ofProject, 'not-found');
      return mapResult(
        await send({
          endpoint: ofProject,
          answer: schemeAnswer,
          points: () => 1 + pointsOfScheme,
          send: () =>
            api
              .asUser()
              .requestJira(
                route`/rest/api/3/project/${projectId}/permissionscheme?expand=permissions,user,group,projectRole,field`,
              ),
        }),
        (scheme) => schemeOf(scheme, true),
      );
    },

    scheme: async (schemeId) => {
      if (!isNumericId(schemeId)) return failed(ofScheme, 'not-found');
      return mapResult(
        await send({
          endpoint: ofScheme,
          answer: schemeAnswer,
          points: () => 1 + pointsOfScheme,
          send: () =>
            api
              .asUser()
              .requestJira(
                route`/rest/api/3/permissionscheme/${schemeId}?expand=permissions,user,group,projectRole,field`,
              ),
        }),
        (scheme) => schemeOf(scheme, true),
      );
    },

    allSchemes: async () =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/permissionscheme',
          answer: listAnswer,
          points: ({ permissionSchemes }) => 1 + pointsOfScheme * permissionSchemes.length,
          send: () => api.asUser().requestJira(route`/rest/api/3/permissionscheme?expand=permissions`),
        }),
        ({ permissionSchemes }) => permissionSchemes.map((scheme) => schemeOf(scheme, false)),
      ),
  };
}

function schemeOf({ id, name, scope, permissions }: SchemeAnswer, expanded: boolean): PermissionScheme {
  return {
    id,
    name,
    projectId: scope?.project?.id ?? null,
    grants: holdersOf(permissions, expanded).map(({ holder, of: grant }) => ({
      id: grant.id,
      permission: grant.permission,
      holder,
    })),
  };
}
