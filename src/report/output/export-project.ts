import type { Holder } from '../../access/model';
import type { AlreadyGranted } from '../../diagnosis/gap';
import { gapKey, isGapOfLevel } from '../../diagnosis/gap-key';
import { cellsOf } from '../cells';
import { nearMissesOf } from './explain-project';
import { stateOf } from '../order';
import type { Accepted } from '../accepted';
import type { Profile, Report, ReportGap, ReportHolder, ReportProject } from '../report';
import { closedIn } from './since';
import type { SchemeNamed } from '../space-schemes';
import {
  isClosed,
  noOverlay,
  uncheckedOf,
  type Overlay,
  type CurrentGap,
  type CurrentProject,
} from '../current-state';
import { causePagePath } from '../cause-page';
import { causeSays } from '../causes/cause-words';
import { conditionalSays } from '../words/conditional';
import { nearMissSays } from '../words/near-misses';
import type { Place } from '../words/place';
import { takenAwaySays } from '../words/taken-away';
import { uncheckedSays } from '../words/unchecked';
import { wantedName } from '../words/wanted';
import type { Words } from '../words/words';

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
export function exportGap(gap: CurrentGap, place: Place, words: Words): ReportGap {
  return {
    permission: gap.permission,
    gap: gapKey(gap),
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
    since: exportTaken(gap, place, words),
    accepted:
      gap.accepted === undefined ? null : { ...acceptedAs(gap.accepted), by: words.person(gap.accepted.by) },
    ...(gap.now === undefined ? {} : { now: gap.now }),
    ...(gap.news === undefined ? {} : { news: gap.news }),
  };
}

const acceptedAs = ({ at, reason, until }: Accepted): Omit<NonNullable<ReportGap['accepted']>, 'by'> => ({
  ...{ at, reason },
  ...(until === undefined ? {} : { until }),
});

function exportTaken(gap: CurrentGap, place: Place, words: Words): ReportGap['since'] {
  if (gap.since === undefined) return null;
  const { at, by } = gap.since;
  return { at, by, says: takenAwaySays(gap.since, gap, place, words), evidence: 'recorded' };
}

export function exportAlreadyGranted(granted: readonly AlreadyGranted[]): ReportProject['alreadyGranted'] {
  return granted.map(({ permission, records, lines }) => ({
    permission,
    records,
    lines: firstLines(lines),
  }));
}

/** A project in the shape of the exported report. */
export function exportProject(
  project: CurrentProject,
  words: Words,
  { profile, scheme }: { readonly profile: Profile; readonly scheme: SchemeNamed | null },
  { compared }: Pick<Overlay, 'compared'> = noOverlay,
): ReportProject {
  const closed = compared === null ? [] : closedIn(project.key, compared, words);
  return {
    key: project.key,
    id: project.id,
    name: project.name ?? (project.status === 'not-found' ? null : project.key),
    kind: project.kind,
    status: project.status,
    checked: isWhole(project) ? 'complete' : 'partly',
    state: stateOf(project),
    records: project.records,
    scheme,
    cells: Object.fromEntries(cellsOf(project, profile).byPermission),
    levels: exportLevels(project),
    gaps: project.gaps.map((gap) => exportGap(gap, project, words)),
    conditional: project.conditional.map((conditional) => ({
      permission: conditional.permission,
      says: conditionalSays(conditional, project, words),
      holders: conditional.holders,
      records: conditional.records,
      lines: firstLines(conditional.lines),
    })),
    alreadyGranted: exportAlreadyGranted(project.alreadyGranted),
    ...(closed.length === 0
      ? {}
      : { closedSince: closed.map(({ project: _space, says: _says, ...need }) => need) }),
  };
}

/** A level with the records and work items of the log that it hides. `fixes` come with the plan. */
function exportLevels({ levels = [], gaps }: CurrentProject): ReportProject['levels'] {
  return levels.map((level) => {
    const hidden = gaps.filter((gap) => !isClosed(gap) && isGapOfLevel(level.id, gapKey(gap)));
    const records = hidden.reduce((sum, gap) => sum + gap.records, 0);
    return { ...level, records, issues: hidden.flatMap(({ issues }) => issues), fixes: [] };
  });
}

/** Whether everything that the task needs in a space was asked, and answered by Jira. */
function isWhole(project: CurrentProject): boolean {
  const { status, gaps } = project;
  const onlyInLog = gaps.some((gap) => !isClosed(gap) && gap.evidence === 'log-only');
  return status === 'live' && !onlyInLog && uncheckedOf(project).length === 0;
}

/** What was not asked of a space, beside what could not be read. */
export function uncheckedRows(projects: readonly CurrentProject[]): Report['notRead'] {
  return projects.flatMap((project) =>
    uncheckedOf(project).map((kind) => ({
      what: kind,
      id: project.id ?? project.key,
      project: project.key,
      says: uncheckedSays(project.key, [kind]),
      right: null,
    })),
  );
}
