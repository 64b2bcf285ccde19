import type { PlanUnreadKind } from '../../report/plan-unread';
import type { StepContext } from './stage';

/**
 * What reading for plans may cost in one scan, beside its report. A site with a hundred failing spaces is read whole. What matters most is
 * read first; what is beyond counts as not read, at its worst.
 */
export const planBudget = { calls: 600, points: 2_000 } as const;

/** Of the call that tells which scheme a space has. */
export const pointsOfSchemeId = 3;

type Spending = Pick<StepContext, 'store' | 'cost'>;

/** How many calls the budget still has room for. `pointsEach`: of one call. */
export async function roomFor(pointsEach: number, { store, cost }: Spending): Promise<number> {
  const [done] = await store.all('report-done');
  const now = cost();
  const calls = planBudget.calls - (now.calls - (done?.cost.calls ?? 0));
  const points = planBudget.points - (now.points - (done?.cost.points ?? 0));
  return Math.max(0, Math.min(calls, Math.floor(points / pointsEach)));
}

interface Apart {
  /** Of what is left: later questions decide as well. */
  readonly share?: number;
  /** How many more were left out before. */
  readonly leftOut?: number;
}

/** The first items that the budget still has room for; the rest is noted as not read. */
export async function affordable<Item>(
  items: readonly Item[],
  what: PlanUnreadKind,
  pointsEach: number,
  step: Spending,
  { share = 1, leftOut = 0 }: Apart = {},
): Promise<readonly Item[]> {
  const room = Math.floor(share * (await roomFor(pointsEach, step)));
  const rest = Math.max(0, items.length - room) + leftOut;
  if (rest > 0) step.store.add('plan-not-read', { what, name: null, why: 'too-many', count: rest });
  return items.slice(0, room);
}
