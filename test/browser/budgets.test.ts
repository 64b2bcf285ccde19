import type { Page } from 'playwright-core';
import type { AppSite } from './app-site';
import { waitUntil, wordsIn } from './page';
import { sitesOnOnePage } from './sites-on-one-page';
import { button, desk, dropLog, fileInput, reportStands } from './steps';
import { openWithReport } from './stored-report';

jest.setTimeout(180_000);

/** What an admin meets on the default site, on a screen of 1280 × 800, everything folded and Jira's own shell left out. */

let app: AppSite;
let page: Page;
const openSite = sitesOnOnePage((opened) => {
  page = opened;
});

beforeEach(async () => {
  app = await openSite();
});

async function openForm(): Promise<void> {
  await page.goto(`${app.host.origin}/admin`);
  await button(page, 'Find the gaps').waitFor();
}

/** The bottom edge of an element on the unscrolled page. */
async function bottomOf(role: 'heading' | 'button', name: RegExp): Promise<number> {
  const box = await page.getByRole(role, { name }).boundingBox();
  if (box === null) throw new Error(`${String(name)} is not drawn`);
  return box.y + box.height;
}

const review = /^Review \d+ changes$/;

it('says at once what to press, is low, adds up, and decides everything in one short dialog', async () => {
  await openWithReport(page, app);
  await page.getByRole('table', { name: 'This app can make' }).waitFor();
  await saysWhatToPress();
  await isLow();
  await countsAgree();
  await decidesInADialog();
});

/** Within 250 words, with verdict, bar and button in sight without scrolling. */
async function saysWhatToPress(): Promise<void> {
  const page_ = await page.evaluate(() => {
    const range = document.createRange();
    const heading = document.querySelector('main h1, h1');
    const row = document.querySelector('[role="tabpanel"] tbody tr');
    if (heading === null || row === null) throw new Error('no heading or no row');
    range.setStartBefore(heading);
    range.setEndAfter(row);
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return selection?.toString() ?? '';
  });
  const frame = await desk(page).locator('body').innerText();
  expect(page_).toContain('What should the backup include?');
  expect(wordsIn(page_) + wordsIn(frame)).toBeLessThanOrEqual(250);
  expect(await bottomOf('heading', /spaces will be missing content$/)).toBeLessThanOrEqual(500);
  expect(await bottomOf('button', review)).toBeLessThanOrEqual(500);
  expect(await bottomOf('button', /^\d+ missing content$/)).toBeLessThanOrEqual(500);
}

/** At most 2,000 pixels high, with rows of at most 40 words. */
async function isLow(): Promise<void> {
  const bottom = (): Promise<number> =>
    page.evaluate(
      () => document.querySelector('[role=tabpanel]')?.getBoundingClientRect().bottom ?? Infinity,
    );
  // At rest: the desk's Frame folds a moment after the report is drawn.
  await waitUntil(page, async () => (await bottom()) <= 2000).catch(() => undefined);
  expect(await bottom()).toBeLessThanOrEqual(2000);
  const rows = await page.getByRole('tabpanel').getByRole('row').allInnerTexts();
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => wordsIn(row) > 40)).toEqual([]);
}

/** The counts of the tabs are the sums that their panels state. */
async function countsAgree(): Promise<void> {
  const count = async (name: string): Promise<number> =>
    Number((await page.getByRole('tab', { name: new RegExp(`^${name} `) }).innerText()).replace(/\D/g, ''));
  const stated = await page.getByText(/^\d+ changes: /).innerText();
  const [all, ...parts] = [...stated.matchAll(/\d+/g)].map(Number);
  expect(await count('Fix')).toBe(all);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
  const bar = await page
    .getByRole('button', { name: /^\d+ (missing|with|partly|accepted|complete|not)/ })
    .allInnerTexts();
  expect(bar.reduce((sum, says) => sum + Number.parseInt(says, 10), 0)).toBe(await count('Spaces'));
}

/** Everything is decided in at most 160 words. */
async function decidesInADialog(): Promise<void> {
  await page.getByRole('button', { name: review }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Apply/ }).waitFor();
  expect(wordsIn(await dialog.innerText())).toBeLessThanOrEqual(160);
}

it('leads from the dropped log to a made plan in at most 8 clicks', async () => {
  let clicks = 0;
  const click = async (role: 'button' | 'option' | 'checkbox', name: RegExp): Promise<void> => {
    await page.getByRole(role, { name }).first().click();
    clicks += 1;
  };
  await openForm();
  await dropLog(page);
  // Typing is free, and opens the list.
  await page.getByRole('combobox', { name: 'Backup account' }).fill('Backup Service');
  await click('option', /^Backup Service/);
  await click('button', /^Find the gaps$/);
  await reportStands(page);
  await click('button', review);
  await click('checkbox', /^Allow this app/);
  await click('button', /^Apply \d+ changes$/);
  await page.getByText(/^\d+ changes were made, and Jira grants/).waitFor();
  await click('button', /^Close$/);
  expect(clicks).toBeLessThanOrEqual(8);
});

it('leads there by keyboard alone, each step within 25 tab stops', async () => {
  /** Presses Tab until the focus is on the control; how often. */
  const tabTo = async (name: RegExp): Promise<number> => {
    for (let presses = 0; presses <= 25; presses += 1) {
      const said = await page.evaluate(() => {
        const { activeElement } = document;
        const label = activeElement?.getAttribute('aria-labelledby');
        const named = label == null ? null : document.getElementById(label);
        return [
          activeElement?.getAttribute('aria-label'),
          named?.textContent,
          activeElement?.id && document.querySelector(`label[for="${activeElement.id}"]`)?.textContent,
          activeElement?.closest('label')?.textContent,
          activeElement?.textContent,
        ].find((words) => typeof words === 'string' && words !== '');
      });
      if (name.test(said ?? '')) return presses;
      await page.keyboard.press('Tab');
    }
    throw new Error(`25 tab stops do not lead to ${String(name)}`);
  };
  await openForm();
  await fileInput(page).focus();
  await dropLog(page);
  await tabTo(/^Backup account/);
  await page.keyboard.type('Backup Service');
  await page.getByRole('option', { name: /^Backup Service/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Backup Service is active').waitFor();
  await tabTo(/^Find the gaps$/);
  await page.keyboard.press('Enter');
  await reportStands(page);
  await page.getByRole('button', { name: review }).waitFor();
  await tabTo(review);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(/^Allow this app/);
  await page.keyboard.press('Space');
  await tabTo(/^Apply \d+ changes$/);
  await page.keyboard.press('Enter');
  // what comes of all of them is seen above
  await page.getByText(/^((Making|Made) change \d+ \(|\d+ changes were made, )/).waitFor();
});
