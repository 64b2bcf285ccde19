import type { Change } from '../../remedy';
import type { Outcome } from '../../contract';
import type { StoredPlan } from '../plans/stored-plan';
import { bad, good } from '../problems';

/** What a page asks to be made. `fromLog`: the viewer chose a change that only the log asks for, by itself. */
export interface AskedChange {
  readonly changeId: string;
  readonly fromLog: boolean;
}

/** A change of the current plan that this app can make. A page may send any id; what is carried out is the stored plan's alone. */
export function changeInPlan(
  { plan }: Pick<StoredPlan, 'plan'>,
  { changeId, fromLog }: AskedChange,
  mayBe: (change: Change) => boolean = () => true,
): Outcome<Change> {
  const change = plan.changes.find(({ id }) => id === changeId);
  if (change === undefined || !mayBe(change)) {
    return bad(
      'not-in-plan',
      'This change is not in the plan that is shown now. Reload the plan, then try again.',
    );
  }
  if (change.fromLog === true && !fromLog) {
    return bad(
      'not-chosen',
      'Only the log asks for this change, so it is not made with the others. Open it in the plan and choose it by itself.',
    );
  }
  return change.byApp
    ? good(change)
    : bad(
        'not-in-plan',
        'This app cannot make this change: Jira lets a site admin or an owner alone do it. Send the message that stands beside the change.',
      );
}
