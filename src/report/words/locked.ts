import { firstOf, numberOf, sectionOf, type Change, type Plan } from '../../remedy';
import { listed } from '../../text/english';

/** What a change waits for; null: nothing comes before it. */
export function lockedSays(change: Change, plan: Pick<Plan, 'changes'>): string | null {
  if (sectionOf(change) === 'first') return null;
  const before = firstOf(plan).map((one) => String(numberOf(one)));
  if (before.length === 0) return null;
  return `Waits for ${before.length === 1 ? 'change' : 'changes'} ${listed(before)}.`;
}
