import { isProjectKey } from './issue-key';

/** A clause that says in which projects a search looks; what excludes projects names none. */
const clause =
  /\b(?:project|space)\s*(?:=|\bin\b)\s*(\([^)]{0,500}\)|"[^"]{1,100}"|'[^']{1,100}'|[A-Z][A-Z0-9_]+)/gi;

/** The keys of the projects that a JQL query looks in. Names of projects are not taken: a query may hold any text. */
export function projectsInJql(jql: string): readonly string[] {
  const named: string[] = [];
  for (const [, list = ''] of jql.slice(0, 2_000).matchAll(clause)) {
    for (const name of list.split(/[\s(),"']+/)) if (isProjectKey(name)) named.push(name);
  }
  return [...new Set(named)];
}
