import type { Change } from '../../remedy';
import type { Outcome } from '../../contract';
import { good } from '../problems';
import { isSameSpec } from '../plans/made-of';
import { allChanges } from '../journal/record';
import { stateOf, type Entered } from '../journal/record';

/**
 * A change that was refused because the page is late: where this app made that very change for the account, and it stands, that is
 * the answer. A repeat is already made, whoever sent it first.
 */
export async function orMadeAlready(
  outcome: Outcome<Entered>,
  change: Change,
  accountId: string,
): Promise<Outcome<Entered>> {
  if (outcome.ok || outcome.problem.code !== 'stale') return outcome;
  const known = (await allChanges()).find(
    ({ record }) =>
      record.accountId === accountId && isSameSpec(record.act, change) && stateOf(record) === 'made',
  );
  return known === undefined ? outcome : good(known);
}
