import type { Contract, Operation, Outcome, Problem } from '../../../src/contract';

/** A back end of which a test plays the operations that its page asks; any other question is a loud failure. */
export type BackEnd = { -readonly [Op in Operation]?: Contract[Op] };

export function good<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function bad(code: Problem['code'], says: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, says } };
}

/** An answer that comes when the test says so. */
export function later<T>(): { readonly answer: Promise<T>; readonly give: (value: T) => void } {
  let give: (value: T) => void = () => undefined;
  const answer = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { answer, give };
}
