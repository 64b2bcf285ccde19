import type { PermissionKey, Profile, WorkItem } from '../access';
import type { SiteFacts } from './facts';
import type { Findings } from './names';
import { liveProjects, profileNeeds, type LiveProject, type NamedFacts } from './needs';
import { byPermission } from './order';
import { matchVerdicts } from './match-verdicts';

/** Facts that stand once Jira has answered for projects, globals and work items. */
export type JudgedFacts = NamedFacts & Pick<SiteFacts, 'account' | 'verdicts'>;

/** What Jira refuses in a live project. */
export interface Refusals {
  readonly permissions: readonly PermissionKey[];
  readonly onItems: readonly { readonly permission: PermissionKey; readonly item: WorkItem }[];
}

/** What is refused of the needs of a project: its profile and what records point to. */
export function refusalsIn(
  profile: Profile,
  { project, recordGroups }: LiveProject,
  facts: JudgedFacts,
): Refusals {
  const granted = facts.verdicts.projects.get(project.id);
  if (granted === undefined) return { permissions: [], onItems: [] };
  const permissions = new Set(profileNeeds(profile, project, facts).filter((key) => !granted.has(key)));
  const onItems: Refusals['onItems'][number][] = [];
  for (const recordGroup of recordGroups) {
    if (recordGroup.finding.verdict !== 'permission') continue;
    const settled = matchVerdicts(recordGroup, facts);
    if (settled.kind === 'refused' && settled.on === 'project') permissions.add(settled.permission);
    if (settled.kind === 'refused-on-item') onItems.push(settled);
  }
  return { permissions: [...permissions].sort(byPermission), onItems };
}

/**
 * Ids of live projects where Jira refused a need, or a work item: their scheme explains it. None for an inactive account,
 * which explains everything by itself.
 */
export function failingProjects(profile: Profile, findings: Findings, facts: JudgedFacts): readonly string[] {
  if (!facts.account.active) return [];
  return liveProjects(findings, facts).flatMap((live) => {
    const { permissions, onItems } = refusalsIn(profile, live, facts);
    return permissions.length + onItems.length > 0 ? [live.project.id] : [];
  });
}
