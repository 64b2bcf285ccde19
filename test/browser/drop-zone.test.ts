import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { openAppSite, sampleLog, type AppSite } from './app-site';
import { openChromium, type Chromium } from './chromium';
import { openPage } from './page';
import { root } from './serve';
import { desk, fileInput } from './steps';

const refusal = 'Issue does not exist or you do not have permission to see it.';
const backup = readFileSync(sampleLog('backup'));
const three = ['PAY-3', 'FIN-2', 'SHOP-4'].map((key) => `{"issue":"${key}","error":"${refusal}"}\n`);

/** What is dropped, and what the drop zone says of it. */
const dropped: readonly (readonly [
  says: string,
  files: Readonly<Record<string, Uint8Array | string>>,
  shown: RegExp,
])[] = [
  ['a gzip file', { 'log.json.gz': gzipSync(backup) }, /1,153 records in .*about permissions/],
  [
    'a zip file',
    { 'log.zip': zipSync({ 'log.json': new Uint8Array(backup) }) },
    /1,153 records in .*about permissions/,
  ],
  [
    'three files at once',
    {
      'a.jsonl': three[0] ?? '',
      'b.jsonl.gz': gzipSync(three[1] ?? ''),
      'c.zip': zipSync({ 'c.jsonl': strToU8(three[2] ?? '') }),
    },
    /^3 records in .*3 about permissions/,
  ],
  [
    'a text log',
    {
      'backup.log': `2026-11-22 10:00:01 INFO fetched TREK-1\n2026-11-22 10:00:02 ERROR PAY-3: ${refusal}\n`,
    },
    /^2 records in .*1 about permissions, 1 set aside/,
  ],
  [
    'a shape that nobody knows',
    { 'x.json': '{"meta":{"version":1}}' },
    /does not know its shape.*Its keys: "meta"/,
  ],
  [
    'a list of permissions that is packed',
    { 'list.json.gz': gzipSync(readFileSync(path.join(root, 'docs/own-profile.json'))) },
    /^This is a list of permissions.*Drop it by itself and not packed/,
  ],
  [
    'a small file that unpacks to a huge one',
    { 'bomb.json.gz': gzipSync(Buffer.alloc(96 * 2 ** 20, ' ').fill('[', 0, 1)) },
    /unpacks to far more than an error log has/,
  ],
  [
    'one file in two packed parts',
    { 'parts.gz': Buffer.concat([gzipSync(three[0] ?? ''), gzipSync(three[1] ?? '')]) },
    /^(?:2 records in|1 record in|This compressed file cannot be unpacked)/,
  ],
];

async function boxOf(thing: Locator): Promise<{ readonly y: number; readonly height: number }> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error(`${String(thing)} is not drawn`);
  return box;
}

describe('The drop zone says what it read:', () => {
  let browser: Chromium;
  let site: AppSite;
  let page: Page;
  const folder = mkdtempSync(path.join(tmpdir(), 'dropped-'));

  beforeAll(async () => {
    browser = await openChromium();
    site = await openAppSite();
    page = await openPage(browser);
    await page.goto(`${site.host.origin}/admin`);
    await desk(page).getByText('Drop the error log').waitFor();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  });

  /** Another page on which a file of the drop zone has not come yet: it does when `come` is called. */
  async function openBefore(file: string): Promise<{ readonly early: Page; readonly come: () => void }> {
    const early = await openPage(browser);
    let come = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      come = resolve;
    });
    await early.route(file, async (route) => {
      await held;
      await route.continue();
    });
    await early.goto(`${site.host.origin}/admin`, { waitUntil: 'domcontentloaded' });
    return { early, come };
  }

  test.each(dropped)(
    '%s',
    async (_says, files, shown) => {
      const paths = Object.entries(files).map(([name, content]) => {
        const file = path.join(folder, name);
        writeFileSync(file, content);
        return file;
      });
      await fileInput(page).setInputFiles(paths);
      await desk(page).locator('#says').filter({ hasText: shown }).waitFor();
      expect(site.breaches).toEqual([]);
    },
    60_000,
  );

  test('the name of several files tells how many there are', async () => {
    await fileInput(page).setInputFiles(
      ['a.jsonl', 'b.jsonl.gz', 'c.zip'].map((name) => path.join(folder, name)),
    );
    await desk(page).getByText('a.jsonl and 2 more', { exact: true }).waitFor();
  }, 60_000);

  test('a list of permissions goes to its step, and the log that was read stays', async () => {
    await fileInput(page).setInputFiles(path.join(folder, 'a.jsonl'));
    const says = desk(page).locator('#says');
    await says.filter({ hasText: /^1 record in/ }).waitFor();
    await fileInput(page).setInputFiles(path.join(root, 'docs/own-profile.json'));
    await page.getByText(/^\u2068Nightly search index\u2069 asks for 5 permissions/).waitFor();
    expect(await page.getByRole('radio', { name: /^Another list/ }).isChecked()).toBe(true);
    await says.filter({ hasText: /^1 record in/ }).waitFor();
    await desk(page).getByText('a.jsonl', { exact: true }).waitFor();
  }, 60_000);

  test('a file that is chosen before the script of the drop zone has come is read all the same', async () => {
    const { early, come } = await openBefore('**/desk.js');
    await fileInput(early).setInputFiles(path.join(folder, 'a.jsonl'));
    come();
    await desk(early)
      .locator('#says')
      .filter({ hasText: /^1 record in .*1 about permissions/ })
      .waitFor();
    await early.close();
  }, 120_000);

  test('what stands below it stays where it is when it comes, but for the logs that only this machine offers', async () => {
    const { early, come } = await openBefore('**/file-desk/index.html');
    const below = early.getByRole('heading', { name: '2. Account that the backup runs as' });
    await below.waitFor();
    const frame = early.locator('iframe.host-frame');
    const from = await boxOf(below);
    come();
    await desk(early).getByText('Drop the error log').waitFor();
    await early.waitForLoadState('networkidle');
    const [to, whole, zone] = [
      await boxOf(below),
      await boxOf(frame),
      await boxOf(desk(early).locator('#desk')),
    ];
    const padding = zone.y - whole.y;
    expect(to.y - from.y).toBe(whole.height - zone.height - 2 * padding);
    await early.close();
  }, 120_000);
});
