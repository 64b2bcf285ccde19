import { route } from '@forge/api';
import * as z from 'zod';
import { applicationCalls } from './applications';
import { auditCalls } from './audit';
import { mapResult } from './failure';
import { heldToQuestion } from './held-to-question';
import { issueCalls } from './issues';
import { levelItemCalls } from './level-items';
import { isPageAt, pageAnswer } from './page-answer';
import { permissionCalls } from './permissions';
import { type JiraReader, limits } from './port';
import { projectCalls } from './projects';
import { roleCalls } from './roles';
import { schemeCalls } from './schemes';
import { securityLevelCalls } from './security-levels';
import { securitySchemeCalls } from './security-schemes';
import type { ReadingSender } from './sender';
import { userCalls } from './users';

/** What the app reads Jira through. */
export const openReader = (send: ReadingSender): JiraReader => heldToQuestion(forgeJira(send));

/** The port's adapter on Forge: `asUser` but where a method takes its witness. */
export function forgeJira(send: ReadingSender): JiraReader {
  return {
    ...permissionCalls(send),
    ...projectCalls(send),
    ...issueCalls(send),
    ...levelItemCalls(send),
    ...schemeCalls(send),
    ...roleCalls(send),
    ...userCalls(send),
    ...groupCalls(send),
    ...applicationCalls(send),
    ...securityLevelCalls(send),
    ...securitySchemeCalls(send),
    ...serverInfoCalls(send),
    ...auditCalls(send),
  };
}

const membersAnswer = pageAnswer(
  z.object({ accountId: z.string().min(1), active: z.boolean().nullish() }),
).refine((page) => isPageAt(page, 0, limits.groupMembersPerPage));

/** Members of groups, deactivated ones too: they are members again once they are active. 1 point and 2 a member. */
function groupCalls(send: ReadingSender): Pick<JiraReader, 'groupMembers'> {
  return {
    groupMembers: async (groupId) =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/group/member',
          scope: 'manage:jira-configuration',
          answer: membersAnswer,
          points: ({ values }) => 1 + 2 * values.length,
          send: (jira) =>
            jira.requestJira(
              route`/rest/api/3/group/member?groupId=${groupId}&includeInactiveUsers=true&maxResults=${String(limits.groupMembersPerPage)}`,
            ),
        }),
        ({ values, total }) => ({
          items: values.map(({ accountId, active }) => ({ accountId, active: active !== false })),
          total,
        }),
      ),
  };
}

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/(?<!\/)\/+$/, ''));
const serverInfoAnswer = z.object({
  baseUrl: address,
  displayUrl: z.union([address, z.literal('')]).nullish(),
});

/** The addresses of the site, for links and for telling another site's log. Needs no scope. */
function serverInfoCalls(send: ReadingSender): Pick<JiraReader, 'site'> {
  return {
    site: async () =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/serverInfo',
          answer: serverInfoAnswer,
          points: () => 2,
          send: (jira) => jira.requestJira(route`/rest/api/3/serverInfo`),
        }),
        ({ baseUrl, displayUrl }) => ({ baseUrl, displayUrl: displayUrl || baseUrl }),
      ),
  };
}
