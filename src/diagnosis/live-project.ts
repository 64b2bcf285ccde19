import { BROWSE_PROJECTS, type Profile } from '../access';
import { levelGaps, levelsIn } from './levels';
import { causeInProject, causeOnItem, refusalEvidence } from './cause';
import { ConditionalTable } from './conditional';
import type { SiteFacts } from './facts';
import { GapTable, type GapKind } from './gap-table';
import type { Cause, ProjectDiagnosis } from './gap';
import type { LiveProject } from './needs';
import { refusalsIn } from './refusals';
import { matchVerdicts } from './match-verdicts';
import { permissionRecords, recordsOf, type RecordGroup } from './record-groups';
import { TallyByPermission } from './tally-by-permission';
import { uncheckedIn } from './unchecked';

const verdictMissing: Cause = { kind: 'unknown', because: { kind: 'verdict-missing' } };

/** A live project: its whole profile, and every permission that its records point to. */
export function diagnoseLive(profile: Profile, live: LiveProject, facts: SiteFacts): ProjectDiagnosis {
  const { project, recordGroups } = live;
  const { key, id, name, kind, typeKey, status } = project;
  const gaps = new GapTable();
  const granted = new TallyByPermission();
  const conditional = ConditionalTable.of(profile, live, facts);
  const evidence = refusalEvidence(facts);
  const unseen = new Set<string>();

  const refused = new Map(
    refusalsIn(profile, live, facts).permissions.map((permission): [string, GapKind] => {
      const cause = causeInProject(permission, project, facts);
      return [permission, { permission, wanted: null, cause, evidence }];
    }),
  );
  for (const gap of refused.values()) gaps.add(gap);
  for (const recordGroup of permissionRecords(recordGroups)) {
    const { tally } = recordGroup;
    const settled = matchVerdicts(recordGroup, facts);
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
        if (gap !== undefined && isUnseen(recordGroup)) unseen.add(settled.permission);
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
  for (const gap of levelGaps(project, facts, gaps.list())) gaps.add(gap);
  if (!facts.verdicts.projects.has(project.id)) {
    // Of the profile nothing is known here; the row must not look green.
    gaps.add({ permission: BROWSE_PROJECTS, wanted: null, cause: verdictMissing, evidence: 'log-only' });
  }
  return {
    ...{ key, id, name, kind, typeKey, status },
    records: recordsOf(recordGroups),
    gaps: gaps.list(),
    conditional: conditional.list(),
    alreadyGranted: granted.list(),
    unchecked: uncheckedIn(profile, project, facts),
    levels: levelsIn(project, facts) ?? [],
    ...(unseen.size === 0 ? {} : { unseen: [...unseen].sort() }),
  };
}

const isUnseen = ({ about }: RecordGroup): boolean => about.kind !== 'no-item' && about.kind !== 'item';
