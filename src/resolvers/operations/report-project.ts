import { z } from 'zod';
import { explainProject } from '../../report';
import type { AdminDefinition } from '../definition';
import { name, ownId } from '../payloads/parts';
import { bad, good } from '../problems';
import { openReport } from '../views/open-report';
import { openIndex, rowsOf } from '../views/rows';
import { wordsOf } from '../views/words-of';

/** What an opened row shows. */
export const reportProject: AdminDefinition<'report/project'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, key: name }),
  run: async ({ reportId, key }, invocation) => {
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const index = await openIndex(reportId);
    const rows = await rowsOf(
      reportId,
      index.filter(({ k }) => k === key),
    );
    const [row] = rows;
    if (row === undefined) {
      return bad('no-such-report', 'This report has no such space. Close the row and open it again.');
    }
    return good(explainProject(row, await wordsOf(report.value.stored, rows, invocation.jira)));
  },
};
