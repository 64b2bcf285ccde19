import { acceptedNeedsView, noOverlay, type Accepted } from '../../../report';
import type { AcceptedNeed } from '../../../report/plan-view';
import type { Outcome } from '../../../contract';
import type { Invocation } from '../../invocation';
import { bad, good } from '../../problems';
import type { OpenReport } from '../open-report';
import { wordsOf } from '../words-of';

/** Everything that is accepted for the account of a report, worded; the latest last. */
export async function acceptedAnswer(
  { stored }: OpenReport,
  accepted: readonly Accepted[],
  { jira }: Invocation,
): Promise<Outcome<{ readonly accepted: readonly AcceptedNeed[] }>> {
  const words = await wordsOf(stored, [], jira, { ...noOverlay, accepted });
  return good({ accepted: acceptedNeedsView(accepted, words) });
}

export const somebodyElse = bad<never>(
  'stale',
  'Somebody else is changing what is left out at this moment. Try again in a few seconds.',
);
