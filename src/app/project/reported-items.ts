import type { Gap } from '../../diagnosis/gap';
import { limits, type JiraReader } from '../../jira';
import { isLeft, applyOverlay, type CurrentGap } from '../../report';
import { inBatches } from '../../jira/batches';
import type { OpenReport } from '../reports/open-report';
import type { Survey } from './survey';
import { openOverlay } from '../reports/overlay';
import { rowOf } from '../reports/rows';

/** What the site's newest report knows of the work items of a space: the page of the space has no log of its own. */
export interface ReportedItems {
  /** When it was asked, ISO. */
  readonly asOf: string;
  /** A change touched the space since. */
  readonly changed: boolean;
  /** Gaps on work items, all of them. */
  readonly gaps: readonly Gap[];
  /** The same with the work items that the viewer may read. */
  readonly shown: readonly Gap[];
  /** Refused work items that the viewer may not read: they are counted, never named. */
  readonly hidden: number;
  /** Work items of which only the log speaks, and that the viewer does not find either. */
  readonly notFound: number;
}

/**
 * Gaps on work items of the space that stood when the site's newest report was made, or was last asked again, on the same
 * account. `report`: that one, where there is one; `refused`: what Jira refuses in the whole space now, which stands for all of its work items. null: no report has any.
 */
export async function reportedItems(
  report: OpenReport | null,
  { project }: Pick<Survey, 'project'>,
  refused: ReadonlySet<string | null>,
  jira: JiraReader,
): Promise<ReportedItems | null> {
  const found = report === null ? null : await rowOf(report.reportId, project.key);
  if (report === null || found === null || (found.id !== null && found.id !== project.id)) return null;
  const row = applyOverlay(found, await openOverlay(report));
  const gaps = row.gaps.filter((gap) => isLeft(gap) && gap.issues.length > 0 && !refused.has(gap.permission));
  if (gaps.length === 0) return null;
  return {
    asOf: row.again?.at ?? report.stored.summary.checkedAt,
    changed: row.changed === true,
    gaps: gaps.map(asReported),
    ...(await asSeen(gaps.map(asReported), jira)),
  };
}

/** What became of it since is said with its time, and not gap by gap. */
function asReported({ now: _now, news: _news, fresh: _fresh, accepted: _accepted, ...gap }: CurrentGap): Gap {
  return gap;
}

/** Gaps with the work items that the viewer may read, and how many there are that they may not: refused, or not found. */
export async function asSeen<Found extends Gap>(
  gaps: readonly Found[],
  jira: JiraReader,
): Promise<{ readonly shown: readonly Found[]; readonly hidden: number; readonly notFound: number }> {
  const names = [...new Set(gaps.flatMap(({ issues }) => issues))];
  const seen = new Set<string>();
  for (const some of inBatches(names, limits.issuesPerFetch)) {
    const answer = await jira.issues(some, 'viewer');
    if (answer.ok) for (const { key } of answer.value) seen.add(key);
  }
  const shown = gaps.flatMap((gap) => {
    if (gap.issues.length === 0) return [gap];
    const issues = gap.issues.filter((issue) => seen.has(issue));
    return issues.length === 0 ? [] : [{ ...gap, issues }];
  });
  const refused = new Set(gaps.flatMap((gap) => (gap.evidence === 'log-only' ? [] : gap.issues)));
  const unseen = names.filter((name) => !seen.has(name));
  const hidden = unseen.filter((name) => refused.has(name)).length;
  return { shown, hidden, notFound: unseen.length - hidden };
}
