import api, { route } from '@forge/api';
import { z } from 'zod';
import { failed, found, mapResult, type Result } from './failure';
import { anyId, isNumericId, isProjectKey, listOf } from './ids';
import { limits, type JiraReader, type Page, type ProjectSeen, type Witness } from './port';
import type { Sender } from './sender';

const endpoint = 'GET /rest/api/3/project/search';

const projectAnswer = z.object({
  id: anyId,
  key: z.string(),
  name: z.string(),
  style: z.string().nullish(),
  simplified: z.boolean().nullish(),
  projectTypeKey: z.string().nullish(),
  archived: z.boolean().nullish(),
  deleted: z.boolean().nullish(),
  lead: z.object({ accountId: z.string().nullish() }).nullish(),
  projectKeys: listOf(z.string()),
});
const pageAnswer = z.object({ values: listOf(projectAnswer), total: z.number().nullish() });

/** Project searches over live, archived and trashed projects, with leads and earlier keys. Measured: 1 point and 1 a project. */
export function projectCalls(send: Sender): Pick<JiraReader, 'projectsByName' | 'allProjects'> {
  const search = async (query: URLSearchParams, as: Witness): Promise<Result<Page<ProjectSeen>>> => {
    for (const status of ['live', 'archived', 'deleted']) query.append('status', status);
    query.set('expand', 'lead,projectKeys');
    query.set('maxResults', String(limits.projectsPerPage));
    const result = await send({
      endpoint,
      answer: pageAnswer,
      points: ({ values }) => 1 + values.length,
      send: () =>
        as === 'app'
          ? api.asApp().requestJira(route`/rest/api/3/project/search?${query}`)
          : api.asUser().requestJira(route`/rest/api/3/project/search?${query}`),
    });
    // Jira may say with 404 that nothing matches
    if (!result.ok && result.failure.kind === 'not-found') return found({ items: [], total: 0 });
    return mapResult(result, ({ values, total }) => ({
      items: values.map(projectOf),
      total: total ?? values.length,
    }));
  };

  return {
    projectsByName: async ({ keys = [], ids = [] }, as) => {
      if (!keys.every(isProjectKey) || !ids.every(isNumericId)) return failed(endpoint, 'nonsense');
      if (keys.length + ids.length === 0) return found({ items: [], total: 0 });
      const query = new URLSearchParams();
      for (const key of keys) query.append('keys', key);
      for (const id of ids) query.append('id', id);
      return search(query, as);
    },
    allProjects: (startAt, as) => search(new URLSearchParams({ startAt: String(startAt) }), as),
  };
}

function projectOf(answer: z.infer<typeof projectAnswer>): ProjectSeen {
  return {
    id: answer.id,
    key: answer.key,
    name: answer.name,
    kind: answer.style === 'next-gen' || answer.simplified === true ? 'team-managed' : 'company-managed',
    typeKey: answer.projectTypeKey ?? 'unknown',
    status: answer.deleted === true ? 'trashed' : answer.archived === true ? 'archived' : 'live',
    lead: answer.lead?.accountId ?? null,
    previousKeys: answer.projectKeys.filter((key) => key !== answer.key),
  };
}
