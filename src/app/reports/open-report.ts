import { readReportPart, reportLines, requireReportPart } from '../../store';
import type { Outcome } from '../../contract';
import type { Invocation } from '../invocation';
import { bad, good } from '../problems';
import type { StoredLine, StoredLists, StoredReport } from './stored-report';

export interface OpenReport {
  readonly reportId: string;
  /** Stored values that hold its rows. */
  readonly values: number;
  readonly stored: StoredReport;
  /** In milliseconds since the epoch: what is accepted until a day counts by it. */
  readonly openedAt: number;
}

/** A report whose rows are kept. */
export async function openReport(reportId: string, { clock }: Invocation): Promise<Outcome<OpenReport>> {
  const line = (await reportLines<StoredLine>(clock.now())).find((each) => each.reportId === reportId);
  if (line?.rows === false) {
    return bad(
      'no-such-report',
      'Of this report only the numbers are kept. The last two reports can be opened; check again for a new one.',
    );
  }
  const stored = line === undefined ? null : await readReportPart<StoredReport>(reportId, 'head');
  if (line === undefined || stored === null) {
    return bad(
      'no-such-report',
      'This report is gone: reports are kept for 90 days at most, and until everything is deleted. Check again for a new one.',
    );
  }
  return good({ reportId, values: line.values, stored, openedAt: clock.now() });
}

/** What of a report only its lists and its export show. */
export const openLists = (reportId: string): Promise<StoredLists> =>
  requireReportPart<StoredLists>(reportId, 'lists');

/** Opens the report that a request names before anything is done with it. */
export const ofReport =
  <Payload extends { readonly reportId: string }, T>(
    run: (report: OpenReport, payload: Payload, invocation: Invocation) => Promise<Outcome<T>>,
  ) =>
  async (payload: Payload, invocation: Invocation): Promise<Outcome<T>> => {
    const report = await openReport(payload.reportId, invocation);
    return report.ok ? run(report.value, payload, invocation) : report;
  };
