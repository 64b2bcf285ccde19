import type { GapRef } from '../../diagnosis/gap-ref';
import type { ChangeSpec } from '../../remedy';
import { readCloses } from '../../store';
import { allChanges, stands, stateOf, type Entered } from '../journal/record';

/** What this app did for the account of a report, as its plan has to know it. */
export interface MadeSince {
  /** What changes were to close that stand and that the report has not seen: its plan goes on naming them, as made. */
  readonly closes: readonly GapRef[];
  /** What was made before the report and taken back since: the facts of the report still have it. */
  readonly takenBack: readonly ChangeSpec[];
}

/** `sequence`: the last change that the report has seen; `at`: when it was made. */
export async function madeSince(
  { sequence, at }: { readonly sequence: number; readonly at: string },
  accountId: string,
): Promise<MadeSince> {
  const its = (await allChanges()).filter(({ record }) => record.accountId === accountId);
  const standing = its.filter((one) => one.sequence > sequence && stands(one.record));
  const closes = await Promise.all(standing.map(({ record }) => readCloses<readonly GapRef[]>(record.id)));
  const takenBack = its.filter((one) => one.sequence <= sequence && isTakenBack(one, at));
  return {
    closes: closes.flatMap((some) => some ?? []),
    takenBack: takenBack.map(({ record }) => record.act),
  };
}

function isTakenBack({ record }: Entered, since: string): boolean {
  return stateOf(record) === 'undone' && record.undone !== null && record.undone.at > since;
}
