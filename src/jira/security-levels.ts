import { route } from '@forge/api';
import * as z from 'zod';
import { failed, found, mapResult } from './failure';
import { holderAnswer, holdersOf } from './holder';
import { anyId, isNumericId } from './ids';
import { jiraName } from './jira-name';
import { isPageAt, pageAnswer } from './page-answer';
import { limits, type JiraReader } from './port';
import type { ReadingSender } from './sender';

const endpoint = 'GET /rest/api/3/issuesecurityschemes/level/member';

const membersAnswer = pageAnswer(
  z.object({ id: anyId, issueSecurityLevelId: anyId, issueSecuritySchemeId: anyId, holder: holderAnswer }),
);

const levelsEndpoint = 'GET /rest/api/3/issuesecurityschemes/level';
const levelsAnswer = pageAnswer(
  z.object({ id: anyId, issueSecuritySchemeId: anyId, name: jiraName.nullish() }),
);

/** The levels of security schemes, and who is in them; experimental at Atlassian. 1 point and 2 a level or a member. */
export function securityLevelCalls(
  send: ReadingSender,
): Pick<JiraReader, 'levelMembers' | 'schemeIdOfLevel' | 'securityLevelsOf'> {
  return {
    levelMembers: async (levelIds, startAt, as) => {
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
          scope: 'manage:jira-configuration',
          answer: membersAnswer,
          fits: (page) => isPageAt(page, startAt, limits.levelMembersPerPage),
          points: ({ values }) => 1 + 2 * values.length,
          as,
          send: (jira) => jira.requestJira(route`/rest/api/3/issuesecurityschemes/level/member?${query}`),
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

    securityLevelsOf: async (schemeIds, startAt) => {
      if (!schemeIds.every(isNumericId)) return failed(levelsEndpoint, 'not-found');
      const size = limits.levelsPerPage;
      const query = new URLSearchParams({ startAt: String(startAt), maxResults: String(size) });
      for (const schemeId of schemeIds) query.append('schemeId', schemeId);
      return mapResult(
        await send({
          endpoint: levelsEndpoint,
          scope: 'manage:jira-configuration',
          answer: levelsAnswer,
          fits: (page) =>
            isPageAt(page, startAt, size) &&
            page.values.every((level) => schemeIds.includes(level.issueSecuritySchemeId)),
          points: ({ values }) => 1 + 2 * values.length,
          send: (jira) => jira.requestJira(route`/rest/api/3/issuesecurityschemes/level?${query}`),
        }),
        ({ values, total }) => ({
          items: values.map(({ id, name, issueSecuritySchemeId }) => ({
            ...{ id, name: name ?? id, schemeId: issueSecuritySchemeId },
          })),
          total,
        }),
      );
    },

    schemeIdOfLevel: async (levelId) => {
      if (!isNumericId(levelId)) return found(null);
      return mapResult(
        await send({
          endpoint: levelsEndpoint,
          scope: 'manage:jira-configuration',
          answer: levelsAnswer,
          points: ({ values }) => 1 + 2 * values.length,
          send: (jira) => jira.requestJira(route`/rest/api/3/issuesecurityschemes/level?id=${levelId}`),
        }),
        ({ values }) => values.find(({ id }) => id === levelId)?.issueSecuritySchemeId ?? null,
      );
    },
  };
}
