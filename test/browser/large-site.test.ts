import type { Page } from 'playwright-core';
import { openChromium, type Chromium } from './chromium';
import { commitsOf, countCommits } from './commits';
import { openLargeSite, type LargeSite } from './large-site';
import { openPage } from './page';
import { printFigures } from '../sizes';
import { walkThrough } from './walk';

jest.setTimeout(600_000);

let browser: Chromium;
let site: LargeSite;
let page: Page;

beforeAll(async () => {
  site = await openLargeSite(1000);
  browser = await openChromium();
  page = await openPage(browser);
  await countCommits(page);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

it('sends no commit of more than 2,500 nodes, and reads no more than half of what the store gives in a minute, whatever is looked at on a site of 1,000 spaces', async () => {
  const { quota } = site.platform;
  const before = quota.total.read;
  const most: Record<string, number> = {};
  for (const { name, go } of walkThrough(site)) {
    await go(page);
    const commits = await commitsOf(page);
    expect([name, commits.length > 0]).toEqual([name, true]);
    most[name] = Math.max(...commits);
  }
  printFigures(most);
  expect(Object.entries(most).filter(([, nodes]) => nodes > 2500)).toEqual([]);
  expect(quota.total.read - before).toBeLessThan(2000);
});

it('is sent of a plan what it shows first, and figures of the rest', async () => {
  const plan = await site.ask('plan/view', { reportId: site.reportId, asked: null });
  expect(plan.changes.length).toBeGreaterThan(plan.shown.length);
  expect(Buffer.byteLength(JSON.stringify(plan))).toBeLessThan(200_000);
});
