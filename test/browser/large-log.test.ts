import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Page } from 'playwright-core';
import { partsOfLog, writeLog } from '../../local/bench/made-log';
import { printFigures, runs } from '../sizes';
import { openAppSite, type AppSite } from './app-site';
import { openChromium, type Chromium } from './chromium';
import { longestTask } from './longest-task';
import { openPage, waitUntil } from './page';
import { desk, fileInput } from './steps';

/** A log as large as one may be, dropped into the page. `npm run soak -- large-log` takes a gigabyte. */

const megabytes = runs('large-log', 20, 1_000).numRuns;

jest.setTimeout(1_800_000);

let browser: Chromium;
let site: AppSite;
let page: Page;
const folder = mkdtempSync(path.join(tmpdir(), 'large-log-'));
const file = path.join(folder, 'log');
/** A record a line. */
const plain = path.join(folder, 'plain');

beforeAll(async () => {
  writeLog(plain, megabytes, 'mixed');
  browser = await openChromium();
  site = await openAppSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  page = await openPage(browser);
  await page.goto(`${site.host.origin}/admin`);
  await desk(page).getByText('Drop the error log').waitFor();
});
afterEach(async () => {
  await page.close();
  rmSync(file, { force: true });
});

/** Asks the worker that reads the log, as long as it lives, how much memory it holds. The most, in megabytes. */
async function peakOfReader(until: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const sizes: number[] = [];
  let ask: NodeJS.Timeout | undefined;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (!targetInfo.url.endsWith('/worker.js')) return;
    const message = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' });
    ask = setInterval(() => {
      // it ends when all is read
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
    }, 100);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { result } = JSON.parse(message) as { result?: HeapUsage };
    if (result !== undefined)
      sizes.push(result.totalSize + result.embedderHeapUsedSize + result.backingStorageSize);
  });
  await session.send('Target.setAutoAttach', {
    ...{ autoAttach: true, waitForDebuggerOnStart: false, flatten: false },
  });
  await until();
  clearInterval(ask);
  await session.detach();
  if (sizes.length === 0) throw new Error('The reader was never asked.');
  return Math.round(Math.max(...sizes) / 1_000_000);
}

interface HeapUsage {
  readonly totalSize: number;
  readonly embedderHeapUsedSize: number;
  /** Of its typed arrays. */
  readonly backingStorageSize: number;
}

const says = (words: RegExp) => desk(page).locator('#says').filter({ hasText: words });

/** How the log is laid out, and what makes it so. */
const layouts: Readonly<Record<string, () => Transform>> = {
  'a record a line': () => new PassThrough(),
  'all in one line': () =>
    new Transform({
      transform: (part: Uint8Array, _encoding, done) =>
        done(
          null,
          part.map((byte) => (byte === 10 ? 32 : byte)),
        ),
    }),
  packed: () => createGzip({ level: 1 }),
};

test.each(Object.entries(layouts))(
  '%s: it is read to its end, the page stays alive, and its worker small',
  async (layout, laidOut) => {
    await pipeline(createReadStream(plain), laidOut(), createWriteStream(file));
    let peak = 0;
    const { task } = await longestTask(browser, page, async () => {
      peak = await peakOfReader(async () => {
        await fileInput(page).setInputFiles(file);
        await says(/^[\d,]+ records in /).waitFor({ timeout: 1_700_000 });
      });
    });
    printFigures({ layout, megabytes, task, peak, says: await says(/./).innerText() });
    expect(peak).toBeLessThanOrEqual(150);
    expect(task).toBeLessThanOrEqual(200);
  },
);

test('its reading shows how far it is, and stops at once', async () => {
  // it is read for seconds, and whether it says the same again and again is all one: so is whether its files are one
  const records = Buffer.concat([...partsOfLog(1, 'different')].slice(1, -1));
  const most = Array<Buffer>(20).fill(Buffer.concat([records, Buffer.from(',')]));
  await pipeline(['[', ...most, records, ']'], createWriteStream(file));
  await fileInput(page).setInputFiles(Array<string>(10).fill(file));
  await says(/^Reading: .*\([1-9]\d* %\)/).waitFor({ timeout: 600_000 });
  const reader = (): boolean => page.workers().some((worker) => worker.url().endsWith('/worker.js'));
  expect(reader()).toBe(true);
  await desk(page).getByRole('button', { name: 'Stop reading' }).click();
  await desk(page).getByText('Drop the error log').waitFor();
  await waitUntil(page, () => !reader());
});
