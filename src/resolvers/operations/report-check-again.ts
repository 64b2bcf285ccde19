import { z } from 'zod';
import { recheckView, explainProject, applyOverlay } from '../../report';
import { recheckSpaces } from '../../app/reports/recheck/recheck-spaces';
import type { AdminDefinition } from '../../app/invocation';
import { name, ownId } from '../payloads/parts';
import { bad, good } from '../../app/problems';
import { openReport } from '../../app/reports/open-report';
import { openOverlay } from '../../app/reports/overlay';
import { rowOf } from '../../app/reports/rows';
import { adviceOf } from '../../app/plans/advice-of';
import { wordsOf } from '../../app/reports/words-of';

/** *Check again* of one space: Jira is asked anew, and its answer is laid over the report. */
export const reportCheckAgain: AdminDefinition<'report/check-again'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, key: name }),
  run: async ({ reportId, key }, invocation) => {
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const found = await rowOf(reportId, key);
    if (found === null) {
      return bad('no-such-report', 'This report has no such space. Close the row and open it again.');
    }
    const asked = await recheckSpaces(report.value, [key], invocation);
    if (!asked.ok) return asked;
    const again = asked.value.spaces[key];
    if (again === undefined) throw new Error('a space that was asked about without its answer');
    const overlay = await openOverlay(report.value);
    const row = applyOverlay(found, overlay);
    const words = await wordsOf(report.value.stored, [row], invocation.jira, overlay);
    return good({
      key,
      at: again.at,
      ...recheckView(row, again, words),
      explanation: explainProject(row, words, overlay, await adviceOf(report.value, words, invocation)),
    });
  },
};
