import type { ScanStatus } from '../../contract';
import { goesOnAlone } from '../view-model/scan-view';
import { driveScan, type DriveEnd } from './drive-scan';
import type { ScanPort } from './port';
import { watchScan } from './watch-scan';

/**
 * Stays with this person's own scan until it is over: sends what is missing of the log, watches while the scan goes on by itself, and
 * drives it to its end where it does not, or where it stands still.
 */
export async function followScan(
  port: ScanPort,
  begun: ScanStatus,
  tell: (scan: ScanStatus) => void,
  signal: AbortSignal,
): Promise<DriveEnd> {
  const driven = await driveScan(port, begun, tell, signal, goesOnAlone);
  if (driven.kind !== 'left') return driven;
  const needsPage = (scan: ScanStatus, standsStill: boolean): boolean => standsStill || !goesOnAlone(scan);
  const watched = await watchScan(port, driven.scan, tell, signal, needsPage);
  return watched.kind === 'left' ? driveScan(port, watched.scan, tell, signal) : watched;
}
