import { route } from '@forge/api';
import * as z from 'zod';
import { failed, mapResult } from './failure';
import { anyId, isNumericId } from './ids';
import { jsonBody } from './json-body';
import { limits, type JiraReader } from './port';
import type { ReadingSender } from './sender';

const searching = 'POST /rest/api/3/search/jql';
const counting = 'POST /rest/api/3/search/approximate-count';

const issueAnswer = z.object({ id: anyId, fields: z.object({ security: z.object({ id: anyId }) }) });
const foundAnswer = z
  .object({
    issues: z.array(issueAnswer),
    isLast: z.boolean().nullish(),
    nextPageToken: z.string().nullish(),
  })
  .refine(({ issues }) => issues.length <= limits.levelItemsPerSearch);
const countAnswer = z.object({ count: z.int().nonnegative() });

/**
 * Work items that lie in security levels, of those that the caller sees: one page of one project. No query names a level where nobody
 * is known to be in it, for Jira refuses that whole.
 */
export function levelItemCalls(send: ReadingSender): Pick<JiraReader, 'levelItems' | 'countInLevel'> {
  return {
    levelItems: async (projectId, as) => {
      if (!isNumericId(projectId)) return failed(searching, 'not-found');
      const body = jsonBody({
        jql: `project = ${projectId} AND level is not EMPTY`,
        fields: ['security'],
        maxResults: limits.levelItemsPerSearch,
      });
      return mapResult(
        await send({
          endpoint: searching,
          answer: foundAnswer,
          points: ({ issues }) => 1 + issues.length,
          as,
          send: (jira) => jira.requestJira(route`/rest/api/3/search/jql`, { method: 'POST', ...body }),
        }),
        ({ issues, isLast, nextPageToken }) => ({
          items: issues.map(({ id, fields }) => ({ id, levelId: fields.security.id })),
          hasMore: isLast === false || nextPageToken != null,
        }),
      );
    },

    countInLevel: async (projectId, levelId, as) => {
      if (!isNumericId(projectId) || !isNumericId(levelId)) return failed(counting, 'not-found');
      const body = jsonBody({ jql: `project = ${projectId} AND level = ${levelId}` });
      return mapResult(
        await send({
          endpoint: counting,
          answer: countAnswer,
          points: () => 1,
          as,
          send: (jira) =>
            jira.requestJira(route`/rest/api/3/search/approximate-count`, { method: 'POST', ...body }),
        }),
        ({ count }) => count,
      );
    },
  };
}
