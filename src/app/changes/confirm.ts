import type { GapRef } from '../../diagnosis/gap-ref';
import { readCloses } from '../../store';
import type { Outcome } from '../../contract';
import type { Invocation } from '../invocation';
import { badCall, good } from '../problems';
import { grantedNeeds, type KeyedNeed } from './granted-needs';
import { findChange } from './find-change';
import { changeJournal, stateOf, type ChangeRecord, type Entered, type Verdict } from '../journal/record';
import { recoverChange } from './recover-interrupted';

/** How many that are refused still are kept with the verdict. */
const mostRefused = 20;

/**
 * Asks Jira whether it grants what a change was to close. A change that was cut off is looked at first; while nobody knows whether
 * it was made, nothing is asked.
 */
export async function confirmChange(
  id: string,
  { clock, jira }: Pick<Invocation, 'clock' | 'jira'>,
  mayBe?: (record: ChangeRecord) => boolean,
): Promise<Outcome<Entered>> {
  const found = await findChange(id, mayBe);
  if (!found.ok) return found;
  await recoverChange(found.value.sequence, found.value.record, jira, clock);
  const entered = await findChange(id, mayBe);
  if (!entered.ok) return entered;
  const { sequence, record } = entered.value;
  if (stateOf(record) === 'making') return entered;
  const closes = (await readCloses<readonly GapRef[]>(id)) ?? [];
  const needs = closes.flatMap(({ permission, ...need }): KeyedNeed[] =>
    permission === null || need.level !== undefined ? [] : [{ ...need, permission }],
  );
  const granted = await grantedNeeds(record.accountId, needs, jira);
  if (!granted.ok) return badCall(granted.failure, 'say whether the change counts now');
  const verdict: Verdict = {
    granted: granted.value.size,
    of: needs.length,
    at: new Date(clock.now()).toISOString(),
    refused: needs.filter((need) => !granted.value.has(need)).slice(0, mostRefused),
  };
  await changeJournal().writeVerdict(sequence, verdict);
  return good({ ...entered.value, verdict });
}
