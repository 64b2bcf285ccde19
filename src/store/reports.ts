import { changeDocument, type Changed } from './change-document';
import {
  openDocument,
  readDocument,
  removeDocument,
  requireDocument,
  writeDocument,
  type Document,
} from './documents';
import { eraseAll, type Erased } from './erase';
import { removeFindings } from './findings';
import { keys } from './keys';
import { kvs } from './kvs';
import { underLease } from './lease';
import { reportDays, reportLifetime } from './lifetimes';
import type { StoreClock } from './store-clock';

/** Whose rows are kept, with those of the reports that they stand beside, and whose index. */
const reportsWithRows = 2;
const reportsListed = 20;

/** One report in the list of reports, newest first. What a line says beside this is the caller's business. */
export interface ListedReport {
  readonly reportId: string;
  /** ISO. */
  readonly checkedAt: string;
  /** Stored values that hold rows. */
  readonly values: number;
  /** Parts of findings that are kept with its rows. */
  readonly findings?: number;
  /** False: the rows are gone, the index is there. */
  readonly rows: boolean;
  /** The report that this one stands beside, whose rows stay as long as its own do. Absent: none. */
  readonly beside?: string;
}

/** The reports that are kept, newest first, 90 days at most. */
export async function reportLines<Line extends ListedReport>(now: number): Promise<readonly Line[]> {
  const lines = (await kvs.get<Line[]>(keys.reports)) ?? [];
  return lines.filter(({ checkedAt }) => now - Date.parse(checkedAt) < reportDays * 86_400_000);
}

/**
 * Puts a report, whose values are written already, on the list, and takes from the store what is now too many. Doing it twice
 * changes nothing more. False: others were at the list all the time, and it is to be done again.
 */
export async function listReport(line: ListedReport, clock: StoreClock): Promise<boolean> {
  return (await underLease(keys.reports, clock, () => list(line, clock.now()))) !== null;
}

async function list(line: ListedReport, now: number): Promise<void> {
  const before = await reportLines<ListedReport>(now);
  if (before.some(({ reportId }) => reportId === line.reportId)) return;
  const lines = [line, ...before];
  const newest = lines.slice(0, reportsWithRows);
  const staying = new Set(newest.flatMap(({ reportId, beside }) => [reportId, beside]));
  const kept: ListedReport[] = [];
  for (const [at, each] of lines.entries()) {
    const stays = staying.has(each.reportId);
    if (each.rows && !stays) await removeRows(each);
    if (at < reportsListed || stays) kept.push(stays ? each : { ...each, rows: false });
    else await eraseReport(each.reportId);
  }
  await kvs.set(keys.reports, kept, { ttl: reportLifetime });
}

/** Removes the values of a report that never came on the list. */
export const eraseReport = (reportId: string): Promise<Erased> => eraseAll(keys.report(reportId));

/**
 * Parts that go with the rows of a report: what its lists, its records to try again and its plan are made of, which permission scheme
 * each space has, what was asked again since, what it compares itself with, the index as it stands with all that, who chose what
 * it was made for, where nobody had, and through what the account beside it holds the same task.
 */
const partsWithRows = [
  'lists',
  'refused',
  'plan-facts',
  'plan',
  'schemes',
  'again',
  'since',
  'standing',
  'profile-choice',
  'holdings',
] as const;
/** `head` and `index` (one entry for each project) stay with the list. */
export type ReportPart = 'head' | 'index' | (typeof partsWithRows)[number];

export const readReportPart = <Value>(reportId: string, part: ReportPart): Promise<Value | null> =>
  readDocument<Value>(keys.reportPart(reportId, part));

export const writeReportPart = (reportId: string, part: ReportPart, value: unknown): Promise<void> =>
  writeDocument(keys.reportPart(reportId, part), value, reportLifetime);

/** Changes a part as the only one who does. */
export const changeReportPart = <Value>(
  reportId: string,
  part: ReportPart,
  clock: StoreClock,
  change: (before: Document<Value>) => Value | null,
): Promise<Changed<Value>> => changeDocument(keys.reportPart(reportId, part), clock, change, reportLifetime);

/** For a part whose absence says something. */
export const openReportPart = <Value>(reportId: string, part: ReportPart): Promise<Document<Value>> =>
  openDocument(keys.reportPart(reportId, part));

/** A part without which the report is not whole. Throws a MissingDocument. */
export const requireReportPart = <Value>(reportId: string, part: ReportPart): Promise<Value> =>
  requireDocument(keys.reportPart(reportId, part));

/** null where they are not there. */
export const readReportRows = <Row>(reportId: string, value: number): Promise<readonly Row[] | null> =>
  readDocument<readonly Row[]>(keys.reportRows(reportId, value));

/** The rows in one stored value. Throws a MissingDocument where they are not there: no rows are never rows that are missing. */
export const requireReportRows = <Row>(reportId: string, value: number): Promise<readonly Row[]> =>
  requireDocument<readonly Row[]>(keys.reportRows(reportId, value));

export const writeReportRows = (reportId: string, value: number, rows: readonly unknown[]): Promise<void> =>
  writeDocument(keys.reportRows(reportId, value), rows, reportLifetime);

async function removeRows({ reportId, values, findings = 0 }: ListedReport): Promise<void> {
  for (let value = 0; value < values; value += 1) await removeDocument(keys.reportRows(reportId, value));
  await removeFindings(reportId, findings);
  for (const part of partsWithRows) await removeDocument(keys.reportPart(reportId, part));
}
