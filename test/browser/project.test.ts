import type { Page } from 'playwright-core';
import { openAppSite, type AppSite } from './app-site';
import { openChromium, type Chromium } from './chromium';
import { openPage } from './page';
import { button } from './steps';
import { openWithReport } from './stored-report';

jest.setTimeout(120_000);

/** Administers Payments, and not Jira. */
const projectAdmin = '712020:lena-vogel';

let browser: Chromium;
let app: AppSite;
let page: Page;

beforeAll(async () => {
  browser = await openChromium();
  app = await openAppSite();
  page = await openPage(browser);
  await openWithReport(page, app);
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('the project settings page', () => {
  it('is reached from the navigation, and says what the account lacks here', async () => {
    await button(page, 'Spaces').click();
    await page.getByRole('link', { name: 'Payments (PAY)' }).click();
    await page.getByText(/Backup Service cannot back up Payments completely/).waitFor();
    expect(new URL(page.url()).pathname).toBe('/project/PAY');
  });

  it('answers its project admin, who is no Jira admin', async () => {
    await page.goto(`${app.host.origin}/project/PAY?viewer=${projectAdmin}`);
    await page.getByText(/Backup Service cannot back up Payments completely/).waitFor();
    await button(page, 'Check again').click();
    await page.getByText(/Backup Service cannot back up Payments completely/).waitFor();
  });

  it('tells whoever does not administer the project which right is needed', async () => {
    await page.goto(`${app.host.origin}/project/FIN?viewer=${projectAdmin}`);
    await page
      .getByText(/Administer spaces/)
      .first()
      .waitFor();
    expect(await page.getByRole('heading', { name: 'What to change' }).count()).toBe(0);
  });

  it('tells them the same on the admin page', async () => {
    await page.goto(`${app.host.origin}/admin?viewer=${projectAdmin}`);
    await page
      .getByText(/Administer Jira/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'Find the gaps' }).count()).toBe(0);
  });
});
