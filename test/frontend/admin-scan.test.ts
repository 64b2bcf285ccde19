import { bad, good, later, type BackEnd } from './stage/back-end';
import { openPage, type Page } from './stage/page';
import * as samples from './stage/samples';
import type { Outcome, ScanStatus } from '../../src/contract';
import { AdminPage } from '../../src/frontend/admin/admin-page';
import { stopClock } from '../stop-clock';

let page: Page;
afterEach(() => page.close());
afterEach(() => {
  jest.useRealTimers();
});

async function openWith(scan: ScanStatus | null, backEnd: BackEnd = {}): Promise<Page> {
  page = await openPage(AdminPage, {
    'admin/overview': () => Promise.resolve(good(samples.overview({ scan }))),
    'report/page': () => Promise.resolve(good(samples.reportPage())),
    'report/lists': () => Promise.resolve(good(samples.lists())),
    ...backEnd,
  });
  return page;
}

const erin = { accountId: 'u-erin', displayName: 'Erin Admin' };
const stopped: BackEnd['scan/stop'] = () => Promise.resolve(good(samples.status({ state: 'stopped' })));

describe('a scan found when the page comes up', () => {
  test('goes on where it was when it is the viewer’s own', async () => {
    await openWith(samples.status({ step: 3 }), {
      'scan/advance': () => Promise.resolve(good(samples.done)),
    });
    await page.until(() => page.text().includes('lacks 3 permissions'), 'the report is there');
    expect(page.asked('scan/advance')).toEqual([{ scanId: 's1', step: 3 }]);
  });

  test('of somebody else is shown with who and since when, to watch or to stop', async () => {
    await openWith(samples.status({ by: erin }), { 'scan/stop': stopped });
    expect(page.text()).toMatch(/Erin Admin started it on 23 Nov 2026/);
    expect(page.asked('scan/advance')).toEqual([]);
    await page.press('Stop it');
    expect(page.asked('scan/stop')).toEqual([{ scanId: 's1' }]);
    expect(page.text()).toContain('The check was stopped');
  });

  test('can be watched to its report without a step of ours', async () => {
    const seen = [samples.status({ by: erin, done: 20 }), { ...samples.done, by: erin }];
    await openWith(samples.status({ by: erin }), {
      'scan/status': () => Promise.resolve(good(seen.shift() ?? null)),
    });
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'Date'] });
    try {
      const watching = page.press('Watch');
      await jest.advanceTimersByTimeAsync(100);
      await watching;
      expect(page.text()).toContain('Its report appears here too.');
      await jest.advanceTimersByTimeAsync(1000);
      expect(page.text()).toContain('20 of 40');
      await jest.advanceTimersByTimeAsync(1000);
    } finally {
      jest.useRealTimers();
    }
    await page.until(() => page.text().includes('lacks 3 permissions'), 'the report is there');
    expect(page.asked('scan/advance')).toEqual([]);
  });

  test('that was left while the log was being sent is told and can be stopped', async () => {
    await openWith(samples.status({ state: 'receiving', parts: { arrived: 1, of: 2 } }), {
      'scan/stop': stopped,
    });
    expect(page.text()).toContain('A check was left while the log was being sent');
    await page.press('Stop it');
    expect(page.text()).toContain('The check was stopped');
  });

  test('that was left so starts anew once its log is in the box again', async () => {
    const half = samples.status({ state: 'receiving', parts: { arrived: 1, of: 2 }, profile: 'restore' });
    await openWith(half, {
      'scan/stop': stopped,
      'scan/start': () => Promise.resolve(good({ kind: 'started', scan: samples.done } as const)),
    });
    expect(page.text()).toContain('1 of 2 parts of the log arrived');
    await page.press('Send the log again');
    expect(page.text()).toContain('Drop the error log of the backup into the box above first');
    expect(page.asked('scan/stop')).toEqual([]);
    await page.desk(samples.readLog());
    await page.press('Send the log again');
    await page.until(() => page.text().includes('lacks 3 permissions'), 'the report is there');
    expect(page.asked('scan/stop')).toEqual([{ scanId: 's1' }]);
    expect(page.asked('scan/start')).toMatchObject([
      { accountId: 'u-dana', profile: 'restore', parts: 2, log: { records: 120 } },
    ]);
  });

  test('that is paused says until when', async () => {
    stopClock(new Date('2026-11-28T12:00:00.000Z'));
    const until = '2026-11-28T12:10:00.000Z';
    await openWith(samples.status({ state: 'paused', until }), { 'scan/stop': stopped });
    expect(page.text()).toMatch(/Paused until \d\d:\d\d/);
    expect(page.asked('scan/advance')).toEqual([]);
    await page.press('Stop');
    expect(page.text()).toContain('The check was stopped');
  });
});

describe('a running scan', () => {
  test.each([
    [null, 'You can close this page. The check goes on.'],
    ['Forge takes no more events from this app.', 'So the check goes on while this page is open.'],
  ])('says whether the page may be closed', async (pageDrives, says) => {
    const never = later<never>();
    await openWith(samples.status({ pageDrives }), { 'scan/advance': () => never.answer });
    expect(page.text()).toContain(says);
    expect(page.text()).not.toContain(pageDrives === null ? 'while this page' : 'can close');
    expect(page.asked('scan/advance')).toHaveLength(pageDrives === null ? 0 : 1);
  });

  test('can be stopped in the middle of a step, whose late answer changes nothing', async () => {
    const slow = later<Outcome<ScanStatus>>();
    await openWith(samples.status(), { 'scan/advance': () => slow.answer, 'scan/stop': stopped });
    await page.press('Stop');
    expect(page.text()).toContain('The check was stopped');
    slow.give(good(samples.status({ step: 2, says: 'late' })));
    await page.settle();
    expect(page.text()).toContain('The check was stopped');
    expect(page.asked('scan/advance')).toHaveLength(1);
  });

  test('that Jira refuses shows why and goes on when asked to', async () => {
    const answers: Outcome<ScanStatus>[] = [
      bad('jira-refused', 'Jira refused the search for spaces.'),
      good(samples.done),
    ];
    await openWith(samples.status(), {
      'scan/advance': () => Promise.resolve(answers.shift() ?? good(samples.done)),
    });
    expect(page.text()).toContain('Jira refused the search for spaces.');
    expect(page.buttons()).toContain('Stop this check');
    await page.press('Try again');
    await page.until(() => page.text().includes('lacks 3 permissions'), 'the report is there');
  });

  test('that is gone leaves the way free for a new one', async () => {
    const gone = bad('no-such-scan', 'This check was deleted. Start a new one.');
    await openWith(samples.status(), { 'scan/advance': () => Promise.resolve(gone) });
    expect(page.text()).toContain('This check was deleted. Start a new one.');
    await page.press('Find the gaps');
    expect(page.text()).toContain('Drop the error log');
  });

  test('that failed says so', async () => {
    const problem = { code: 'internal', says: 'The check broke. Start it again.' } as const;
    await openWith(samples.status(), {
      'scan/advance': () => Promise.resolve(good(samples.status({ state: 'failed', problem }))),
    });
    expect(page.text()).toContain('The check broke. Start it again.');
    expect(page.buttons()).toContain('Find the gaps');
  });

  test('asks nothing more once the page is gone', async () => {
    const slow = later<Outcome<ScanStatus>>();
    await openWith(samples.status(), { 'scan/advance': () => slow.answer });
    await page.close();
    slow.give(good(samples.status({ step: 2 })));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(page.asked('scan/advance')).toHaveLength(1);
  });
});
