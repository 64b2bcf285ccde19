import type { Outcome, ScanStart, ScanStatus } from '../../src/contract';
import {
  advanced,
  advancedOverHours,
  firstQuery,
  openPage,
  scanned,
  started,
  TestClock,
  value,
  wholeSite,
  type Page,
} from './admin-page';
import type { StoredPlanFacts } from '../../src/app/plans/stored-facts';
import { readReportPart } from '../../src/store';
import { inForge } from '../store/in-forge';
import { erasedAll } from './erased-all';
import { finding, summaryOf } from './finding';
import { generatedSite } from './generated-site';

const manySites = () => generatedSite({ projects: 60, failing: 40 });

const stepOf = ({ scanId, step }: ScanStatus) => ({ scanId, step });

/** What reading for plans cost, which the report's own cost leaves out. */
async function planCost({ platform }: Page, reportId: string): Promise<StoredPlanFacts['cost']> {
  const stored = await inForge(() => readReportPart<StoredPlanFacts>(reportId, 'plan-facts'), platform.store);
  if (stored === null) throw new Error('no plan facts');
  return stored.cost;
}

const guards = /\/myself$|\/mypermissions\?permissions=ADMINISTER$/;
const scanCalls = (page: Page): number => page.platform.calls.filter(({ path }) => !guards.test(path)).length;

const storedKeys = (page: Page): string[] => page.platform.store.entries().map(({ key }) => key);

function withLog(parts: number): ScanStart {
  const findings = [finding('PAY'), finding('FIN')];
  return { ...wholeSite('u-dana'), log: summaryOf(findings), parts };
}

test('a scan goes on, step by step, to its report', async () => {
  const page = openPage({ site: manySites() });
  const seen: ScanStatus[] = [];
  const scan = await advanced(page, await started(page, wholeSite('u-backup')), (status) =>
    seen.push(status),
  );
  expect(scan).toMatchObject({ state: 'done', reportId: scan.scanId, problem: null });
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.map(({ step }) => step)).toEqual(seen.map((_, at) => at + 3));
  const { head, matching } = value(
    await page.ask('report/page', { reportId: scan.reportId ?? '', query: firstQuery }),
  );
  expect(matching).toBe(60);
  expect(head.numbers).toMatchObject({
    projects: 60,
    states: { content: 40, complete: 20 },
  });
  const forPlans = await planCost(page, scan.scanId);
  expect(forPlans.jiraCalls).toBeGreaterThan(0);
  expect(head.cost.jiraCalls + forPlans.jiraCalls).toBe(scan.jiraCalls);
});

test('no step makes more than 25 calls, the guard included', async () => {
  const page = openPage({ site: manySites() });
  let scan = await started(page, wholeSite('u-backup'));
  const calls: number[] = [];
  while (scan.state === 'running') {
    const before = page.platform.calls.length;
    scan = value(await page.ask('scan/advance', stepOf(scan)));
    calls.push(page.platform.calls.length - before);
  }
  expect(Math.max(...calls)).toBeLessThanOrEqual(25);
  expect(Math.max(...calls)).toBeGreaterThan(20);
});

test('no step begins a call after 6 seconds, however slow Jira is', async () => {
  const begun: number[] = [];
  const page = openPage({
    site: manySites(),
    through: (backend) => ({
      ...backend,
      fetch: (request, caller) => {
        begun.push(page.clock.time);
        page.clock.time += 900;
        return backend.fetch(request, caller);
      },
    }),
  });
  let scan = await started(page, wholeSite('u-backup'));
  while (scan.state === 'running') {
    const at = page.clock.time;
    begun.length = 0;
    scan = value(await page.ask('scan/advance', stepOf(scan)));
    // the guard comes before the step's own time, the name of who started it after; calls of one wave begin together
    expect(Math.max(...begun) - at).toBeLessThanOrEqual(900 + 6_000 + 4 * 900 + 900);
    expect(begun.length).toBeLessThanOrEqual(13);
  }
  expect(scan.state).toBe('done');
});

test('what a scan counts as its cost is every call but the guard’s and the names’', async () => {
  const page = openPage();
  const reportId = await scanned(page, wholeSite('u-dana'));
  const { head } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  const names = page.platform.calls.filter(({ path }) => path.includes('/user/bulk')).length;
  const forPlans = await planCost(page, reportId);
  expect(head.cost.jiraCalls + forPlans.jiraCalls).toBe(scanCalls(page) - names);
  for (const { jiraCalls, jiraCallsByEndpoint } of [head.cost, forPlans]) {
    expect(Object.values(jiraCallsByEndpoint).reduce((sum, count) => sum + count, 0)).toBe(jiraCalls);
  }
  expect(Object.keys(head.cost.jiraCallsByEndpoint)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/mypermissions|myself/)]),
  );
});

