import { namesIn, projectsToFollow } from '../../../diagnosis';
import { isNumericId, type ProjectNames } from '../../../jira';
import type { FactStore } from '../fact-store';
import { siteFacts } from '../site-facts';
import { done, stage, type AnyStage, type Stage } from '../stage';
import { cannotGoOn, noneRead } from '../unread';
import { afterPage, firstPage, type ListPage } from '../list-to-end';
import { projectsEnd } from './all-projects';
import { learnListed, learnNamed, namesOf, searchesFor } from './project-names';
import { counted } from '../../../text/english';

interface LookUp extends Pick<Stage<ProjectNames>, 'name' | 'says'> {
  /** "look up the spaces that the log names" */
  readonly task: string;
  readonly names: (store: FactStore) => Promise<readonly string[]>;
}

/** Projects by their names, looked up as the viewer. */
const lookedUp = ({ name, says, task, names }: LookUp): AnyStage =>
  stage<ProjectNames>({
    ...{ name, says },
    plan: async ({ store }) => searchesFor(await names(store)),
    size: (search) => namesOf(search).length,
    work: async (search, { jira }, learn) => {
      const answer = await jira.projectsByName(search, 'viewer');
      if (!answer.ok) return cannotGoOn(answer.failure, task);
      learnNamed(namesOf(search), answer.value.items, 'viewer', learn);
      return done;
    },
  });

/** The projects that the log names. */
export const namedProjects = lookedUp({
  name: 'named-projects',
  says: (count) => `Looking up the ${counted(count, 'space')} that the log names`,
  task: 'look up the spaces that the log names',
  names: async (store) => namesIn(await store.findings()).projects,
});

/** Keys that projects had before they were renamed are in the list of all projects only, and so are the names that people give them. */
export const renamedProjects = stage<ListPage>({
  name: 'renamed-projects',
  says: (pages) => `Looking for spaces that were renamed (${counted(pages, 'page')})`,
  plan: async ({ store }) => ((await unresolved(store)).every(isNumericId) ? [] : [firstPage]),
  work: async (page, step, learn) => {
    const answer = await step.jira.allProjects(page.startAt);
    if (!answer.ok) return cannotGoOn(answer.failure, 'list the spaces of this site');
    learnNamed(await unresolved(step.store), answer.value.items, 'viewer', learn);
    learnListed(answer.value.items, learn);
    return projectsEnd(await afterPage('renamed-projects', page, answer.value, step, learn));
  },
});

/** The second witness: what the viewer does not find, the app may. */
export const projectsForApp = stage<ProjectNames>({
  name: 'projects-for-app',
  says: (count) => `Asking the app itself for ${counted(count, 'space')} that you do not see`,
  plan: async ({ store }) => searchesFor(await unresolved(store)),
  size: (search) => namesOf(search).length,
  work: async (search, { jira }, learn) => {
    const answer = await jira.projectsByName(search, 'app');
    if (answer.ok) {
      learnNamed(namesOf(search), answer.value.items, 'app', learn);
      return done;
    }
    const rows = namesOf(search).map(
      (name) => ({ id: name, project: name, what: 'project', right: null }) as const,
    );
    return noneRead(answer.failure, rows, learn);
  },
});

/** Work items of the log may lie in other projects today. */
export const movedProjects = lookedUp({
  name: 'moved-projects',
  says: (count) => `Looking up ${counted(count, 'space')} that work items were moved to`,
  task: 'look up the spaces that work items were moved to',
  names: async (store) => projectsToFollow(await siteFacts(store)),
});

async function unresolved(store: FactStore): Promise<readonly string[]> {
  const found = new Set((await store.all('project-name')).map(([name]) => name));
  return namesIn(await store.findings()).projects.filter((name) => !found.has(name));
}
