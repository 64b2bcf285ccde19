import type { Invocation } from '../app/invocation';
import { openReport, type OpenReport } from '../app/reports/open-report';
import type { Outcome } from '../contract';

/** Opens the report that a request names before anything is done with it. */
export const ofReport =
  <Payload extends { readonly reportId: string }, T>(
    run: (report: OpenReport, payload: Payload, invocation: Invocation) => Promise<Outcome<T>>,
  ) =>
  async (payload: Payload, invocation: Invocation): Promise<Outcome<T>> => {
    const report = await openReport(payload.reportId, invocation);
    return report.ok ? run(report.value, payload, invocation) : report;
  };
