import { z } from 'zod';
import type { AdminDefinition } from '../../app/invocation';
import { ownId } from '../payloads/parts';
import { planAsked } from '../payloads/change';
import { planOfReport } from '../../app/plans/report-plan';
import { planViewOf } from '../../app/plans/view-of-report';
import { bad, good } from '../../app/problems';
import { ofReport } from '../../app/reports/open-report';

/** The plan of a report, as it is asked for. */
export const planView: AdminDefinition<'plan/view'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, asked: planAsked.nullable() }),
  run: ofReport(async (report, { asked }, invocation) => {
    const planning = await planOfReport(report, asked, invocation.clock);
    if (planning === null) {
      return bad(
        'no-such-report',
        'This report was made before this app made plans. Check again for a new one.',
      );
    }
    return good(await planViewOf(report, planning, invocation));
  }),
};
