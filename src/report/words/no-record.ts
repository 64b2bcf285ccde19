import { causeSubject } from '../../diagnosis/cause-kinds';
import type { Gap } from '../../diagnosis/gap';
import type { GapExplanation } from '../space-view';

/**
 * Why no record of the log points to a gap; null: one does. What stands for a whole space is no call that an earlier refusal hides:
 * it would not fail next.
 */
export function noRecordOf({ cause, records }: Pick<Gap, 'cause' | 'records'>): GapExplanation['noRecord'] {
  if (records > 0) return null;
  return causeSubject(cause.kind) === 'space'
    ? { failsNext: false, says: 'The log names the space, but no record of it is about a permission there.' }
    : {
        failsNext: true,
        says: 'No record of the log names it yet: the first refusal hides the ones that would come after it.',
      };
}
