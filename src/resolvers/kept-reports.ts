import { reportLines } from '../store';
import type { Scan, StoredLine } from './scan/record';
import { tidyAfterReport } from './tidy';

/** The reports of the site, newest first. One whose scan ended but never came on the list is put there now. */
export async function keptReports(scan: Scan | null, now: number): Promise<readonly StoredLine[]> {
  const lines = await reportLines<StoredLine>(now);
  const finished = scan?.entry.report ?? null;
  if (finished === null || lines.some(({ reportId }) => reportId === finished.reportId)) return lines;
  await tidyAfterReport(finished, now);
  return reportLines<StoredLine>(now);
}
