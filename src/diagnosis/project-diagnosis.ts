import { BROWSE_PROJECTS, type Profile } from '../access';
import { causeInProject, causeOnItem } from './cause';
import { ConditionalTable } from './conditional';
import type { ProjectFacts, SiteFacts } from './facts';
import { GapTable, type GapKind } from './gap-table';
import type { Cause, Evidence, ProjectDiagnosis } from './gap';
import { GrantedTable } from './granted-table';
import type { LiveProject } from './needs';
import { refusalsIn } from './refusals';
import { settle } from './settle';
import type { Slice } from './slices';
import { sum } from './tally';

const verdictMissing: Cause = { kind: 'unknown', because: { kind: 'verdict-missing' } };

/** How well a refusal of Jira's is known. */
export function refusalEvidence({ verdictsFrom }: SiteFacts): Evidence {
  return verdictsFrom === 'permission-search' ? 'derived' : 'confirmed';
}

/** A live project: its whole profile, and every permission that its records point to. */
export function diagnoseLive(profile: Profile, live: LiveProject, facts: SiteFacts): ProjectDiagnosis {
  const { project, slices } = live;
  const gaps = new GapTable();
  const granted = new GrantedTable();
  const conditional = ConditionalTable.of(profile, live, facts);
  const evidence = refusalEvidence(facts);

  const refused = new Map(
    refusalsIn(profile, live, facts).permissions.map((permission): [string, GapKind] => {
      const cause = causeInProject(permission, project, facts);
      return [permission, { permission, wanted: null, cause, evidence }];
    }),
  );
  for (const gap of refused.values()) gaps.add(gap);
  for (const slice of permissionRecords(slices)) {
    const { tally } = slice;
    const settled = settle(slice, facts);
    switch (settled.kind) {
      case 'granted': {
        const { on, permissions } = settled;
        if (on === 'site') break;
        const [least] = permissions;
        const firmest = conditional.firmest(permissions) ?? least;
        if (on === 'item') granted.add(least, tally);
        else if (conditional.has(firmest)) conditional.add(firmest, tally);
        else granted.add(firmest, tally);
        break;
      }
      case 'refused': {
        const gap = settled.on === 'project' ? refused.get(settled.permission) : undefined;
        if (gap !== undefined) gaps.add(gap, tally);
        break;
      }
      case 'refused-on-item': {
        const { permission, item } = settled;
        const cause = causeOnItem(permission, item, project, facts);
        gaps.add({ permission, wanted: null, cause, evidence }, tally, [item.key]);
        break;
      }
      case 'log-only': {
        const { permission, wanted, cause, issues } = settled;
        gaps.add({ permission, wanted, cause, evidence: 'log-only' }, tally, issues);
        break;
      }
      case 'not-live':
        break;
    }
  }
  if (!facts.verdicts.projects.has(project.id)) {
    // Of the profile nothing is known here; the row must not look green.
    gaps.add({ permission: BROWSE_PROJECTS, wanted: null, cause: verdictMissing, evidence: 'log-only' });
  }
  return {
    ...identity(project),
    records: sum(slices.map(({ tally }) => tally)).records,
    gaps: gaps.list(),
    conditional: conditional.list(),
    alreadyGranted: granted.list(),
  };
}

const notLive = {
  archived: { cause: { kind: 'project-archived' }, evidence: 'confirmed' },
  trashed: { cause: { kind: 'project-trashed' }, evidence: 'confirmed' },
  'not-found': { cause: { kind: 'project-not-found' }, evidence: 'log-only' },
} as const satisfies Record<string, { cause: Cause; evidence: Evidence }>;

/**
 * A project that is archived, in the trash or found by nobody: a gap for each permission that a record points to there, or
 * for Browse spaces, whatever Jira would grant.
 */
export function diagnoseNotLive(
  project: ProjectFacts | { readonly status: 'not-found'; readonly key: string },
  slices: readonly Slice[],
  facts: SiteFacts,
): ProjectDiagnosis {
  const status = project.status === 'live' ? 'not-found' : project.status;
  const gaps = new GapTable();
  const permissions: string[] = [];
  for (const slice of permissionRecords(slices)) {
    const settled = settle(slice, facts);
    if (settled.kind === 'not-live') {
      const { permission } = settled;
      permissions.push(permission);
      gaps.add({ permission, wanted: null, ...notLive[status] }, slice.tally);
    } else if (settled.kind === 'log-only') {
      const { permission, wanted, cause, issues } = settled;
      gaps.add({ permission, wanted, cause, evidence: 'log-only' }, slice.tally, issues);
    }
  }
  if (permissions.length === 0) {
    gaps.add({ permission: BROWSE_PROJECTS, wanted: null, ...notLive[status] });
  }
  return {
    ...identity(project),
    records: sum(slices.map(({ tally }) => tally)).records,
    gaps: gaps.list(),
    conditional: [],
    alreadyGranted: [],
  };
}

function identity(
  project: ProjectFacts | { readonly status: 'not-found'; readonly key: string },
): Pick<ProjectDiagnosis, 'key' | 'id' | 'name' | 'kind' | 'typeKey' | 'status'> {
  if (project.status === 'not-found') {
    return { key: project.key, id: null, name: null, kind: null, status: project.status };
  }
  const { key, id, name, kind, typeKey, status } = project;
  return { key, id, name, kind, typeKey, status };
}

export function permissionRecords(slices: readonly Slice[]): readonly Slice[] {
  return slices.filter(({ finding }) => finding.verdict === 'permission');
}
