import { csvOf, type Line } from './csv-file';
import type { Report } from '../report';
import { notToRetry } from '../words/retry';

const columns = ['row', 'space', 'work item', 'records', 'lines', 'says'] as const;

/** What to retry as CSV, in the log's order, then what not to retry and why: the records of all lines are those of the log. */
export function retryToCsv({ retry }: Pick<Report, 'retry'>): string {
  if (retry === null) return csvOf(columns, [{ row: 'none', says: 'This report has no log to retry from.' }]);
  const lines: readonly Line<(typeof columns)[number]>[] = [
    ...retry.again.map(({ project, issue, records, lines: at }) => ({
      ...{ row: 'retry', space: project, 'work item': issue, records },
      lines: at.join(' '),
    })),
    ...notToRetry(retry).map(({ what, records, says }) => ({
      ...{ row: 'do not retry', records },
      says: `${what}: ${says}`,
    })),
  ];
  return csvOf(columns, lines);
}
