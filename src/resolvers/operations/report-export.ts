import { z } from 'zod';
import type { ProjectDiagnosis } from '../../diagnosis/gap';
import { exportBeyond, exportHead, exportProject, layOver } from '../../report';
import { readReportRows } from '../../store';
import type { AdminDefinition } from '../definition';
import { count, ownId } from '../payloads/parts';
import { bad, good } from '../problems';
import { openLists, openReport } from '../views/open-report';
import { openOverlay } from '../views/overlay';
import { wordsOf } from '../views/words-of';

/** A part of the exported report: each holds the rows of one stored value, the first the head too. */
export const reportExport: AdminDefinition<'report/export'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, part: count }),
  run: async ({ reportId, part }, invocation) => {
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const { stored, values } = report.value;
    const of = Math.max(1, values);
    if (part >= of)
      return bad('bad-request', `This report has ${of} parts, and part ${part + 1} was asked for.`);
    const overlay = await openOverlay(report.value);
    const stands = (await readReportRows<ProjectDiagnosis>(reportId, part)) ?? [];
    const rows = stands.map((row) => layOver(row, overlay));
    const words = await wordsOf(stored, rows, invocation.jira, overlay);
    const lists = await openLists(reportId);
    return good({
      part,
      of,
      head: part === 0 ? exportHead({ ...stored.summary, ...lists }, words, overlay) : null,
      projects: rows.map((row) => exportProject(row, words, overlay)),
      beyond: exportBeyond(lists.beyond.entries, rows),
    });
  },
};
