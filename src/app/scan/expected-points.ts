import type { SiteFacts } from '../../diagnosis/facts';
import { planBudget } from './plan-budget';
import type { StepContext } from './stage';
import { mostPassing, suspectSchemes } from './suspect-schemes';

/** Of the call for the scheme of a space or for one scheme, of one for a role, and of a space with its name. */
const points = { scheme: 3, role: 5, name: 1 } as const;
/** Shared schemes that are read for the names of their holders, as a rule. */
const sharedSchemes = 30;

/** About what the schemes and names of failing spaces cost. */
export const ofFailing = (failing: number, nameless: number): number =>
  points.scheme * (failing + Math.min(failing, sharedSchemes)) + points.name * nameless;

/** About what some roles cost. */
export const ofRoles = (roles: number): number => points.role * roles;

/** About what passing spaces cost, where grants may be some on some work items only. */
export function ofPassing(others: number): number {
  const passing = Math.min(others, mostPassing.projects);
  return points.scheme * passing + ofRoles(Math.min(passing, mostPassing.roles));
}

/** About what reading for plans costs. */
const ofPlan = (failing: number, others: number): number =>
  failing === 0 ? 0 : Math.min(planBudget.points, ofRoles(failing) + points.scheme * others);

/**
 * About what a scan costs from its verdicts on: what its failing spaces need, passing ones where a grant may be one on some work items only, and
 * reading for plans.
 */
export async function pointsAhead(
  step: Pick<StepContext, 'store' | 'profile'>,
  facts: SiteFacts,
  failing: readonly string[],
): Promise<number> {
  const nameless = failing.filter((id) => facts.projects.get(id)?.name === null).length;
  const others = facts.verdicts.projects.size - failing.length;
  const mayDepend = (await suspectSchemes(step, facts)).some(({ projectId }) => projectId === null);
  return (
    ofFailing(failing.length, nameless) + (mayDepend ? ofPassing(others) : 0) + ofPlan(failing.length, others)
  );
}
