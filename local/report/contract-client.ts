import type { Contract, ErrorCode, Operation, Outcome } from '../../src/contract';
import type { Platform } from '../forge';
import { NoReport } from './no-report';

type Payload<Op extends Operation> = Parameters<Contract[Op]> extends [infer One] ? One : undefined;
type Value<Op extends Operation> =
  Awaited<ReturnType<Contract[Op]>> extends Outcome<infer Inner> ? Inner : never;

/** Asks the resolvers as the admin page does. */
export type Ask = <Op extends Operation>(operation: Op, payload: Payload<Op>) => Promise<Value<Op>>;

/** Refusals of what the command was given; every other problem is a failure on the way. */
const inputCodes: ReadonlySet<ErrorCode> = new Set([
  'not-allowed',
  'bad-request',
  'too-large',
  'no-such-account',
  'not-a-profile',
]);

/** The admin page's way to the resolvers of a platform. Throws a NoReport with the sentence of the problem. */
export function clientOf(platform: Platform, viewer: string): Ask {
  return async (operation, payload) => {
    const invoked = await platform.invoke({ functionKey: operation, payload, moduleKey: 'gaps-admin' });
    if (invoked.kind === 'consent-needed') {
      throw new NoReport(
        2,
        `${viewer} has not allowed the app to act for them yet: open the page once (npm start) and allow it.`,
      );
    }
    if (invoked.kind === 'error') throw new NoReport(1, invoked.message);
    // The resolvers and this client are held together by the one contract.
    const outcome = invoked.value as Outcome<Value<typeof operation>>;
    if (outcome.ok) return outcome.value;
    throw new NoReport(inputCodes.has(outcome.problem.code) ? 2 : 1, outcome.problem.says);
  };
}
