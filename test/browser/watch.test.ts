import type { Page } from 'playwright-core';
import { stopClock } from '../stop-clock';
import { putBook, space } from '../resolvers/watch/book';
import type { AppSite } from './app-site';
import { unlistedFindings } from './axe';
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
const backup = '712020:backup-service';
const keys = ['PAY', 'SHOP', 'OPS', 'HR'];

/** Two spaces lost something yesterday, one that is new lacks it, and today one could not be read. */
function lost(): void {
  const all = keys.map((key) => space(key));
  const worse = [
    space('PAY', 'BROWSE_PROJECTS'),
    space('SHOP', 'BROWSE_PROJECTS'),
    space('OPS'),
    space('HR'),
  ];
  const fresh = space('NEW', 'BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS');
  const { baseUrl } = app.site.site;
  putBook(app.platform, { accountId: backup, by: app.site.viewer, baseUrl }, now - 3_600_000, [
    { covers: 'whole', places: all },
    { covers: 'whole', places: [...worse, fresh] },
    { covers: 'whole', places: [...worse.slice(0, 3), { id: '1HR', key: 'HR', verdict: null }, fresh] },
  ]);
}

const gadget = '/jira:dashboardGadget/watch-gadget';

test('the gadget says what was lost and since when, in both themes, and leads to the page', async () => {
  lost();
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
  lost();
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
  lost();
  await page.goto(`${app.host.origin}/action/check-backup-access`);
  await page.getByText('With {}').waitFor();
  await page.getByText('press Next').waitFor();
  expect(await stumbles(page)).toEqual([]);
  await takePicture(page, 'action-form');
});

test('the page says it in one line above everything, with the spaces behind a button', async () => {
  lost();
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
