import type { PlanUnreadKind } from '../../report/plan-unread';
import type { StepContext } from './stage';

/**
 * What reading for plans may cost in one scan, beside its report: a site of some hundred projects is read whole, and one of
 * 10,000 takes a tenth of the points that an app has for all its sites in an hour. What matters most is read first; what is
 * beyond counts as not read, at its worst.
 */
export const planBudget = { calls: 600, points: 6_500 } as const;

/**
 * The first items that the budget still has room for; the rest is noted as not read. `pointsEach`: of one call.
 */
export async function affordable<Item>(
  items: readonly Item[],
  what: PlanUnreadKind,
  pointsEach: number,
  { store, cost }: Pick<StepContext, 'store' | 'cost'>,
): Promise<readonly Item[]> {
  const [done] = await store.all('report-done');
  const now = cost();
  const calls = planBudget.calls - (now.calls - (done?.cost.calls ?? 0));
  const points = planBudget.points - (now.points - (done?.cost.points ?? 0));
  const room = Math.max(0, Math.min(calls, Math.floor(points / pointsEach)));
  const rest = items.length - room;
  if (rest > 0) store.add('plan-not-read', { what, name: null, why: 'too-many', count: rest });
  return items.slice(0, room);
}
