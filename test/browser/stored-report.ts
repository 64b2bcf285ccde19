import type { Page } from 'playwright-core';
import { putEntries } from '../store/put-entries';
import { sampleLog, type AppSite } from './app-site';
import { left } from './serve';
import { desk, findTheGaps, reportStands } from './steps';

type Entries = ReturnType<AppSite['platform']['store']['entries']>;

/**
 * Opens the admin page with the report of a sample log. On a site of a kind the log is checked from the page the first time, in
 * whatever test file that is; the next sites begin with a copy of what the app stored then, as an admin finds it who comes back.
 */
export async function openWithReport(
  page: Page,
  { host, platform, site }: AppSite,
  log: 'backup' | 'restore' = 'backup',
): Promise<void> {
  const kind = JSON.stringify([log, site]);
  const stored = left.reports.get(kind);
  if (stored !== undefined) putEntries(platform.store, JSON.parse(stored) as Entries);
  await page.goto(`${host.origin}/admin`);
  if (stored !== undefined) {
    await reportStands(page);
    return;
  }
  await desk(page).getByText('Drop the error log').waitFor();
  await findTheGaps(page, sampleLog(log));
  left.reports.set(kind, JSON.stringify(platform.store.entries()));
}
