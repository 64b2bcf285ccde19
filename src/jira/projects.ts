import { route } from '@forge/api';
import * as z from 'zod';
import { failed, found, mapResult, type Result } from './failure';
import { anyId, isNumericId, isProjectKey } from './ids';
import { jiraName } from './jira-name';
import { isPageAt, pageAnswer } from './page-answer';
import { jsonBody } from './json-body';
import { limits, type JiraReader, type SomeProjects, type Witness } from './port';
import type { Page, ProjectSeen } from './seen';
import type { ReadingSender } from './sender';

const endpoint = 'GET /rest/api/3/project/search';

const projectAnswer = z.object({
  id: anyId,
  key: z.string(),
  name: jiraName,
  style: z.string().nullish(),
  simplified: z.boolean().nullish(),
  projectTypeKey: z.string().nullish(),
  archived: z.boolean().nullish(),
  deleted: z.boolean().nullish(),
  lead: z.object({ accountId: z.string().nullish() }).nullish(),
  // an expansion that Jira's documentation names and the schema of its answers does not
  projectKeys: z.array(z.string()).nullish(),
});
const searchAnswer = pageAnswer(projectAnswer);

const administered = 'POST /rest/api/3/permissions/project';
const administeredAnswer = z.object({ projects: z.array(z.object({ id: anyId, key: z.string().min(1) })) });

/** Jira's words for them, in a search. */
const statuses = { live: 'live', archived: 'archived', trashed: 'deleted' } as const;

interface Search {
  readonly as: Witness;
  readonly startAt: number;
  readonly mayBeNone: boolean;
  readonly size?: number;
}

/** Project searches over live, archived and trashed projects, with leads and earlier keys. Measured: 1 point and 1 a project. */
export function projectCalls(
  send: ReadingSender,
): Pick<
  JiraReader,
  'projectsByName' | 'allProjects' | 'projectsThatAre' | 'countProjects' | 'administeredProjects'
> {
  const search = async (
    query: URLSearchParams,
    { as, startAt, mayBeNone, size = limits.projectsPerPage }: Search,
  ): Promise<Result<Page<ProjectSeen>>> => {
    if (!query.has('status')) for (const status of Object.values(statuses)) query.append('status', status);
    query.set('expand', 'lead,projectKeys');
    query.set('maxResults', String(size));
    const result = await send({
      endpoint,
      answer: searchAnswer,
      fits: (page) => isPageAt(page, startAt, size),
      points: ({ values }) => 1 + values.length,
      ...(mayBeNone ? { whenNotFound: { values: [], total: 0 } } : {}),
      as,
      send: (jira) => jira.requestJira(route`/rest/api/3/project/search?${query}`),
    });
    return mapResult(result, ({ values, total }) => ({ items: values.map(projectOf), total }));
  };
  const some = ({ status, typeKey }: Partial<SomeProjects>, startAt: number, size: number) =>
    search(
      new URLSearchParams({
        startAt: String(startAt),
        ...(status === undefined ? {} : { status: statuses[status] }),
        ...(typeKey === undefined ? {} : { typeKey }),
      }),
      { as: 'viewer', startAt, mayBeNone: true, size },
    );

  return {
    projectsByName: async ({ keys = [], ids = [] }, as) => {
      if (!keys.every(isProjectKey) || !ids.every(isNumericId)) return failed(endpoint, 'nonsense');
      if (keys.length + ids.length === 0) return found({ items: [], total: 0 });
      const query = new URLSearchParams();
      for (const key of keys) query.append('keys', key);
      for (const id of ids) query.append('id', id);
      return search(query, { as, startAt: 0, mayBeNone: true });
    },
    allProjects: (startAt) =>
      search(new URLSearchParams({ startAt: String(startAt) }), { as: 'viewer', startAt, mayBeNone: false }),
    projectsThatAre: (which, startAt) => some(which, startAt, limits.projectsPerPage),
    countProjects: async (which) => mapResult(await some(which, 0, 1), ({ total }) => total),
    administeredProjects: async () =>
      mapResult(
        await send({
          endpoint: administered,
          answer: administeredAnswer,
          // measured: of a thousand spaces that it lists none is charged for
          points: () => 1,
          send: (jira) =>
            jira.requestJira(route`/rest/api/3/permissions/project`, {
              method: 'POST',
              ...jsonBody({ permissions: ['ADMINISTER_PROJECTS'] }),
            }),
        }),
        ({ projects }) => projects,
      ),
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
    previousKeys: (answer.projectKeys ?? []).filter((key) => key !== answer.key),
  };
}
