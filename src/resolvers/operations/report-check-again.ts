import { z } from 'zod';
import { askedAgainView, explainProject, layOver, type SpaceAgain } from '../../report';
import { askAgain } from '../again/ask-again';
import { keepAgain } from '../again/keep-again';
import type { AdminDefinition } from '../definition';
import { name, ownId } from '../payloads/parts';
import { bad, good } from '../problems';
import { openReport } from '../views/open-report';
import { openOverlay } from '../views/overlay';
import { rowOf } from '../views/rows';
import { wordsOf } from '../views/words-of';

/** *Check again* of one space: Jira is asked anew, and its answer is laid over the report. */
export const reportCheckAgain: AdminDefinition<'report/check-again'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, key: name }),
  run: async ({ reportId, key }, invocation) => {
    const { clock, jira, viewer } = invocation;
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const { stored } = report.value;
    const found = await rowOf(reportId, key);
    if (found === null) {
      return bad('no-such-report', 'This report has no such space. Close the row and open it again.');
    }
    const answer = await askAgain(found, stored, jira);
    if (!answer.ok) return answer;
    const asked = { at: new Date(clock.now()).toISOString(), by: viewer };
    const again: SpaceAgain = { ...asked, ...answer.value.space };
    const site = answer.value.site === null ? null : { ...asked, ...answer.value.site };
    if (!(await keepAgain(reportId, key, { space: again, site }, clock))) {
      return bad('stale', `Others are checking spaces of this report again. Check ${key} again in a moment.`);
    }
    const overlay = await openOverlay(report.value);
    const row = layOver(found, { ...overlay, again: { [key]: again } });
    const words = await wordsOf(stored, [row], jira, overlay);
    return good({
      key,
      at: again.at,
      ...askedAgainView(row, again, words),
      explanation: explainProject(row, words, overlay),
    });
  },
};
