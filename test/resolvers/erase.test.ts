import type { KeyValueStore } from '../../local/forge/key-value-store';
import { inForge, openTestStore, type Gate } from '../store/in-forge';
import { eraseAll, eraseEverything } from '../../src/store';
import { firstQuery, openPage, scanned, started, value, wholeSite } from './admin-page';
import { erasedAll } from './erased-all';

const keys = (page: ReturnType<typeof openPage>) => page.platform.store.entries().map(({ key }) => key);
const put = (page: ReturnType<typeof openPage>, key: string) =>
  page.platform.store.apply([{ key, value: { from: 'before' }, expiresAt: null, failIfExists: false }]);

test('whatever is written beside it, by who was already at work, does not survive it', async () => {
  const page = openPage();
  await scanned(page, wholeSite('u-dana'));
  expect(value(await page.ask('store/erase', {}))).toMatchObject({ again: 30 });
  // a function that began before may write for 25 seconds: a report being kept, a change being made
  page.clock.time += 24_000;
  for (const key of ['v1:reports', 'v1:report:x:head:0', 'v1:changes:7', 'v1:scan:y:steps:9']) put(page, key);
  expect(value(await page.ask('store/erase', {}))).toMatchObject({ again: 6, erased: 4 });
  put(page, 'v1:changes:8');
  page.clock.time += 6_000;
  expect(value(await page.ask('store/erase', {}))).toEqual({ again: null, erased: 1 });
  expect(keys(page)).toEqual([]);
});

test('nothing else begins meanwhile, and each says why', async () => {
  const page = openPage();
  const reportId = await scanned(page, wholeSite('u-dana'));
  value(await page.ask('store/erase', {}));
  const calls = [
    await page.ask('scan/start', wholeSite('u-dana')),
    await page.ask('report/page', { reportId, query: firstQuery }),
    await page.ask('admin/overview', {}),
    await page.askProject('project/plan', 'PAY'),
  ];
  for (const outcome of calls) expect(outcome).toMatchObject({ ok: false, problem: { code: 'erasing' } });
  expect(keys(page)).toEqual(['v1:erasing']);
});

test('who deleted went away in the middle: whoever comes next ends it, and sees nothing of what was', async () => {
  const page = openPage();
  await scanned(page, wholeSite('u-dana'));
  value(await page.ask('store/erase', {}));
  put(page, 'v1:settings');
  page.clock.time += 30_000;
  expect(value(await page.ask('admin/overview', {}))).toMatchObject({
    account: null,
    scan: null,
    reports: [],
  });
  expect(keys(page)).toEqual([]);
  expect((await started(page, wholeSite('u-dana'))).state).toBe('running');
});

test('of whoever died while it deleted nothing is left', async () => {
  const page = openPage();
  await scanned(page, wholeSite('u-dana'));
  for (const number of ['0', '1']) put(page, `v1:erasing:lease:${number}`);
  await erasedAll(page);
  expect(keys(page)).toEqual([]);
});

test('a second erase after the first one deletes what came between', async () => {
  const page = openPage();
  await erasedAll(page);
  await scanned(page, wholeSite('u-dana'));
  expect(await erasedAll(page)).toBeGreaterThan(5);
  expect(keys(page)).toEqual([]);
});

/** Forge deletes what it can and names the rest. `times`: how often a key is not deleted. */
function failing(store: KeyValueStore, victim: string, times: number): Gate {
  let left = times;
  return async (answer, path) => {
    const response = answer();
    if (path !== '/api/v1/batch/delete' || left === 0) return response;
    const body = (await response.json()) as { successfulKeys: { key: string }[] };
    const hit = body.successfulKeys.some(({ key }) => key === victim);
    if (!hit) return Response.json(body);
    left -= 1;
    store.apply([{ key: victim, value: 'still here', expiresAt: null, failIfExists: false }]);
    const successfulKeys = body.successfulKeys.filter(({ key }) => key !== victim);
    const failedKeys = [{ key: victim, error: { code: 'INTERNAL', message: 'not now' } }];
    return Response.json({ successfulKeys, failedKeys });
  };
}

test('keys that Forge did not delete are tried again, and named where they stay', async () => {
  const store = openTestStore();
  const fill = () => {
    for (let n = 0; n < 60; n += 1)
      store.apply([{ key: `k${String(n)}`, value: n, expiresAt: null, failIfExists: false }]);
  };
  fill();
  expect(await inForge(() => eraseAll(''), store, failing(store, 'k7', 1))).toEqual({
    values: 60,
    complete: true,
    failed: 0,
  });
  fill();
  const never = await inForge(() => eraseAll(''), store, failing(store, 'k7', Infinity));
  expect(never).toMatchObject({ complete: false, failed: 1 });
  const whole = await inForge(
    () => eraseEverything({ now: () => 99_000 }, () => true),
    store,
    failing(store, 'k7', Infinity),
  );
  expect(whole.complete).toBe(false);
});
