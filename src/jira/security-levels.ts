import api, { route } from '@forge/api';
import { z } from 'zod';
import { failed, found, mapResult } from './failure';
import { holderAnswer, holdersOf } from './holder';
import { anyId, isNumericId } from './ids';
import { isPageAt, pageAnswer } from './page-answer';
import { limits, type JiraReader } from './port';
import type { Sender } from './sender';

const endpoint = 'GET /rest/api/3/issuesecurityschemes/level/member';

const membersAnswer = pageAnswer(
  z.object({ id: anyId, issueSecurityLevelId: anyId, issueSecuritySchemeId: anyId, holder: holderAnswer }),
);

const levelsAnswer = pageAnswer(z.object({ id: anyId, issueSecuritySchemeId: anyId }));

/** Members of security levels; company-managed projects only, experimental at Atlassian. 1 point and 2 a member. */
export function securityLevelCalls(send: Sender): Pick<JiraReader, 'levelMembers' | 'schemeIdOfLevel'> {
  return {
    levelMembers: async (levelIds, startAt) => {
      if (!levelIds.every(isNumericId)) return failed(endpoint, 'not-found');
      const query = new URLSearchParams({
        startAt: String(startAt),
        maxResults: String(limits.levelMembersPerPage),
        expand: 'user,group,projectRole,field',
      });
      for (const levelId of levelIds) query.append('levelId', levelId);
      return mapResult(
        await send({
          endpoint,
          answer: membersAnswer.refine((page) => isPageAt(page, startAt, limits.levelMembersPerPage)),
          points: ({ values }) => 1 + 2 * values.length,
          send: () => api.asUser().requestJira(route`/rest/api/3/issuesecurityschemes/level/member?${query}`),
        }),
        ({ values, total }) => ({
          items: holdersOf(values, true).map(
            ({ holder, of: { id, issueSecurityLevelId, issueSecuritySchemeId } }) => ({
              id,
              levelId: issueSecurityLevelId,
              schemeId: issueSecuritySchemeId,
              holder,
            }),
          ),
          total,
        }),
      );
    },

    schemeIdOfLevel: async (levelId) => {
      if (!isNumericId(levelId)) return found(null);
      return mapResult(
        await send({
          endpoint: 'GET /rest/api/3/issuesecurityschemes/level',
          answer: levelsAnswer,
          points: ({ values }) => 1 + 2 * values.length,
          send: () => api.asUser().requestJira(route`/rest/api/3/issuesecurityschemes/level?id=${levelId}`),
        }),
        ({ values }) => values.find(({ id }) => id === levelId)?.issueSecuritySchemeId ?? null,
      );
    },
  };
}