test('two steps at once do the work of one', async () => {
  const page = openPage({ site: manySites() });
  const scan = await started(page, wholeSite('u-backup'));
  const alone = openPage({ site: manySites() });
  const other = await started(alone, wholeSite('u-backup'));
  await alone.ask('scan/advance', stepOf(other));

  const both = await Promise.all([
    page.ask('scan/advance', stepOf(scan)),
    page.ask('scan/advance', stepOf(scan)),
  ]);
  expect(both.map((outcome) => value(outcome).step).sort()).toEqual([scan.step, scan.step + 1]);
  expect(scanCalls(page)).toBe(scanCalls(alone));
  expect((await advanced(page, value(await page.ask('scan/status', {})) ?? scan)).state).toBe('done');
});

test('a step that comes late or with another number changes nothing and tells the present state', async () => {
  const page = openPage({ site: manySites() });
  const scan = await started(page, wholeSite('u-backup'));
  const now = value(await page.ask('scan/advance', stepOf(scan)));
  const before = { keys: storedKeys(page), calls: scanCalls(page) };
  for (const step of [scan.step, scan.step - 1, now.step + 1, 999]) {
    expect(value(await page.ask('scan/advance', { scanId: scan.scanId, step }))).toEqual(now);
  }
  expect({ keys: storedKeys(page), calls: scanCalls(page) }).toEqual(before);
});

/** Starts a step, lets something happen while Jira is being asked, and returns what the step said. */
async function during(
  page: Page & { hold: (happening: () => Promise<void>) => void },
  scan: ScanStatus,
  happening: () => Promise<void>,
): Promise<Outcome<ScanStatus>> {
  page.hold(happening);
  return page.ask('scan/advance', stepOf(scan));
}

function holdingPage(site: unknown): Page & { hold: (happening: () => Promise<void>) => void } {
  let held: (() => Promise<void>) | null = null;
  const page = openPage({
    site,
    through: (backend) => ({
      ...backend,
      fetch: async (request, caller) => {
        if (held !== null && request.url.endsWith('/permissions/check')) {
          const happening = held;
          held = null;
          await happening();
        }
        return backend.fetch(request, caller);
      },
    }),
  });
  return {
    ...page,
    hold: (happening) => {
      held = happening;
    },
  };
}

test('a step that runs while the scan is stopped changes nothing', async () => {
  const page = holdingPage(manySites());
  const scan = await started(page, wholeSite('u-backup'));
  const outcome = await during(page, scan, async () => {
    expect(value(await page.ask('scan/stop', { scanId: scan.scanId })).state).toBe('stopped');
  });
  expect(value(outcome)).toMatchObject({ state: 'stopped', phase: 'site' });
  expect(value(await page.ask('scan/status', {}))).toMatchObject({ state: 'stopped' });
  expect(storedKeys(page).filter((key) => key.includes('scan-files'))).toEqual([]);
});

test('a step after a stop changes nothing', async () => {
  const page = openPage({ site: manySites() });
  const first = await started(page, wholeSite('u-backup'));
  const scan = value(await page.ask('scan/advance', stepOf(first)));
  const stopped = value(await page.ask('scan/stop', { scanId: scan.scanId }));
  const before = scanCalls(page);
  expect(value(await page.ask('scan/advance', stepOf(scan)))).toMatchObject({ state: 'stopped' });
  expect(value(await page.ask('scan/advance', stepOf(stopped)))).toMatchObject({ state: 'stopped' });
  expect(scanCalls(page) - before).toBeLessThanOrEqual(2);
  expect(value(await page.ask('admin/overview', {})).reports).toEqual([]);
});

test('a step whose lease ran out loses to the one that took over', async () => {
  const page = holdingPage(manySites());
  const scan = await started(page, wholeSite('u-backup'));
  let over: ScanStatus | null = null;
  const late = await during(page, scan, async () => {
    page.clock.time += 31_000;
    over = value(await page.ask('scan/advance', stepOf(scan)));
  });
  expect(value(late)).toEqual(over);
  expect((await advanced(page, value(late))).state).toBe('done');
});

