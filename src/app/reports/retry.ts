import type { RefusedRecords } from '../../diagnosis';
import { retryOf, type Overlay, type ReportRetry } from '../../report';
import { readReportPart } from '../../store';
import type { OpenReport } from './open-report';

/** What of the log may be tried again now; null: there is no log, or the report is of a release that did not keep what it refused. */
export async function openRetry(
  { reportId, stored }: Pick<OpenReport, 'reportId' | 'stored'>,
  overlay: Overlay,
): Promise<ReportRetry | null> {
  const { log } = stored.summary;
  const refused = log === null ? null : await readReportPart<readonly RefusedRecords[]>(reportId, 'refused');
  return log === null || refused === null ? null : retryOf(refused, log, overlay);
}
