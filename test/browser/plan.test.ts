import type { Locator, Page, Route } from 'playwright-core';
import type { AppSite } from './app-site';
import { waitForCount } from './page';
import { sitesOnOnePage } from './sites-on-one-page';
import { refusedWrite } from './states';
import { openWithReport } from './stored-report';
import {
  applyFirst,
  applyOne,
  applyPlan,
  askToApply,
  button,
  leaveResult,
  letItChange,
  openRow,
  openTab,
} from './steps';

jest.setTimeout(180_000);

/** They administer one space each, and not Jira. */
const spaceAdmin = '712020:lukas-steiner';
const adminOfPayments = '712020:lena-vogel';

let app: AppSite;
let page: Page;
const openSite = sitesOnOnePage((opened) => {
  page = opened;
});

async function openReport(): Promise<void> {
  app = await openSite();
  await openWithReport(page, app);
}

/** Writes that reached Jira, and as whom. */
const writes = (): readonly string[] =>
  app.platform.calls
    .filter(
      ({ method, path }) =>
        method !== 'GET' && /\/(role|permission|member)\b/.test(path) && !path.includes('/permissions/check'),
    )
    .map(({ method, as, accountId }) => `${method} ${as} ${accountId}`);

/** Takes back all that can be, wherever that is offered. */
async function undoAll(from: Page): Promise<void> {
  await from
    .getByRole('button', { name: /^Undo all \d+ changes$/ })
    .first()
    .click();
  await from
    .getByRole('dialog')
    .getByRole('button', { name: /^Undo all/ })
    .click();
}

/** The changes that can be undone. */
const made = (): Locator =>
  page.getByRole('table', { name: 'Changes made' }).getByRole('button', { name: /^Undo change/ });

