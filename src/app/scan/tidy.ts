import type { Clock } from '../../jira';
import { eraseReport, eraseScanFiles, listReport } from '../../store';
import type { Scan } from './record';

/** Removes what a scan without a report wrote. Its journal stays, so that a late step finds the scan over. */
export async function forgetScan(scanId: string): Promise<void> {
  await eraseScanFiles(scanId);
  await eraseReport(scanId);
}

/**
 * After a scan is over: puts its report on the list and removes what it gathered. Doing it twice changes nothing more. What time does not suffice for goes when the next scan starts, or by itself.
 */
export async function tidyAfterScan(
  { head, entry }: Scan,
  clock: Clock,
  mayGoOn: () => boolean,
): Promise<void> {
  if (entry.report === null) {
    await forgetScan(head.scanId);
    return;
  }
  await listReport(entry.report, clock);
  await eraseScanFiles(head.scanId, mayGoOn);
}
