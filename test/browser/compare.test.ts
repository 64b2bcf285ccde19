import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Report } from '../../src/report/report';
import { openAppSite, type AppSite } from './app-site';
import { unlistedFindings } from './axe';
import { openChromium, type Chromium } from './chromium';
import { openPage, takePicture, themes, waitForCount, wear, wordsIn } from './page';
import { button, download, openTab, unfoldDownloads } from './steps';
import { openWithReport } from './stored-report';

jest.setTimeout(240_000);

let browser: Chromium;
let app: AppSite;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await openChromium();
  app = await openAppSite();
  errors = [];
  page = await openPage(browser);
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await openWithReport(page, app);
});

afterAll(async () => {
  await page.close();
  await app.close();
  await browser.close();
  expect(errors).toEqual([]);
  expect(app.breaches).toEqual([]);
});

it('a second account is chosen, checked, and stands beside the first with what can be taken from it', async () => {
  await openTab(page, 'Compare');
  await expectDisabled();
  await page.getByRole('combobox', { name: 'Second account' }).fill('Lena Vogel');
  await page.getByRole('option', { name: /^Lena Vogel/ }).click();
  await page.getByText('Lena Vogel is active').waitFor();
  await takePicture(page, 'compare-form');
  await button(page, 'Compare').click();
  await page.getByText(/^Of \d+ spaces, both can do the whole task in \d+/).waitFor({ timeout: 120_000 });
  const spaces = page.getByRole('table', { name: 'Both accounts by space' });
  expect(await spaces.getByRole('columnheader').allInnerTexts()).toEqual([
    'Space',
    'Backup Service',
    'Lena Vogel',
    'Whole task',
  ]);
  await page.getByText(/^Fix has \d+ changes? for Lena Vogel/).waitFor();
  const list = page.getByRole('table', { name: 'Take from Backup Service' });
  await list
    .getByText(/^Remove Backup Service from /)
    .first()
    .waitFor();
  await button(page, 'Show steps 1').click();
  await button(page, 'Hide steps 1').waitFor();
  await takePicture(page, 'compare-light');
  const words = (await list.getByRole('row').allInnerTexts()).map(wordsIn);
  const [, , ofSteps = 0, ...others] = words;
  expect(ofSteps).toBeGreaterThan(0);
  expect(Math.max(...others)).toBeLessThanOrEqual(40);
});

it('the exported report of the second account has the comparison, space by space', async () => {
  await unfoldDownloads(page);
  const file = await download(page, 'Report (JSON)');
  const { compared, projects } = JSON.parse(readFileSync(await file.path(), 'utf8')) as Report;
  expect(compared?.spaces.map(({ project }) => project).sort()).toEqual(
    projects.map(({ key }) => key).sort(),
  );
  expect(compared?.toTake.length).toBeGreaterThan(0);
});

async function expectDisabled(): Promise<void> {
  expect(await button(page, 'Compare').isDisabled()).toBe(true);
}

it('axe finds nothing on it, light and dark', async () => {
  for (const theme of themes) {
    await wear(page, theme);
    await takePicture(page, `compare-${theme}`);
    expect({ theme, finds: await unlistedFindings(page) }).toEqual({ theme, finds: [] });
  }
  await wear(page, 'light');
});

it('is filtered by who can do the whole task', async () => {
  await page.getByRole('combobox', { name: 'Show' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: /^Only Backup Service/ }).click();
  const rows = page.getByRole('table', { name: 'Both accounts by space' }).locator('tbody tr');
  await waitForCount(rows.filter({ hasNotText: 'Only Backup Service' }), 0);
  await rows.first().waitFor();
  const shown = await rows.allInnerTexts();
  expect(shown.filter((row) => !row.includes('Only Backup Service'))).toEqual([]);
});

it('the plan of the second account is the tab Fix, and the first report is one press away, as it was', async () => {
  await page.getByText(/^Lena Vogel · back up/).waitFor();
  await button(page, 'Open the report of Backup Service').click();
  await page.getByText(/^Backup Service · back up/).waitFor();
  await openTab(page, 'Compare');
  await page.getByRole('button', { name: /^Open the comparison of / }).click();
  await page.getByText(/^Lena Vogel · back up/).waitFor();
  await openTab(page, 'Fix');
  await page.getByRole('button', { name: /^Review \d+ changes?$/ }).waitFor();
});
