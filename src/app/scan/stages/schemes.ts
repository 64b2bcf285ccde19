import { failingProjects } from '../../../diagnosis';
import type { ProjectFacts } from '../../../diagnosis/facts';
import type { FactStore } from '../fact-store';
import { siteFacts } from '../site-facts';
import { done, stage, type ItemEnd, type Learn, type StepContext } from '../stage';
import { notRead } from '../unread';
import { counted } from '../../../text/english';

/** Which scheme a failing project has. */
export const schemeIds = stage<string>({
  name: 'scheme-ids',
  says: (count) => `Asking for the permission schemes of ${counted(count, 'space')}`,
  plan: async ({ store, profile }) =>
    failingProjects(profile, await store.findings(), await siteFacts(store)),
  work: learnSchemeId,
});

/** Each scheme of a failing project once, with its grants and their holders' names. */
export const schemes = stage<string>({
  name: 'schemes',
  says: (count) => `Reading ${counted(count, 'permission scheme')}`,
  plan: async ({ store }) =>
    [...new Set((await store.all('scheme-of')).map(([, schemeId]) => schemeId))].sort(),
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
  { jira, store }: StepContext,
  learn: Learn,
): Promise<ItemEnd<never>> {
  const answer = await jira.schemeIdOfProject(projectId);
  if (!answer.ok) {
    const project = (await projectWithId(projectId, store))?.key ?? projectId;
    const right = await administerProjects(store);
    return notRead(answer.failure, { what: 'permission-scheme', id: projectId, project, right }, learn);
  }
  learn('scheme-of', [projectId, answer.value]);
  return done;
}

export async function projectWithId(projectId: string, store: FactStore): Promise<ProjectFacts | undefined> {
  return (await store.all('project')).find(({ id }) => id === projectId);
}

/** The right that shows a project's scheme and roles, as this site's screens call it. */
export async function administerProjects(store: FactStore): Promise<string> {
  const permissions = await store.all('permission');
  return permissions.find(({ key }) => key === 'ADMINISTER_PROJECTS')?.name ?? 'Administer spaces';
}
