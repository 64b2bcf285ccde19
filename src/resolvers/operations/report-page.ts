import { z } from 'zod';
import { projectRow, reportHead, selectPage } from '../../report';
import type { AdminDefinition } from '../definition';
import { ownId } from '../payloads/parts';
import { viewQuery } from '../payloads/view-query';
import { good } from '../problems';
import { openReport } from '../views/open-report';
import { openIndex, rowsOf } from '../views/rows';
import { wordsOf } from '../views/words-of';

/** One screen of a report, filtered and sorted. */
export const reportPage: AdminDefinition<'report/page'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, query: viewQuery }),
  run: async ({ reportId, query }, invocation) => {
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const { stored } = report.value;
    const index = await openIndex(reportId);
    const { entries, matching, page, pages } = selectPage(index, query);
    const rows = await rowsOf(reportId, entries);
    const words = await wordsOf(stored, rows, invocation.jira);
    return good({
      head: reportHead({ reportId, by: stored.by, summary: stored.summary }, words),
      rows: rows.map((row) => projectRow(row, words)),
      matching,
      page,
      pages,
    });
  },
};
