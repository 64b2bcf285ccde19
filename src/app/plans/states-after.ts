import { sectionOf, type Plan } from '../../remedy';
import { applyOverlay, closedByApp, movedTally, tally, type Tally } from '../../report';
import { currentIndex } from '../reports/current-index';
import type { OpenReport } from '../reports/open-report';
import type { OpenOverlay } from '../reports/overlay';
import { rowsOf } from '../reports/rows';

/** The spaces of a report by state, once this app has made its changes; null: it closes nothing, or others come first. */
export async function statesAfter(
  report: OpenReport,
  overlay: OpenOverlay,
  plan: Pick<Plan, 'changes' | 'leaves'>,
): Promise<Tally['states'] | null> {
  const sections = plan.changes.map(sectionOf);
  if (sections.includes('first') || !sections.includes('app')) return null;
  const { index, tally: now } = await currentIndex(report, overlay);
  const touched = new Set(plan.changes.flatMap(({ closes }) => closes.map(({ project }) => project)));
  const rows = await rowsOf(
    report.reportId,
    index.filter(({ k }) => touched.has(k)),
  );
  const before = rows.map((row) => applyOverlay(row, overlay));
  return movedTally(now, tally(before), tally(before.map(closedByApp(plan))), []).states;
}
