import { route } from '@forge/api';
import * as z from 'zod';
import { mapResult } from './failure';
import { groupAnswer, groupOf } from './group-answer';
import { jiraName } from './jira-name';
import type { JiraReader } from './port';
import type { ReadingSender } from './sender';

const rolesAnswer = z.array(
  z.object({ key: z.string().min(1), name: jiraName.nullish(), groupDetails: z.array(groupAnswer) }),
);
const licenseAnswer = z.object({
  applications: z.array(z.object({ id: z.string(), plan: z.string().nullish() })).nonempty(),
});

/** The applications of the site: which groups give them (2 points each and each group), and on which plan they are. */
export function applicationCalls(send: ReadingSender): Pick<JiraReader, 'applications' | 'plans'> {
  return {
    applications: async () =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/applicationrole',
          scope: 'manage:jira-configuration',
          answer: rolesAnswer,
          points: (roles) =>
            1 + roles.reduce((sum, { groupDetails }) => sum + 2 + 2 * groupDetails.length, 0),
          send: (jira) => jira.requestJira(route`/rest/api/3/applicationrole`),
        }),
        (roles) =>
          roles.map(({ key, name, groupDetails }) => {
            const groups = groupDetails.flatMap(groupOf);
            const groupNames = groups.filter(({ id }) => id === '').map((group) => group.name);
            return {
              key,
              name: name ?? key,
              groupIds: groups.map(({ id }) => id).filter((id) => id !== ''),
              ...(groupNames.length > 0 ? { groupNames } : {}),
              allNames: groups.map((group) => group.name).filter((own) => own !== ''),
            };
          }),
      ),

    // experimental at Atlassian
    plans: async () =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/instance/license',
          scope: 'manage:jira-configuration',
          answer: licenseAnswer,
          points: ({ applications }) => 1 + applications.length,
          send: (jira) => jira.requestJira(route`/rest/api/3/instance/license`),
        }),
        ({ applications }) => applications.flatMap(({ plan }) => plan ?? []),
      ),
  };
}
