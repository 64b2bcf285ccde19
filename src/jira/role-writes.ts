import api, { route } from '@forge/api';
import { z } from 'zod';
import { failed, mapResult } from './failure';
import { isNumericId } from './ids';
import { jsonBody } from './json-body';
import { noContent } from './no-content';
import type { Sender } from './sender';
import type { JiraWriter } from './writer-port';

/** All actors of the role, whatever they look like: who is in it is read elsewhere. */
const actorsAnswer = z.object({ actors: z.array(z.unknown()) });

const endpoint = '/rest/api/3/project/{key}/role/{id}';

/** Who is added to a role of a project and removed from it. A write costs 1 point, whatever it answers. */
export function roleWrites(send: Sender): Pick<JiraWriter, 'addRoleActor' | 'removeRoleActor'> {
  return {
    addRoleActor: async (projectId, roleId, accountId) => {
      if (!isNumericId(projectId) || !isNumericId(roleId)) return failed(`POST ${endpoint}`, 'not-found');
      return mapResult(
        await send({
          endpoint: `POST ${endpoint}`,
          answer: actorsAnswer,
          points: () => 1,
          writes: 'adds',
          send: () =>
            api.asUser().requestJira(route`/rest/api/3/project/${projectId}/role/${roleId}`, {
              method: 'POST',
              ...jsonBody({ user: [accountId] }),
            }),
        }),
        () => null,
      );
    },

    removeRoleActor: async (projectId, roleId, accountId) => {
      if (!isNumericId(projectId) || !isNumericId(roleId)) return failed(`DELETE ${endpoint}`, 'not-found');
      return mapResult(
        await send({
          endpoint: `DELETE ${endpoint}`,
          answer: noContent,
          points: () => 1,
          writes: 'removes',
          send: () =>
            api
              .asUser()
              .requestJira(route`/rest/api/3/project/${projectId}/role/${roleId}?user=${accountId}`, {
                method: 'DELETE',
              }),
        }),
        () => null,
      );
    },
  };
}
