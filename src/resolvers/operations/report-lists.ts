import { z } from 'zod';
import { reportLists as listsOf } from '../../report';
import type { AdminDefinition } from '../../app/invocation';
import { ownId } from '../payloads/parts';
import { good } from '../../app/problems';
import { openLists, openReport } from '../../app/reports/open-report';
import { openOverlay } from '../../app/reports/overlay';
import { openRetry } from '../../app/reports/retry';
import { wordsOf } from '../../app/reports/words-of';

/** What was set aside, not recognised and not read. */
export const reportLists: AdminDefinition<'report/lists'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId }),
  run: async ({ reportId }, invocation) => {
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const { stored } = report.value;
    const overlay = await openOverlay(report.value);
    const retry = await openRetry(report.value, overlay);
    return good(listsOf(await openLists(reportId), await wordsOf(stored, [], invocation.jira), retry));
  },
};
