import type { Holder } from '../access/model';
import type { AlreadyGranted, Gap, ProjectDiagnosis } from '../diagnosis/gap';
import { nearMissesOf } from './explain-project';
import type { ReportGap, ReportHolder, ReportProject } from './report';
import { causePagePath } from './words/cause-page';
import { causeSays } from './words/causes';
import { conditionalSays } from './words/conditional';
import { nearMissSays } from './words/near-misses';
import type { Place } from './words/place';
import { wantedName } from './words/wanted';
import type { Words } from './words/words';

/** A report keeps as many line numbers as this of each kind of failure. */
const mostLines = 20;

export function firstLines(lines: readonly number[]): readonly number[] {
  return lines.slice(0, mostLines);
}

function exportHolder({ type, jiraType, value, name }: Holder, words: Words): ReportHolder {
  const called = type === 'user' && value !== null ? words.person(value) : name;
  return {
    type: jiraType ?? type,
    ...(value === null ? {} : { value }),
    ...(called === null ? {} : { name: called }),
  };
}

/** A gap in the shape of the exported report. `place` is null for a gap of the site. */
export function exportGap(gap: Gap, place: Place, words: Words): ReportGap {
  return {
    permission: gap.permission,
    name: wantedName(gap, words),
    tier: gap.tier,
    cause: {
      kind: gap.cause.kind,
      says: causeSays(gap, place, words),
      page: causePagePath(gap.cause.kind),
      nearMisses: nearMissesOf(gap).map((nearMiss) => ({
        holder: exportHolder(nearMiss.holder, words),
        says: nearMissSays(nearMiss, place, words),
      })),
    },
    evidence: gap.evidence,
    records: gap.records,
    lines: firstLines(gap.lines),
    issues: gap.issues,
    fixes: [],
    accepted: null,
  };
}

export function exportAlreadyGranted(granted: readonly AlreadyGranted[]): ReportProject['alreadyGranted'] {
  return granted.map(({ permission, records, lines }) => ({
    permission,
    records,
    lines: firstLines(lines),
  }));
}

/** A project in the shape of the exported report. */
export function exportProject(project: ProjectDiagnosis, words: Words): ReportProject {
  return {
    key: project.key,
    id: project.id,
    name: project.name,
    kind: project.kind,
    status: project.status,
    records: project.records,
    gaps: project.gaps.map((gap) => exportGap(gap, project, words)),
    conditional: project.conditional.map((conditional) => ({
      permission: conditional.permission,
      says: conditionalSays(conditional, project, words),
      holders: conditional.holders,
      records: conditional.records,
      lines: firstLines(conditional.lines),
    })),
    alreadyGranted: exportAlreadyGranted(project.alreadyGranted),
  };
}
