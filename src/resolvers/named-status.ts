import type { ScanStatus } from './contract';
import type { Desk } from './definition';
import { peopleNamed } from './people';
import type { Scan } from './scan/record';
import { statusOf } from './scan/status';

/** A scan's status with the name of who started it. */
export async function namedStatus(scan: Scan, { jira }: Desk): Promise<ScanStatus> {
  const { by } = scan.head;
  return statusOf(scan, (await peopleNamed([by], jira)).nameOf(by));
}

/** The same for who drives the scan: the own name is not asked at every step. */
export async function driversStatus(scan: Scan, desk: Desk): Promise<ScanStatus> {
  return scan.head.by === desk.viewer ? statusOf(scan, 'you') : namedStatus(scan, desk);
}
