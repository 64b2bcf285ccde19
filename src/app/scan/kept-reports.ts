import type { Clock } from '../../jira';
import { reportLines } from '../../store';
import type { Scan } from './record';
import type { StoredLine } from '../reports/stored-report';
import { tidyAfterScan } from './tidy';

/** The reports of the site, newest first. One whose scan ended but never came on the list is put there now. */
export async function keptReports(scan: Scan | null, clock: Clock): Promise<readonly StoredLine[]> {
  const lines = await reportLines<StoredLine>(clock.now());
  const finished = scan?.entry.report ?? null;
  if (scan === null || finished === null) return lines;
  if (lines.some(({ reportId }) => reportId === finished.reportId)) return lines;
  await tidyAfterScan(scan, clock, () => true);
  return reportLines<StoredLine>(clock.now());
}
