import { kvs } from '@forge/kvs';
import { invokeWork, platformFor } from './test-platform';

const large = 'x'.repeat(200_000);

/** What a platform refuses, and when it takes calls again. */
function spending() {
  const clock = { now: 1_000_000 };
  let work: () => Promise<unknown> = async () => null;
  const platform = platformFor(() => work(), { now: () => clock.now });
  const attempt = async (job: () => Promise<unknown>): Promise<string> => {
    work = job;
    const outcome = await invokeWork(platform);
    return outcome.kind === 'error' ? outcome.message : outcome.kind;
  };
  return { clock, platform, attempt };
}

const times = async (count: number, job: (n: number) => Promise<unknown>): Promise<null> => {
  for (let n = 0; n < count; n += 1) await job(n);
  return null;
};

test('units are counted by 10 KB, and what is not there costs one', async () => {
  const { platform, attempt } = spending();
  const before = { ...platform.quota.total };
  expect(before).toEqual({ calls: 0, read: 0, write: 0 });
  await attempt(() => kvs.set('a', 'small'));
  await attempt(() => kvs.set('b', large));
  expect(platform.quota.total).toEqual({ calls: 2, read: 0, write: 22 });
  await attempt(() => kvs.get('a'));
  await attempt(() => kvs.get('b'));
  await attempt(() => kvs.get('none'));
  await attempt(() => kvs.query().limit(10).getMany());
  expect(platform.quota.total).toEqual({ calls: 6, read: 1 + 21 + 1 + 21, write: 22 });
  await attempt(() => kvs.batchDelete([{ key: 'a' }, { key: 'b' }]));
  expect(platform.quota.total.write).toBe(24);
});

test('more than 4,000 read units in a minute are refused with 429, writes are not, and a minute later all is well', async () => {
  const { clock, attempt } = spending();
  await attempt(() => kvs.set('b', large));
  const read = () => times(10, () => kvs.get('b'));
  for (let second = 0; second < 19; second += 1) {
    clock.now += 1_000;
    expect(await attempt(read)).toBe('result');
  }
  expect(await attempt(read)).toContain('takes no more reads');
  expect(await attempt(() => kvs.set('c', 1))).toBe('result');
  clock.now += 61_000;
  expect(await attempt(read)).toBe('result');
});

test('more than 1,000 calls in a second are refused', async () => {
  const { clock, attempt } = spending();
  expect(await attempt(() => times(1_000, (n) => kvs.get(`k${String(n)}`)))).toBe('result');
  expect(await attempt(() => kvs.get('k'))).toContain('takes no more');
  clock.now += 1_000;
  expect(await attempt(() => kvs.get('k'))).toBe('result');
});
