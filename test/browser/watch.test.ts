import type { Page } from 'playwright-core';
import { stopClock } from '../stop-clock';
import type { AppSite } from './app-site';
import { unlistedFindings } from './axe';
import { gadget, lost } from './lost';
import { settle, takePicture, themes, wear } from './page';
import { stumbles } from './spoken';
import { sitesOnOnePage } from './sites-on-one-page';

jest.setTimeout(600_000);

let page: Page;
let app: AppSite;
const openSite = sitesOnOnePage((opened) => {
  page = opened;
});

beforeEach(async () => {
  stopClock(now);
  app = await openSite();
});
afterEach(() => {
  jest.useRealTimers();
});

const now = Date.parse('2026-11-28T14:00:00.000Z');
test('the gadget says what was lost and since when, in both themes, and leads to the page', async () => {
  lost(app);
  await page.goto(`${app.host.origin}${gadget}`);
  await page
    .getByRole('heading', { name: /^Since .*: 2 spaces lost Browse spaces and 1 new space lacks/ })
    .waitFor();
  for (const theme of themes) {
    await wear(page, theme);
    await settle(page);
    await takePicture(page, `gadget-${theme}`);
    expect(await unlistedFindings(page, 'everything')).toEqual([]);
    expect(await stumbles(page)).toEqual([]);
  }
  expect(await page.getByRole('link', { name: 'Open Permission Gaps' }).getAttribute('href')).toMatch(
    /^https:\/\/fernhollow\.example\/jira\/settings\/apps\//,
  );
});

test('the gadget tells who is no Jira admin nothing but that', async () => {
  lost(app);
  const other = app.site.users.find(
    ({ accountType, active, accountId }) =>
      accountType === 'atlassian' && active && accountId !== app.site.viewer && !isAdmin(accountId),
  );
  await page.goto(`${app.host.origin}${gadget}?viewer=${other?.accountId ?? ''}`);
  await page.getByText('Administer Jira').waitFor();
  expect(await page.getByText('PAY').count()).toBe(0);
});

const isAdmin = (accountId: string): boolean =>
  app.site.globalPermissions.some(
    ({ permission, groupId }) =>
      permission === 'ADMINISTER' &&
      app.site.groups.some((group) => group.groupId === groupId && group.members.includes(accountId)),
  );

test('the form of the action submits by itself, for it has nothing to fill in', async () => {
  lost(app);
  await page.goto(`${app.host.origin}/action/check-backup-access`);
  await page.getByText('With {}').waitFor();
  await page.getByText('press Next').waitFor();
  expect(await stumbles(page)).toEqual([]);
  await takePicture(page, 'action-form');
});

test('the page says it in one line above everything, with the spaces behind a button', async () => {
  lost(app);
  await page.goto(`${app.host.origin}/admin`);
  await page.getByText(/^Since .*: 2 spaces lost Browse spaces/).waitFor();
  await page.getByRole('button', { name: 'Show spaces' }).click();
  await page.getByRole('link', { name: /^PAY\b/ }).waitFor();
  await settle(page);
  await takePicture(page, 'watch-line');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('On: Backup Service').waitFor();
  await settle(page);
  await takePicture(page, 'watch-settings');
});
