import { route } from '@forge/api';
import * as z from 'zod';
import { found, mapResult } from './failure';
import { anyId, isIssueName } from './ids';
import { jiraName } from './jira-name';
import { jsonBody } from './json-body';
import type { JiraReader } from './port';
import type { IssueSeen } from './seen';
import type { ReadingSender } from './sender';

const person = z.object({ accountId: z.string().nullish() }).nullish();
/** Seen in production as `restrictionValue`; the other two shapes are guesses of clients and cost nothing to read. */
const restrictingRole = z.union([
  z.object({ restrictionValue: anyId }).transform(({ restrictionValue }) => restrictionValue),
  z.object({ id: anyId }).transform(({ id }) => id),
  anyId,
]);

const restrictions = z.object({
  issuerestrictions: z.strictObject({ projectrole: z.array(restrictingRole).nullish() }).nullable(),
});

/** Jira documents no shape of it. One that is there and is not understood becomes null: not read, and never none. */
function rolesIn(restriction: unknown): readonly string[] | null {
  if (restriction == null) return [];
  const read = restrictions.safeParse(restriction);
  return read.success ? (read.data.issuerestrictions?.projectrole ?? []) : null;
}

const issueAnswer = z.object({
  id: anyId,
  key: z.string(),
  fields: z.object({
    project: z.object({ id: anyId }),
    reporter: person,
    assignee: person,
    security: z.object({ id: anyId, name: jiraName.nullish() }).nullish(),
    issuerestriction: z.unknown().optional(),
  }),
});
const fetchedAnswer = z.object({ issues: z.array(issueAnswer) });

/** What of a work item decides who sees it. No text of it is asked. 1 point and 1 a work item. */
export function issueCalls(send: ReadingSender): Pick<JiraReader, 'issues'> {
  return {
    issues: async (names, as) => {
      const asked = names.filter(isIssueName);
      if (asked.length === 0) return found([]);
      const body = jsonBody({
        issueIdsOrKeys: asked,
        fields: ['project', 'security', 'reporter', 'assignee', 'issuerestriction'],
      });
      return mapResult(
        await send({
          endpoint: 'POST /rest/api/3/issue/bulkfetch',
          answer: fetchedAnswer,
          points: ({ issues }) => 1 + issues.length,
          as,
          send: (jira) =>
            jira.requestJira(route`/rest/api/3/issue/bulkfetch`, {
              method: 'POST',
              ...body,
            }),
        }),
        ({ issues }) => issues.map(issueOf),
      );
    },
  };
}

function issueOf({ id, key, fields }: z.infer<typeof issueAnswer>): IssueSeen {
  return {
    id,
    key,
    projectId: fields.project.id,
    reporter: fields.reporter?.accountId ?? null,
    assignee: fields.assignee?.accountId ?? null,
    level: fields.security ? { id: fields.security.id, name: fields.security.name ?? '' } : null,
    restrictedToRoles: rolesIn(fields.issuerestriction),
  };
}
