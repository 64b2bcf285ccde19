import api, { route } from '@forge/api';
import { z } from 'zod';
import { mapResult } from './failure';
import { isPageAt, pageAnswer } from './page-answer';
import { limits, type JiraReader } from './port';
import type { Sender } from './sender';

const membersAnswer = pageAnswer(
  z.object({ accountId: z.string().min(1), active: z.boolean().nullish() }),
).refine((page) => isPageAt(page, 0, limits.groupMembersPerPage));

/** Members of groups, deactivated ones too: they are members again once they are active. 1 point and 2 a member. */
export function groupCalls(send: Sender): Pick<JiraReader, 'groupMembers'> {
  return {
    groupMembers: async (groupId) =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/group/member',
          answer: membersAnswer,
          points: ({ values }) => 1 + 2 * values.length,
          send: () =>
            api
              .asUser()
              .requestJira(
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
