import { readChangeSwitch } from '../../store';
import { changeJournal, type JournalRecord } from './record';

/** Every account id that the journal of changes and its switch hold. */
export async function accountsInChanges(): Promise<readonly string[]> {
  const set = await readChangeSwitch();
  const entries = await changeJournal().all();
  return [...(set === null ? [] : [set.by]), ...entries.flatMap(({ entry }) => accountsIn(entry))];
}

function accountsIn(entry: JournalRecord): readonly string[] {
  if (entry.kind === 'undo') return [entry.by];
  const { by, accountId, undone, writes } = entry;
  const named = writes.flatMap(({ holder: { type, value } }) => (type === 'user' ? [value] : []));
  return [by, accountId, ...(undone === null ? [] : [undone.by]), ...named];
}
