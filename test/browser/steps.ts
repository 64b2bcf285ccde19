import type { FrameLocator, Locator, Page } from 'playwright-core';
import { sampleLog } from './app-site';

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

type TabName = 'Fix' | 'Spaces' | 'Log' | 'History' | 'Settings';

/** Shows one of the report's tabs. */
async function openTab(page: Page, name: TabName): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/** Opens the row of a space. */
export async function openRow(page: Page, space: RegExp): Promise<void> {
  await openTab(page, 'Spaces');
  await page.getByRole('table', { name: 'Spaces' }).getByRole('button', { name: space }).click();
  await page.getByRole('dialog').waitFor();
}

/** Lets the app change permissions, as an admin does before the first plan is applied. */
export async function letItChange(page: Page): Promise<void> {
  await openTab(page, 'Settings');
  await button(page, 'Let this app change permissions').click();
  await button(page, 'Yes, let it').click();
  await button(page, 'Do not let this app change permissions').waitFor();
  await openTab(page, 'Fix');
}

/** Shows the changes of the plan, the first where a page has two. `level`: of their headings. */
export async function openPlan(page: Page, level = 4): Promise<void> {
  await page
    .getByRole('button', { name: /^Show the (\d+ changes|change)$/ })
    .first()
    .click();
  // on the page of a space they have the numbers of the site's plan
  await page
    .getByRole('heading', { name: /^\d+\. /, level })
    .first()
    .waitFor();
}

/** Asks for the plan to be applied; the dialog shows every change then. */
export async function askToApply(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Apply the (plan|\d+ changes?)/ }).click();
  await page.getByRole('dialog').waitFor();
}

/** Carries out one change of the plan, which is shown. */
export async function applyFirst(page: Page): Promise<void> {
  await openPlan(page);
  await letItChange(page);
  await button(page, 'Apply change 1').click();
  await button(page, 'Yes, make it').click();
  await button(page, 'Done').click();
}

/** From the report to a plan that is carried out as far as Jira lets it. */
export async function applyPlan(page: Page): Promise<void> {
  await letItChange(page);
  await askToApply(page);
  await page.getByRole('button', { name: /^Yes, make/ }).click();
}
