import { acceptedNeedsView, noOverlay, type Accepted } from '../../../report';
import type { AcceptedNeed } from '../../../report/plan-view';
import type { Outcome } from '../../../contract';
import type { Changed } from '../../../store';
import type { Invocation } from '../../invocation';
import { bad, good } from '../../problems';
import type { OpenReport } from '../open-report';
import { wordsOf } from '../words-of';
import { mostAccepted } from './accept';

/** Everything that is accepted for the account of a report, worded; the latest last. */
export async function acceptedAnswer(
  { stored }: OpenReport,
  accepted: readonly Accepted[],
  { jira }: Invocation,
): Promise<Outcome<{ readonly accepted: readonly AcceptedNeed[] }>> {
  const words = await wordsOf(stored, [], jira, { ...noOverlay, accepted });
  return good({ accepted: acceptedNeedsView(accepted, words) });
}

/** The same after a change of it, or why there was none. */
export async function changedAnswer(
  report: OpenReport,
  changed: Changed<readonly Accepted[]>,
  invocation: Invocation,
): ReturnType<typeof acceptedAnswer> {
  switch (changed.kind) {
    case 'changed':
      return acceptedAnswer(report, changed.value, invocation);
    case 'refused':
      return bad(
        'too-large',
        `At most ${mostAccepted.toLocaleString('en-US')} gaps can be accepted one by one. Accept whole spaces instead.`,
      );
    case 'busy':
      return bad(
        'stale',
        'Somebody else is changing the accepted gaps at this moment. Try again in a few seconds.',
      );
  }
}
