import * as z from 'zod';
import { bodyOf, type Answer, type Call } from '../answers/call';
import { refuse } from '../answers/refusal';
import { mayNameLevel, seesIssue } from '../decide/visibility';
import type { SiteIssue } from '../site/site-file';
import { issueJson } from './issues';

const request = z.strictObject({
  jql: z.string(),
  fields: z.array(z.string()).nullish(),
  maxResults: z.int().nonnegative().nullish(),
  nextPageToken: z.string().regex(/^\d+$/).nullish(),
});
const counted = z.strictObject({ jql: z.string() });

/** Work items on one page when their fields are asked for; many more where only their ids are. */
const pageWithFields = 100;
const pageOfIds = 5000;

/**
 * `POST /search/jql`: what the caller sees of live projects, sorted by id, a page at a time; what they do not see is left out
 * without a word.
 */
export const searchIssues: Answer = (call) => {
  const { jql, fields, maxResults, nextPageToken } = bodyOf(call, request);
  const found = issuesOf(call, jql);
  const names = fields ?? ['id'];
  const cap = names.every((name) => name === 'id') ? pageOfIds : pageWithFields;
  const start = Number(nextPageToken ?? 0);
  const end = start + Math.min(maxResults ?? 50, cap);
  const isLast = end >= found.length;
  return {
    issues: found
      .slice(start, end)
      .map((issue) => (names.includes('id') ? { id: String(issue.id) } : issueJson(call, issue, names))),
    isLast,
    ...(isLast ? {} : { nextPageToken: String(end) }),
  };
};

/** `POST /search/approximate-count`: how many of them the caller sees. */
export const countIssues: Answer = (call) => ({
  count: issuesOf(call, bodyOf(call, counted).jql).length,
});

type Clause = (issue: SiteIssue) => boolean;

/** A query of clauses joined by AND, about the project and the security level: nothing else is understood, and said so. */
function issuesOf(call: Call, jql: string): readonly SiteIssue[] {
  const clauses = jql
    .replace(/\s+order\s+by\s+.*$/i, '')
    .split(/\s+and\s+/i)
    .map((clause) => clauseOf(call, clause.trim()));
  return call.index.site.issues
    .filter((issue) => clauses.every((clause) => clause(issue)))
    .filter((issue) => call.index.projectById(issue.projectId)?.status === 'live')
    .filter((issue) => seesIssue(call.index, call.caller, issue))
    .sort((a, b) => a.id - b.id);
}

function clauseOf(call: Call, clause: string): Clause {
  const [, empty] = /^level\s+is\s+(not\s+)?empty$/i.exec(clause) ?? [];
  if (/^level\s+is\s+(not\s+)?empty$/i.test(clause)) {
    return ({ securityLevelId }) => (securityLevelId === null) === (empty === undefined);
  }
  const [, field, value] = /^(project|level)\s*=\s*"?([^"]+?)"?$/i.exec(clause) ?? [];
  if (field === undefined || value === undefined)
    throw refuse(400, `The stand-in's search does not understand "${clause}".`);
  return field.toLowerCase() === 'project' ? ofProject(call, value) : ofLevel(call, value);
}

/** By id or key; a project that the caller does not see is one that does not exist. */
function ofProject(call: Call, value: string): Clause {
  const project = /^\d+$/.test(value)
    ? call.index.projectById(Number(value))
    : call.index.projectByKey(value.toUpperCase());
  if (project === undefined || project.status === 'deleted')
    throw refuse(400, `The value '${value}' does not exist for the field 'project'.`);
  return ({ projectId }) => projectId === project.id;
}

/** By id or name. Who is in none of the levels that go by it is told that it does not exist, as Jira does. */
function ofLevel(call: Call, value: string): Clause {
  const named = call.index.site.securitySchemes.flatMap((scheme) =>
    scheme.levels.filter(
      (level) =>
        (String(level.id) === value || level.name === value) &&
        mayNameLevel(call.index, call.caller, scheme, level),
    ),
  );
  if (named.length === 0) throw refuse(400, `The value '${value}' does not exist for the field 'level'.`);
  const ids = new Set(named.map(({ id }) => id));
  return ({ securityLevelId }) => securityLevelId !== null && ids.has(securityLevelId);
}
