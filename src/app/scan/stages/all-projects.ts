import { afterPage, firstPage, type ListEnd, type ListPage } from '../list-to-end';
import { done, stage, type ItemEnd } from '../stage';
import { cannotGoOn } from '../unread';
import { leanProjects } from '../lean-projects';
import { counted } from '../../../text/english';

const task = 'list the spaces of this site';

/** Without a log: every project of the site, where they are not known by now; archived and trashed ones are only counted. */
export const allProjects = stage<ListPage>({
  name: 'all-projects',
  says: (pages) => `Listing the spaces of this site (${counted(pages, 'page')})`,
  plan: async (step) => {
    if ((await step.store.findings()) !== null) return [];
    const known = await leanProjects(step);
    if (known === null) return [firstPage];
    step.store.add('project', ...known);
    return [];
  },
  work: async (page, step, learn) => {
    const answer = await step.jira.allProjects(page.startAt);
    if (!answer.ok) return cannotGoOn(answer.failure, task);
    learn('project', ...answer.value.items.map((project) => ({ ...project, seenBy: 'viewer' as const })));
    return projectsEnd(await afterPage('all-projects', page, answer.value, step, learn));
  },
});

/** A scan that would not know all spaces of the site ends here: a report of some would pass for one of all. */
export function projectsEnd(end: ListEnd): ItemEnd<ListPage> {
  if (end.kind === 'more') return { ...done, more: end.pages };
  if (end.kind === 'whole') return done;
  return {
    kind: 'failed',
    problem: {
      code: 'jira-unavailable',
      says: `Jira was asked to ${task} and twice did not list as many as it had counted. Somebody may have made or deleted spaces meanwhile: check again.`,
    },
  };
}
