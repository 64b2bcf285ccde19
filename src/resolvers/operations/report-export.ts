import { z } from 'zod';
import type { ProjectDiagnosis } from '../../diagnosis/gap';
import {
  exportBeyond,
  exportHead,
  exportProject,
  applyOverlay,
  notReadRows,
  uncheckedRows,
} from '../../report';
import { requireReportRows } from '../../store';
import type { ExportPart } from '../../contract';
import type { AdminDefinition, Invocation } from '../../app/invocation';
import { count, ownId } from '../payloads/parts';
import { besideExport } from '../../app/plans/export-beside';
import { planExport } from '../../app/plans/export-plan';
import { planOfReport } from '../../app/plans/report-plan';
import { bad, good } from '../../app/problems';
import { profileChooser } from '../../app/reports/profile-choice';
import { currentIndex } from '../../app/reports/current-index';
import { madeFor } from '../../app/plans/made-of';
import { openLists, type OpenReport, ofReport } from '../../app/reports/open-report';
import { openOverlay } from '../../app/reports/overlay';
import { openRetry } from '../../app/reports/retry';
import { openSchemes } from '../../app/plans/space-schemes';
import { wordsOf } from '../../app/reports/words-of';

/** Stored values of rows in one part: each takes up to 48 KiB, and its words some eight times as many of Forge's 5 MB. */
const valuesInPart = 8;

/**
 * A part of the exported report. Each stored value is read once in the whole export: the first part holds the head and the lists, each
 * some rows, and the last ones the plan that was shown last.
 */
export const reportExport: AdminDefinition<'report/export'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, part: count }),
  run: ofReport(async (report, { part }, invocation) => {
    const ofRows = Math.max(1, Math.ceil(report.values / valuesInPart));
    if (part < ofRows) {
      return good({ part, of: ofRows + 1, ...(await rowsPart(report, part, invocation)), plan: null });
    }
    const planning = await planOfReport(report, null, invocation.clock);
    const plan = planning === null ? null : planExport(report, planning, invocation);
    const compared = await besideExport(report, invocation);
    const ofPlan = ofRows + compared.length;
    const of = ofPlan + (plan?.parts ?? 1);
    if (part >= of)
      return bad('bad-request', `This report has ${of} parts, and part ${part + 1} was asked for.`);
    const none = { head: null, projects: [], beyond: [], notRead: [], again: [] };
    const beside = compared[part - ofRows];
    if (beside !== undefined) return good({ part, of, ...none, compared: beside(), plan: null });
    return good({ part, of, ...none, plan: plan === null ? null : await plan.part(part - ofPlan) });
  }),
};

type Rows = Pick<ExportPart, 'head' | 'projects' | 'beyond' | 'notRead' | 'again'>;

async function rowsPart(report: OpenReport, part: number, invocation: Invocation): Promise<Rows> {
  const { reportId, stored, values } = report;
  const overlay = await openOverlay(report);
  const own = [...Array(values).keys()].slice(part * valuesInPart, (part + 1) * valuesInPart);
  const stands = await Promise.all(own.map((value) => requireReportRows<ProjectDiagnosis>(reportId, value)));
  const rows = stands.flat().map((row) => applyOverlay(row, overlay));
  const words = await wordsOf(stored, rows, invocation.jira, overlay);
  const schemes = await openSchemes(reportId);
  const { profile } = stored.summary;
  const of = {
    projects: rows.map((row) => exportProject(row, words, { profile, scheme: schemes.of(row.key) }, overlay)),
  };
  if (part > 0) return { ...of, head: null, beyond: [], notRead: uncheckedRows(rows), again: [] };
  const lists = await openLists(reportId);
  const { index, tally } = await currentIndex(report, overlay);
  const keys = index.map(({ k }) => ({ key: k }));
  const inReport = new Set<string | null>(keys.map(({ key }) => key));
  const warnings = [...overlay.warnings, ...stored.summary.warnings];
  const notRead = {
    ofSite: lists.notRead.filter(({ project }) => !inReport.has(project)),
    ofProjects: lists.notRead.filter(({ project }) => inReport.has(project)),
  };
  const profileBy = await profileChooser(reportId, stored);
  const retry = await openRetry(report, overlay);
  const made = await madeFor(stored.summary.account.accountId, invocation);
  return {
    ...of,
    head: exportHead(
      {
        by: stored.by,
        summary: { ...stored.summary, ...lists, tally, notRead: notRead.ofSite, warnings, profileBy },
        retry,
        made,
      },
      words,
      overlay,
    ),
    again: retry?.again ?? [],
    beyond: exportBeyond(lists.beyond.entries, keys),
    notRead: [...notReadRows(notRead.ofProjects), ...uncheckedRows(rows)],
  };
}
