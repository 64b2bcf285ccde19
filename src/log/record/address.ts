import { isProjectKey, projectOfKey } from './issue-key';

/** What a URL or a path names. Ids and keys only; a name of a standard that looks like a key is none. */
export interface Addressed {
  readonly issue: string | null;
  readonly project: string | null;
}

const end = '(?=[/?#&"\'\\s]|$)';
const issuePath = new RegExp(`/(?:issue|issues|browse|request|workitem)/([A-Z][A-Z0-9_]+-[1-9]\\d*)${end}`);
const issueIdPath = new RegExp(`/issue/([1-9]\\d{0,18})${end}`);
const issueQuery =
  /[?&](?:issueKey|issueIdOrKey|issueId|selectedIssue)=([A-Z][A-Z0-9_]+-[1-9]\d*|[1-9]\d{0,18})/;
const projectPath = new RegExp(`/(?:project|projects|space|spaces)/([A-Z][A-Z0-9_]+|[1-9]\\d{0,18})${end}`);
const browsePath = new RegExp(`/browse/([A-Z][A-Z0-9_]+)${end}`);
const projectQuery =
  /[?&](?:projectKey|projectIdOrKey|projectId|project|spaceKey)=([A-Z][A-Z0-9_]+|[1-9]\d{0,18})/;

export function addressed(url: string): Addressed {
  const text = url.slice(0, 4_000);
  const key = issuePath.exec(text)?.[1] ?? null;
  const projectByKey = key === null ? null : projectOfKey(key);
  if (projectByKey !== null) return { issue: key, project: projectByKey };
  const issue = issueIdPath.exec(text)?.[1] ?? issueQuery.exec(text)?.[1] ?? null;
  const project =
    projectPath.exec(text)?.[1] ?? browsePath.exec(text)?.[1] ?? projectQuery.exec(text)?.[1] ?? null;
  return {
    issue,
    project: project !== null && /^[A-Z]/.test(project) && !isProjectKey(project) ? null : project,
  };
}

/** The host of a URL in small letters, or null for a path. */
export function hostIn(url: string): string | null {
  const from = url.indexOf('://');
  if (from < 4 || !/https?$/i.test(url.slice(Math.max(0, from - 5), from))) return null;
  const authority = /^[^/?#\s]*/.exec(url.slice(from + 3, from + 600))?.[0] ?? '';
  const host = /^[A-Za-z0-9.-]{1,253}/.exec(authority.slice(authority.lastIndexOf('@') + 1))?.[0];
  return host === undefined ? null : host.toLowerCase();
}
