import type { GapExplanation } from '../../report/view';

/** Causes of a whole space: the gap stands for the space, and not for a call that the first refusal hides. */
const wholeSpace: ReadonlySet<GapExplanation['cause']> = new Set([
  'project-archived',
  'project-trashed',
  'project-not-found',
]);

/** Whether a gap that no record of the log points to is one that the log would show next. */
export function wouldFailNext({ cause, records }: Pick<GapExplanation, 'cause' | 'records'>): boolean {
  return records === 0 && !wholeSpace.has(cause);
}

/** Why no record of the log points to a gap. */
export function noRecordSays({ cause }: Pick<GapExplanation, 'cause'>): string {
  return wholeSpace.has(cause)
    ? 'The log names the space, but no record of it is about a permission there.'
    : 'No record of the log names it yet: the first refusal hides the ones that would come after it.';
}
