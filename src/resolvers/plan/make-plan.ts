import type { Diagnosis } from '../../diagnosis/gap';
import type { Clock } from '../../jira';
import { planChanges, type Plan, type PlanFacts } from '../../remedy';
import type { PlanAsked } from '../../report/plan-view';

/** Milliseconds that the search for the best plan may take: with what comes before and after it the page waits two seconds. */
const searchMilliseconds = 1_200;

/** Makes a plan for what is open, as it is asked for. */
export function makePlan(
  facts: PlanFacts,
  diagnosis: Pick<Diagnosis, 'projects' | 'site'>,
  { objective, settings, between }: PlanAsked,
  clock: Pick<Clock, 'now'>,
): Plan {
  const until = clock.now() + searchMilliseconds;
  return planChanges({
    ...{ facts, diagnosis, objective, settings, between },
    timeLeft: () => until - clock.now(),
  });
}
