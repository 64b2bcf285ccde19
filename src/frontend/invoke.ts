import { makeInvoke } from '@forge/bridge';
import type { Contract, Operation, Outcome, Problem } from '../contract';

const invoke = makeInvoke<Contract>();

/** The value that an operation yields when it goes well. */
export type Answer<Op extends Operation> =
  Awaited<ReturnType<Contract[Op]>> extends Outcome<infer Value> ? Value : never;

const noAnswer: Problem = {
  code: 'internal',
  says: 'The app did not answer. Check your connection and try again.',
};

function isOutcome(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

/**
 * Asks the back end. Whatever goes wrong comes back as a problem with a sentence; nothing is thrown. (A viewer who has not
 * consented yet is asked by Forge itself, outside this call.)
 */
export async function ask<Op extends Operation>(
  operation: Op,
  ...payload: Parameters<Contract[Op]>
): Promise<Outcome<Answer<Op>>> {
  try {
    // The bridge's typing cannot see that each operation's outcome is an `Outcome` of its answer.
    const call = invoke as (operation: Operation, ...payload: unknown[]) => Promise<unknown>;
    const answer = await call(operation, ...payload);
    return isOutcome(answer) ? (answer as Outcome<Answer<Op>>) : { ok: false, problem: noAnswer };
  } catch {
    return { ok: false, problem: noAnswer };
  }
}
