import { z } from 'zod';
import { explainProject, applyOverlay } from '../../report';
import type { AdminDefinition } from '../../app/invocation';
import { name, ownId } from '../payloads/parts';
import { bad, good } from '../../app/problems';
import { openReport } from '../../app/reports/open-report';
import { openOverlay } from '../../app/reports/overlay';
import { rowOf } from '../../app/reports/rows';
import { adviceOf } from '../../app/plans/advice-of';
import { wordsOf } from '../../app/reports/words-of';

/** What an opened row shows. */
export const reportProject: AdminDefinition<'report/project'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, key: name }),
  run: async ({ reportId, key }, invocation) => {
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const found = await rowOf(reportId, key);
    if (found === null) {
      return bad('no-such-report', 'This report has no such space. Close the row and open it again.');
    }
    const overlay = await openOverlay(report.value);
    const row = applyOverlay(found, overlay);
    const words = await wordsOf(report.value.stored, [row], invocation.jira);
    return good(explainProject(row, words, overlay, await adviceOf(report.value, words, invocation)));
  },
};
