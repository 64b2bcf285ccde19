import { counted, figure } from '../../text/english';
import type { Report } from '../../report/report';

type Log = NonNullable<Report['log']>;

/** Shows that no record was lost: the three classes and their sum. */
export function countsSentence(log: Log): string {
  const parts = `${figure(log.permission)} about permissions, ${figure(log.setAside)} set aside, ${figure(log.unrecognised)} not recognised`;
  return `${counted(log.records, 'record')} in the log: ${parts}. Every record is in one of the three.`;
}

/** Where the log broke, one sentence; null where it was whole. */
export function brokenSentence(log: Log): string | null {
  const first = log.broken[0];
  if (first === undefined) return null;
  const more = log.broken.length - 1;
  const rest = more > 0 ? ` ${counted(more, 'more place')} could not be read either.` : '';
  return `The log is broken at line ${figure(first.line)}: ${first.says.replace(/\.?$/, '.')}${rest} Everything else was read.`;
}
