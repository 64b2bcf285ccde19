import type { SiteFacts } from '../../diagnosis/facts';
import { planBudget } from './plan-budget';
import type { StepContext } from './stage';
import { mostPassing, suspectSchemes } from './suspect-schemes';

/** Of the call for the scheme of a space or for one scheme, of one for a role, and of a space with its name. */
const points = { scheme: 3, role: 5, name: 1 } as const;
/** Shared schemes that are read for the names of their holders, as a rule. */
const sharedSchemes = 30;

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
  const passing = Math.min(others, mostPassing.projects);
  const mayDepend = (await suspectSchemes(step, facts)).some(({ projectId }) => projectId === null);
  return (
    points.scheme * (failing.length + Math.min(failing.length, sharedSchemes)) +
    points.name * nameless +
    (mayDepend ? points.scheme * passing + points.role * Math.min(passing, mostPassing.roles) : 0) +
    (failing.length === 0
      ? 0
      : Math.min(planBudget.points, points.role * failing.length + points.scheme * others))
  );
}
