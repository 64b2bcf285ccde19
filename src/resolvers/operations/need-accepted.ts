import { z } from 'zod';
import { acceptedAnswer } from '../../app/reports/accepted/answer';
import { acceptedNeeds } from '../../app/reports/accepted/accept';
import type { AdminDefinition } from '../../app/invocation';
import { ownId } from '../payloads/parts';
import { openReport } from '../../app/reports/open-report';

/** Everything that is left out on purpose for the account of a report. */
export const needAccepted: AdminDefinition<'need/accepted'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId }),
  run: async ({ reportId }, invocation) => {
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const accepted = await acceptedNeeds(report.value.stored.summary.account.accountId);
    return acceptedAnswer(report.value, accepted, invocation);
  },
};
