import type { ChangeSpec } from '../../remedy';
import type { Words } from '../../report';
import type { MadeChange } from '../../report/plan-view';
import type { JiraReader } from '../../jira';
import type { Invocation } from '../invocation';
import { peopleNamed } from '../facts/people';
import { allChanges, stands, stateOf } from '../journal/record';
import { changesShown, shownBy } from './changes-shown';

/**
 * For each act of a plan, in its order, the change by which this app made it for the account, where it stands: begun, made, in
 * part or there already, and not taken back since. null where there is none.
 */
export async function madeOf(
  acts: readonly ChangeSpec[],
  accountId: string,
  words: Words,
  jira: JiraReader,
): Promise<readonly (MadeChange | null)[]> {
  const standing = (await allChanges()).filter(
    ({ record }) => record.accountId === accountId && stands(record),
  );
  if (standing.length === 0) return acts.map(() => null);
  const chosen = acts.map((act) => {
    const its = standing.filter(({ record }) => isSameSpec(record.act, act));
    // what can be taken back says more than a later look that found it there
    return its.find(({ record }) => stateOf(record) !== 'was-there') ?? its[0] ?? null;
  });
  const people = await peopleNamed(
    chosen.flatMap((one) => (one === null ? [] : [one.record.by])),
    jira,
  );
  return chosen.map((one) => (one === null ? null : shownBy(one, people, words)));
}

/** Everything that this app did for an account, newest first. */
export async function madeFor(
  accountId: string,
  { clock, jira }: Pick<Invocation, 'clock' | 'jira'>,
): Promise<readonly MadeChange[]> {
  const its = (await allChanges()).filter(({ record }) => record.accountId === accountId);
  return its.length === 0 ? [] : (await changesShown(its, clock.now(), jira)).shown;
}

/** The same thing at the same place; names and how many spaces share a scheme do not count. */
export function isSameSpec(one: ChangeSpec, other: ChangeSpec): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ kind, target }: ChangeSpec): string {
  if (kind === 'add-default-to-role') return JSON.stringify([kind, target.roleId]);
  if ('roleId' in target) return JSON.stringify([kind, target.projectKey, target.roleId]);
  if ('holder' in target) {
    const { schemeId, holder, permissions } = target;
    return JSON.stringify([kind, schemeId, holder.type, holder.value, ...[...permissions].sort()]);
  }
  if ('levelId' in target) return JSON.stringify([kind, target.levelId]);
  return JSON.stringify([kind, target]);
}
