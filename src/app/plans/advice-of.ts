import { Advice, type Words } from '../../report';
import type { Invocation } from '../invocation';
import type { OpenReport } from '../reports/open-report';
import { planOfReport } from './report-plan';

/** What the plan of a report does about its gaps: the one that was shown last. null: the report is of a release that made no plans. */
export async function adviceOf(
  report: OpenReport,
  words: Words,
  { clock }: Pick<Invocation, 'clock'>,
): Promise<Advice | null> {
  const planning = await planOfReport(report, null, clock);
  if (planning === null) return null;
  const { planId, plan } = planning.current;
  return new Advice({ ...plan, planId }, words);
}
