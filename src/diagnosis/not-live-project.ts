import { BROWSE_PROJECTS } from '../access';
import type { ProjectFacts, ProjectStatus, SiteFacts } from './facts';
import { GapTable } from './gap-table';
import type { Cause, Evidence, ProjectDiagnosis } from './gap';
import { matchVerdicts } from './match-verdicts';
import { permissionRecords, recordsOf, type RecordGroup } from './record-groups';

export type NotLive = Exclude<ProjectStatus, 'live'>;

const known = {
  archived: { cause: { kind: 'project-archived' }, evidence: 'confirmed' },
  trashed: { cause: { kind: 'project-trashed' }, evidence: 'confirmed' },
  'not-found': { cause: { kind: 'project-not-found' }, evidence: 'log-only' },
} as const satisfies Record<NotLive, { cause: Cause; evidence: Evidence }>;

/**
 * A project that is archived, in the trash or not found: a gap for each permission that a record points to there, or
 * for Browse spaces, whatever Jira would grant. `project` is null where nobody finds it.
 */
export function diagnoseNotLive(
  key: string,
  status: NotLive,
  project: ProjectFacts | null,
  recordGroups: readonly RecordGroup[],
  facts: SiteFacts,
): ProjectDiagnosis {
  const gaps = new GapTable();
  let pointedTo = false;
  for (const recordGroup of permissionRecords(recordGroups)) {
    const settled = matchVerdicts(recordGroup, facts);
    if (settled.kind === 'not-live') {
      pointedTo = true;
      gaps.add({ permission: settled.permission, wanted: null, ...known[status] }, recordGroup.tally);
    } else if (settled.kind === 'log-only') {
      const { permission, wanted, cause, issues } = settled;
      gaps.add({ permission, wanted, cause, evidence: 'log-only' }, recordGroup.tally, issues);
    }
  }
  if (!pointedTo) gaps.add({ permission: BROWSE_PROJECTS, wanted: null, ...known[status] });
  return {
    key,
    id: project?.id ?? null,
    name: project?.name ?? null,
    kind: project?.kind ?? null,
    ...(project === null ? {} : { typeKey: project.typeKey }),
    status,
    records: recordsOf(recordGroups),
    gaps: gaps.list(),
    conditional: [],
    alreadyGranted: [],
  };
}
