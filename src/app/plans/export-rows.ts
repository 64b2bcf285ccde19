import type { ExportPart } from '../../contract/export';
import type { ProjectDiagnosis } from '../../diagnosis/gap';
import {
  applyOverlay,
  exportBeyond,
  exportHead,
  exportProject,
  notReadRows,
  uncheckedRows,
  type Words,
} from '../../report';
import { requireReportRows } from '../../store';
import type { Invocation } from '../invocation';
import { currentIndex } from '../reports/current-index';
import { openLists, type OpenReport } from '../reports/open-report';
import { openOverlay, type OpenOverlay } from '../reports/overlay';
import { profileChooser } from '../reports/profile-choice';
import { openRetry } from '../reports/retry';
import { wordsOf } from '../reports/words-of';
import type { PartOfKind } from './export-part';
import { madeFor } from './made-of';
import { openSchemes } from './space-schemes';

/** Stored values of rows in one part: each takes up to 48 KiB, and its words some eight times as many. */
const valuesInPart = 8;

/** Some of a report's rows, each stored value of them read once in the whole export; the head and the lists come with the first. */
export async function exportRows(
  report: OpenReport,
  item: number,
  invocation: Invocation,
): Promise<PartOfKind> {
  const { reportId, stored, values: of } = report;
  const overlay = await openOverlay(report);
  const end = Math.min(item + valuesInPart, of);
  const own = Array.from({ length: Math.max(0, end - item) }, (_none, at) => item + at);
  const stands = await Promise.all(own.map((value) => requireReportRows<ProjectDiagnosis>(reportId, value)));
  const rows = stands.flat().map((row) => applyOverlay(row, overlay));
  const words = await wordsOf(stored, rows, invocation.jira, overlay);
  const schemes = await openSchemes(reportId);
  const { profile } = stored.summary;
  const projects = rows.map((row) =>
    exportProject(row, words, { profile, scheme: schemes.of(row.key) }, overlay),
  );
  const unchecked = uncheckedRows(rows);
  if (item > 0) return { end, of, content: { projects, notRead: unchecked } };
  const { notRead, ...above } = await aboveRows(report, words, overlay, invocation);
  return { end, of, content: { ...above, projects, notRead: [...notRead, ...unchecked] } };
}

/** What an export holds once, beside its rows. */
async function aboveRows(
  report: OpenReport,
  words: Words,
  overlay: OpenOverlay,
  invocation: Invocation,
): Promise<Pick<ExportPart, 'head' | 'again' | 'beyond' | 'notRead'>> {
  const { reportId, stored } = report;
  const lists = await openLists(reportId);
  const { index, tally } = await currentIndex(report, overlay);
  const keys = index.map(({ k }) => ({ key: k }));
  const inReport = new Set<string | null>(keys.map(({ key }) => key));
  const isOfSite = ({ project }: (typeof lists.notRead)[number]): boolean => !inReport.has(project);
  const retry = await openRetry(report, overlay);
  const summary = {
    ...{ ...stored.summary, ...lists, tally, notRead: lists.notRead.filter(isOfSite) },
    warnings: [...overlay.warnings, ...stored.summary.warnings],
    profileBy: await profileChooser(reportId, stored),
  };
  const made = await madeFor(stored.summary.account.accountId, invocation);
  return {
    head: exportHead({ by: stored.by, summary, retry, made }, words, overlay),
    again: retry?.again ?? [],
    beyond: exportBeyond(lists.beyond.entries, keys),
    notRead: notReadRows(lists.notRead.filter((entry) => !isOfSite(entry))),
  };
}
