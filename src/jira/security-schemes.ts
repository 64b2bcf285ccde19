import { route } from '@forge/api';
import * as z from 'zod';
import { failed, mapResult } from './failure';
import { anyId, isNumericId } from './ids';
import { jiraName } from './jira-name';
import { isPageAt, pageAnswer } from './page-answer';
import { limits, type JiraReader } from './port';
import type { ReadingSender } from './sender';

const ofProjects = 'GET /rest/api/3/issuesecurityschemes/project';
const ofProject = 'GET /rest/api/3/project/{key}/issuesecuritylevelscheme';

const mappingAnswer = pageAnswer(z.object({ issueSecuritySchemeId: anyId, projectId: anyId }));
const schemeAnswer = z.object({
  id: anyId,
  levels: z.array(z.object({ id: anyId, name: jiraName.nullish() })),
});

/**
 * Which projects have a security scheme; company-managed projects only, and all but the scheme of one project experimental at
 * Atlassian.
 */
export function securitySchemeCalls(
  send: ReadingSender,
): Pick<JiraReader, 'securitySchemesOf' | 'allSecuritySchemes' | 'securitySchemeOfProject'> {
  const mapping = (query: URLSearchParams, fits: (page: z.output<typeof mappingAnswer>) => boolean) =>
    send({
      endpoint: ofProjects,
      scope: 'manage:jira-configuration',
      answer: mappingAnswer,
      fits,
      points: ({ values }) => 1 + values.length,
      send: (jira) => jira.requestJira(route`/rest/api/3/issuesecurityschemes/project?${query}`),
    });

  return {
    securitySchemesOf: async (projectIds) => {
      const size = limits.projectsPerSecurityQuestion;
      if (!projectIds.every(isNumericId)) return failed(ofProjects, 'not-found');
      const query = new URLSearchParams({ maxResults: String(size) });
      for (const projectId of projectIds) query.append('projectId', projectId);
      return mapResult(
        await mapping(
          query,
          // A project that is missing from a part of the list would pass for one without a scheme.
          (page) =>
            isPageAt(page, 0, size) &&
            page.values.length === page.total &&
            page.values.every(({ projectId }) => projectIds.includes(projectId)),
        ),
        ({ values }) =>
          new Map(values.map(({ projectId, issueSecuritySchemeId }) => [projectId, issueSecuritySchemeId])),
      );
    },

    allSecuritySchemes: async (startAt) => {
      const size = limits.projectsPerSecurityQuestion;
      const query = new URLSearchParams({ startAt: String(startAt), maxResults: String(size) });
      return mapResult(
        await mapping(query, (page) => isPageAt(page, startAt, size)),
        ({ values, total }) => ({
          items: values.map(({ projectId, issueSecuritySchemeId }) => ({
            id: projectId,
            schemeId: issueSecuritySchemeId,
          })),
          total,
        }),
      );
    },

    securitySchemeOfProject: async (projectId) => {
      if (!isNumericId(projectId)) return failed(ofProject, 'not-found');
      return mapResult(
        await send<z.output<typeof schemeAnswer> | null>({
          endpoint: ofProject,
          answer: schemeAnswer,
          points: () => 2,
          // Jira says so of a project that the caller administers and that has none.
          whenNotFound: null,
          send: (jira) => jira.requestJira(route`/rest/api/3/project/${projectId}/issuesecuritylevelscheme`),
        }),
        (scheme) =>
          scheme === null
            ? null
            : {
                id: scheme.id,
                levels: scheme.levels.map(({ id, name }) => ({ id, name: name ?? id })),
              },
      );
    },
  };
}
