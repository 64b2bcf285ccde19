import api, { route } from '@forge/api';
import { z } from 'zod';
import { mapResult } from './failure';
import { listOf } from './ids';
import type { JiraReader } from './port';
import type { Sender } from './sender';

const group = z.object({ groupId: z.string().nullish() });
const rolesAnswer = z.array(
  z.object({ key: z.string(), name: z.string().nullish(), groupDetails: listOf(group) }),
);
const licenseAnswer = z.object({
  applications: listOf(z.object({ id: z.string(), plan: z.string().nullish() })),
});

/** The applications of the site: which groups give them (2 points each and each group), and on which plan they are. */
export function applicationCalls(send: Sender): Pick<JiraReader, 'applications' | 'plans'> {
  return {
    applications: async () =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/applicationrole',
          answer: rolesAnswer,
          points: (roles) =>
            1 + roles.reduce((sum, { groupDetails }) => sum + 2 + 2 * groupDetails.length, 0),
          send: () => api.asUser().requestJira(route`/rest/api/3/applicationrole`),
        }),
        (roles) =>
          roles.map(({ key, name, groupDetails }) => ({
            key,
            name: name ?? key,
            groupIds: groupDetails.flatMap(({ groupId }) => groupId ?? []),
          })),
      ),

    // experimental at Atlassian
    plans: async () =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/instance/license',
          answer: licenseAnswer,
          points: ({ applications }) => 1 + applications.length,
          send: () => api.asUser().requestJira(route`/rest/api/3/instance/license`),
        }),
        ({ applications }) => applications.flatMap(({ plan }) => plan ?? []),
      ),
  };
}
