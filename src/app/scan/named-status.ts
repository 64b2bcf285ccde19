import type { ScanStatus } from '../../contract';
import type { Invocation } from '../invocation';
import { peopleNamed } from '../facts/people';
import type { Scan } from './record';
import { statusOf } from './status';

/** A scan's status with the name of who started it. */
export async function namedStatus(scan: Scan, { jira }: Invocation): Promise<ScanStatus> {
  const { by } = scan.head;
  return statusOf(scan, (await peopleNamed([by], jira)).nameOf(by));
}

/** The same for who drives the scan: the own name is not asked at every step. */
export async function driversStatus(scan: Scan, invocation: Invocation): Promise<ScanStatus> {
  return scan.head.by === invocation.viewer ? statusOf(scan, 'you') : namedStatus(scan, invocation);
}
