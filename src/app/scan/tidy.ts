import type { Clock } from '../../jira';
import type { Accepted } from '../../report';
import {
  eraseReport,
  eraseScanFiles,
  listReport,
  readAllAccepted,
  readReportPart,
  readSettings,
  relistAccounts,
  reportLines,
} from '../../store';
import { accountsInRechecks } from '../reports/recheck/keep-rechecks';
import { accountsInChanges } from '../journal/accounts';
import { openRechecks } from '../reports/overlay';
import type { Scan } from './record';
import type { StoredLine } from '../reports/stored-report';

/** Removes what a scan without a report wrote. Its journal stays, so that a late step finds the scan over. */
export async function forgetScan(scanId: string): Promise<void> {
  await eraseScanFiles(scanId);
  await eraseReport(scanId);
}

/**
 * After a scan is over: puts its report on the list, removes what it gathered, and lists anew which account ids the store
 * holds. Doing it twice changes nothing more. What time does not suffice for goes when the next scan starts, or by itself.
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
  const { complete } = await eraseScanFiles(head.scanId, mayGoOn);
  if (complete) await relistAccounts(() => accountsInReports(clock.now()), clock.now());
}

/** null: the ids of a report are no longer whole. */
async function accountsInReports(now: number): Promise<ReadonlySet<string> | null> {
  const accounts = new Set<string>();
  const settings = await readSettings();
  for (const accountId of [settings?.accountId, settings?.profileBy])
    if (accountId !== undefined) accounts.add(accountId);
  for (const { reportId, by, accountId: account, rows } of await reportLines<StoredLine>(now)) {
    const named = await readReportPart<readonly string[]>(reportId, 'accounts');
    if (rows && named === null) return null;
    const choice = await readReportPart<{ readonly by: string }>(reportId, 'profile-choice');
    if (choice !== null) accounts.add(choice.by);
    const { spaces, site = null } = await openRechecks(reportId);
    const again = accountsInRechecks({ spaces, site });
    for (const accountId of [by, account, ...(named ?? []), ...again]) accounts.add(accountId);
  }
  for (const [account, entries] of Object.entries(await readAllAccepted<Accepted>())) {
    for (const accountId of [account, ...entries.map(({ by }) => by)]) accounts.add(accountId);
  }
  for (const accountId of await accountsInChanges()) accounts.add(accountId);
  return accounts;
}
