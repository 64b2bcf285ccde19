import type { JournalRecord } from './record';

/** Every account id that an entry of the journal of changes holds. */
export function accountsInRecord(entry: JournalRecord): readonly string[] {
  if (entry.kind === 'undo') return [entry.by];
  const { by, accountId, undone, writes } = entry;
  const named = writes.flatMap(({ holder: { type, value } }) => (type === 'user' ? [value] : []));
  return [by, accountId, ...(undone === null ? [] : [undone.by]), ...named];
}
