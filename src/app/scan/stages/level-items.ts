import { BROWSE_PROJECTS } from '../../../access';
import { levelsIn } from '../../../diagnosis';
import { limits, type Witness } from '../../../jira';
import { inBatches } from '../../../jira/batches';
import { counted } from '../../../text/english';
import { itemsByLevel } from '../../facts/levels-in-space';
import { siteFacts } from '../site-facts';
import { done, stage, type ItemEnd, type Learn, type StepContext } from '../stage';
import { unlessBusy } from '../unread';
import { withLevels } from './scheme-levels';

/** Spaces whose work items are searched for levels; of those beyond, levels are known from their members alone. */
const mostSearches = 200;
/** Levels of which more than a page was found, and which are counted. */
const mostCounts = 100;

interface Search {
  readonly projectId: string;
  readonly as: Witness;
}

/** Work items in the levels of spaces that the account can browse, as the viewer sees them. */
export const levelItems = stage<Search>({
  name: 'level-items',
  says: (count) => `Looking for work items in the security levels of ${counted(count, 'space')}`,
  plan: async ({ store }) => searches(await projectsToSearch(store), 'viewer'),
  work: search,
});

/** The second witness, for spaces in which a level is left of which the viewer sees no work item. */
export const levelItemsForApp = stage<Search>({
  name: 'level-items-for-app',
  says: (count) => `Asking the app itself for work items in security levels of ${counted(count, 'space')}`,
  plan: async ({ store }) => {
    const facts = await siteFacts(store);
    const unseen = (await projectsToSearch(store)).filter((id) => {
      const project = facts.projects.get(id);
      const levels = project === undefined ? [] : (levelsIn(project, facts) ?? []);
      return levels.some(({ workItems }) => workItems === null);
    });
    return searches(unseen, 'app');
  },
  work: search,
});

const searches = (projectIds: readonly string[], as: Witness): readonly Search[] =>
  projectIds.slice(0, mostSearches).map((projectId) => ({ projectId, as }));

async function projectsToSearch(store: StepContext['store']): Promise<readonly string[]> {
  const facts = await siteFacts(store);
  return withLevels(facts).flatMap(({ id }) =>
    facts.verdicts.projects.get(id)?.has(BROWSE_PROJECTS) === true ? [id] : [],
  );
}

/** Nothing found proves nothing, and no more does a refusal: Jira refuses a query about a space that the caller does not see. */
async function search(
  { projectId, as }: Search,
  { jira }: StepContext,
  learn: Learn,
): Promise<ItemEnd<Search>> {
  const answer = await jira.levelItems(projectId, as);
  if (!answer.ok) return unlessBusy(answer.failure);
  const { items, hasMore } = answer.value;
  for (const [levelId, found] of itemsByLevel(items)) {
    learn('level-items', { projectId, levelId, as, hasMore, ...found });
  }
  return done;
}

/** How many work items lie in a level of which a page had not room for all. */
export const levelCounts = stage<{
  readonly projectId: string;
  readonly levelId: string;
  readonly as: Witness;
}>({
  name: 'level-counts',
  says: (count) => `Counting the work items of ${counted(count, 'security level')}`,
  plan: async ({ store }) =>
    (await store.all('level-items'))
      .flatMap(({ projectId, levelId, as, hasMore }) => (hasMore ? [{ projectId, levelId, as }] : []))
      .slice(0, mostCounts),
  work: async ({ projectId, levelId, as }, { jira }, learn) => {
    const answer = await jira.countInLevel(projectId, levelId, as);
    if (!answer.ok) return unlessBusy(answer.failure);
    learn('level-count', { projectId, levelId, workItems: answer.value });
    return done;
  },
});

/** Jira's verdict on one work item of each level. */
export const levelVerdicts = stage<readonly string[]>({
  name: 'level-verdicts',
  says: (count) => `Asking Jira about ${counted(count, 'work item')} in security levels`,
  plan: async ({ store }) => {
    const asked = new Map(await store.all('asked-issue'));
    const ids = (await store.all('level-items')).map(({ one }) => one);
    const open = ids.filter((id) => asked.get(id)?.includes(BROWSE_PROJECTS) !== true);
    return inBatches([...new Set(open)].sort(), limits.idsPerCheck);
  },
  size: (ids) => ids.length,
  work: async (issues, { jira, head }, learn) => {
    const { accountId } = head;
    const entries = [{ permissions: [BROWSE_PROJECTS], projects: [], issues }];
    const answer = await jira.check({ accountId, global: [], entries }, 'viewer');
    if (!answer.ok) return unlessBusy(answer.failure);
    learn('granted', answer.value);
    learn('asked-issue', ...issues.map((id) => [id, [BROWSE_PROJECTS]] as const));
    return done;
  },
});
