import type { ProjectDiagnosis } from '../../diagnosis/gap';
import { sectionOf, type Plan } from '../../remedy';
import { applyOverlay, closedByApp, movedTally, tally, type Tally } from '../../report';
import { currentIndex } from '../reports/current-index';
import type { OpenReport } from '../reports/open-report';
import type { OpenOverlay } from '../reports/overlay';

/**
 * The spaces of a report by state, once this app has made its changes; null: it closes nothing, or others come first. `rows`: of every
 * space in which a plan can close anything.
 */
export async function statesAfter(
  report: OpenReport,
  overlay: OpenOverlay,
  plan: Pick<Plan, 'changes' | 'leaves'>,
  rows: readonly ProjectDiagnosis[],
): Promise<Tally['states'] | null> {
  const sections = plan.changes.map(sectionOf);
  if (sections.includes('first') || !sections.includes('app')) return null;
  const { tally: now } = await currentIndex(report, overlay);
  const before = rows.map((row) => applyOverlay(row, overlay));
  return movedTally(now, tally(before), tally(before.map(closedByApp(plan))), []).states;
}
