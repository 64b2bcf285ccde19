import { isNumericId, type IssueSeen } from '../../jira';

/** What a name may mean: the work item that Jira answered, found by one way or another; undefined: not by this way. */
type Way = (name: string) => IssueSeen | undefined;

/** Ids and keys as they were asked for. */
function asAsked(seen: readonly IssueSeen[]): Way {
  const byName = new Map<string, IssueSeen>();
  for (const issue of seen) byName.set(issue.key.toUpperCase(), issue).set(issue.id, issue);
  return (name) => byName.get(name.toUpperCase());
}

/** A key of a project that was renamed since: the number stays, the project's id says which. */
function underEarlierKey(seen: readonly IssueSeen[], projectIds: ReadonlyMap<string, string>): Way {
  const numberIn = (key: string) => key.slice(key.lastIndexOf('-') + 1);
  const byPlace = new Map(seen.map((issue) => [`${issue.projectId} ${numberIn(issue.key)}`, issue]));
  return (name) => {
    const projectId = projectIds.get(name.slice(0, name.lastIndexOf('-')));
    return projectId === undefined ? undefined : byPlace.get(`${projectId} ${numberIn(name)}`);
  };
}

/** Jira answers moved work items under a key of another project: one that is left over on both sides is that one. */
function leftOver(names: readonly string[], seen: readonly IssueSeen[], taken: ReadonlySet<IssueSeen>): Way {
  const issues = seen.filter((issue) => !taken.has(issue));
  const [only] = issues;
  return (name) => (names.length === 1 && issues.length === 1 && !isNumericId(name) ? only : undefined);
}

/**
 * Which answered work item is which asked name. Jira answers renamed and moved ones under their new key, without saying which
 * was asked for. `projectIds`: what the log calls a project → its id.
 */
export function matchIssues(
  names: readonly string[],
  seen: readonly IssueSeen[],
  projectIds: ReadonlyMap<string, string>,
): readonly (readonly [string, IssueSeen])[] {
  const exact = asAsked(seen);
  const renamed = underEarlierKey(seen, projectIds);
  const found = new Map<string, IssueSeen>();
  for (const name of names) {
    const issue = exact(name) ?? renamed(name);
    if (issue !== undefined) found.set(name, issue);
  }
  const open = names.filter((name) => !found.has(name));
  const moved = leftOver(open, seen, new Set(found.values()));
  for (const name of open) {
    const issue = moved(name);
    if (issue !== undefined) found.set(name, issue);
  }
  return [...found];
}
