import { isProjectKey, projectOfKey } from './issue-key';
import { projectsInJql } from './jql';

/** What a URL or a path names. Ids and keys only; a name of a standard that looks like a key is none. */
export interface Addressed {
  readonly issue: string | null;
  readonly projects: readonly string[];
}

const end = '(?=[/?#&"\'\\s]|$)';
const issuePath = new RegExp(
  `/(?:[iI]ssues?|browse|request|[wW]ork-?[iI]tems?|tickets?)/([A-Z][A-Z0-9_]+-[1-9]\\d*)${end}`,
);
const issueIdPath = new RegExp(`/issue/([1-9]\\d{0,18})${end}`);
const issueQuery =
  /[?&](?:issueKey|issueIdOrKey|issueId|selectedIssue)=([A-Z][A-Z0-9_]+-[1-9]\d*|[1-9]\d{0,18})/;
const projectPath = new RegExp(`/(?:[pP]rojects?|[sS]paces?)/([A-Z][A-Z0-9_]+|[1-9]\\d{0,18})${end}`);
const browsePath = new RegExp(`/browse/([A-Z][A-Z0-9_]+)${end}`);
const projectQuery =
  /[?&](?:projectKeys?|projectIdOrKey|projectKeyOrId|projectIds?|project|spaceKey)=([A-Z][A-Z0-9_]+(?:(?:,|%2C)[A-Z][A-Z0-9_]+)*|[1-9]\d{0,18})/;

const nothing: Addressed = { issue: null, projects: [] };

/** The work item and the projects that an address of Jira’s names. */
export function addressed(url: string): Addressed {
  const text = url.slice(0, 4_000);
  const key = issuePath.exec(text)?.[1] ?? null;
  const projectByKey = key === null ? null : projectOfKey(key);
  if (projectByKey !== null) return { issue: key, projects: [projectByKey] };
  const issue = issueIdPath.exec(text)?.[1] ?? issueQuery.exec(text)?.[1] ?? null;
  const ofIssue = issue === null ? null : projectOfKey(issue);
  if (ofIssue !== null) return { issue, projects: [ofIssue] };
  const named =
    projectPath.exec(text)?.[1] ?? browsePath.exec(text)?.[1] ?? projectQuery.exec(text)?.[1] ?? null;
  const projects = named === null ? inQuery(text) : named.split(/,|%2C/);
  if (issue === null && projects.length === 0) return nothing;
  return { issue, projects: projects.filter((name) => !/^[A-Z]/.test(name) || isProjectKey(name)) };
}

/** The projects of the JQL in an address. */
function inQuery(url: string): readonly string[] {
  const jql = /[?&]jql=([^&#\s]+)/i.exec(url)?.[1];
  if (jql === undefined) return [];
  try {
    return projectsInJql(decodeURIComponent(jql.replace(/\+/g, ' ')));
  } catch {
    // An address that was cut may end inside an escape.
    return [];
  }
}

/** The host of a URL in small letters, or null for a path. */
export function hostIn(url: string): string | null {
  const from = url.indexOf('://');
  if (from < 4 || !/https?$/i.test(url.slice(Math.max(0, from - 5), from))) return null;
  const authority = /^[^/?#\s]*/.exec(url.slice(from + 3, from + 600))?.[0] ?? '';
  const host = /^[A-Za-z0-9.-]{1,253}/.exec(authority.slice(authority.lastIndexOf('@') + 1))?.[0];
  return host === undefined ? null : host.toLowerCase();
}
