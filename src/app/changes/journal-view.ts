import type { Outcome } from '../../contract';
import {
  mostUndoable,
  type ChangeJournal,
  type ChangeResult,
  type JournalAsked,
} from '../../contract/changes';
import { mostShown } from '../../report/plan-view';
import { readChangeSwitch } from '../../store';
import type { Invocation } from '../invocation';
import {
  allChanges,
  isUndoable,
  nextSequence,
  withVerdict,
  type ChangeRecord,
  type Entered,
} from '../journal/record';
import { good } from '../problems';
import { recoverInterrupted } from './recover-interrupted';
import { changesShown } from '../plans/changes-shown';
import { switchNow } from './switch';

/** Some of what this app did, newest first. A change that was cut off is looked at first. */
export async function journalShown(
  { page = 1, undoable = false, id }: JournalAsked,
  { clock, jira }: Pick<Invocation, 'clock' | 'jira'>,
  mayBe: (record: ChangeRecord) => boolean = () => true,
): Promise<ChangeJournal> {
  const last = await recoverInterrupted(jira, clock);
  const changes = (await allChanges()).filter(({ record }) => mayBe(record));
  const open = changes.filter(({ record }) => isUndoable(record));
  const most = undoable ? mostUndoable : mostShown;
  const listed = undoable ? open : changes;
  const some =
    id === undefined
      ? listed.slice((page - 1) * most, page * most)
      : changes.filter(({ record }) => record.id === id);
  const entered = undoable
    ? some.map((one) => ({ ...one, verdict: null }))
    : await Promise.all(some.map(withVerdict));
  const set = await readChangeSwitch();
  const { shown, people } = await changesShown(entered, clock.now(), jira, set === null ? [] : [set.by]);
  return {
    switch: await switchNow(people),
    sequence: last.sequence + 1,
    changes: shown,
    all: changes.length,
    undoable: open.length,
  };
}

/** What came of one change or undo. `next`: the number that the next one has to be sent with, where that is known. */
export async function changeResult(
  entered: Outcome<Entered>,
  { clock, jira }: Pick<Invocation, 'clock' | 'jira'>,
  next?: number,
): Promise<Outcome<ChangeResult>> {
  if (!entered.ok) return entered;
  const sequence = next ?? (await nextSequence());
  const [change] = (await changesShown([entered.value], clock.now(), jira)).shown;
  if (change === undefined) throw new Error('a change without its words');
  return good({ change, sequence });
}
