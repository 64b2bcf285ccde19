import type { Contract, Outcome } from '../../contract';

/** What deleting needs of the world, so that its course can be tested without a clock or a bridge. */
export interface ErasePort {
  readonly erase: Contract['store/erase'];
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** A large store takes some rounds, and one more when what ran beside it is over. */
const mostRounds = 30;

/** Deletes until nothing is left, and says how many values that were. null: the signal was aborted. */
export async function driveErase(port: ErasePort, signal: AbortSignal): Promise<Outcome<number> | null> {
  let erased = 0;
  // Asked as a function: the signal changes while a round is awaited.
  const aborted = (): boolean => signal.aborted;
  for (let round = 0; round < mostRounds; round += 1) {
    const outcome = await port.erase();
    if (aborted()) return null;
    if (!outcome.ok) return outcome;
    erased += outcome.value.erased;
    if (outcome.value.again === null) return { ok: true, value: erased };
    await port.wait(outcome.value.again * 1000, signal);
    if (aborted()) return null;
  }
  const says =
    'More is stored all the time, so not everything is deleted. Stop what is running, then try again.';
  return { ok: false, problem: { code: 'internal', says } };
}
