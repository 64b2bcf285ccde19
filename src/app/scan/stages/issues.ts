import { namesIn } from '../../../diagnosis';
import { isIssueName, limits, type Failure, type Witness } from '../../../jira';
import { inBatches } from '../../../jira/batches';
import type { FactStore } from '../fact-store';
import { done, stage, type ItemEnd, type Learn, type StepContext } from '../stage';
import { nonsense, notRead } from '../unread';
import { matchIssues } from '../../facts/match-issues';
import { counted } from '../../../text/english';

type Names = readonly string[];

/** The work items that the log names, as the viewer sees them. */
export const issues = stage<Names>({
  name: 'issues',
  says: (count) => `Looking up ${counted(count, 'work item')} that the log names`,
  plan: async (step) => {
    await warnOfUnknownProjects(step);
    return batches(namesIn(await step.store.findings()).issues);
  },
  size: (names) => names.length,
  work: (names, step, learn) => lookUp(names, 'viewer', step, learn),
});

/** Most of the log's projects unknown to both witnesses: it may be another site's log. Call when both have answered. */
async function warnOfUnknownProjects({ store, warn }: StepContext): Promise<void> {
  const names = namesIn(await store.findings()).projects;
  const found = new Set((await store.all('project-name')).map(([name]) => name));
  const notFound = names.filter((name) => !found.has(name)).length;
  if (notFound * 2 > names.length) warn({ kind: 'projects-not-found', notFound, named: names.length });
}

/** The second witness: work items that the viewer does not see. */
export const issuesForApp = stage<Names>({
  name: 'issues-for-app',
  says: (count) => `Asking the app itself for ${counted(count, 'work item')} that you do not see`,
  plan: async ({ store }) => batches(await unseen(store)),
  size: (names) => names.length,
  work: (names, step, learn) => lookUp(names, 'app', step, learn),
});

const batches = (names: Names): readonly Names[] =>
  inBatches(names.filter(isIssueName), limits.issuesPerFetch);

async function unseen(store: FactStore): Promise<Names> {
  const seen = new Set((await store.all('issue')).map(([name]) => name));
  return namesIn(await store.findings()).issues.filter((name) => !seen.has(name));
}

async function lookUp(
  names: Names,
  as: Witness,
  { jira, store }: StepContext,
  learn: Learn,
): Promise<ItemEnd<Names>> {
  const answer = await jira.issues(names, as);
  if (!answer.ok) return notLookedUp(names, answer.failure, learn);
  const projectIds = new Map(await store.all('project-name'));
  const matched = matchIssues(names, answer.value, projectIds);
  for (const pair of matched) {
    learn('issue', pair);
    const [, { key, restrictedToRoles }] = pair;
    if (restrictedToRoles !== null) continue;
    learn('not-read', { what: 'restriction', id: key, project: null, status: null, right: null });
  }
  const found = new Set(matched.map(([name]) => name));
  const isTaken = new Set(matched.map(([, issue]) => issue));
  const open = names.filter((name) => !found.has(name));
  const unclaimed = answer.value.some((issue) => !isTaken.has(issue));
  return unclaimed && open.length > 0 ? askApart(names, open, learn) : done;
}

/**
 * Work items that were answered and that no open name claims: some of the names are those of items that were moved. Asked in
 * smaller parts it shows which; one that is asked alone and answered by several is not known.
 */
function askApart(asked: Names, open: Names, learn: Learn): ItemEnd<Names> {
  if (asked.length === 1) return notLookedUp(open, nonsense, learn);
  return { ...done, more: inBatches(open, Math.ceil(open.length / 2)) };
}

/** One row for the whole question, named after its first work item. That none of them was seen then says nothing. */
function notLookedUp(names: Names, failure: Failure, learn: Learn): ItemEnd<Names> {
  learn('issue-not-read', ...names);
  const [first = '', ...others] = names;
  const id = others.length === 0 ? first : `${first} and ${counted(others.length, 'other')}`;
  return notRead(failure, { what: 'issue', id, project: null, right: null }, learn);
}
