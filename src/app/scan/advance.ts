import { addPoints, eraseScanSteps, keys, MissingDocument, nextHour, takeLease } from '../../store';
import type { Clock } from '../../jira';
import type { Problem } from '../../contract';
import type { Driver } from './driver';
import { lastScan, recordEntry } from './journal';
import { pointsLeft, pointsPerHour } from './points-of-hour';
import { pushStep } from './queue';
import { isOver, type Scan, type ScanEntry } from './record';
import { failedStep, runStep, type StepResult } from './step';
import { forgetScan, tidyAfterScan } from './tidy';
import { bad } from '../problems';

/** So many milliseconds a step tidies up after its last call. */
const tidyingUp = 1_500;
/** Seconds until the background asks again what Jira did not answer. */
const afterProblem = 60;

/** What came of a step: where the scan stands now, and what Jira did not answer. */
interface Advanced {
  /** null: there is no such scan any more. */
  readonly scan: Scan | null;
  readonly problem: Problem | null;
}

/**
 * Advances a scan by its step with this number. A step that comes late, twice, beside another or too early changes nothing and
 * says where the scan stands.
 */
export async function advance(scanId: string, step: number, driver: Driver, clock: Clock): Promise<Advanced> {
  const scan = await scanWithId(scanId, clock);
  if (scan === null || !isDue(scan, step, clock.now())) return { scan, problem: null };
  const lease = await takeLease(`${keys.scanSteps(scanId)}:${step}`, clock.now());
  if (lease === null) return { scan, problem: null };
  try {
    // the step may have been done between the look and the lease
    const still = await scanWithId(scanId, clock);
    if (still === null || !isDue(still, step, clock.now())) return { scan: still, problem: null };
    return await leased(still, driver, clock);
  } finally {
    await lease.release();
  }
}

/** The site’s check, or its look, if it is this one; null: it is gone. */
export async function scanWithId(scanId: string, clock: Clock): Promise<Scan | null> {
  for (const slot of ['check', 'look'] as const) {
    const { scan } = await lastScan(clock.now(), slot);
    if (scan?.head.scanId === scanId) return scan;
  }
  return null;
}

function isDue({ number, entry: { state, until } }: Scan, step: number, now: number): boolean {
  const ready = state === 'running' || (state === 'paused' && until !== null && until <= now);
  return ready && step === number + 1;
}

async function leased(scan: Scan, driver: Driver, clock: Clock): Promise<Advanced> {
  const now = clock.now();
  if ((await pointsLeft(now)) === 0) {
    await record(scan, { ...scan.entry, state: 'paused', until: nextHour(now) }, driver, clock);
    return { scan: await scanWithId(scan.head.scanId, clock), problem: null };
  }
  const { entry, store, cost, problem } = await stepOf(scan, driver, clock);
  await addPoints(cost.points + (hasUsedUp(entry, clock.now()) ? pointsPerHour() : 0), clock.now());
  const segments = await store.save(`${scan.number + 1}-${crypto.randomUUID()}`);
  const taken = await record(
    scan,
    { ...entry, segments },
    driver,
    clock,
    problem === null ? 0 : afterProblem,
  );
  const after = await scanWithId(scan.head.scanId, clock);
  if (taken !== null && after !== null && isOver(entry)) {
    const until = now + driver.limits.milliseconds + tidyingUp;
    await tidyAfterScan(after, clock, () => clock.now() < until);
  } else if (after === null || isStopped(after)) {
    // everything was erased, or the scan was stopped, while this step ran: what it wrote belongs to nothing
    await forgetScan(scan.head.scanId);
    if (after === null) await eraseScanSteps(scan.head.scanId);
  }
  return { scan: after, problem: taken === null ? null : problem };
}

/**
 * Records what a step came to, with the event for the next one before it: who dies between the two leaves an event too many, which
 * finds its step done, and never one too few.
 */
async function record(
  scan: Scan,
  entry: ScanEntry,
  driver: Driver,
  clock: Clock,
  notBefore = 0,
): Promise<Scan | null> {
  const at = clock.now();
  if (isOver(entry) || entry.pageDrives !== undefined) return recordEntry(scan, { ...entry, at });
  const untilPaused = ((entry.until ?? at) - at) / 1000;
  const seconds = Math.max(driver.backgroundAfter, notBefore, untilPaused);
  const pushed = await pushStep({ scanId: scan.head.scanId, step: scan.number + 2 }, seconds);
  return recordEntry(scan, { ...entry, at, ...(pushed ? {} : { pageDrives: 'no-event' }) });
}

/** Whether Jira sent a scan away until the next hour: others of this site need not ask to hear the same. */
const hasUsedUp = ({ state, until }: ScanEntry, now: number): boolean =>
  state === 'paused' && until !== null && until >= nextHour(now);

/** What earlier steps gathered may be gone: it expired, or somebody deleted it. Without it a report would say what is not so. */
async function stepOf(scan: Scan, driver: Driver, clock: Clock): Promise<StepResult> {
  try {
    return await runStep(scan, driver, clock);
  } catch (error) {
    if (!(error instanceof MissingDocument)) throw error;
    return failedStep(scan, {
      code: 'internal',
      says: 'A part of what this check had gathered is no longer stored, so it cannot go on, and there is no report. Start the check again.',
    });
  }
}

const isStopped = ({ entry }: Scan): boolean => isOver(entry) && entry.report === null;

export const noSuchScan = bad<never>(
  'no-such-scan',
  'This check is gone: another one has begun, it was left alone for 24 hours, or everything was deleted. Start again.',
);
