import type { Problem } from '../../contract';
import type { ChangeResult } from '../../contract/changes';

/**
 * waiting: not begun · writing: under way · asking: made, Jira is asked whether it counts · done · already: it was made before · not-yet: made, and Jira does
 * not grant all that it was to close · refused: it stopped the run · left: the run ended before it.
 */
export type StepState =
  'waiting' | 'writing' | 'asking' | 'done' | 'already' | 'not-yet' | 'refused' | 'left';

export interface RunStep {
  readonly id: string;
  /** "change 7"; when it is taken back, with the plan that it is of. */
  readonly called: string;
  /** The change in one sentence; null: the page has no words for it before it is made. */
  readonly says: string | null;
  readonly state: StepState;
  /** What came of it, in a sentence or two; null: nothing yet. */
  readonly note: string | null;
}

/** Changes that are made, or taken back, one after the other. */
export interface Run {
  readonly what: 'apply' | 'undo';
  readonly steps: readonly RunStep[];
  /** What stopped it, where the back end said so. */
  readonly problem: Problem | null;
  /** Nothing more will happen. */
  readonly over: boolean;
}

/** What one step came to, and what the back end has recorded of it; null: nothing. */
export interface StepEnd {
  readonly state: 'done' | 'already' | 'not-yet' | 'refused';
  readonly note: string;
  readonly problem: Problem | null;
  readonly carried: ChangeResult | null;
}

/** How a step ends that the back end did not carry out. */
export function refusedFor(problem: Problem): StepEnd {
  return { state: 'refused', note: problem.says, problem, carried: null };
}

/** A run that is about to begin: with nothing to do it is over. */
export function runOf(what: Run['what'], items: readonly Pick<RunStep, 'id' | 'called' | 'says'>[]): Run {
  const steps = items.map(({ id, called, says }) => ({
    id,
    called,
    says,
    state: 'waiting' as const,
    note: null,
  }));
  return { what, steps, problem: null, over: steps.length === 0 };
}

/** `says`: what the step does, where the page had no words for it. */
export function withStep(
  run: Run,
  id: string,
  change: Pick<RunStep, 'state' | 'note'>,
  says: string | null,
): Run {
  const steps = run.steps.map((step) =>
    step.id === id ? { ...step, ...change, says: step.says ?? says } : step,
  );
  return { ...run, steps };
}

/** The run as it ended: what was not begun is left. */
export function ended(run: Run, problem: Problem | null): Run {
  const steps = run.steps.map((step) =>
    step.state === 'waiting' ? { ...step, state: 'left' as const } : step,
  );
  return { ...run, steps, problem, over: true };
}
