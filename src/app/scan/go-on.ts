import type { Clock } from '../../jira';
import { isAtAccounts, readEraseMark } from '../../store';
import { whoSpeaks } from '../facts/who-speaks';
import { advance, scanWithId } from './advance';
import { consumerOf } from './driver';
import { recordEntry } from './journal';
import { longestDelay, pushStep, type ScanEvent } from './queue';
import { isOver, type Scan, type WhyPageDrives } from './record';

/** Seconds until an event comes again where somebody else is at work, or nobody answers. */
const again = { busy: 30, noAnswer: 60 } as const;

/** Leaves a scan to the background from its next step on; where Forge takes no event, to an open page. */
export async function leaveToBackground(scan: Scan, clock: Clock): Promise<void> {
  const pushed = await pushStep({ scanId: scan.head.scanId, step: scan.number + 1 });
  if (!pushed) await leaveToPage(scan, 'no-event', clock);
}

/**
 * Takes the next step of a scan for nobody who is there, and leaves the one after it to the next event. An event that comes late,
 * twice, beside another or after the end changes nothing. Returns in how many seconds this event is to come again; null: it is done
 * with. Whoever dies here leaves an event: this one, which Forge delivers again, or the next. `failures`: how often that was so.
 */
export async function goOn(
  { scanId, step }: ScanEvent,
  failures: number,
  clock: Clock,
): Promise<number | null> {
  const mark = await readEraseMark();
  if (isAtAccounts(mark, clock.now())) return again.noAnswer;
  if (mark !== null && mark.only === undefined) return null;
  const scan = await scanWithId(scanId, clock);
  if (scan === null || !isOfBackground(scan) || step <= scan.number) return null;
  const seconds = ((scan.entry.until ?? 0) - clock.now()) / 1000;
  if (scan.entry.state === 'paused' && seconds > 0) return Math.min(longestDelay, Math.ceil(seconds));

  const spoken = await whoSpeaks(scan.head.by, clock);
  if (spoken.kind === 'not-known')
    return Math.min(longestDelay, Math.max(again.noAnswer, Math.ceil(spoken.failure.retryAfter ?? 0)));
  if (spoken.kind === 'may-not') {
    await leaveToPage(scan, spoken.why, clock);
    return null;
  }
  const { scan: after } = await advance(scanId, scan.number + 1, consumerOf(spoken, failures), clock);
  return after?.number === scan.number ? again.busy : null;
}

const isOfBackground = ({ entry }: Scan): boolean =>
  !isOver(entry) && entry.state !== 'receiving' && entry.pageDrives === undefined;

/** What was recorded at the same moment counts, and this does not. */
async function leaveToPage(scan: Scan, why: WhyPageDrives, clock: Clock): Promise<void> {
  await recordEntry(scan, { ...scan.entry, at: clock.now(), pageDrives: why });
}
