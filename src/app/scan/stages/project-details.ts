import { profileInProject, type Profile } from '../../../access';
import type { ProjectFacts } from '../../../diagnosis/facts';
import { limits } from '../../../jira';
import { inBatches } from '../../../jira/batches';
import { counted } from '../../../text/english';
import { draftReport } from '../report-draft';
import { done, stage } from '../stage';
import { noneRead } from '../unread';

/** Names and leads of spaces with something to say of, where only their ids and keys are known so far. */
export const projectDetails = stage<readonly string[]>({
  name: 'project-details',
  says: (count) => `Reading the names of ${counted(count, 'space')} that lack something`,
  plan: async ({ profile, store }) => {
    if ((await store.all('project-id')).length === 0) return [];
    const { diagnosis } = await draftReport(profile, store);
    const wanted = diagnosis.projects.flatMap(({ id, name, gaps, conditional }) =>
      id !== null && name === null && gaps.length + conditional.length > 0 ? [id] : [],
    );
    return inBatches(wanted, limits.namesPerProjectSearch);
  },
  size: (ids) => ids.length,
  work: async (ids, { jira, profile, store }, learn) => {
    const projects = new Map((await store.all('project')).map((project) => [project.id, project]));
    const answer = await jira.projectsByName({ ids }, 'viewer');
    if (!answer.ok) {
      const rows = ids.map(
        (id) => ({ id, project: projects.get(id)?.key ?? null, what: 'project', right: null }) as const,
      );
      return noneRead(answer.failure, rows, learn);
    }
    const seen = answer.value.items.map((project) => ({ ...project, seenBy: 'viewer' as const }));
    if (seen.some((project) => isAnother(project, projects.get(project.id), profile))) {
      return {
        kind: 'failed',
        problem: {
          code: 'jira-unavailable',
          says: 'Jira’s lists of spaces and of permission schemes do not agree on how a space is managed, or of which type it is. So this check cannot tell what was asked of each, and there is no report. Check again.',
        },
      };
    }
    learn('project', ...seen);
    return done;
  },
});

/** Whether a space turns out to have other needs than it was checked for. */
function isAnother(seen: ProjectFacts, before: ProjectFacts | undefined, profile: Profile): boolean {
  return (
    before !== undefined &&
    (seen.kind !== before.kind ||
      profileInProject(profile, seen).join() !== profileInProject(profile, before).join())
  );
}