describe('the smallest change, from the log to its undo', () => {
  it('is applied change by change, confirmed by Jira, and undone to the last byte; map and table are repainted without a reload', async () => {
    await openReport();
    const before = JSON.stringify(app.site);
    await openTab(page, 'Spaces');
    const inMap = page
      .getByRole('table', { name: 'Map of spaces and permissions' })
      .getByRole('img', { name: /^Missing:/ });
    await inMap.first().waitFor();
    const cells = await inMap.count();
    await button(page, 'Table').click();
    const inTable = page.getByRole('table', { name: 'Spaces' }).getByText('Content missing', { exact: true });
    await inTable.first().waitFor();
    const rows = await inTable.count();

    await askToApply(page);
    const dialog = page.getByRole('dialog');
    const title = await dialog.getByRole('heading', { name: /^Review \d+ changes$/ }).textContent();
    const asked = Number(/\d+/.exec(title ?? '')?.[0]);
    expect(asked).toBeGreaterThan(2);
    await dialog.getByRole('button', { name: /^Show the \d+ changes$/ }).click();
    await waitForCount(dialog.getByText(/Before: .* After: /), asked);
    expect(JSON.stringify(app.site)).toBe(before);
    await button(page, `Apply ${String(asked)} changes`).click();
    await page
      .getByText(`${String(asked)} changes were made, and Jira grants what they were to close.`)
      .waitFor();
    expect(JSON.stringify(app.site)).not.toBe(before);
    expect(writes().length).toBeGreaterThanOrEqual(asked);
    expect(writes().filter((write) => !write.endsWith(` user ${app.site.viewer}`))).toEqual([]);
    await button(page, 'Close').click();
    await page.getByRole('heading', { name: /^Nothing that was asked is missing/ }).waitFor();
    await waitForCount(inTable, 0);
    await button(page, 'Map').click();
    await waitForCount(inMap, 0);

    await undoAll(page);
    await page.getByText(`${String(asked)} changes were undone.`).waitFor();
    expect(JSON.stringify(app.site)).toBe(before);
    await waitForCount(inMap, cells);
    await button(page, 'Table').click();
    await waitForCount(inTable, rows);
    await button(page, 'Done').click();
    await openTab(page, 'Fix');
    await page.getByRole('button', { name: /^Review \d+ changes$/ }).waitFor();
    await waitForCount(page.getByRole('button', { name: /^Undo change/ }), 0);
  });

  it('waits with patience where grants take time to count', async () => {
    await openReport();
    app.site.settlesAfterMs = 500;
    await applyOne(page, 1);
    await page.getByText('asking Jira whether it counts').waitFor();
    await page.getByText('1 change was made, and Jira grants what it was to close.').waitFor();
  });

  it('stops in the middle where Jira refuses, says what was made and what was not, and can be undone', async () => {
    await openReport();
    app.site.faults.push(refusedWrite);
    const before = JSON.stringify(app.site);
    await applyPlan(page);
    const says = await page.getByText(/^Stopped:/).textContent();
    const [, done, all] =
      /^Stopped: (\d+) of (\d+) changes were made, one was refused\./.exec(says ?? '') ?? [];
    expect(Number(done)).toBeGreaterThan(0);
    expect(Number(done)).toBeLessThan(Number(all));
    await waitForCount(page.getByText('Not made', { exact: true }), Number(all) - Number(done) - 1);
    await page
      .getByText(/Jira refused it/)
      .first()
      .waitFor();
    await leaveResult(page);
    await openTab(page, 'History');
    await waitForCount(made(), Number(done));
    await undoAll(page);
    await page.getByText(`${String(done)} changes were undone.`).waitFor();
    expect(JSON.stringify(app.site)).toBe(before);
  });

  it('that was left in the middle is found again, goes on with the rest, and a check of everything says what is closed', async () => {
    await openReport();
    let confirmed = 0;
    await page.route('**/bridge/invoke', async (route) => {
      const held = route.request().postData()?.includes('"change/confirm"') === true;
      if (!held || ++confirmed <= 2) await route.continue();
    });
    await applyPlan(page);
    await page.getByText(/Made change \d+ \(3 of/).waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.reload();
    // A request that was held may still pass when the routes are taken away.
    const says = await page.getByText(/^\d+ of \d+ changes are made;/).textContent();
    const found = Number(says?.split(' ')[0]);
    expect(found).toBeGreaterThanOrEqual(3);
    await openTab(page, 'History');
    await waitForCount(made(), found);
    await openTab(page, 'Fix');
    await applyPlan(page);
    await page.getByText(/changes were made, and Jira grants/).waitFor();
    await leaveResult(page);
    await page.getByText(/^\d+ of \d+ changes are made; \d+ by hand\.$/).waitFor();
    await waitForCount(page.getByRole('button', { name: /^Review/ }), 0);
    await button(page, 'Check again').click();
    await page.getByText(/^Since the report of .* gaps are closed/).waitFor();
  });

  it('offers nothing of a plan that is out of date while the next one is worked out', async () => {
    await openReport();
    await applyFirst(page);
    const held: Route[] = [];
    let holds = true;
    await page.route('**/bridge/invoke', async (route) => {
      if (holds && route.request().postData()?.includes('"plan/view"') === true) held.push(route);
      else await route.continue();
    });
    await openTab(page, 'History');
    await page.getByRole('button', { name: /^Undo change/ }).click();
    await button(page, 'Undo it').click();
    await page.getByText('1 change was undone.').waitFor();
    await button(page, 'Done').click();
    await openTab(page, 'Fix');
    await page.getByText('Working out the new plan…').waitFor();
    expect(await page.getByRole('button', { name: /^(Apply|Review)/ }).count()).toBe(0);
    // what is asked from now on passes, too: the spaces are asked again, and the plan after them
    holds = false;
    for (const route of held) await route.continue();
    await page.getByRole('button', { name: /^Review \d+ changes$/ }).waitFor();
  });

  it('changes nothing as long as nobody switched it on', async () => {
    await openReport();
    await page.getByRole('button', { name: /^Review \d+ changes$/ }).click();
    const apply = page.getByRole('dialog').getByRole('button', { name: /^Apply \d+ changes$/ });
    expect(await apply.isDisabled()).toBe(true);
    await button(page, 'Cancel').click();
    expect(writes()).toEqual([]);
  });

  it('of a space whose own admin can make nothing of it stands there by its number, above what they can make', async () => {
    await openReport();
    const before = JSON.stringify(app.site);
    await letItChange(page);
    await page.goto(`${app.host.origin}/project/PAY?viewer=${adminOfPayments}`);
    await page.getByText('Change 1 of the site’s plan is for all 3 gaps; other people make it.').waitFor();
    await page.getByRole('heading', { name: 'Or what you can change yourself' }).waitFor();
    await page.getByText('1 change closes all 3 gaps.').waitFor();
    await page.getByText(/^\d+ extra permissions for Backup Service, none for anyone else\.$/).waitFor();
    await applyPlan(page);
    await page.getByText('1 change was made, and Jira grants what it was to close.').waitFor();
    await page.getByText(/^Nothing (is missing|that was asked is refused)/).waitFor();
    expect(writes()).toEqual([`POST user ${adminOfPayments}`]);
    await button(page, 'Close').click();
    await button(page, 'Undo change 1').click();
    await page
      .getByRole('dialog')
      .getByText(/^Change 1 of the plan of PAY of .*: Add Backup Service to the role/)
      .waitFor();
    await button(page, 'Undo it').click();
    await page.getByText('1 change was undone.').waitFor();
    expect(JSON.stringify(app.site)).toBe(before);
  });

  it('is made for one space from its dialog, and the focus goes to what came of it', async () => {
    await openReport();
    await openRow(page, 'PAY');
    await page.getByText('Change 1 closes all 3 gaps here.').waitFor();
    await applyOne(page, 1);
    await page.getByRole('status').getByText('1 change was made, and Jira grants').waitFor();
    await page.locator('button:focus', { hasText: 'Close' }).waitFor();
    await button(page, 'Close').click();
    await button(page, 'Undo this change').waitFor();
  });

  it('of one space is carried out and taken back by its own admin', async () => {
    await openReport();
    const before = JSON.stringify(app.site);
    await letItChange(page);
    await page.goto(`${app.host.origin}/project/PCK?viewer=${spaceAdmin}`);
    await applyPlan(page);
    await page.getByText(/^Backup Service lacks nothing that was asked in Packaging/).waitFor();
    await page.getByText('1 change was made, and Jira grants what it was to close.').waitFor();
    expect(writes()).toEqual([`POST user ${spaceAdmin}`]);
    await button(page, 'Close').click();
    await page.getByRole('button', { name: /^Undo change/ }).click();
    await button(page, 'Undo it').click();
    await page.getByText('1 change was undone.').waitFor();
    await page.getByText(/but its settings will be missing: 1 gap/).waitFor();
    expect(JSON.stringify(app.site)).toBe(before);
  });
});
