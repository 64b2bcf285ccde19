import type { SiteFacts } from './facts';
import type { ProjectDiagnosis } from './gap';
import type { AuditChange } from './since/audit-change';
import { explainable } from './explainable';
import { sinceInProject, type SinceFacts } from './since/since';

/** The gaps of spaces with the change of the audit log that took each permission, where a record shows it. Newest change first. */
export function gapsSince(
  projects: readonly ProjectDiagnosis[],
  facts: SinceFacts & Pick<SiteFacts, 'projects'>,
  changes: readonly AuditChange[],
): readonly ProjectDiagnosis[] {
  if (changes.length === 0) return projects;
  return projects.map((diagnosed) => {
    const project = facts.projects.get(diagnosed.id ?? '');
    if (project === undefined) return diagnosed;
    const gaps = diagnosed.gaps.map((gap) => {
      const permission = explainable(gap);
      const since = permission === null ? null : sinceInProject(permission, project, facts, changes);
      return since === null ? gap : { ...gap, since };
    });
    return { ...diagnosed, gaps };
  });
}
