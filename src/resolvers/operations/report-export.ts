import { z } from 'zod';
import type { ProjectDiagnosis } from '../../diagnosis/gap';
import {
  exportBeyond,
  exportHead,
  exportProject,
  Fixes,
  layOver,
  notReadRows,
  uncheckedRows,
} from '../../report';
import { requireReportRows } from '../../store';
import type { ExportPart } from '../contract';
import type { AdminDefinition, Invocation } from '../definition';
import { count, ownId } from '../payloads/parts';
import { planExport, type PlanExport } from '../plan/export-plan';
import { planOfReport } from '../plan/report-plan';
import { bad, good } from '../problems';
import { profileChooser } from '../profile-choice';
import { notReadBy } from '../views/not-read-by';
import { openLists, openReport, type OpenReport } from '../views/open-report';
import { openOverlay } from '../views/overlay';
import { wordsOf } from '../views/words-of';

/**
 * A part of the exported report: each holds the rows of one stored value, the first the head too, and the last ones what the plan
 * that was shown last does and leaves.
 */
export const reportExport: AdminDefinition<'report/export'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, part: count }),
  run: async ({ reportId, part }, invocation) => {
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const planning = await planOfReport(report.value, null, invocation.clock);
    const plan = planning === null ? null : planExport(report.value, planning, invocation);
    const fixes = new Fixes(planning?.current.plan.changes ?? []);
    const values = Math.max(1, report.value.values);
    const of = values + (plan?.parts ?? 0);
    if (part >= of)
      return bad('bad-request', `This report has ${of} parts, and part ${part + 1} was asked for.`);
    const some = part < values ? await rowsPart(report.value, part, { plan, fixes }, invocation) : noRows;
    const lists = part < values || plan === null ? null : await plan.part(part - values);
    return good({ part, of, ...some, plan: lists });
  },
};

type Rows = Pick<ExportPart, 'head' | 'projects' | 'beyond' | 'notRead'>;
const noRows: Rows = { head: null, projects: [], beyond: [], notRead: [] };

async function rowsPart(
  report: OpenReport,
  part: number,
  { plan, fixes }: { readonly plan: PlanExport | null; readonly fixes: Fixes },
  { jira }: Invocation,
): Promise<Rows> {
  const { reportId, stored } = report;
  const overlay = await openOverlay(report);
  const stands = report.values === 0 ? [] : await requireReportRows<ProjectDiagnosis>(reportId, part);
  const rows = stands.map((row) => layOver(row, overlay));
  const words = await wordsOf(stored, rows, jira, overlay);
  const lists = await openLists(reportId);
  const warnings = [...overlay.warnings, ...stored.summary.warnings];
  const of = await notReadBy(reportId, lists.notRead);
  const head =
    part === 0
      ? exportHead(
          {
            ...{ ...stored.summary, ...lists, notRead: of.site, warnings },
            profileBy: await profileChooser(reportId, stored),
          },
          words,
          overlay,
        )
      : null;
  return {
    head:
      head === null
        ? null
        : { ...head, site: fixes.inGaps(null, head.site), plan: plan === null ? null : plan.head() },
    projects: rows.map((row) => fixes.inProject(exportProject(row, words, overlay))),
    beyond: exportBeyond(lists.beyond.entries, rows),
    notRead: [...notReadRows(of.projects(rows)), ...uncheckedRows(rows)],
  };
}
