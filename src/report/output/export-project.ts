import { gapKey, isGapOfLevel } from '../../diagnosis/gap-key';
import { cellsOf } from '../cells';
import { stateOf } from '../order';
import type { Profile, Report, ReportProject } from '../report';
import { exportAlreadyGranted, exportGap, firstLines } from './export-gap';
import { closedIn } from './since';
import type { SchemeNamed } from '../space-schemes';
import { isClosed, uncheckedOf, type CurrentProject, type Overlay } from '../current-state';
import { conditionalSays } from '../words/conditional';
import { uncheckedSays } from '../words/unchecked';
import type { Words } from '../words/words';

/** A project in the shape of the exported report. */
export function exportProject(
  project: CurrentProject,
  words: Words,
  { profile, scheme }: { readonly profile: Profile; readonly scheme: SchemeNamed | null },
  { compared }: Pick<Overlay, 'compared'>,
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
