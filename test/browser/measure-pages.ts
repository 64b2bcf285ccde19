import path from 'node:path';
import type { Page } from 'playwright-core';
import { openChromium, type Chromium } from './chromium';
import { commitsOf, countCommits } from './commits';
import { openLargeSite, type LargeSite } from './large-site';
import { longestTask } from './longest-task';
import { openPage } from './page';
import { root } from './serve';
import { download, unfoldDownloads } from './steps';
import { walkThrough } from './walk';

/**
 * `npm run bench -- pages [SPACES …]`: what the admin page takes on a small and a large site with a stored report, step by step:
 * the longest task of the browser's own trace, the nodes of the largest commit, the bytes that the app answers, and the read units of Forge's
 * store, of which a site has 4,000 a minute.
 */

const sizes = process.argv.slice(2).map(Number);

/** By their buttons: the first one fetches the whole report. */
const files = [
  ...['Report (JSON)', 'Report (CSV)', 'Plan (Markdown)', 'Plan (CSV)'],
  ...['Statement (HTML)', 'What to retry (CSV)'],
];

const print = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** From the app's first question to its verdict; what comes before is the host's own: its shell, and the code of both. */
async function toVerdict(
  page: Page,
  { host }: LargeSite,
): Promise<{ readonly shell: number; readonly app: number }> {
  await page.goto(`${host.origin}/admin`);
  await page.getByRole('heading', { name: /spaces will be missing content$/ }).waitFor();
  return page.evaluate(() => {
    const at = performance.mark('verdict').startTime;
    const asked = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.endsWith('/bridge/invoke'))?.startTime;
    if (asked === undefined) throw new Error('The app asked nothing.');
    return { shell: Math.round(asked), app: Math.round(at - asked) };
  });
}

/** All of it without a rest: whoever goes round the page within a minute is not to be refused by the store. */
async function answers({ ask, reportId }: LargeSite): Promise<object> {
  const bytes = (answer: unknown): number => Buffer.byteLength(JSON.stringify(answer));
  const plan = await ask('plan/view', { reportId, asked: null });
  const filters = { text: '', cause: null, state: null };
  const query = { ...filters, scheme: null, open: null, page: 1, rowsPage: 1, planId: plan.planId };
  return {
    'plan/view': bytes(plan),
    changes: plan.changes.length,
    'report/page': bytes(
      await ask('report/page', { reportId, query: { ...filters, sort: 'records', page: 1 } }),
    ),
    'report/map': bytes(await ask('report/map', { reportId, query: { ...query, allColumns: false } })),
    'report/map, all columns': bytes(
      await ask('report/map', { reportId, query: { ...query, allColumns: true } }),
    ),
    'report/lists': bytes(await ask('report/lists', { reportId })),
  };
}

async function measure(browser: Chromium, spaces: number): Promise<void> {
  const site = await openLargeSite(spaces);
  try {
    const page = await openPage(browser);
    await countCommits(page);
    const before = site.platform.quota.total.read;
    print({ spaces, bytes: await answers(site) });
    for (const visit of [1, 2, 3]) {
      print({ spaces, visit, milliseconds: await toVerdict(page, site) });
    }
    for (const { name, go } of walkThrough(site)) {
      const longest = await longestTask(browser, page, () => go(page));
      print({ spaces, step: name, longest, nodes: Math.max(0, ...(await commitsOf(page))) });
    }
    // where the walk has used up what the store gives in a minute, the page waits for the next one
    page.setDefaultTimeout(180_000);
    await unfoldDownloads(page);
    for (const name of files) {
      const longest = await longestTask(browser, page, async () => {
        await download(page, name);
      });
      print({ spaces, step: name, longest, nodes: Math.max(0, ...(await commitsOf(page))) });
    }
    print({ spaces, readUnits: site.platform.quota.total.read - before });
    await page.close();
  } finally {
    await site.close();
  }
}

/** What the browser loads, as the tests build it. */
async function built(): Promise<void> {
  type Build = () => Promise<void>;
  const of = async (file: string) =>
    (await import(path.join(root, 'local/bin', file))) as Record<string, Build>;
  await (await of('build.mjs')).buildMissing?.();
  await (await of('build-host.mjs')).buildHost?.();
}

async function main(): Promise<void> {
  await built();
  const browser = await openChromium();
  try {
    for (const spaces of sizes.length > 0 ? sizes : [1000, 3000]) await measure(browser, spaces);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
