import type { Locator, Page } from 'playwright-core';
import type { AppSite } from './app-site';
import { wordsIn } from './page';
import { sitesOnOnePage } from './sites-on-one-page';
import { button } from './steps';
import { openWithReport } from './stored-report';

jest.setTimeout(400_000);

let app: AppSite;
let page: Page;
const openSite = sitesOnOnePage((opened) => {
  page = opened;
});

beforeEach(async () => {
  app = await openSite();
});

const map = (): Locator => page.getByRole('table', { name: 'Map of spaces and permissions' });

/** Comes to the map of the report of a log. */
async function toMap(log: 'backup' | 'restore'): Promise<void> {
  await openWithReport(page, app, log);
  await page.getByRole('tab', { name: /^Spaces/ }).click();
  await map().getByRole('img').first().waitFor();
}

/** Rows of groups, those that are folded or the one that is open. */
const groupRows = (which: 'Folded group' | 'Open group'): Locator =>
  map()
    .locator('td[colspan]')
    .filter({ has: page.getByRole('img', { name: which }) });

/** The groups that are folded, by name. */
const folded = async (): Promise<readonly string[]> =>
  groupRows('Folded group').getByRole('button').allInnerTexts();

/** By its role as it is written: a role that is worked out costs a look at every element of the map behind it. */
const dialog = (): Locator => page.locator('[role="dialog"]');

/** Most words of the dialog, beside its footer and the folded details. */
const mostWords = 120;

async function wordsOfDialog(): Promise<number> {
  const text = await dialog().innerText();
  const footer = text.lastIndexOf('Close');
  return wordsIn(text.slice(0, footer).replace(/\bDetails\s*$/, ''));
}

describe.each(['backup', 'restore'] as const)('with the %s log', (log) => {
  it('opens every space of the map in a dialog of at most 120 words, and each stands in one group', async () => {
    await toMap(log);
    const tooLong: string[] = [];
    const seen = new Set<string>();
    const first = await map().locator('td[colspan]').first().innerText();
    const groups = [null, ...(await folded())];
    for (const group of groups) {
      if (group !== null) await map().getByRole('button', { name: group, exact: true }).click();
      const spaces = map().locator('td:not([colspan]) button');
      await spaces.first().waitFor();
      if (group !== null)
        await groupRows('Open group').getByRole('button', { name: group, exact: true }).waitFor();
      await spaces.first().click();
      for (;;) {
        await dialog()
          .getByRole('button', { name: 'Details' })
          .or(dialog().getByText(/nothing|Nothing/))
          .first()
          .waitFor();
        const title = await dialog().getByRole('heading').first().innerText();
        expect([first, title, seen.has(title)]).toEqual([first, title, false]);
        seen.add(title);
        const words = await wordsOfDialog();
        if (words > mostWords) tooLong.push(`${title}: ${String(words)}`);
        const next = dialog().getByRole('button', { name: 'Next ›', exact: true });
        if ((await next.count()) === 0 || !(await next.isEnabled())) break;
        await next.click();
        await dialog().getByRole('heading', { name: title, exact: true }).waitFor({ state: 'detached' });
      }
      await button(page, 'Close').click();
      await dialog().waitFor({ state: 'detached' });
    }
    expect(tooLong).toEqual([]);
    const tab = await page.getByRole('tab', { name: /^Spaces/ }).innerText();
    expect(tab).toBe(`Spaces ${String(seen.size)}`);
  });
});

it('leaves whoever uses the keyboard on what was pressed, when a group opens and when a list grows', async () => {
  await toMap('backup');
  for (const [pressed, then] of [
    ['Team-managed spaces', 'Team-managed spaces'],
    ['Show all 9 gaps of the site', 'Show the first 3 gaps of the site'],
  ] as const) {
    const control = page.getByRole('button').filter({ hasText: pressed });
    await control.focus();
    await page.keyboard.press('Enter');
    const next = page.getByRole('button').filter({ hasText: then });
    await next.waitFor();
    if (pressed === then) await groupRows('Open group').filter({ hasText: then }).waitFor();
    expect(await next.evaluate((element) => element === document.activeElement)).toBe(true);
  }
});
