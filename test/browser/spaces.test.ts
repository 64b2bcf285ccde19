import type { Browser, Locator, Page } from 'playwright-core';
import { openAppSite, sampleLog, type AppSite } from './app-site';
import { openChromium } from './chromium';
import { openPage } from './page';
import { button, findTheGaps } from './steps';

jest.setTimeout(400_000);

let browser: Browser;
let app: AppSite;

beforeAll(async () => {
  browser = await openChromium();
});
beforeEach(async () => {
  app = await openAppSite();
});
afterEach(async () => {
  await app.close();
});
afterAll(async () => {
  await browser.close();
});

const map = (page: Page): Locator => page.getByRole('table', { name: 'Map of spaces and permissions' });

/** Drops a log and comes to the map. */
async function toMap(log: 'backup' | 'restore'): Promise<Page> {
  const page = await openPage(browser);
  await page.goto(`${app.host.origin}/admin`);
  await findTheGaps(page, sampleLog(log));
  await page.getByRole('tab', { name: /^Spaces/ }).click();
  await map(page).getByRole('img').first().waitFor();
  return page;
}

/** Rows of groups, those that are folded or the one that is open. */
const groupRows = (page: Page, which: 'Folded group' | 'Open group'): Locator =>
  map(page)
    .locator('td[colspan]')
    .filter({ has: page.getByRole('img', { name: which }) });

/** The groups that are folded, by name. */
const folded = async (page: Page): Promise<readonly string[]> =>
  groupRows(page, 'Folded group').getByRole('button').allInnerTexts();

const wordsIn = (text: string): number => (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,:-]*/gu) ?? []).length;

/** Most words of the dialog, beside its footer and the folded details. */
const mostWords = 120;

async function wordsOfDialog(page: Page): Promise<number> {
  const text = await page.getByRole('dialog').innerText();
  const footer = text.lastIndexOf('Close');
  return wordsIn(text.slice(0, footer).replace(/\bDetails\s*$/, ''));
}

describe.each(['backup', 'restore'] as const)('with the %s log', (log) => {
  it('opens every space of the map in a dialog of at most 120 words, and each stands in one group', async () => {
    const page = await toMap(log);
    const tooLong: string[] = [];
    const seen = new Set<string>();
    const first = await map(page).locator('td[colspan]').first().innerText();
    const groups = [null, ...(await folded(page))];
    for (const group of groups) {
      if (group !== null) await map(page).getByRole('button', { name: group, exact: true }).click();
      const spaces = map(page).locator('td:not([colspan]) button');
      await spaces.first().waitFor();
      if (group !== null)
        await groupRows(page, 'Open group').getByRole('button', { name: group, exact: true }).waitFor();
      await spaces.first().click();
      for (;;) {
        const dialog = page.getByRole('dialog');
        await dialog
          .getByRole('button', { name: 'Details' })
          .or(dialog.getByText(/nothing|Nothing/))
          .first()
          .waitFor();
        const title = await dialog.getByRole('heading').first().innerText();
        expect([first, title, seen.has(title)]).toEqual([first, title, false]);
        seen.add(title);
        const words = await wordsOfDialog(page);
        if (words > mostWords) tooLong.push(`${title}: ${String(words)}`);
        const next = button(page, 'Next ›');
        if ((await next.count()) === 0 || !(await next.isEnabled())) break;
        await next.click();
        await dialog.getByRole('heading', { name: title, exact: true }).waitFor({ state: 'detached' });
      }
      await button(page, 'Close').click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(tooLong).toEqual([]);
    const tab = await page.getByRole('tab', { name: /^Spaces/ }).innerText();
    expect(tab).toBe(`Spaces ${String(seen.size)}`);
    await page.close();
  });
});

it('leaves whoever uses the keyboard on what was pressed, when a group opens and when a list grows', async () => {
  const page = await toMap('backup');
  for (const [pressed, then] of [
    ['Team-managed spaces', 'Team-managed spaces'],
    ['Show all 9 gaps of the site', 'Show the first 3 gaps of the site'],
  ] as const) {
    const control = page.getByRole('button').filter({ hasText: pressed });
    await control.focus();
    await page.keyboard.press('Enter');
    const next = page.getByRole('button').filter({ hasText: then });
    await next.waitFor();
    if (pressed === then) await groupRows(page, 'Open group').filter({ hasText: then }).waitFor();
    expect(await next.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  await page.close();
});
