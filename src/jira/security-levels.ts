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
const mappingAnswer = pageAnswer(z.object({ issueSecuritySchemeId: anyId, projectId: anyId }));
const schemeAnswer = z.object({
  id: anyId,
  levels: z.array(z.object({ id: anyId, name: jiraName.nullish() })),
});

const ofProjects = 'GET /rest/api/3/issuesecurityschemes/project';
const ofProject = 'GET /rest/api/3/project/{key}/issuesecuritylevelscheme';

/**
 * Which projects have a security scheme, and who is in its levels; company-managed projects only, and all but the scheme of one
 * project experimental at Atlassian. 1 point and 2 a member.
 */
export function securityLevelCalls(
  send: ReadingSender,
): Pick<
  JiraReader,
  | 'levelMembers'
  | 'schemeIdOfLevel'
  | 'securityLevelsOf'
  | 'securitySchemesOf'
  | 'allSecuritySchemes'
  | 'securitySchemeOfProject'
> {
  const mapping = (query: URLSearchParams, answer: typeof mappingAnswer) =>
    send({
      endpoint: ofProjects,
      scope: 'manage:jira-configuration',
      answer,
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
          mappingAnswer
            .refine((page) => isPageAt(page, 0, size) && page.values.length === page.total)
            .refine(({ values }) => values.every(({ projectId }) => projectIds.includes(projectId))),
        ),
        ({ values }) =>
          new Map(values.map(({ projectId, issueSecuritySchemeId }) => [projectId, issueSecuritySchemeId])),
      );
    },

    allSecuritySchemes: async (startAt) => {
      const size = limits.projectsPerSecurityQuestion;
      const query = new URLSearchParams({ startAt: String(startAt), maxResults: String(size) });
      return mapResult(
        await mapping(
          query,
          mappingAnswer.refine((page) => isPageAt(page, startAt, size)),
        ),
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
          answer: membersAnswer.refine((page) => isPageAt(page, startAt, limits.levelMembersPerPage)),
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
          answer: levelsAnswer
            .refine((page) => isPageAt(page, startAt, size))
            .refine(({ values }) => values.every((level) => schemeIds.includes(level.issueSecuritySchemeId))),
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
