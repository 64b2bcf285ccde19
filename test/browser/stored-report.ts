import type { Page } from 'playwright-core';
import type { AppSite } from './app-site';
import { desk, findTheGaps, reportStands } from './steps';

type Store = AppSite['platform']['store'];

/** What the app had stored once it had checked the sample log, by the site that it was checked on. */
const stored = new Map<string, ReturnType<Store['entries']>>();

/**
 * Opens the admin page with the report of the sample log. On a site of a kind the log is checked from the page the first time;
 * the next sites begin with a copy of what the app stored then, as an admin finds it who comes back.
 */
export async function openWithReport(page: Page, { host, platform, site }: AppSite): Promise<void> {
  const kind = JSON.stringify(site);
  const entries = stored.get(kind);
  if (entries !== undefined)
    platform.store.apply(
      entries.map(({ key, json, expiresAt }) => ({
        key,
        value: JSON.parse(json) as unknown,
        expiresAt,
        failIfExists: true,
      })),
    );
  await page.goto(`${host.origin}/admin`);
  if (entries !== undefined) {
    await reportStands(page);
    return;
  }
  await desk(page).getByText('Drop the error log').waitFor();
  await findTheGaps(page);
  stored.set(kind, platform.store.entries());
}
