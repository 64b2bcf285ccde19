import type { MadeChange } from '../../report/change-view';
import { changeName } from '../view-model/made-words';
import { drive, type TellRun } from './drive';
import type { ChangesPort } from './port';
import { sentOnce } from './recorded';
import { refusedFor, runOf, type Run, type StepEnd } from './run';

/** Changes in the order in which they are taken back: the newest first. */
export function newestFirst(changes: readonly MadeChange[]): readonly MadeChange[] {
  return [...changes].sort((one, other) => other.sequence - one.sequence);
}

/** Takes changes back, the newest first. One that somebody else took back already counts as done. */
export function driveUndo(
  port: ChangesPort,
  changes: readonly MadeChange[],
  sequence: number,
  tell: TellRun,
  signal: AbortSignal,
): Promise<Run> {
  const takeBack = async (id: string, next: number): Promise<StepEnd> => {
    const outcome = await sentOnce(
      port,
      () => port.undo(id, next),
      (change) => change.id === id && isUndone(change),
      { id },
    );
    if (!outcome.ok) return refusedFor(outcome.problem);
    const { change } = outcome.value;
    const state = isUndone(change) ? 'done' : 'refused';
    return { state, note: change.stateSays, problem: null, carried: outcome.value };
  };
  return drive(runOf('undo', newestFirst(changes).map(called)), sequence, takeBack, tell, signal);
}

const called = (change: MadeChange): MadeChange & { readonly called: string } => ({
  ...change,
  called: changeName(change),
});

function isUndone({ state }: MadeChange): boolean {
  return state === 'undone' || state === 'undone-elsewhere';
}
