import { namesIn } from '../../../diagnosis';
import { isIssueName, limits, type Failure, type Witness } from '../../../jira';
import { inBatches } from '../batches';
import { counted } from '../counted';
import type { FactBook } from '../fact-book';
import { done, stage, type ItemEnd, type Learn, type StepContext } from '../stage';
import { notRead } from '../unread';
import { matchIssues } from './match-issues';
import { warnOfUnknownProjects } from './unknown-projects';

type Names = readonly string[];

/** The work items that the log names, as the viewer sees them. */
export const issues = stage<Names>({
  name: 'issues',
  says: (count) => `Looking up ${counted(count, 'work item')} that the log names`,
  plan: async (step) => {
    await warnOfUnknownProjects(step);
    return batches(namesIn(await step.book.findings()).issues);
  },
  size: (names) => names.length,
  work: (names, step, learn) => lookUp(names, 'viewer', step, learn),
});

/** The second witness: work items that the viewer does not see. */
export const issuesForApp = stage<Names>({
  name: 'issues-for-app',
  says: (count) => `Asking the app itself for ${counted(count, 'work item')} that you do not see`,
  plan: async ({ book }) => batches(await unseen(book)),
  size: (names) => names.length,
  work: (names, step, learn) => lookUp(names, 'app', step, learn),
});

const batches = (names: Names): readonly Names[] =>
  inBatches(names.filter(isIssueName), limits.issuesPerFetch);

async function unseen(book: FactBook): Promise<Names> {
  const seen = new Set((await book.all('issue')).map(([name]) => name));
  return namesIn(await book.findings()).issues.filter((name) => !seen.has(name));
}

async function lookUp(
  names: Names,
  as: Witness,
  { jira, book }: StepContext,
  learn: Learn,
): Promise<ItemEnd<Names>> {
  const answer = await jira.issues(names, as);
  if (!answer.ok) return notLookedUp(names, answer.failure, learn);
  const projectIds = new Map(await book.all('project-name'));
  for (const pair of matchIssues(names, answer.value, projectIds)) {
    learn('issue', pair);
    const [, { key, restrictedToRoles }] = pair;
    if (restrictedToRoles !== null) continue;
    learn('not-read', { what: 'restriction', id: key, project: null, status: null, right: null });
  }
  return done;
}

/** One row for the whole question, named after its first work item. That none of them was seen then says nothing. */
function notLookedUp(names: Names, failure: Failure, learn: Learn): ItemEnd<Names> {
  learn('issue-not-read', ...names);
  const [first = '', ...others] = names;
  const id = others.length === 0 ? first : `${first} and ${counted(others.length, 'other')}`;
  return notRead(failure, { what: 'issue', id, project: null, right: null }, learn);
}
