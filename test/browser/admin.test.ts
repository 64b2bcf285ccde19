import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { sampleLog, type AppSite } from './app-site';
import { leave, waitForCount, waitUntil } from './page';
import { sitesOnOnePage } from './sites-on-one-page';
import {
  accountPicker,
  button,
  chooseAccount,
  desk,
  download,
  dropLog,
  fileInput,
  findTheGaps,
  openRow,
  reportStands,
  unfoldDownloads,
} from './steps';
import { openWithReport } from './stored-report';

jest.setTimeout(120_000);

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

const lines = (text: string): number => text.trim().split('\n').length;

/** What can be downloaded of a report: its button, the name of the file, and how much is in it. */
const files: readonly (readonly [button: string, name: RegExp, size: (text: string) => number])[] = [
  [
    'Report (JSON)',
    /\.json$/,
    (text) => (JSON.parse(text) as { version: number; projects: object[] }).projects.length,
  ],
  ['Report (CSV)', /\.csv$/, lines],
  ['Plan (Markdown)', /-plan\.md$/, lines],
  ['Plan (CSV)', /-plan\.csv$/, lines],
];

/** Bodies of all that the page sent to the app's back end. */
function sentBodies(): string[] {
  const bodies: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/bridge/')) bodies.push(request.postData() ?? '');
  });
  return bodies;
}

describe('the admin page', () => {
  it('has the file input, the picker and the button by role and label as soon as it stands', async () => {
    await openForm();
    await fileInput(page).waitFor({ state: 'attached' });
    expect(await desk(page).getByLabel('Backup error log').count()).toBe(1);
    await waitForCount(accountPicker(page), 1);
    expect(await button(page, 'Find the gaps').isEnabled()).toBe(true);
    await waitForCount(page.getByRole('radio'), 3);
  });

  it('offers the demo’s logs in the empty drop zone, takes them as if they were dropped, and keeps them when the theme changes, which the Frame wears', async () => {
    await openForm();
    await desk(page).getByRole('button', { name: 'A nightly backup that failed in places' }).click();
    await desk(page).getByText('1,153 records in').first().waitFor();
    await desk(page)
      .getByRole('button', { name: /^A restore/ })
      .waitFor({ state: 'hidden' });
    await button(page, 'Dark theme').click();
    await desk(page).locator('html[data-color-mode="dark"]').waitFor({ state: 'attached' });
    await desk(page)
      .getByText(/about permissions/)
      .first()
      .waitFor();
  });

  it("leads from a log to a space's explanation, and sends nothing of the log itself to the back end", async () => {
    await openForm();
    const bodies = sentBodies();
    await findTheGaps(page);
    await openRow(page, 'PAY');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: /PAY/ }).waitFor();
    await dialog.getByRole('button', { name: 'Details' }).click();
    await dialog.getByText('Browse spaces in PAY is granted to').first().waitFor();
    await dialog.getByText('What to change').first().waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(bodies.some((body) => body.includes('scan/findings'))).toBe(true);
    const sent = bodies.join('\n');
    for (const words of ['Der Vorgang existiert nicht', 'occurred_at', 'Fernhollow Outfitters', 'evt_01']) {
      expect(readFileSync(sampleLog('backup'), 'utf8')).toContain(words);
      expect(sent).not.toContain(words);
    }
  });

  it('has the report when somebody comes back to a check whose page was closed', async () => {
    await openForm();
    app.platform.queues.close();
    await dropLog(page);
    await chooseAccount(page);
    await button(page, 'Find the gaps').click();
    await page.getByText('You can close this page. The check goes on.').waitFor();
    await leave(page);
    app.platform.queues.open();
    await waitUntil(page, () => app.platform.queues.events.every(({ state }) => state === 'taken'));
    await page.goto(`${app.host.origin}/admin`);
    await reportStands(page);
  });

  it('stops a check, and finds the next one again after a reload', async () => {
    await openForm();
    app.platform.queues.close();
    await dropLog(page);
    await chooseAccount(page);
    await button(page, 'Find the gaps').click();
    await button(page, 'Stop').click();
    await page.getByText('The check was stopped').waitFor();
    await button(page, 'Find the gaps').click();
    await page.getByRole('progressbar', { name: 'Progress of the check' }).waitFor();
    await page.reload();
    await page.getByRole('progressbar', { name: 'Progress of the check' }).waitFor();
    app.platform.queues.open();
    await reportStands(page);
  });

  it('downloads each of its files through the Frame', async () => {
    await openWithReport(page, app);
    await unfoldDownloads(page);
    for (const [kind, name, size] of files) {
      const file = await download(page, kind);
      const given = { kind, name: file.suggestedFilename() };
      expect(given).toEqual({ kind, name: expect.stringMatching(name) as string });
      expect(size(readFileSync(await file.path(), 'utf8'))).toBeGreaterThan(5);
    }
  });
});
