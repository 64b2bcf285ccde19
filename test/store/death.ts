import type { Gate } from './in-forge';

/** A function that was ended in the middle. */
class Died extends Error {}

export interface Death {
  readonly gate: Gate;
  readonly calls: () => number;
  /** Whether the function is over: nothing of it reaches anybody any more. */
  readonly dead: () => boolean;
}

/** Lets so many calls of the store through, then ends the function: `done` says whether the last call was still carried out. */
export function deathAt(call: number, done: boolean): Death {
  let calls = 0;
  return {
    calls: () => calls,
    dead: () => calls >= call,
    gate: async (answer) => {
      calls += 1;
      if (calls > call) throw new Died();
      if (calls === call && !done) throw new Died();
      const answered = answer();
      if (calls === call) throw new Died();
      return answered;
    },
  };
}

/** Runs `trial` once for each call that it makes, which then is the last one, and once to its end. Returns how many deaths. */
export async function everyDeath(trial: (death: Death) => Promise<void>): Promise<number> {
  const whole = deathAt(Infinity, true);
  await trial(whole);
  for (let call = 1; call <= whole.calls(); call += 1) {
    for (const done of [false, true]) await trial(deathAt(call, done));
  }
  return 2 * whole.calls();
}

/** The outcome of work that may be ended; undefined: it was. Every other error is a fault. */
export async function survived<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Died) return undefined;
    throw error;
  }
}
