import type { Failure } from '../../jira';
import type { PlanUnreadKind } from '../../report/plan-unread';
import type { ItemEnd, Learn } from './stage';
import { waitFor } from './unread';

/** A plan can do without anything: what Jira does not say is taken at its worst. Only Jira's limits make the scan wait. */
export function notReadForPlan(
  failure: Failure,
  what: PlanUnreadKind,
  name: string | null,
  learn: Learn,
): ItemEnd<never> {
  if (failure.kind === 'rate-limited') return waitFor(failure);
  learn('plan-not-read', { what, name, why: 'refused', count: 1 });
  return { kind: 'done' };
}
