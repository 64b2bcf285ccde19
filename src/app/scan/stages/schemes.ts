import { failingProjects } from '../../../diagnosis';
import { forReport, type Scope } from '../scope';
import { siteFacts } from '../site-facts';
import { done, stage, type Stage } from '../stage';
import { notRead } from '../unread';
import { counted } from '../../../text/english';

/** Which scheme a failing project has. */
export const schemeIds = stage<string>({
  name: 'scheme-ids',
  says: (count) => `Asking for the permission schemes of ${counted(count, 'space')}`,
  plan: async ({ store, profile }) =>
    failingProjects(profile, await store.findings(), await siteFacts(store)),
  work: learnSchemeId(forReport),
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

/** Asks for the scheme of one project. */
export function learnSchemeId(scope: Scope): Stage<string>['work'] {
  return async (projectId, { jira, store }, learn) => {
    const answer = await jira.schemeIdOfProject(projectId);
    if (!answer.ok)
      return scope.notRead(answer.failure, { what: 'scheme-of', id: projectId, projectId }, store, learn);
    learn(`${scope.prefix}scheme-of`, [projectId, answer.value]);
    return done;
  };
}
