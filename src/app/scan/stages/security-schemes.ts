import { liveProjects } from '../../../diagnosis';
import { limits } from '../../../jira';
import { inBatches } from '../../../jira/batches';
import { siteFacts } from '../site-facts';
import { done, stage } from '../stage';
import { notRead } from '../unread';
import { counted } from '../../../text/english';

/** Which company-managed spaces have an issue security scheme: only of those without one can nothing be hidden by a level. */
export const securitySchemes = stage<readonly string[]>({
  name: 'security-schemes',
  says: (count) => `Asking which of ${counted(count, 'space')} have security levels`,
  plan: async ({ store }) => {
    const live = liveProjects(await store.findings(), await siteFacts(store));
    const ids = live.flatMap(({ project }) => (project.kind === 'company-managed' ? [project.id] : []));
    return inBatches([...ids].sort(), limits.projectsPerSecurityQuestion);
  },
  size: (projectIds) => projectIds.length,
  work: async (projectIds, { jira }, learn) => {
    const answer = await jira.securitySchemesOf(projectIds);
    if (!answer.ok) {
      const row = { what: 'security-scheme', id: '', project: null, right: 'Administer Jira' } as const;
      return notRead(answer.failure, row, learn);
    }
    const schemes = answer.value;
    learn('security-scheme', ...projectIds.map((id) => [id, schemes.get(id) ?? null] as const));
    return done;
  },
});
