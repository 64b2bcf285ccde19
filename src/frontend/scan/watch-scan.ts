import type { ScanStatus } from '../../contract';
import { isOver, standstillAfter } from '../view-model/scan-view';
import type { DriveEnd } from './drive-scan';
import type { ScanPort } from './port';

/** Milliseconds between two looks. */
const interval = 2000;
const patience = 3;

/**
 * Looks at a scan that another page drives until it is over. A scan that has not moved for half a minute is told as standing
 * still, so that it can be taken over.
 */
export async function watchScan(
  port: ScanPort,
  begun: ScanStatus,
  tell: (scan: ScanStatus, standsStill: boolean) => void,
  signal: AbortSignal,
): Promise<DriveEnd> {
  let scan = begun;
  let movedAt = port.now();
  let failures = 0;
  // Asked as a function: the signal changes while an answer is awaited.
  const aborted = (): boolean => signal.aborted;
  for (;;) {
    await port.wait(interval, signal);
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
    if (hasMoved(scan, seen)) movedAt = port.now();
    scan = seen;
    tell(scan, scan.state !== 'paused' && port.now() - movedAt >= standstillAfter);
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
