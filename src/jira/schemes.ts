import { route, type APIResponse } from '@forge/api';
import * as z from 'zod';
import type { PermissionScheme } from '../access/model';
import { failed, mapResult, type Result } from './failure';
import { holderAnswer, holdersOf } from './holder';
import { anyId, isNumericId } from './ids';
import { jiraName } from './jira-name';
import type { JiraReader } from './port';
import type { ReadingSender } from './sender';
import type { Requester } from './speaker';

const ofProject = 'GET /rest/api/3/project/{key}/permissionscheme';
const ofScheme = 'GET /rest/api/3/permissionscheme/{id}';

const assignedAnswer = z.object({ id: anyId });
const schemeAnswer = z.object({
  id: anyId,
  name: jiraName,
  scope: z.object({ type: z.string().nullish(), project: z.object({ id: anyId }).nullish() }).nullish(),
  permissions: z.array(z.object({ id: anyId, permission: z.string(), holder: holderAnswer })),
});
type SchemeAnswer = z.infer<typeof schemeAnswer>;
const listAnswer = z.object({ permissionSchemes: z.array(schemeAnswer).nonempty() });

/** Not measured. Atlassian charges two points for each identity object; we read a scheme with its grants as one. */
const pointsOfScheme = 2;

/** Permission schemes. Jira lists grants of one scheme whether asked or not; asking for their holders' names brings both. */
export function schemeCalls(
  send: ReadingSender,
): Pick<JiraReader, 'schemeIdOfProject' | 'schemeOfProject' | 'scheme' | 'allSchemes'> {
  const readOne = async (
    endpoint: string,
    id: string,
    call: (jira: Requester) => Promise<APIResponse>,
  ): Promise<Result<PermissionScheme>> =>
    isNumericId(id)
      ? mapResult(
          await send({ endpoint, answer: schemeAnswer, points: () => 1 + pointsOfScheme, send: call }),
          (scheme) => schemeOf(scheme, true),
        )
      : failed(endpoint, 'not-found');
  return {
    schemeIdOfProject: async (projectId) => {
      if (!isNumericId(projectId)) return failed(ofProject, 'not-found');
      return mapResult(
        await send({
          endpoint: ofProject,
          answer: assignedAnswer,
          points: () => 3,
          send: (jira) => jira.requestJira(route`/rest/api/3/project/${projectId}/permissionscheme`),
        }),
        ({ id }) => id,
      );
    },

    schemeOfProject: (projectId) =>
      readOne(ofProject, projectId, (jira) =>
        jira.requestJira(
          route`/rest/api/3/project/${projectId}/permissionscheme?expand=permissions,user,group,projectRole,field`,
        ),
      ),

    scheme: (schemeId) =>
      readOne(ofScheme, schemeId, (jira) =>
        jira.requestJira(
          route`/rest/api/3/permissionscheme/${schemeId}?expand=permissions,user,group,projectRole,field`,
        ),
      ),

    allSchemes: async () =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/permissionscheme',
          answer: listAnswer,
          points: ({ permissionSchemes }) => 1 + pointsOfScheme * permissionSchemes.length,
          send: (jira) => jira.requestJira(route`/rest/api/3/permissionscheme?expand=permissions`),
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