test('everything is deleted while a step runs: the step leaves nothing behind', async () => {
  const page = holdingPage(manySites());
  const scan = await started(page, wholeSite('u-backup'));
  const outcome = await during(page, scan, async () => {
    expect(value(await page.ask('store/erase', {}))).toMatchObject({ again: 30 });
  });
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'no-such-scan' } });
  page.clock.time += 30_000;
  expect(await erasedAll(page)).toBeLessThan(10);
  expect(page.platform.store.entries()).toEqual([]);
});

test('a page that was reloaded finds the scan and goes on where it was', async () => {
  const page = openPage({ site: manySites() });
  const first = await started(page, wholeSite('u-backup'));
  await page.ask('scan/advance', stepOf(first));
  const found = value(await page.ask('admin/overview', {})).scan;
  expect(found).toMatchObject({ scanId: first.scanId, state: 'running', accountId: 'u-backup' });
  if (found === null) return;
  const by = { ...found.by, displayName: 'you' };
  expect(value(await page.ask('scan/status', {}))).toEqual({ ...found, by });
  expect((await advanced(page, found)).state).toBe('done');
});

test('a second start says who scans since when; the scan can be watched or stopped', async () => {
  const page = openPage();
  page.site.groups.find(({ groupId }) => groupId === 'g-admins')?.members.push('u-lee');
  const first = await started(page, wholeSite('u-dana'));
  page.clock.time += 60_000;
  const second = value(await page.ask('scan/start', wholeSite('u-max'), 'u-lee'));
  expect(second).toMatchObject({
    kind: 'busy',
    scan: {
      scanId: first.scanId,
      by: { accountId: 'u-ada', displayName: 'Ada Admin' },
      since: '2026-11-23T09:10:00.000Z',
      accountId: 'u-dana',
    },
  });
  expect(value(await page.ask('scan/stop', { scanId: first.scanId }, 'u-lee')).state).toBe('stopped');
  expect(value(await page.ask('scan/start', wholeSite('u-max'), 'u-lee')).kind).toBe('started');
});

test('of two starts at once one wins and the other is told', async () => {
  const page = openPage();
  const both = await Promise.all([
    page.ask('scan/start', wholeSite('u-dana')),
    page.ask('scan/start', wholeSite('u-max')),
  ]);
  const kinds = both.map((outcome) => value(outcome).kind);
  expect(kinds.sort()).toEqual(['busy', 'started']);
  expect(new Set(both.map((outcome) => value(outcome).scan.scanId)).size).toBe(1);
});

test('a scan that nobody touched for 24 hours is dropped', async () => {
  const page = openPage();
  const scan = await started(page, wholeSite('u-dana'));
  page.clock.time += 24 * 3_600_000 - 1;
  expect(value(await page.ask('scan/status', {}))?.scanId).toBe(scan.scanId);
  page.clock.time += 1;
  expect(value(await page.ask('scan/status', {}))).toBeNull();
  expect(await page.ask('scan/advance', stepOf(scan))).toMatchObject({
    ok: false,
    problem: { code: 'no-such-scan' },
  });
  expect(value(await page.ask('scan/start', wholeSite('u-dana'))).kind).toBe('started');
});

describe('findings in parts', () => {
  test('the scan runs when every part is there, in whatever order; until then no step is made', async () => {
    const page = openPage();
    const scan = await started(page, withLog(2));
    expect(scan).toMatchObject({ state: 'receiving', phase: 'findings', parts: { arrived: 0, of: 2 } });
    const send = (part: number) =>
      page.ask('scan/findings', {
        scanId: scan.scanId,
        part,
        findings: [finding(part === 0 ? 'PAY' : 'FIN')],
      });
    const one = value(await send(1));
    expect(one).toMatchObject({ state: 'receiving', parts: { arrived: 1, of: 2 } });
    expect(value(await page.ask('scan/advance', stepOf(one)))).toEqual(one);
    const two = value(await send(0));
    expect(two).toMatchObject({ state: 'running', parts: { arrived: 2, of: 2 } });
    const { reportId } = await advanced(page, two);
    const { rows } = value(await page.ask('report/page', { reportId: reportId ?? '', query: firstQuery }));
    expect(rows.map(({ key, records }) => [key, records])).toEqual([
      ['FIN', 1],
      ['PAY', 1],
    ]);
  });

  test('a part that is sent twice counts once, before and after the last one', async () => {
    const page = openPage();
    const scan = await started(page, withLog(2));
    const send = (part: number, project: string) =>
      page.ask('scan/findings', { scanId: scan.scanId, part, findings: [finding(project)] });
    const first = value(await send(0, 'PAY'));
    expect(value(await send(0, 'PAY'))).toEqual(first);
    const both = await Promise.all([send(1, 'FIN'), send(1, 'FIN')]);
    expect(both.map((outcome) => value(outcome).parts.arrived)).toEqual([2, 2]);
    const running = value(await send(1, 'MOB'));
    const { reportId } = await advanced(page, running);
    const { rows } = value(await page.ask('report/page', { reportId: reportId ?? '', query: firstQuery }));
    expect(rows.map(({ key }) => key)).toEqual(['FIN', 'PAY']);
  });

  test('parts at the same moment all arrive', async () => {
    const page = openPage();
    const scan = await started(page, withLog(6));
    await Promise.all(
      [0, 1, 2, 3, 4, 5].map((part) =>
        page.ask('scan/findings', { scanId: scan.scanId, part, findings: [finding('PAY')] }),
      ),
    );
    expect(value(await page.ask('scan/status', {}))).toMatchObject({
      state: 'running',
      parts: { arrived: 6, of: 6 },
    });
  });

  test('a part beyond the last, or of another scan, is refused', async () => {
    const page = openPage();
    const scan = await started(page, withLog(2));
    expect(await page.ask('scan/findings', { scanId: scan.scanId, part: 2, findings: [] })).toMatchObject({
      ok: false,
      problem: { code: 'bad-request' },
    });
    const scanId = '00000000-0000-4000-8000-000000000000';
    expect(await page.ask('scan/findings', { scanId, part: 0, findings: [] })).toMatchObject({
      ok: false,
      problem: { code: 'no-such-scan' },
    });
  });
});

