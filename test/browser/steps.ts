import type { Download, FrameLocator, Locator, Page } from 'playwright-core';
import { sampleLog } from './app-site';
import { isFirstDrawn } from './page';

/** What a person does on the admin page, by the roles and labels that a screen reader names. */

export const desk = (page: Page): FrameLocator => page.frameLocator('iframe.host-frame');

export const fileInput = (page: Page): Locator =>
  desk(page).getByRole('button', { name: 'Backup error log' });

export const accountPicker = (page: Page): Locator => page.getByRole('combobox', { name: 'Backup account' });

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

export async function dropLog(page: Page, file: string = sampleLog('backup')): Promise<void> {
  await fileInput(page).setInputFiles(file);
  await desk(page)
    .getByText(/about permissions/)
    .first()
    .waitFor();
}

/** Chooses an account by the beginning of its name, which is unique on the default site. */
export async function chooseAccount(page: Page, name = 'Backup Service'): Promise<void> {
  await accountPicker(page).fill(name);
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  await page.getByText(`${name} is active`).waitFor();
}

/** From the sample log to the report. */
export async function findTheGaps(page: Page, file?: string): Promise<void> {
  await dropLog(page, file);
  await chooseAccount(page);
  await button(page, 'Find the gaps').click();
  await reportStands(page);
}

export async function reportStands(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Spaces \d/ }).waitFor();
}

export type TabName = 'Fix' | 'Spaces' | 'Log' | 'Compare' | 'History' | 'Settings';

/** Shows one of the report's tabs. */
export async function openTab(page: Page, name: TabName): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/** Opens a space from the table. Its name and its key are isolated each. */
export async function openRow(page: Page, key: string): Promise<void> {
  await openTab(page, 'Spaces');
  await button(page, 'Table').click();
  await openSpace(page, key);
}

/** Opens a space from the table that is shown. */
export async function openSpace(page: Page, key: string): Promise<void> {
  const table = page.getByRole('table', { name: 'Spaces' });
  await table.getByRole('button', { name: `(\u2068${key}\u2069)` }).click();
  await page.getByRole('dialog').waitFor();
}

export async function leaveDialog(page: Page, by: 'Cancel' | 'Close'): Promise<void> {
  await button(page, by).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Shows what can be downloaded of the report. */
export async function unfoldDownloads(page: Page): Promise<void> {
  await desk(page).getByRole('button', { name: 'Download' }).click();
  await desk(page).getByRole('button', { name: 'Statement (HTML)' }).waitFor();
}

/** Downloads one of the files that are shown then. */
export async function download(page: Page, name: string): Promise<Download> {
  const [given] = await Promise.all([
    page.waitForEvent('download'),
    desk(page).getByRole('button', { name }).click(),
  ]);
  return given;
}

/** Lets the app change permissions, as an admin does before the first plan is applied. */
export async function letItChange(page: Page): Promise<void> {
  await openTab(page, 'Settings');
  await button(page, 'Allow this app to make changes').click();
  await button(page, 'Allow changes').click();
  await button(page, 'Stop allowing changes').waitFor();
  await openTab(page, 'Fix');
}

/** Shows the first change of the plan in full, the first where a page has two. */
export async function openPlan(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Show change \d+$/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^Hide change/ }).waitFor();
}

/** Lets the app make changes, in the dialog that asks for it where it may not yet. */
async function allow(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  const tick = dialog.getByRole('checkbox', { name: /^Allow this app/ });
  const apply = dialog.getByRole('button', { name: /^Apply/, disabled: false });
  if (await isFirstDrawn(tick, apply)) await tick.check();
}

/** Asks for all that the app can make; one press is left then. */
export async function askToApply(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Review \d+ changes?$/ }).click();
  await allow(page);
}

/** From the report to a plan that is carried out as far as Jira lets it. */
export async function applyPlan(page: Page): Promise<void> {
  await askToApply(page);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Apply (\d+ changes|change)$/ })
    .click();
}

/** Makes one change of the plan by itself; the dialog shows what comes of it. */
export async function applyOne(page: Page, number: number): Promise<void> {
  const details = button(page, `Show change ${String(number)}`);
  const apply = button(page, `Apply change ${String(number)}`);
  if (await isFirstDrawn(details, apply)) await details.click();
  await apply.click();
  await allow(page);
  await button(page, 'Apply change').click();
}

/** Carries out the first change of the plan and leaves what it came to. */
export async function applyFirst(page: Page): Promise<void> {
  await applyOne(page, 1);
  await page.getByText('1 change was made').waitFor();
  await leaveResult(page);
}

/** Closes the dialog of a run, and what it came to on the page. */
export async function leaveResult(page: Page): Promise<void> {
  await button(page, 'Close').click();
  await button(page, 'Done').click();
}
