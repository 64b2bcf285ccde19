import type { ChangeSpec } from '../../remedy';
import type { ChangesToView, Words } from '../../report';
import type { MadeChange, MadeState } from '../../report/change-view';
import type { JiraReader } from '../../jira';
import type { Invocation } from '../invocation';
import { peopleNamed } from '../facts/people';
import { allChanges, changeJournal, stands, stateOf, withVerdict, type Recorded } from '../journal/record';
import { changesShown, shownBy } from './changes-shown';

/** What this app did about each change of a plan, in its order, where it stands: begun, made, in part or there already, and not taken back since; else null. */
async function standingOf(
  acts: readonly ChangeSpec[],
  accountId: string,
): Promise<readonly (Recorded | null)[]> {
  const standing = new Map<string, Recorded>();
  // the newest first; what can be taken back says more than a later look that found it there
  for (const one of await allChanges()) {
    if (one.record.accountId !== accountId || !stands(one.record)) continue;
    const key = specKey(one.record.act);
    const known = standing.get(key);
    if (known === undefined || (stateOf(known.record) === 'was-there' && stateOf(one.record) !== 'was-there'))
      standing.set(key, one);
  }
  return acts.map((act) => standing.get(specKey(act)) ?? null);
}

const statesIn = (chosen: readonly (Recorded | null)[]): readonly (MadeState | null)[] =>
  chosen.map((one) => (one === null ? null : stateOf(one.record)));

/** What became of each, without a word. */
export const statesOf = async (
  acts: readonly ChangeSpec[],
  accountId: string,
): Promise<readonly (MadeState | null)[]> => statesIn(await standingOf(acts, accountId));

/** The same with words of those at some places of the plan, `shown`. */
export async function madeOf(
  acts: readonly ChangeSpec[],
  shown: readonly number[],
  accountId: string,
  words: Words,
  jira: JiraReader,
): Promise<Pick<ChangesToView, 'states' | 'made'>> {
  const chosen = await standingOf(acts, accountId);
  const wanted = shown.flatMap((at) => (chosen[at] == null ? [] : [[at, chosen[at]] as const]));
  const made = await Promise.all(wanted.map(async ([at, one]) => [at, await withVerdict(one)] as const));
  const people = await peopleNamed(
    made.map(([, { record }]) => record.by),
    jira,
  );
  return {
    states: statesIn(chosen),
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
