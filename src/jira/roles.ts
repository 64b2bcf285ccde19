import api, { route } from '@forge/api';
import { z } from 'zod';
import { failed, mapResult } from './failure';
import { groupAnswer, groupOf } from './group-answer';
import { anyId, isNumericId } from './ids';
import type { JiraReader } from './port';
import type { Sender } from './sender';

const endpoint = 'GET /rest/api/3/project/{key}/role/{id}';

const roleAnswer = z.object({
  id: anyId,
  name: z.string(),
  actors: z.array(
    z.object({
      actorUser: z.object({ accountId: z.string().nullish() }).nullish(),
      actorGroup: groupAnswer.nullish(),
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
        ({ id, name, actors }) => {
          const users = actors.flatMap(({ actorUser }) => actorUser?.accountId || []);
          const groups = actors.flatMap(({ actorGroup }) => groupOf(actorGroup));
          const unread = actors.length - users.length - groups.length;
          return { roleId: id, roleName: name, users, groups, ...(unread > 0 ? { unread } : {}) };
        },
      );
    },
  };
}
