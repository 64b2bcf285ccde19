import type { JiraBackend, QueuedEvent } from '../../../local/forge';
import { advanced, openPage, started, value, wholeSite, type Page, type PageOptions } from '../admin-page';
import { erasedAll } from '../erased-all';
import { finding, summaryOf } from '../finding';
import { generatedSite } from '../generated-site';
import { delivered, openSlowPage, theReport, turned } from './turned';

/** A check that goes on with the page closed: what was pushed is delivered, and nobody invokes anything. */

const site = () => generatedSite({ projects: 60, failing: 40 });
const standing = async (page: Page) => value(await page.ask('scan/status', {}));

async function drivenByPage(options: PageOptions) {
  const page = openPage(options);
  await advanced(page, await started(page, wholeSite('u-backup')));
  return theReport(page);
}

/** The calls that the background made to Jira. */
async function callsOf(page: Page, work: () => Promise<unknown>) {
  const before = page.platform.calls.length;
  await work();
  return page.platform.calls.slice(before);
}

/** The event that was pushed first. */
function first({ platform }: Page): QueuedEvent {
  const [event] = platform.queues.events;
  if (event === undefined) throw new Error('nothing was pushed');
  return event;
}

test('a check of 1,000 spaces ends with the page closed, in the same report as with the page open', async () => {
  const large = { site: generatedSite({ projects: 1_000, failing: 100 }) };
  const page = openPage(large);
  await started(page, wholeSite('u-backup'));
  expect(await turned(page)).toBeLessThan(10);
  expect(await standing(page)).toMatchObject({ state: 'done', problem: null, pageDrives: null });
  expect(await theReport(page)).toEqual(await drivenByPage(large));
}, 120_000);

test('a log that was sent is checked with the page closed', async () => {
  const page = openPage({ site: site() });
  const findings = [finding('PAA0'), finding('PBA1')];
  const { scanId } = await started(page, { ...wholeSite('u-backup'), log: summaryOf(findings), parts: 1 });
  expect(page.platform.queues.events).toEqual([]);
  value(await page.ask('scan/findings', { scanId, part: 0, findings }));
  await turned(page);
  expect(await standing(page)).toMatchObject({ state: 'done', reportId: scanId });
});

describe('who asks', () => {
  it('is the admin who started it, the app for what Forge gives to nobody who is away, and each only reads', async () => {
    const page = openPage({ site: site() });
    await started(page, wholeSite('u-backup'));
    const calls = await callsOf(page, () => turned(page));
    expect(new Set(calls.map(({ accountId }) => accountId))).toEqual(new Set(['u-ada', 'u-app']));
    expect(calls.filter(({ status }) => status === 401)).toEqual([]);
    const reading = /\/(permissions\/check|issue\/bulkfetch|search\/jql|search\/approximate-count)$/;
    expect(calls.filter(({ method, path }) => method !== 'GET' && !reading.test(path))).toEqual([]);
  });

  it('is the app alone where that admin took the consent back', async () => {
    let consents = true;
    const through = (backend: JiraBackend) => ({ ...backend, consented: () => consents });
    const page = openPage({ site: site(), through });
    await started(page, wholeSite('u-backup'));
    consents = false;
    const calls = await callsOf(page, () => turned(page));
    expect(new Set(calls.filter(({ status }) => status === 200).map(({ as }) => as))).toEqual(
      new Set(['app']),
    );
    consents = true;
    expect(await theReport(page)).toEqual(await drivenByPage({ site: site() }));
  });

  it('is nobody where the app is no Jira admin: the page drives, and says so', async () => {
    const page = openPage({ site: site() });
    const scan = await started(page, wholeSite('u-backup'));
    const admins = page.jira.site.groups.find(({ groupId }) => groupId === 'g-admins');
    admins?.members.splice(1, 1);
    const calls = await callsOf(page, () => turned(page));
    expect(calls.map(({ as, path }) => `${as} ${path}`)).toEqual([
      'app /rest/api/3/mypermissions?permissions=ADMINISTER',
    ]);
    const left = await standing(page);
    expect(left).toMatchObject({
      state: 'running',
      pageDrives: 'This app is not a Jira admin on this site.',
    });
    expect((await advanced(page, left ?? scan)).state).toBe('done');
  });

  it('is found out later where Jira does not answer, and nothing is given up meanwhile', async () => {
    let isDown = false;
    const through = (backend: JiraBackend): JiraBackend => ({
      ...backend,
      fetch: (request, caller) =>
        isDown ? Promise.resolve(new Response(null, { status: 503 })) : backend.fetch(request, caller),
    });
    const page = openPage({ site: site(), through });
    await started(page, wholeSite('u-backup'));
    isDown = true;
    await page.platform.queues.deliver(first(page));
    expect(first(page)).toMatchObject({ state: 'waiting', dueAt: page.clock.time + 60_000 });
    isDown = false;
    await turned(page);
    expect(await standing(page)).toMatchObject({ state: 'done', pageDrives: null });
  });

  it('is nobody where that admin is none any more: another one’s page takes it over', async () => {
    const page = openPage({ site: site() });
    const scan = await started(page, wholeSite('u-backup'));
    const admins = page.jira.site.groups.find(({ groupId }) => groupId === 'g-admins');
    admins?.members.splice(0, 1, 'u-lee');
    const calls = await callsOf(page, () => turned(page));
    expect(calls.filter(({ path }) => !/\/my(?:self|permissions)\b/.test(path))).toEqual([]);
    const left = value(await page.ask('scan/status', {}, 'u-lee'));
    expect(left).toMatchObject({
      state: 'running',
      pageDrives: 'The person who started it is not a Jira admin any more.',
    });
    let now = left ?? scan;
    while (now.state === 'running')
      now = value(await page.ask('scan/advance', { scanId: now.scanId, step: now.step }, 'u-lee'));
    expect(now.state).toBe('done');
    expect(page.platform.queues.waiting()).toEqual([]);
  });
});

