import { kvs } from '../../src/store/kvs';
import { inForge, openTestStore, type Gate } from '../store/in-forge';
import { openPage, started, value, wholeSite } from './admin-page';

const refusal = () =>
  Response.json({ code: 'RATE_LIMIT_EXCEEDED', message: 'no more for now' }, { status: 429 });

/** A store that takes nothing so many times. */
function busy(times: number): { gate: Gate; refused: () => number } {
  let refused = 0;
  return {
    refused: () => refused,
    gate: async (answer) => {
      if (refused === times) return answer();
      refused += 1;
      return refusal();
    },
  };
}

describe('a store that takes no more', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'Date'] }));
  afterEach(() => jest.useRealTimers());

  test('is asked again a little later', async () => {
    const { gate, refused } = busy(3);
    const set = inForge(() => kvs.set('a', 1), openTestStore(), gate);
    await jest.advanceTimersByTimeAsync(5_000);
    await set;
    expect(refused()).toBe(3);
  });

  test('for longer is said in a sentence, with what to do, and what was begun goes on a minute later', async () => {
    const page = openPage();
    const scan = await started(page, wholeSite('u-dana'));
    const step = { scanId: scan.scanId, step: scan.step };
    page.platform.quota.take('read', 4_000 - page.platform.quota.total.read);
    const outcome = page.ask('scan/advance', step);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(await outcome).toMatchObject({
      ok: false,
      problem: { code: 'store-busy', says: expect.stringContaining('Wait a minute') as string },
    });
    page.clock.time += 60_000;
    expect(value(await page.ask('scan/advance', step)).step).toBeGreaterThan(scan.step);
  });
});
