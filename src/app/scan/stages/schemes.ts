import { failingProjects } from '../../../diagnosis';
import type { ProjectFacts } from '../../../diagnosis/facts';
import type { FactBook } from '../fact-book';
import { siteFacts } from '../site-facts';
import { done, stage, type ItemEnd, type Learn, type StepContext } from '../stage';
import { notRead } from '../unread';
import { counted } from '../../../text/english';

/** Which scheme a failing project has. */
export const schemeIds = stage<string>({
  name: 'scheme-ids',
  says: (count) => `Asking for the permission schemes of ${counted(count, 'space')}`,
  plan: async ({ book, profile }) => failingProjects(profile, await book.findings(), await siteFacts(book)),
  work: learnSchemeId,
});

/** Each scheme of a failing project once, with its grants and their holders' names. */
export const schemes = stage<string>({
  name: 'schemes',
  says: (count) => `Reading ${counted(count, 'permission scheme')}`,
  plan: async ({ book }) =>
    [...new Set((await book.all('scheme-of')).map(([, schemeId]) => schemeId))].sort(),
  work: async (schemeId, { jira }, learn) => {
    const answer = await jira.scheme(schemeId);
    if (!answer.ok) {
      const row = {
        what: 'permission-scheme',
        id: schemeId,
        project: null,
        right: 'Administer Jira',
      } as const;
      return notRead(answer.failure, row, learn);
    }
    learn('scheme', answer.value);
    return done;
  },
});

/** Asks for the scheme of one project. A project whose scheme cannot be read is a row of the report. */
export async function learnSchemeId(
  projectId: string,
  { jira, book }: StepContext,
  learn: Learn,
): Promise<ItemEnd<never>> {
  const answer = await jira.schemeIdOfProject(projectId);
  if (!answer.ok) {
    const project = (await projectWithId(projectId, book))?.key ?? projectId;
    const right = await administerProjects(book);
    return notRead(answer.failure, { what: 'permission-scheme', id: projectId, project, right }, learn);
  }
  learn('scheme-of', [projectId, answer.value]);
  return done;
}

export async function projectWithId(projectId: string, book: FactBook): Promise<ProjectFacts | undefined> {
  return (await book.all('project')).find(({ id }) => id === projectId);
}

/** The right that shows a project's scheme and roles, as this site's screens call it. */
export async function administerProjects(book: FactBook): Promise<string> {
  const permissions = await book.all('permission');
  return permissions.find(({ key }) => key === 'ADMINISTER_PROJECTS')?.name ?? 'Administer spaces';
}
