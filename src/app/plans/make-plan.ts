import type { Diagnosis } from '../../diagnosis/gap';
import type { Clock } from '../../jira';
import { planChanges, type Plan, type PlanFacts } from '../../remedy';
import type { Profile } from '../../report';
import type { PlanAsked } from '../../report/plan-view';

/** The page waits two seconds for a plan; this is what reading its facts and searching may take, wording comes after. */
const readyWithin = 1_500;
/** The search gets this however long reading took: a plan is good after it, and seldom proved. */
const atLeast = 300;

/** What is open, and what the account is there for. */
export interface PlanSubject {
  readonly diagnosis: Pick<Diagnosis, 'projects' | 'site'>;
  readonly profile: Profile;
}

/**
 * Makes a plan for what is open, as it is asked for. `began`: when the page asked, in milliseconds since the epoch; what was
 * read since comes off the time for the search.
 */
export function makePlan(
  facts: PlanFacts,
  { diagnosis, profile }: PlanSubject,
  { objective, cover }: PlanAsked,
  { clock, began }: { readonly clock: Pick<Clock, 'now'>; readonly began: number },
): Plan {
  const until = Math.max(began + readyWithin, clock.now() + atLeast);
  return planChanges({
    ...{ facts, diagnosis, profile, objective, cover },
    timeLeft: () => until - clock.now(),
  });
}
