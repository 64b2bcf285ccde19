import type { Outcome, ScanStatus } from '../../../src/contract';
import { followScan } from '../../../src/frontend/scan/follow-scan';
import { done, status } from '../stage/samples';
import { fakePort, ok, type FakePort } from './fake-port';

const alone = (other: Partial<ScanStatus> = {}): ScanStatus => status({ pageDrives: null, ...other });
const follow = async (port: FakePort, scan: ScanStatus, told: ScanStatus[] = []) =>
  followScan(port, scan, (now) => told.push(now), new AbortController().signal);

/** The first answers, and then another one for ever. */
const then = (first: readonly ScanStatus[], last: ScanStatus): Outcome<ScanStatus>[] =>
  [...first, last].map(ok);

describe('an own check', () => {
  test('that goes on by itself is watched to its end, and no step is taken', async () => {
    const told: ScanStatus[] = [];
    const port = fakePort(then([alone({ step: 2 }), alone({ step: 3 })], done));
    expect(await follow(port, alone(), told)).toEqual({ kind: 'ended', scan: done });
    expect([told.map(({ step }) => step), port.steps]).toEqual([[2, 3], []]);
  });

  test('is sent what is missing of the log first', async () => {
    const receiving = alone({ state: 'receiving', step: 0, parts: { arrived: 0, of: 1 } });
    const port = fakePort(then([alone({ parts: { arrived: 1, of: 1 } })], done));
    expect(await follow(port, receiving)).toMatchObject({ kind: 'ended' });
    expect([port.sent, port.steps]).toEqual([[0], []]);
  });

  test('that only a page drives is driven', async () => {
    const port = fakePort(then([status({ step: 2 })], done));
    expect(await follow(port, status())).toMatchObject({ kind: 'ended' });
    expect(port.steps).toEqual([1, 2]);
  });

  test('that cannot go on by itself any more is driven from there', async () => {
    const port = fakePort(then([alone({ step: 2 }), status({ step: 3 }), status({ step: 4 })], done));
    expect(await follow(port, alone())).toMatchObject({ kind: 'ended' });
    expect(port.steps).toEqual([3, 4]);
  });

  test('that stands still for a minute is driven to its end, and not left again', async () => {
    const still = Array.from({ length: 16 }, () => alone({ step: 7 }));
    const port = fakePort(then([...still, alone({ step: 8 }), alone({ step: 9 })], done));
    expect(await follow(port, alone({ step: 7 }))).toMatchObject({ kind: 'ended' });
    expect(port.steps).toEqual([7, 8, 9]);
  });

  test('that nobody takes further after its pause is driven to its end', async () => {
    const paused = alone({ step: 7, state: 'paused', until: '2026-11-23T09:05:00.000Z' });
    const still = Array.from({ length: 11 }, () => paused);
    const port = fakePort(then([...still, alone({ step: 8 })], done));
    expect(await follow(port, paused)).toMatchObject({ kind: 'ended' });
    expect(port.steps).toEqual([7, 8]);
  });

  test('that waits for its pause to end is only looked at', async () => {
    const paused = alone({ state: 'paused', until: '2026-11-23T10:00:00.000Z' });
    const port = fakePort(
      then(
        Array.from({ length: 40 }, () => paused),
        done,
      ),
    );
    expect(await follow(port, paused)).toMatchObject({ kind: 'ended' });
    expect(port.steps).toEqual([]);
  });
});
