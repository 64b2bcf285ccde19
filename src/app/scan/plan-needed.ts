import { planQuestions, type PlanFacts, type ProjectQuestions } from '../../remedy';
import { planFactsSoFar } from './plan-facts-so-far';
import type { StepContext } from './stage';

/** Whether anything is missing in a live space: only then is there something to read for a plan. */
export async function needsPlan({ draft }: Pick<StepContext, 'draft'>): Promise<boolean> {
  const { diagnosis } = await draft();
  return diagnosis.projects.some(({ status, gaps }) => status === 'live' && gaps.length > 0);
}

export interface PlanSoFar {
  readonly facts: PlanFacts;
  /** Of each space with a need. */
  readonly questions: readonly ProjectQuestions[];
}

/** What is known for a plan, and what it asks of the spaces with a need. */
export async function planSoFar({ draft, store }: Pick<StepContext, 'draft' | 'store'>): Promise<PlanSoFar> {
  const { facts: site, diagnosis } = await draft();
  const facts = await planFactsSoFar(store, site);
  return { facts, questions: planQuestions(diagnosis, facts) };
}
