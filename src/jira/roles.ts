import api, { route } from '@forge/api';
import { z } from 'zod';
import { failed, mapResult } from './failure';
import { anyId, isNumericId, listOf } from './ids';
import type { JiraReader } from './port';
import type { Sender } from './sender';

const endpoint = 'GET /rest/api/3/project/{key}/role/{id}';

const roleAnswer = z.object({
  id: anyId,
  name: z.string(),
  actors: listOf(
    z.object({
      actorUser: z.object({ accountId: z.string().nullish() }).nullish(),
      actorGroup: z.object({ groupId: z.string().nullish(), name: z.string().nullish() }).nullish(),
    }),
  ),
});

/** Who is in a role of a project. 1 point and 2 an actor. */
export function roleCalls(send: Sender): Pick<JiraReader, 'roleActors'> {
  return {
    roleActors: async (projectId, roleId) => {
      if (!isNumericId(projectId) || !isNumericId(roleId)) return failed(endpoint, 'not-found');
      return mapResult(
        await send({
          endpoint,
          answer: roleAnswer,
          points: ({ actors }) => 1 + 2 * Math.max(1, actors.length),
          send: () => api.asUser().requestJira(route`/rest/api/3/project/${projectId}/role/${roleId}`),
        }),
        ({ id, name, actors }) => ({
          roleId: id,
          roleName: name,
          users: actors.flatMap(({ actorUser }) => actorUser?.accountId ?? []),
          groups: actors.flatMap(({ actorGroup }) =>
            actorGroup?.groupId ? [{ id: actorGroup.groupId, name: actorGroup.name ?? '' }] : [],
          ),
        }),
      );
    },
  };
}
