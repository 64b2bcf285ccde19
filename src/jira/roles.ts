import { route } from '@forge/api';
import * as z from 'zod';
import type { Actors } from '../access/model';
import { failed, mapResult } from './failure';
import { groupAnswer, groupOf } from './group-answer';
import { anyId, isNumericId } from './ids';
import { jiraName } from './jira-name';
import type { JiraReader } from './port';
import type { ReadingSender } from './sender';

const actorsAnswer = z.object({
  actors: z.array(
    z.object({
      actorUser: z.object({ accountId: z.string().nullish() }).nullish(),
      actorGroup: groupAnswer.nullish(),
    }),
  ),
});
type ActorsAnswer = z.infer<typeof actorsAnswer>;
const roleAnswer = actorsAnswer.extend({ id: anyId, name: jiraName });

const ofProject = 'GET /rest/api/3/project/{key}/role/{id}';
const byDefault = 'GET /rest/api/3/role/{id}/actors';

/** Not measured. Atlassian charges two points for each identity object. */
const points = ({ actors }: ActorsAnswer): number => 1 + 2 * Math.max(1, actors.length);

/** Who is in a role: of a project, or by default of those to come, where Jira tells no more than its actors. */
export function roleCalls(send: ReadingSender): Pick<JiraReader, 'roleActors' | 'defaultActors'> {
  return {
    roleActors: async (projectId, roleId) => {
      if (!isNumericId(projectId) || !isNumericId(roleId)) return failed(ofProject, 'not-found');
      return mapResult(
        await send({
          endpoint: ofProject,
          answer: roleAnswer,
          points,
          send: (jira) => jira.requestJira(route`/rest/api/3/project/${projectId}/role/${roleId}`),
        }),
        (role) => ({ roleId: role.id, roleName: role.name, ...actorsOf(role) }),
      );
    },

    defaultActors: async (roleId) => {
      if (!isNumericId(roleId)) return failed(byDefault, 'not-found');
      return mapResult(
        await send({
          endpoint: byDefault,
          scope: 'manage:jira-configuration',
          answer: actorsAnswer,
          points,
          send: (jira) => jira.requestJira(route`/rest/api/3/role/${roleId}/actors`),
        }),
        actorsOf,
      );
    },
  };
}

function actorsOf({ actors }: ActorsAnswer): Actors {
  const users = actors.flatMap(({ actorUser }) => actorUser?.accountId || []);
  const groups = actors.flatMap(({ actorGroup }) => groupOf(actorGroup));
  const unread = actors.length - users.length - groups.length;
  return { users, groups, ...(unread > 0 ? { unread } : {}) };
}
