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

/** The groups that are folded, by name. */
const folded = async (page: Page): Promise<readonly string[]> =>
  map(page).locator('td[colspan] button').allInnerTexts();

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
        await map(page)
          .locator('td[colspan]', { hasText: group })
          .getByRole('button')
          .waitFor({ state: 'detached' });
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
