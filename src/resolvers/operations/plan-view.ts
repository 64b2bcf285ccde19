import { z } from 'zod';
import type { AdminDefinition } from '../../app/invocation';
import { ownId } from '../payloads/parts';
import { planAsked } from '../payloads/plan-asked';
import { planOfReport } from '../../app/plans/report-plan';
import { planViewOf } from '../../app/plans/view-of-report';
import { bad, good } from '../../app/problems';
import { openReport } from '../../app/reports/open-report';

/** The plan of a report, as it is asked for. */
export const planView: AdminDefinition<'plan/view'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, asked: planAsked.nullable() }),
  run: async ({ reportId, asked }, invocation) => {
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const planning = await planOfReport(report.value, asked, invocation.clock);
    if (planning === null) {
      return bad(
        'no-such-report',
        'This report was made before this app made plans. Check again for a new one.',
      );
    }
    return good(await planViewOf(report.value, planning, invocation));
  },
};
