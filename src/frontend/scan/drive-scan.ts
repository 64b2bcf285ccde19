import type { Problem, ScanStatus, Outcome } from '../../contract';
import { mayPass } from '../view-model/problems';
import { isOver } from '../view-model/scan-view';
import type { ScanPort } from './port';

export type DriveEnd =
  | { readonly kind: 'ended'; readonly scan: ScanStatus }
  | { readonly kind: 'interrupted'; readonly scan: ScanStatus; readonly problem: Problem }
  | { readonly kind: 'aborted' };

/** It is for somebody else to go on with. */
export interface Left {
  readonly kind: 'left';
  readonly scan: ScanStatus;
}

type Course = [port: ScanPort, begun: ScanStatus, tell: (scan: ScanStatus) => void, signal: AbortSignal];

/** Milliseconds. */
const pauses = {
  /** After a step that moved nothing: another page holds the lease. */
  standstill: 1500,
  /** Before a question is asked again, times the number of failures in a row. */
  retry: 2000,
  /** Forge's store counts by the minute. */
  storeBusy: 25_000,
  /** At most so long at once while a scan is paused. */
  paused: 30_000,
} as const;
const patience = 3;

/**
 * Drives a scan to its end: sends the parts of the log that are missing, then one step after the other, never two at a time.
 * Each new status is told. Returns when the scan is over, when the back end cannot go on, when the signal is aborted, or where
 * `isLeft` says so.
 */
export function driveScan(...course: Course): Promise<DriveEnd>;
export function driveScan(
  ...course: [...Course, isLeft: (scan: ScanStatus) => boolean]
): Promise<DriveEnd | Left>;
export async function driveScan(
  port: ScanPort,
  begun: ScanStatus,
  tell: (scan: ScanStatus) => void,
  signal: AbortSignal,
  isLeft: (scan: ScanStatus) => boolean = () => false,
): Promise<DriveEnd | Left> {
  let scan = begun;
  let failures = 0;
  // Asked as a function: the signal changes while a step is awaited.
  const aborted = (): boolean => signal.aborted;
  for (;;) {
    if (aborted()) return { kind: 'aborted' };
    if (isOver(scan)) return { kind: 'ended', scan };
    if (isLeft(scan)) return { kind: 'left', scan };
    const left = pauseLeft(scan, port.now());
    if (left > 0) {
      await port.wait(Math.min(left, pauses.paused), signal);
      continue;
    }
    const outcome =
      scan.state === 'receiving' ? await sendPart(port, scan) : await port.advance(scan.scanId, scan.step);
    if (aborted()) return { kind: 'aborted' };
    if (outcome.ok) {
      const stood = outcome.value.step === scan.step && outcome.value.parts.arrived === scan.parts.arrived;
      failures = 0;
      scan = outcome.value;
      tell(scan);
      if (stood && !isOver(scan)) await port.wait(pauses.standstill, signal);
    } else if (mayPass(outcome.problem) && failures < patience) {
      failures += 1;
      const busy = outcome.problem.code === 'store-busy';
      await port.wait(busy ? pauses.storeBusy : pauses.retry * failures, signal);
    } else {
      return { kind: 'interrupted', scan, problem: outcome.problem };
    }
  }
}

/** Milliseconds until a paused scan goes on. */
export function pauseLeft(scan: ScanStatus, now: number): number {
  if (scan.state !== 'paused' || scan.until === null) return 0;
  return Math.max(0, Date.parse(scan.until) - now) || 0;
}

/** Sends the next part of the log that has not arrived. */
async function sendPart(port: ScanPort, scan: ScanStatus): Promise<Outcome<ScanStatus>> {
  const part = scan.parts.arrived;
  const findings = await port.findings(part);
  if (findings === null)
    return refused(
      'The log is no longer in the box above. Stop this check, drop the log again, and start again.',
    );
  const outcome = await port.sendFindings(scan.scanId, part, findings);
  if (outcome.ok && outcome.value.state === 'receiving' && outcome.value.parts.arrived <= part)
    return refused('A part of the log did not arrive. Stop this check and start it again.');
  return outcome;
}

function refused(says: string): Outcome<ScanStatus> {
  return { ok: false, problem: { code: 'bad-request', says } };
}
