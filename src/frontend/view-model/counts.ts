import { counted, figure } from '../../text/english';
import type { Report } from '../../report/report';

type Log = NonNullable<Report['log']>;

/** Shows that no record was lost: the three classes and their sum. */
export function countsSentence(log: Log): string {
  const parts = `${figure(log.permission)} about permissions, ${figure(log.setAside)} set aside, ${figure(log.unrecognised)} not recognised`;
  return `${counted(log.records, 'record')} in the log: ${parts}. Every record is in one of the three.`;
}
