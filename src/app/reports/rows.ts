import type { ProjectDiagnosis } from '../../diagnosis/gap';
import type { IndexEntry } from '../../report/index-entry';
import { requireReportPart, requireReportRows } from '../../store';

/** One entry for each project of a report. */
export const openIndex = (reportId: string): Promise<readonly IndexEntry[]> =>
  requireReportPart<readonly IndexEntry[]>(reportId, 'index');

/** The rows that some entries of the index point to, in their order: reads only the stored values that hold them. */
export async function rowsOf(
  reportId: string,
  entries: readonly IndexEntry[],
): Promise<readonly ProjectDiagnosis[]> {
  const values = [...new Set(entries.map(({ v }) => v))];
  const read = await Promise.all(values.map((value) => requireReportRows<ProjectDiagnosis>(reportId, value)));
  const byKey = new Map(read.flat().map((row) => [row.key, row]));
  return entries.flatMap(({ k }) => byKey.get(k) ?? []);
}

/** The row of one space; null: the report has none. */
export async function rowOf(reportId: string, key: string): Promise<ProjectDiagnosis | null> {
  const entries = (await openIndex(reportId)).filter(({ k }) => k === key);
  const [row] = await rowsOf(reportId, entries);
  return row ?? null;
}
