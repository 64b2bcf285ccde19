import { limits, type Page } from '../../../jira';
import { counted } from '../counted';
import { done, stage } from '../stage';
import { cannotGoOn } from '../unread';

/** Where a page of the site's projects starts. */
export interface ProjectPage {
  readonly startAt: number;
}

export const firstPage: ProjectPage = { startAt: 0 };

/** All pages after the first, which said how many there are. */
export function furtherPages({ startAt }: ProjectPage, { total }: Page<unknown>): readonly ProjectPage[] {
  if (startAt > 0) return [];
  const count = Math.ceil(total / limits.projectsPerPage);
  return Array.from({ length: Math.max(0, count - 1) }, (_, at) => ({
    startAt: (at + 1) * limits.projectsPerPage,
  }));
}

/** Without a log: every project of the site; archived and trashed ones are only counted. */
export const allProjects = stage<ProjectPage>({
  name: 'all-projects',
  says: (pages) => `Listing the spaces of this site (${counted(pages, 'page')})`,
  plan: async ({ book }) => ((await book.findings()) === null ? [firstPage] : []),
  work: async (page, { jira }, learn) => {
    const answer = await jira.allProjects(page.startAt, 'viewer');
    if (!answer.ok) return cannotGoOn(answer.failure, 'list the spaces of this site');
    learn('project', ...answer.value.items.map((project) => ({ ...project, seenBy: 'viewer' as const })));
    return { ...done, more: furtherPages(page, answer.value) };
  },
});
