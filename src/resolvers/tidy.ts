import { listReport, readReportHead, readSettings, relistAccounts, reportLines } from '../store';
import type { StoredLine } from './scan/record';
import type { StoredReport } from './stored-report';

/**
 * Puts a finished report on the list, drops what is now too old, and lists anew which account ids the store holds. Doing it
 * twice changes nothing more.
 */
export async function tidyAfterReport(line: StoredLine, now: number): Promise<void> {
  await listReport(line, now);
  const accounts = new Set<string>();
  const settings = await readSettings();
  if (settings !== null) accounts.add(settings.accountId);
  for (const { reportId } of await reportLines<StoredLine>(now)) {
    const head = await readReportHead<StoredReport>(reportId);
    for (const accountId of head?.accountIds ?? []) accounts.add(accountId);
  }
  await relistAccounts(accounts);
}
