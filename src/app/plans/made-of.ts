import type { ChangeSpec } from '../../remedy';
import type { Words } from '../../report';
import type { MadeChange, MadeState } from '../../report/plan-view';
import type { JiraReader } from '../../jira';
import type { Invocation } from '../invocation';
import { peopleNamed } from '../facts/people';
import { allChanges, changeJournal, stands, stateOf, withVerdict, type Recorded } from '../journal/record';
import { changesShown, shownBy } from './changes-shown';

/** What this app did about the changes of a plan. */
export interface MadeOf {
  /** What became of each, in its order, where it stands: begun, made, in part or there already, and not taken back since; else null. */
  readonly states: readonly (MadeState | null)[];
  /** Of those that were asked for, by their place in the plan: the change in words. */
  readonly made: ReadonlyMap<number, MadeChange>;
}

/** `shown`: the places of those whose words are wanted. */
export async function madeOf(
  acts: readonly ChangeSpec[],
  shown: readonly number[],
  accountId: string,
  words: Words,
  jira: JiraReader,
): Promise<MadeOf> {
  const standing = new Map<string, Recorded>();
  // the newest first; what can be taken back says more than a later look that found it there
  for (const one of await allChanges()) {
    if (one.record.accountId !== accountId || !stands(one.record)) continue;
    const key = specKey(one.record.act);
    const known = standing.get(key);
    if (known === undefined || (stateOf(known.record) === 'was-there' && stateOf(one.record) !== 'was-there'))
      standing.set(key, one);
  }
  const chosen = acts.map((act) => standing.get(specKey(act)) ?? null);
  const wanted = shown.flatMap((at) => (chosen[at] == null ? [] : [[at, chosen[at]] as const]));
  const made = await Promise.all(wanted.map(async ([at, one]) => [at, await withVerdict(one)] as const));
  const people = await peopleNamed(
    made.map(([, { record }]) => record.by),
    jira,
  );
  return {
    states: chosen.map((one) => (one === null ? null : stateOf(one.record))),
    made: new Map(made.map(([at, one]) => [at, shownBy(one, people, words)])),
  };
}

/** Everything that this app did for an account, newest first. */
export async function madeFor(
  accountId: string,
  { clock, jira }: Pick<Invocation, 'clock' | 'jira'>,
): Promise<readonly MadeChange[]> {
  const its = (await changeJournal().allWithVerdicts()).flatMap(({ entry, ...one }) =>
    entry.kind === 'change' && entry.accountId === accountId ? [{ ...one, record: entry }] : [],
  );
  return its.length === 0 ? [] : (await changesShown(its, clock.now(), jira)).shown;
}

/** The same thing at the same place; names and how many spaces share a scheme do not count. */
export function isSameSpec(one: ChangeSpec, other: ChangeSpec): boolean {
  return specKey(one) === specKey(other);
}

/** The same for changes that do the same thing at the same place, and for no other. */
export function specKey({ kind, target }: ChangeSpec): string {
  if (kind === 'add-default-to-role') return JSON.stringify([kind, target.roleId]);
  if ('roleId' in target) return JSON.stringify([kind, target.projectKey, target.roleId]);
  if ('holder' in target) {
    const { schemeId, holder, permissions } = target;
    return JSON.stringify([kind, schemeId, holder.type, holder.value, ...[...permissions].sort()]);
  }
  if ('levelId' in target) return JSON.stringify([kind, target.levelId]);
  return JSON.stringify([kind, target]);
}
