import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Page } from 'playwright-core';
import { partsOfLog, writeLog, type KindOfLog } from '../../local/bench/made-log';
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

beforeAll(async () => {
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
  rmSync(file);
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

const made: Readonly<Record<string, (kind: KindOfLog) => Promise<void>>> = {
  'a record a line': async (kind) => writeLog(file, megabytes, kind),
  'all in one line': async (kind) => {
    const out = openSync(file, 'w');
    for (const part of partsOfLog(megabytes, kind))
      writeSync(
        out,
        part.map((byte) => (byte === 10 ? 32 : byte)),
      );
    closeSync(out);
  },
  packed: async (kind) => {
    writeLog(`${file}.plain`, megabytes, kind);
    await pipeline(createReadStream(`${file}.plain`), createGzip({ level: 1 }), createWriteStream(file));
    rmSync(`${file}.plain`);
  },
};

test.each(Object.entries(made))(
  '%s: it is read to its end, the page stays alive, and its worker small',
  async (layout, make) => {
    await make('mixed');
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
  writeLog(file, Math.max(megabytes, 100), 'different');
  await fileInput(page).setInputFiles(file);
  await says(/^Reading: .*\([1-9]\d* %\)/).waitFor({ timeout: 600_000 });
  const reader = (): boolean => page.workers().some((worker) => worker.url().endsWith('/worker.js'));
  expect(reader()).toBe(true);
  await desk(page).getByRole('button', { name: 'Stop reading' }).click();
  await desk(page).getByText('Drop the error log').waitFor();
  await waitUntil(page, () => !reader());
});
