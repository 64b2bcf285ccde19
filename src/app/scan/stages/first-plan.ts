import { requireReportPart } from '../../../store';
import { planOfReport } from '../../plans/report-plan';
import type { StoredReport } from '../../reports/stored-report';
import { done, stage } from '../stage';

/** Makes the plan that the page shows first, so that nobody waits for it there, and ends the scan. */
export const firstPlan = stage<'all'>({
  name: 'first-plan',
  says: () => 'Working out the smallest change',
  plan: async () => ['all'],
  work: async (_item, { head: { scanId }, store, clock, finish }) => {
    const [finished] = await store.all('report-done');
    if (finished === undefined) throw new Error('a plan before its report');
    const { line } = finished;
    const stored = await requireReportPart<StoredReport>(scanId, 'head');
    const report = { reportId: scanId, values: line.values, stored, openedAt: clock.now() };
    await planOfReport(report, null, clock);
    finish(line);
    return done;
  },
});
