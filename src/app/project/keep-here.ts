import {
  keepProjectPlan,
  lastProjectPlan,
  sameNumbers,
  type CountedPlan,
  type StoredPlan,
} from '../plans/stored-plan';
import { packPlan } from '../plans/packed-plan';

/** A plan with what it is called by. */
export type NamedPlan = Pick<CountedPlan, 'planId' | 'madeAt' | 'plan'>;

/** The time of the site's plan; or the space whose own plan it is, and now. */
export type PlanName = Pick<NamedPlan, 'madeAt'> | { readonly space: string; readonly now: string };

/**
 * Keeps the plan of a space's page. The same plan, resting on the same, keeps its id and its time: a page that shows it may go on with
 * it. When it was read is kept anew.
 */
export async function keepHere(
  projectId: string,
  { accountId, plan, basis }: Required<Pick<StoredPlan, 'accountId' | 'plan' | 'basis'>>,
  name: PlanName,
): Promise<NamedPlan> {
  const last = await lastProjectPlan(projectId);
  const own = 'space' in name ? { space: name.space } : {};
  const fresh = {
    planId: crypto.randomUUID(),
    accountId,
    asked: { cover: plan.cover, objective: plan.objective },
    madeFrom: '',
    plan,
    basis,
    ...own,
  };
  const isSame = last !== null && restsOn(last) === restsOn(fresh);
  const ownTime = last?.space !== undefined && sameNumbers(last.plan, plan) ? last.madeAt : undefined;
  const madeAt = 'space' in name ? (ownTime ?? name.now) : name.madeAt;
  const current = { ...fresh, madeAt, planId: isSame ? last.planId : fresh.planId };
  await keepProjectPlan(projectId, current);
  return current;
}

const restsOn = ({ accountId, plan, basis, space }: StoredPlan): string =>
  JSON.stringify([accountId, packPlan(plan), { ...basis, readAt: null }, space ?? null]);