/** Delivers what nobody pushed. */
const forged = (page: Page, body: Record<string, unknown>) =>
  page.platform.queues.deliver({ ...first(page), eventId: 'forged', pushed: { body } });

describe('an event', () => {
  const bodies: readonly (readonly [string, Record<string, unknown>])[] = [
    ['nothing', {}],
    ['another scan', { scanId: crypto.randomUUID(), step: 2 }],
    ['no id', { scanId: '../v1:settings', step: 2 }],
    ['no step', { scanId: crypto.randomUUID(), step: -1 }],
  ];
  it.each(bodies)('that names %s changes nothing and asks Jira nothing', async (_name, body) => {
    const page = openPage({ site: site() });
    await started(page, wholeSite('u-backup'));
    const before = page.platform.store.entries();
    const calls = await callsOf(page, () => forged(page, body));
    expect([calls, page.platform.store.entries()]).toEqual([[], before]);
  });

  it('after the end, or after a stop, changes nothing and asks Jira nothing', async () => {
    for (const end of ['done', 'stopped'] as const) {
      const page = openPage({ site: site() });
      const scan = await started(page, wholeSite('u-backup'));
      if (end === 'stopped') value(await page.ask('scan/stop', { scanId: scan.scanId }));
      else await turned(page);
      const before = page.platform.store.entries();
      const calls = await callsOf(page, async () => {
        for (const event of page.platform.queues.events) await delivered(page, event);
      });
      expect([calls, page.platform.store.entries()]).toEqual([[], before]);
      expect(await standing(page)).toMatchObject({ state: end });
    }
  });

  it('that finds another at the step comes again, in case that one dies', async () => {
    const page = openPage({ site: site() });
    const { scanId, step } = await started(page, wholeSite('u-backup'));
    const both = await Promise.all([
      page.platform.queues.deliver(first(page)),
      forged(page, { scanId, step }),
    ]);
    const retries = both.filter((invoked) => JSON.stringify(invoked).includes('"_retry":true'));
    expect(retries.length).toBe(1);
    await turned(page);
    expect(await standing(page)).toMatchObject({ state: 'done' });
    await theReport(page);
  });
});

test('a step that was ended in the middle is taken again in smaller ones', async () => {
  const callsAfter = async (failures: number, retryReason: string, retryData: unknown = null) => {
    const page = openSlowPage({ site: site() });
    await started(page, wholeSite('u-backup'));
    const retry = { retryCount: failures, retryReason, retryData };
    return (await callsOf(page, () => page.platform.queues.deliver({ ...first(page), retry }))).length;
  };
  const whole = await callsAfter(0, '');
  const parts = [await callsAfter(1, 'FUNCTION_TIME_OUT'), await callsAfter(4, 'FUNCTION_TIME_OUT')];
  expect([whole, ...parts]).toEqual([whole, ...parts].sort((a, b) => b - a));
  expect(parts[1]).toBeLessThan(whole - 2);
  expect(await callsAfter(4, 'FUNCTION_RETRY_REQUEST')).toBe(whole);
  expect(await callsAfter(5, 'FUNCTION_RETRY_REQUEST', { failures: 4 })).toBe(parts[1]);
});

describe('a pause', () => {
  const quota = 'PERMISSION_GAPS_POINTS_PER_HOUR';
  afterEach(() => {
    Reflect.deleteProperty(process.env, quota);
  });

  it('is waited for in delays of 900 seconds at most, and then the check goes on', async () => {
    process.env[quota] = '150';
    const page = openSlowPage({ site: site() });
    await started(page, wholeSite('u-backup'));
    const waits: number[] = [];
    await turned(page, async (at, event) => {
      waits.push(Math.round((event.dueAt - page.clock.time) / 1000));
      await delivered(at, event);
    });
    expect(await standing(page)).toMatchObject({ state: 'done' });
    expect(Math.max(...waits)).toBe(900);
    expect(waits.filter((seconds) => seconds === 900).length).toBeGreaterThanOrEqual(3);
  });
});

test('while everything is being deleted no event begins anything, and afterwards it finds nothing', async () => {
  const page = openPage({ site: site() });
  await started(page, wholeSite('u-backup'));
  await page.ask('store/erase', {});
  const calls = await callsOf(page, () => turned(page));
  expect(calls).toEqual([]);
  await erasedAll(page);
  expect(page.platform.store.entries()).toEqual([]);
});

test('an app that is gone from the site leaves events that do nothing', async () => {
  const page = openPage({ site: site() });
  await started(page, wholeSite('u-backup'));
  await page.platform.fire('empty-store');
  const calls = await callsOf(page, () => turned(page));
  expect([calls, page.platform.store.entries()]).toEqual([[], []]);
});

test('where Forge takes no event the page drives, and says so', async () => {
  const page = openSlowPage({ site: site() });
  const scan = await started(page, wholeSite('u-backup'));
  first(page).chain.pushes = 1_000;
  await turned(page);
  const left = await standing(page);
  expect(left).toMatchObject({ state: 'running', pageDrives: 'Forge takes no more events from this app.' });
  expect((await advanced(page, left ?? scan)).state).toBe('done');
});
