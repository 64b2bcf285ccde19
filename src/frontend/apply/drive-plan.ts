import type { MadeChange, PlanStep } from '../../report/change-view';
import type { ChangeResult } from '../../contract/changes';
import { isByItself } from '../view-model/plan-progress';
import { mayPass } from '../view-model/problems';
import { drive, type TellRun, type TellAsking } from './drive';
import type { ChangesPort } from './port';
import { sentOnce } from './recorded';
import { refusedFor, runOf, type Run, type StepEnd } from './run';

/** Milliseconds before Jira is asked once more whether a change counts: grants can take seconds to. */
export const patience = [1000, 2000, 4000, 8000, 15_000] as const;

/** `says`: what it does, where the page has the words. */
export type ToMake = Pick<PlanStep, 'id' | 'number' | 'section'> & { readonly says: string | null };

/**
 * Makes the changes of a plan in its order, each followed by Jira's word on it. One that is no part of the plan is made where it is
 * the only one: then it was chosen by itself.
 */
export function drivePlan(
  port: ChangesPort,
  planId: string,
  changes: readonly ToMake[],
  sequence: number,
  tell: TellRun,
  signal: AbortSignal,
): Promise<Run> {
  const byItself = changes.length === 1 && changes.every(isByItself);
  const steps = changes.map(({ id, number, says }) => ({ id, says, called: `change ${String(number)}` }));
  const make = async (id: string, next: number, say: TellAsking): Promise<StepEnd> => {
    const outcome = await sentOnce(
      port,
      () => port.apply(planId, id, next, byItself),
      (change) => change.sequence === next,
    );
    if (!outcome.ok) return refusedFor(outcome.problem);
    const carried = outcome.value;
    const { change } = carried;
    if (!stands(change)) return { state: 'refused', note: change.stateSays, problem: null, carried };
    say(change.stateSays, carried);
    const end = await confirm(port, carried, say, signal);
    const wasMade = change.sequence !== next || change.state === 'was-there';
    return wasMade && end.state === 'done' ? { ...end, state: 'already' } : end;
  };
  return drive(runOf('apply', steps), sequence, make, tell, signal);
}

/** `making` is a write whose answer is lost: what Jira grants tells whether it was made. */
function stands({ state }: MadeChange): boolean {
  return state === 'made' || state === 'was-there' || state === 'making';
}

function isGranted({ state, verdict }: MadeChange): boolean {
  return state !== 'making' && verdict !== null && verdict.granted >= verdict.of;
}

async function confirm(
  port: ChangesPort,
  made: ChangeResult,
  say: TellAsking,
  signal: AbortSignal,
): Promise<StepEnd> {
  let last = made;
  const end = (state: StepEnd['state'], note: string): StepEnd => ({
    state,
    note,
    problem: null,
    carried: last,
  });
  for (const pause of [0, ...patience]) {
    if (pause > 0) await port.wait(pause, signal);
    const outcome = await port.confirm(made.change.id);
    if (outcome.ok) {
      last = outcome.value;
      if (isGranted(last.change)) return end('done', saysOf(last.change));
      say(saysOf(last.change), last);
    } else if (!mayPass(outcome.problem)) {
      return end('not-yet', outcome.problem.says);
    }
    if (signal.aborted) break;
  }
  return end(last.change.state === 'making' ? 'refused' : 'not-yet', saysOf(last.change));
}

function saysOf(change: MadeChange): string {
  return change.verdict?.says ?? change.stateSays;
}
