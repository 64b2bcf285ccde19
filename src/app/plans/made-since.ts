import type { GapRef } from '../../diagnosis/gap-ref';
import type { Change, ChangeSpec } from '../../remedy';
import { readCloses } from '../../store';
import { allChanges, stands, stateOf, type Recorded } from '../journal/record';
import { specKey } from './made-of';

/** What this app did for the account of a report, as its plan has to know it. */
export interface MadeSince {
  /** What changes were to close that stand and that the report has not seen: its plan goes on naming them, as made. */
  readonly closes: readonly GapRef[];
  /** What was made before the report and taken back since: the facts of the report still have it. */
  readonly takenBack: readonly ChangeSpec[];
}

/**
 * `sequence`: the last change that the report has seen; `at`: when it was made; `planned`: the changes of its last plan, which names what
 * those of it close. Of changes of other plans that is kept one by one.
 */
export async function madeSince(
  { sequence, at }: { readonly sequence: number; readonly at: string },
  accountId: string,
  planned: readonly Change[],
): Promise<MadeSince> {
  const its = (await allChanges()).filter(({ record }) => record.accountId === accountId);
  const standing = its.filter((one) => one.sequence > sequence && stands(one.record));
  const inLastPlan = new Map(
    planned.map((change) => [specKey(change), [...change.closes, ...change.mayClose]]),
  );
  const closes = await Promise.all(
    standing.map(
      async ({ record }) =>
        inLastPlan.get(specKey(record.act)) ?? (await readCloses<readonly GapRef[]>(record.id)),
    ),
  );
  const takenBack = its.filter((one) => one.sequence <= sequence && isTakenBack(one, at));
  return {
    closes: closes.flatMap((some) => some ?? []),
    takenBack: takenBack.map(({ record }) => record.act),
  };
}

function isTakenBack({ record }: Recorded, since: string): boolean {
  return stateOf(record) === 'undone' && record.undone !== null && record.undone.at > since;
}
