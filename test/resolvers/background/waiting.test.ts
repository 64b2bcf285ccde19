import { nextHour } from '../../../src/store';
import { started, value, wholeSite, type Page } from '../admin-page';
import { erasedAll } from '../erased-all';
import { generatedSite } from '../generated-site';
import { delivered, openSlowPage, theReport, turned } from './turned';

/** A check that waits for the next full hour, and what may happen meanwhile. */

const quota = 'PERMISSION_GAPS_POINTS_PER_HOUR';
beforeEach(() => {
  process.env[quota] = '150';
});
afterEach(() => {
  Reflect.deleteProperty(process.env, quota);
});

const site = () => generatedSite({ projects: 60, failing: 40 });
const standing = async (page: Page) => value(await page.ask('scan/status', {}));

/** A check that has spent the points of its hour, with the page closed. */
async function waiting(): Promise<{ readonly page: Page; readonly until: number }> {
  const page = openSlowPage({ site: site() });
  await started(page, wholeSite('u-backup'));
  for (let scan = await standing(page); scan?.state !== 'paused'; scan = await standing(page)) {
    const [event] = page.platform.queues.waiting();
    if (event === undefined) throw new Error('it never waited');
    await delivered(page, event);
  }
  const until = nextHour(page.clock.time);
  expect(Date.parse((await standing(page))?.until ?? '')).toBe(until);
  return { page, until };
}

/** Calls to Jira that are about the check: not who asks. */
async function asked(page: Page, work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = page.platform.calls.length;
  await work();
  return page.platform.calls
    .slice(before)
    .map(({ path }) => path.split('?')[0] ?? '')
    .filter((path) => !/\/(myself|mypermissions|user\/bulk)$/.test(path));
}

/** To its end, as an open page does it. */
async function drivenOn(page: Page, accountId: string): Promise<void> {
  let now = value(await page.ask('scan/status', {}, accountId));
  while (now !== null && now.state !== 'done') {
    const { step } = now;
    now = value(await page.ask('scan/advance', { scanId: now.scanId, step }, accountId));
    expect(now.step).toBeGreaterThan(step);
  }
}

async function rightsGone(page: Page, accountId: string): Promise<void> {
  const admins = page.site.groups.find(({ groupId }) => groupId === 'g-admins');
  admins?.members.splice(
    0,
    admins.members.length,
    ...admins.members.filter((id) => id !== accountId),
    'u-lee',
  );
}

describe('a check that waits for the next hour', () => {
  it('asks nothing, however often and early its events come, and whatever a page that is open again does', async () => {
    const { page, until } = await waiting();
    const before = await standing(page);
    const calls = await asked(page, async () => {
      for (const event of page.platform.queues.events) await page.platform.queues.deliver(event);
      for (let step = 0; step < 4; step += 1)
        await page.ask('scan/advance', { scanId: before?.scanId ?? '', step: (before?.step ?? 0) + step });
    });
    expect(calls).toEqual([]);
    expect(await standing(page)).toEqual(before);
    expect(page.clock.time).toBeLessThan(until);
    await turned(page);
    expect(await standing(page)).toMatchObject({ state: 'done', pageDrives: null });
  });

  it('comes to the same report as one that does not wait', async () => {
    const { page } = await waiting();
    await turned(page);
    process.env[quota] = '10000';
    const other = openSlowPage({ site: site() });
    await started(other, wholeSite('u-backup'));
    await turned(other);
    expect(await theReport(page)).toEqual(await theReport(other));
  });

  it('is stopped at once: its events do nothing in the next hour, and another one waits for that, too', async () => {
    const { page, until } = await waiting();
    const scan = await standing(page);
    expect(value(await page.ask('scan/stop', { scanId: scan?.scanId ?? '' })).state).toBe('stopped');
    const files = page.platform.store.entries((key) => key.includes('scan-files')).map(({ key }) => key);
    expect(files).toEqual([]);
    const left = page.platform.queues.waiting();
    const again = await started(page, wholeSite('u-backup'));
    const [event] = page.platform.queues.waiting().filter((one) => !left.includes(one));
    if (event === undefined) throw new Error('nothing was pushed');
    expect(await asked(page, () => page.platform.queues.deliver(event))).toEqual([]);
    expect(await standing(page)).toMatchObject({ scanId: again.scanId, state: 'paused' });
    await turned(page);
    expect(page.clock.time).toBeGreaterThanOrEqual(until);
    expect(await standing(page)).toMatchObject({ scanId: again.scanId, state: 'done' });
  });

  it.each([
    ['the app', 'u-app', 'This app is not a Jira admin on this site.'],
    ['who started it', 'u-ada', null],
  ])(
    'finds in the next hour that %s is no Jira admin any more: a page takes it over',
    async (_who, gone, says) => {
      const { page, until } = await waiting();
      await rightsGone(page, gone);
      expect(await asked(page, () => turned(page))).toEqual([]);
      expect(page.clock.time).toBeGreaterThanOrEqual(until);
      const left = value(await page.ask('scan/status', {}, 'u-lee'));
      expect(left?.pageDrives).toEqual(says ?? (expect.any(String) as string));
      process.env[quota] = '10000';
      await drivenOn(page, 'u-lee');
      expect(page.platform.queues.waiting()).toEqual([]);
    },
  );

  it('is gone with everything that was stored', async () => {
    const { page } = await waiting();
    await erasedAll(page);
    expect(await asked(page, () => turned(page))).toEqual([]);
    expect(page.platform.store.entries()).toEqual([]);
  });

  it('is driven on by a page that is open where its event was lost', async () => {
    const { page, until } = await waiting();
    for (const event of page.platform.queues.waiting()) event.state = 'dropped';
    process.env[quota] = '10000';
    page.clock.time = until;
    await drivenOn(page, 'u-ada');
  });
});
