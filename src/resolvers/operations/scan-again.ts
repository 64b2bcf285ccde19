import { z } from 'zod';
import type { AdminDefinition } from '../../app/invocation';
import { ownId } from '../payloads/parts';
import { bad } from '../../app/problems';
import { beginRecheck } from '../../app/scan/begin-recheck';
import { startScan } from '../../app/scan/start';
import { openReport } from '../../app/reports/open-report';

/** *Check again* of all: a new scan with the account, the profile and the findings of a report. */
export const scanAgain: AdminDefinition<'scan/again'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId }),
  run: async ({ reportId }, invocation) => {
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const { findings } = report.value.stored;
    if (findings === undefined) {
      return bad(
        'no-such-report',
        'What the log of this report said is no longer kept. Drop the log again to check everything again.',
      );
    }
    return startScan(() => beginRecheck(report.value, findings, invocation), invocation);
  },
};
