import {
  canonicalMeaning,
  planToCsv,
  planToMarkdown,
  reportToCsv,
  retryToCsv,
  statementOf,
  type Report,
} from '../../../src/report';
import type { FileFormat } from './file-formats';

/** The files that a report is handed out as. */

interface FileOfReport {
  readonly ending: string;
  readonly type: string;
  readonly content: (report: Report) => string | Promise<string>;
}

export const files = {
  json: {
    ending: '.json',
    type: 'application/json',
    content: (report) => `${JSON.stringify(report, null, 2)}\n`,
  },
  csv: { ending: '.csv', type: 'text/csv;charset=utf-8', content: reportToCsv },
  planMarkdown: { ending: '-plan.md', type: 'text/markdown;charset=utf-8', content: planToMarkdown },
  planCsv: { ending: '-plan.csv', type: 'text/csv;charset=utf-8', content: planToCsv },
  statement: { ending: '-statement.html', type: 'text/html;charset=utf-8', content: statement },
  retry: { ending: '-retry.csv', type: 'text/csv;charset=utf-8', content: retryToCsv },
} satisfies Record<FileFormat, FileOfReport>;

async function statement(report: Report): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalMeaning(report));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return statementOf(report, Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}
