import { watchScan } from '../../../src/frontend/scan/watch-scan';
import { good } from '../stage/back-end';
import { done, status } from '../stage/samples';
import { fakePort, ok } from './fake-port';

const signal = new AbortController().signal;

describe('a watched scan', () => {
  test('is looked at every second at first, then every five, until it is over, and never advanced', async () => {
    const port = fakePort([...Array.from({ length: 5 }, () => ok(status({ step: 2 }))), ok(done)]);
    const told: [number, boolean][] = [];
    const end = await watchScan(port, status(), (scan, stands) => told.push([scan.step, stands]), signal);
    expect(end).toEqual({ kind: 'ended', scan: done });
    expect(told).toEqual(Array(5).fill([2, false]));
    expect(port.waits).toEqual([1000, 1000, 1000, 1000, 5000, 5000]);
    expect(port.steps).toEqual([]);
  });

  test('is told as standing still after a minute without a move', async () => {
    const answers = [...Array.from({ length: 16 }, () => ok(status())), ok(done)];
    const stands: boolean[] = [];
    await watchScan(fakePort(answers), status(), (_scan, still) => stands.push(still), signal);
    expect(stands.indexOf(true)).toBe(15);
    expect(stands).toHaveLength(16);
  });

  test('that is paused does not stand still', async () => {
    const paused = status({ state: 'paused', until: '2026-11-23T10:00:00.000Z' });
    const answers = [...Array.from({ length: 20 }, () => ok(paused)), ok(done)];
    const stands: boolean[] = [];
    const port = fakePort(answers);
    await watchScan(port, paused, (_scan, still) => stands.push(still), signal);
    expect(stands).not.toContain(true);
    expect(new Set(port.waits)).toEqual(new Set([30_000]));
  });

  test('stands still when its pause is over for a minute and it has not moved', async () => {
    const paused = status({ state: 'paused', until: '2026-11-23T09:05:00.000Z' });
    const answers = [...Array.from({ length: 20 }, () => ok(paused)), ok(done)];
    const stands: boolean[] = [];
    await watchScan(fakePort(answers), paused, (_scan, still) => stands.push(still), signal);
    // a look every half minute: the last one within the pause is the ninth
    expect(stands.indexOf(true)).toBe(10);
    expect(stands).toHaveLength(20);
  });

  test('that made room for another one is told as gone', async () => {
    const port = fakePort([], { status: () => Promise.resolve(good(null)) });
    expect(await watchScan(port, status(), () => undefined, signal)).toMatchObject({
      kind: 'interrupted',
      problem: { code: 'no-such-scan' },
    });
  });
});
