import { causeSubject } from '../../diagnosis/cause-kinds';
import type { GapExplanation } from '../../report/space-view';

/** Whether a gap that no record of the log points to is one that the log would show next. What stands for a whole space is no call that another hides. */
export function wouldFailNext({ cause, records }: Pick<GapExplanation, 'cause' | 'records'>): boolean {
  return records === 0 && causeSubject(cause) !== 'space';
}

/** Why no record of the log points to a gap. */
export function noRecordSays({ cause }: Pick<GapExplanation, 'cause'>): string {
  return causeSubject(cause) === 'space'
    ? 'The log names the space, but no record of it is about a permission there.'
    : 'No record of the log names it yet: the first refusal hides the ones that would come after it.';
}
