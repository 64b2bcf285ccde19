import type { Problem, ScanStatus, Started } from '../../contract';

/** What the page shows of the site's one scan. */
export type ScanView =
  | { readonly kind: 'none' }
  | { readonly kind: 'starting' }
  /** The start was refused, by the page (a sentence) or by the back end. */
  | { readonly kind: 'not-started'; readonly says: string }
  /** This person's own: it goes on by itself, or this page drives it. */
  | { readonly kind: 'running'; readonly scan: ScanStatus }
  /** Somebody else's, or this person's in another tab: watch it or stop it. */
  | { readonly kind: 'busy'; readonly scan: ScanStatus }
  | { readonly kind: 'watching'; readonly scan: ScanStatus; readonly standsStill: boolean }
  /** The page was left while the log was being sent; the log is gone with the page. */
  | { readonly kind: 'half-sent'; readonly scan: ScanStatus }
  | { readonly kind: 'interrupted'; readonly scan: ScanStatus; readonly problem: Problem }
  | { readonly kind: 'ended'; readonly scan: ScanStatus };

export function isOver(scan: ScanStatus): boolean {
  return scan.state === 'done' || scan.state === 'stopped' || scan.state === 'failed';
}

/** Whether the check needs no page: it goes on by itself. */
export const goesOnAlone = ({ state, pageDrives }: ScanStatus): boolean =>
  state !== 'receiving' && pageDrives === null;

/** What a page shows first when it finds a scan; a scan that ended earlier is told by its report. */
export function foundScan(scan: ScanStatus | null, viewerId: string): ScanView {
  if (scan === null || isOver(scan)) return { kind: 'none' };
  if (scan.by.accountId !== viewerId) return { kind: 'busy', scan };
  return scan.state === 'receiving' ? { kind: 'half-sent', scan } : { kind: 'running', scan };
}

/** What the page shows of a scan that it asked to start. */
export function afterStart(started: Started): ScanView {
  if (started.kind === 'busy') return { kind: 'busy', scan: started.scan };
  return isOver(started.scan)
    ? { kind: 'ended', scan: started.scan }
    : { kind: 'running', scan: started.scan };
}

/** How the course of a scan ended. A scan that is gone can neither go on nor be stopped: there is only a new start. */
export function afterEnd(end: Extract<ScanView, { kind: 'ended' | 'interrupted' }>): ScanView {
  if (end.kind === 'interrupted' && end.problem.code === 'no-such-scan')
    return { kind: 'not-started', says: end.problem.says };
  return end;
}

/** While a scan runs, or may, nothing else can be started. */
export function isOccupied(view: ScanView): boolean {
  return !['none', 'not-started', 'ended'].includes(view.kind);
}

/** Scans move within half a minute; one that has not for this long has lost its page or its event. Milliseconds. */
export const standstillAfter = 60_000;
