import * as z from 'zod';
import { type Answer, type Call, self } from '../answers/call';
import { projectReference } from '../answers/project-json';
import { notSignedIn, refuse } from '../answers/refusal';
import { levelJson } from '../answers/security-json';
import { userJson } from '../answers/user-json';
import { seesIssue } from '../decide/visibility';
import type { SiteIssue } from '../site/site-file';

const request = z.object({
  issueIdsOrKeys: z.array(z.string()).min(1).max(100),
  fields: z.array(z.string()).nullish(),
  expand: z.array(z.string()).nullish(),
  properties: z.array(z.string()).nullish(),
  fieldsByKeys: z.boolean().nullish(),
});

/**
 * `POST /issue/bulkfetch`: at most 100 work items, by id or key (in any case, and by the key from before a rename), sorted by
 * id. What the caller may not see and what does not exist are left out without a word, as five live calls of 2026 measured it.
 */
export const bulkFetchIssues: Answer = (call) => {
  if (!call.caller.signedIn) throw notSignedIn();
  const parsed = request.safeParse(call.body);
  if (!parsed.success)
    throw refuse(400, 'Between 1 and 100 issue IDs or keys must be provided, as a list of texts.');
  const { issueIdsOrKeys, fields } = parsed.data;
  const found = new Map<number, SiteIssue>();
  for (const name of new Set(issueIdsOrKeys)) {
    const issue = /^\d+$/.test(name) ? call.index.issueById(Number(name)) : call.index.issueByKey(name);
    if (issue && seesIssue(call.index, call.caller, issue)) found.set(issue.id, issue);
  }
  const issues = [...found.values()].sort((a, b) => a.id - b.id);
  return {
    issues: issues.map((issue) => issueJson(call, issue, fields ?? ['*navigable'])),
    issueErrors: [],
  };
};

export function issueJson(call: Call, issue: SiteIssue, asked: readonly string[]) {
  const all = asked.some((name) => name.startsWith('*') || name.startsWith('-'));
  const wanted = Object.entries(fieldsOf(call, issue)).filter(
    ([name]) => (all || asked.includes(name)) && !asked.includes(`-${name}`),
  );
  return {
    expand: 'operations,versionedRepresentations,editmeta,changelog,renderedFields',
    id: String(issue.id),
    self: self(call, `/issue/${issue.id}`),
    key: issue.key,
    fields: Object.fromEntries(wanted),
  };
}

function fieldsOf(call: Call, issue: SiteIssue) {
  const person = (accountId: string | null) => {
    const user = accountId === null ? undefined : call.index.user(accountId);
    return user ? userJson(call, user) : null;
  };
  const project = call.index.projectById(issue.projectId);
  const security =
    issue.securityLevelId === null ? undefined : call.index.securityLevel(issue.securityLevelId);
  const restricted = issue.restrictedToRoles.length > 0;
  return {
    summary: `Work item ${issue.key}`,
    project: project ? projectReference(call, project) : null,
    issuetype: {
      self: self(call, '/issuetype/10001'),
      id: '10001',
      name: 'Task',
      description: '',
      subtask: false,
      hierarchyLevel: 0,
    },
    security: security ? levelJson(call, security.level) : null,
    reporter: person(issue.reporter),
    assignee: person(issue.assignee),
    // As a connector in production reads it; work items without a restriction have an empty object, shown in team-managed projects.
    issuerestriction: {
      issuerestrictions: restricted
        ? { projectrole: issue.restrictedToRoles.map((id) => ({ restrictionValue: String(id) })) }
        : {},
      shouldDisplay: project?.style === 'next-gen',
    },
  };
}
