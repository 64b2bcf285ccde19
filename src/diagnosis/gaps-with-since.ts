import type { SiteFacts } from './facts';
import type { ProjectDiagnosis } from './gap';
import type { Findings } from './names';
import type { AuditChange } from './since/audit-change';
import { explainable } from './explainable';
import { matchVerdicts } from './match-verdicts';
import { liveProjects } from './needs';
import { permissionRecords } from './record-groups';
import type { SinceFacts } from './since/known-since';
import { sinceInProject } from './since/since';

/** By so much the clock of a log may be wrong, for it may have left out its time zone. */
const day = 24 * 60 * 60 * 1000;

/** The gaps of spaces with the change of the audit log that took each permission, where a record shows it. Newest change first. */
export function gapsWithSince(
  projects: readonly ProjectDiagnosis[],
  findings: Findings,
  facts: SinceFacts & SiteFacts,
  changes: readonly AuditChange[],
): readonly ProjectDiagnosis[] {
  if (changes.length === 0) return projects;
  const refused = refusedBy(findings, facts);
  return projects.map((diagnosed) => {
    const project = facts.projects.get(diagnosed.id ?? '');
    if (project === undefined) return diagnosed;
    const gaps = diagnosed.gaps.map((gap) => {
      const permission = explainable(gap);
      if (permission === null) return gap;
      const by = refused.get(`${project.id} ${permission}`);
      const since = sinceInProject(permission, project, facts, changes, by);
      return since === null ? gap : { ...gap, since };
    });
    return { ...diagnosed, gaps };
  });
}

/** The last moment that a date can be made of. */
const lastMoment = 8.64e15;

/** Since when at the latest the log has a permission refused in a space, as ISO. */
function refusedBy(findings: Findings, facts: SiteFacts): ReadonlyMap<string, string> {
  const times = new Map<string, string>();
  for (const { project, recordGroups } of liveProjects(findings, facts)) {
    for (const group of permissionRecords(recordGroups)) {
      const { firstAt } = group.finding;
      const settled = matchVerdicts(group, facts);
      if (firstAt === undefined || settled.kind !== 'refused') continue;
      const key = `${project.id} ${settled.permission}`;
      const at = new Date(Math.min(firstAt + day, lastMoment)).toISOString();
      const known = times.get(key);
      if (known === undefined || at < known) times.set(key, at);
    }
  }
  return times;
}
