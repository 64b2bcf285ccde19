import { z } from 'zod';
import { applyOverlay, projectRow, reportHead, selectPage } from '../../report';
import type { AdminDefinition } from '../../app/invocation';
import { ownId } from '../payloads/parts';
import { viewQuery } from '../payloads/view-query';
import { good } from '../../app/problems';
import { openReport } from '../../app/reports/open-report';
import { openOverlay } from '../../app/reports/overlay';
import { rowsOf } from '../../app/reports/rows';
import { openSchemes } from '../../app/plans/space-schemes';
import { currentIndex } from '../../app/reports/current-index';
import { wordsOf } from '../../app/reports/words-of';

/** One screen of a report, filtered and sorted. */
export const reportPage: AdminDefinition<'report/page'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, query: viewQuery }),
  run: async ({ reportId, query }, invocation) => {
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const { stored } = report.value;
    const overlay = await openOverlay(report.value);
    const { index, tally } = await currentIndex(report.value, overlay);
    const { entries, matching, page, pages } = selectPage(index, query, await openSchemes(reportId));
    const rows = (await rowsOf(reportId, entries)).map((row) => applyOverlay(row, overlay));
    const words = await wordsOf(stored, rows, invocation.jira, overlay);
    const warnings = [...overlay.warnings, ...stored.summary.warnings];
    const summary = { ...stored.summary, tally, warnings };
    const canCheckAgain = stored.findings !== undefined;
    return good({
      head: reportHead({ reportId, by: stored.by, summary, canCheckAgain }, words, overlay),
      rows: rows.map((row) => projectRow(row, words)),
      matching,
      page,
      pages,
    });
  },
};