describe('pauses', () => {
  const quota = 'PERMISSION_GAPS_POINTS_PER_HOUR';
  afterEach(() => {
    Reflect.deleteProperty(process.env, quota);
  });

  test('at the points of an hour the scan waits for the next one and goes on where it was', async () => {
    process.env[quota] = '600';
    const page = openPage({ site: generatedSite({ projects: 250, failing: 250, schemes: 30, grants: 150 }) });
    const scan = await advanced(page, await started(page, wholeSite('u-backup')));
    expect(scan).toMatchObject({ state: 'paused', until: '2026-11-23T10:00:00.000Z', problem: null });
    // before it paused for the first time it said that it has to
    const { waits = 0 } = scan.expected ?? {};
    expect(waits).toBeGreaterThanOrEqual(2);
    let paused = 1;
    const calls = scanCalls(page);
    expect(value(await page.ask('scan/advance', stepOf(scan)))).toEqual(scan);
    expect(scanCalls(page)).toBe(calls);
    page.clock.time = Date.parse('2026-11-23T10:00:00.000Z');
    const on = value(await page.ask('scan/advance', stepOf(scan)));
    expect(on.state).toBe('running');
    const status = await advancedOverHours(page, on, ({ state }) => {
      if (state === 'paused') paused += 1;
    });
    expect(status.state).toBe('done');
    expect(Math.abs(paused - waits)).toBeLessThanOrEqual(1);
  });
});

test('a report whose scan ended, and whose page was closed at that moment, is found again', async () => {
  const page = openPage();
  const reportId = await scanned(page, wholeSite('u-dana'));
  page.platform.store.apply([], ['v1:reports']);
  expect(value(await page.ask('admin/overview', {})).reports).toMatchObject([{ reportId, rows: true }]);
  value(await page.ask('report/page', { reportId, query: firstQuery }));
});

test('against a Jira that takes 200 ms for each answer no step takes 8 seconds', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  const clock = new TestClock();
  clock.now = () => jest.now();
  const page = openPage({
    site: manySites(),
    clock,
    through: (backend) => ({
      ...backend,
      fetch: async (request, caller) => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        return backend.fetch(request, caller);
      },
    }),
  });
  const scan = await inFakeTime(started(page, wholeSite('u-backup')));
  const began = jest.now();
  const calls = page.platform.calls.length;
  const after = value(await inFakeTime(page.ask('scan/advance', stepOf(scan))));
  expect(jest.now() - began).toBeGreaterThanOrEqual(200);
  expect(jest.now() - began).toBeLessThan(8_000);
  expect(page.platform.calls.length - calls).toBeLessThanOrEqual(25);
  expect(after.jiraCalls).toBeGreaterThan(20);
  jest.useRealTimers();
});

/** Lets fake time pass until something is there. */
async function inFakeTime<T>(coming: Promise<T>): Promise<T> {
  const state = { over: false };
  void coming.then(
    () => (state.over = true),
    () => (state.over = true),
  );
  while (!state.over) await jest.advanceTimersByTimeAsync(50);
  return coming;
}
