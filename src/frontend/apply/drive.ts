import type { ChangeResult } from '../../contract/changes';
import { ended, withStep, type Run, type StepEnd, type StepState } from './run';

/** Tells that Jira is asked whether a step counts, and what the back end has recorded of it. Its end is what it returns. */
export type TellAsking = (note: string, carried: ChangeResult) => void;

export type TellRun = (run: Run, carried: ChangeResult | null) => void;

/**
 * Takes the steps of a run one after the other, never two at a time, and stops at the first that is refused, or that
 * Jira does not honour: what comes after it may rest on it. An abort ends it
 * after the step that is under way, whose outcome is still told.
 */
export async function drive(
  begun: Run,
  sequence: number,
  one: (id: string, sequence: number, tell: TellAsking) => Promise<StepEnd>,
  tell: TellRun,
  signal: AbortSignal,
): Promise<Run> {
  let run = begun;
  let next = sequence;
  const say = (now: Run, carried: ChangeResult | null): void => {
    run = now;
    tell(run, carried);
  };
  // Asked as a function: the signal changes while a step is awaited.
  const aborted = (): boolean => signal.aborted;
  for (const { id } of begun.steps) {
    if (aborted()) break;
    const step = (state: StepState, note: string | null, carried: ChangeResult | null): void =>
      say(withStep(run, id, { state, note }, carried?.change.says ?? null), carried);
    step('writing', null, null);
    const end = await one(id, next, (note, carried) => step('asking', note, carried));
    step(end.state, end.note, end.carried);
    next = end.carried?.sequence ?? next;
    if (end.state === 'refused' || end.state === 'not-yet') {
      say(ended(run, end.problem), null);
      return run;
    }
  }
  say(ended(run, null), null);
  return run;
}
