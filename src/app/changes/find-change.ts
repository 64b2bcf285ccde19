import type { Outcome } from '../../contract';
import { bad, good } from '../problems';
import { changeJournal, type ChangeRecord, type Entered } from '../journal/record';

/** A change by its id, which begins with its sequence. `mayBe` says which changes the page may know of. */
export async function findChange(
  id: string,
  mayBe: (record: ChangeRecord) => boolean = () => true,
): Promise<Outcome<Entered>> {
  const journal = changeJournal();
  const sequence = Number(id.split('.')[0]);
  const record = await journal.read(sequence);
  if (record?.kind !== 'change' || record.id !== id || !mayBe(record)) {
    return bad(
      'no-such-change',
      'This app has no record of this change: it was deleted with everything else, or it belongs to another space.',
    );
  }
  return good({ sequence, record, verdict: await journal.readVerdict(sequence) });
}
