import type { ScanStatus } from '../../contract';
import { isOver, standstillAfter } from '../view-model/scan-view';
import { pauseLeft, type DriveEnd, type Left } from './drive-scan';
import type { ScanPort } from './port';

type Told<Result> = (scan: ScanStatus, standsStill: boolean) => Result;
type Course = [port: ScanPort, begun: ScanStatus, tell: Told<void>, signal: AbortSignal];

/** Milliseconds between two looks: each costs questions to Jira. A small check is over within the first. */
const intervals = { first: 1_000, later: 5_000, paused: 30_000 } as const;
const firstLooks = 4;
const patience = 3;

/**
 * Looks at a scan that goes on by itself or on another page, until it is over or `isLeft` says so. A scan that has not moved for a
 * minute, or not for a minute after its pause, is told as standing still, so that it can be taken over.
 */
export function watchScan(...course: Course): Promise<DriveEnd>;
export function watchScan(...course: [...Course, isLeft: Told<boolean>]): Promise<DriveEnd | Left>;
export async function watchScan(
  port: ScanPort,
  begun: ScanStatus,
  tell: Told<void>,
  signal: AbortSignal,
  isLeft: Told<boolean> = () => false,
): Promise<DriveEnd | Left> {
  let scan = begun;
  let movedAt = port.now();
  let failures = 0;
  // Asked as a function: the signal changes while an answer is awaited.
  const aborted = (): boolean => signal.aborted;
  for (let looks = 0; ; looks += 1) {
    const interval = looks < firstLooks ? intervals.first : intervals.later;
    await port.wait(scan.state === 'paused' ? intervals.paused : interval, signal);
    if (aborted()) return { kind: 'aborted' };
    const outcome = await port.status();
    if (aborted()) return { kind: 'aborted' };
    if (!outcome.ok) {
      failures += 1;
      if (failures > patience) return { kind: 'interrupted', scan, problem: outcome.problem };
      continue;
    }
    failures = 0;
    const seen = outcome.value;
    if (seen?.scanId !== scan.scanId)
      return {
        kind: 'interrupted',
        scan,
        problem: {
          code: 'no-such-scan',
          says: 'This check is over and another one has begun, or its state was deleted. Reload the page.',
        },
      };
    if (isOver(seen)) return { kind: 'ended', scan: seen };
    const now = port.now();
    if (hasMoved(scan, seen) || pauseLeft(seen, now) > 0) movedAt = now;
    scan = seen;
    const standsStill = now - movedAt >= standstillAfter;
    if (isLeft(scan, standsStill)) return { kind: 'left', scan };
    tell(scan, standsStill);
  }
}

function hasMoved(before: ScanStatus, after: ScanStatus): boolean {
  return (
    before.step !== after.step ||
    before.done !== after.done ||
    before.parts.arrived !== after.parts.arrived ||
    before.state !== after.state
  );
}
