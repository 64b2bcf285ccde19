import type { PermissionKey } from '../../access';
import { profileNeeds } from '../../diagnosis';
import { holdingQuestions, planQuestions, type PlanFacts, type ProjectQuestions } from '../../remedy';
import { planFactsSoFar } from './plan-facts-so-far';
import type { StepContext } from './stage';

/** Whether there is something to read for a plan: something is missing in a live space, or another account may take over. */
export async function needsPlan({ draft, head }: Pick<StepContext, 'draft' | 'head'>): Promise<boolean> {
  if (head.beside !== undefined) return true;
  const { diagnosis } = await draft();
  return diagnosis.projects.some(({ status, gaps }) => status === 'live' && gaps.length > 0);
}

export interface PlanSoFar {
  readonly facts: PlanFacts;
  /** Of each space with a need. */
  readonly questions: readonly ProjectQuestions[];
  /** And of each live space whose task another account does so far: what tells through what it does it. */
  readonly beside: readonly ProjectQuestions[];
}

/** What is known for a plan, and what it asks of the spaces with a need. */
export async function planSoFar(
  step: Pick<StepContext, 'draft' | 'store' | 'head' | 'profile'>,
): Promise<PlanSoFar> {
  const { facts: site, diagnosis } = await step.draft();
  const facts = await planFactsSoFar(step.store, site);
  const task = step.head.beside === undefined ? [] : await taskOfSpaces(step);
  return {
    facts,
    questions: planQuestions(diagnosis, facts),
    beside: task.map(([projectId, needs]) => holdingQuestions(projectId, needs, facts)),
  };
}

/** What the profile needs in each live space of the report. */
export async function taskOfSpaces({
  draft,
  profile,
}: Pick<StepContext, 'draft' | 'profile'>): Promise<
  readonly (readonly [projectId: string, needs: readonly PermissionKey[]])[]
> {
  const { facts: site, diagnosis } = await draft();
  return diagnosis.projects.flatMap(({ id, status }) => {
    const space = status === 'live' ? site.projects.get(id ?? '') : undefined;
    return space === undefined ? [] : [[space.id, profileNeeds(profile, space, site)] as const];
  });
}
