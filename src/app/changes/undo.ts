import type { JiraReader } from '../../jira';
import type { Stopped } from '../../report';
import type { Outcome } from '../../contract';
import type { Invocation } from '../invocation';
import { peopleNamed } from '../facts/people';
import { bad, good } from '../problems';
import { openWriteSession } from './write-session';
import { openSequence, sequenceTaken } from './open-sequence';
import { readPlace } from './read-place';
import { findChange } from './find-change';
import {
  changeJournal,
  isUndoable,
  stateOf,
  type ChangeRecord,
  type Entered,
  type UndoRecord,
} from '../journal/record';
import { writeChange } from './recover-interrupted';
import { ifSwitchedOn } from './switch';
import { takeBack } from './take-back';

export interface ToUndo {
  readonly id: string;
  readonly sequence: number;
  /** Which changes the page may take back. */
  readonly mayBe?: (record: ChangeRecord) => boolean;
}

/** Takes back, as the viewer, what one change added and nothing else. */
export async function undoChange(
  { id, sequence, mayBe }: ToUndo,
  { viewer, clock }: Pick<Invocation, 'viewer' | 'clock'>,
): Promise<Outcome<Entered>> {
  const session = openWriteSession(clock);
  const open = await openSequence(sequence, session.jira, clock);
  if (!open.ok) return open;
  const found = await findChange(id, mayBe);
  if (!found.ok) return found;
  const { record } = found.value;
  if (!isUndoable(record)) return nothingToUndo(record, session.jira);
  const recovered = open.value.ifRecovered(record.place);
  if (!recovered.ok) return recovered;
  const stays = 'What this app added there stays on record, and can be undone once it is there again.';
  const there = await readPlace(record.place, record.act, stays, session.jira);
  if (!there.ok) return there;

  const at = new Date(clock.now()).toISOString();
  const begun: UndoRecord = { kind: 'undo', by: viewer, at, phase: 'running', of: found.value.sequence };
  if (!(await changeJournal().take(sequence, begun))) return sequenceTaken;

  const tell = async (
    writes: ChangeRecord['writes'],
    stopped: Stopped | null = null,
  ): Promise<ChangeRecord> => {
    const took = writes.some(({ state }) => state === 'taken-back');
    const { stopped: _before, ...rest } = record;
    const undone = took ? { by: viewer, at } : record.undone;
    const now = { ...rest, writes, undone, ...(stopped === null ? {} : { stopped }) };
    await writeChange(found.value.sequence, now);
    return now;
  };
  const { writes, phase, stopped } = await takeBack(record.place, record.writes, there.value, session, {
    before: async () => ((await ifSwitchedOn()).ok ? null : { kind: 'switched-off' }),
    after: async (done) => {
      await tell(done);
    },
  });
  const after = await tell(writes, stopped);
  await changeJournal().write(sequence, { ...begun, phase }, phase === 'over' ? 'a-while' : 'until-undone');
  return good({ ...found.value, record: phase === 'over' ? after : { ...after, phase } });
}

async function nothingToUndo(record: ChangeRecord, jira: JiraReader): Promise<Outcome<never>> {
  if (record.undone !== null) {
    const who = (await peopleNamed([record.undone.by], jira)).nameOf(record.undone.by);
    return bad('stale', `${who} undid this change already. Nothing was written now.`);
  }
  const state = stateOf(record);
  if (state === 'making') {
    return bad(
      'stale',
      'This change was cut off, and Jira does not show you whether it was made. Ask somebody who may see the place, for example a Jira admin, to open this page.',
    );
  }
  return state === 'undone-elsewhere'
    ? bad('stale', 'Somebody else removed or changed it already, so there is nothing to undo.')
    : bad('stale', 'This change wrote nothing in Jira, so there is nothing to undo.');
}
