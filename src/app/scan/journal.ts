import {
  eraseReport,
  eraseScanFiles,
  eraseScanSteps,
  keys,
  openJournal,
  reportLines,
  scanLifetime,
  type Journal,
} from '../../store';
import type { Scan, ScanEntry, ScanHead } from './record';

/** A scan that nobody touched for this long is dropped. Milliseconds. */
const droppedAfter = 24 * 3_600_000;

/** A site has one check at a time, and beside it one look of the watch. */
export type SlotName = 'check' | 'look';

/** The place of the site's scan: scans are numbered, and only the last one counts. */
export interface ScanSlot {
  readonly name: SlotName;
  readonly number: number;
  readonly scanId: string | null;
  /** null: there is none, or it was left alone for 24 hours. */
  readonly scan: Scan | null;
}

const keyOf = { check: keys.scans, look: keys.looks } as const satisfies Record<SlotName, string>;
const scans = (name: SlotName): Journal<ScanHead> => openJournal<ScanHead>(`${keyOf[name]}:`, scanLifetime);
const steps = (scanId: string): Journal<ScanEntry> =>
  openJournal<ScanEntry>(`${keys.scanSteps(scanId)}:`, scanLifetime);

/** The site's last scan, running or over. */
export async function lastScan(now: number, name: SlotName = 'check'): Promise<ScanSlot> {
  const last = await scans(name).last();
  const head = last.entry;
  if (head === null) return { name, number: last.number, scanId: null, scan: null };
  const { number, entry } = await steps(head.scanId).last();
  const dropped = entry === null || now - entry.at >= droppedAfter;
  return {
    name,
    number: last.number,
    scanId: head.scanId,
    scan: dropped ? null : { head, number, entry },
  };
}

/**
 * Opens a scan as the site's only one, after the slot that was read before. null: somebody else opened one since, and nothing
 * changed. The first entry is written before the scan can be seen; the scan before it goes.
 */
export async function openScan(after: ScanSlot, head: ScanHead, first: ScanEntry): Promise<Scan | null> {
  await steps(head.scanId).append(1, first);
  const opened = await scans(after.name).append(after.number + 1, head);
  if (!opened) {
    await eraseScanSteps(head.scanId);
    return null;
  }
  if (after.scanId !== null) {
    await eraseScanSteps(after.scanId);
    await eraseScanFiles(after.scanId);
    // a finished one may not have come on the list yet
    if (after.scan?.entry.report == null) await forgetLeftAlone(after.scanId, first.at);
  }
  return { head, number: 1, entry: first };
}

/** A scan that came to no report leaves the findings that were sent to it. */
async function forgetLeftAlone(scanId: string, now: number): Promise<void> {
  const listed = await reportLines(now);
  if (!listed.some(({ reportId }) => reportId === scanId)) await eraseReport(scanId);
}

/** Writes what happened to a scan as its next entry: the scan as it is then. null: something else happened first, and nothing changed. */
export async function recordEntry({ head, number }: Scan, entry: ScanEntry): Promise<Scan | null> {
  const recorded = await steps(head.scanId).append(number + 1, entry);
  return recorded ? { head, number: number + 1, entry } : null;
}
