import type { Clock, JiraReader } from '../../jira';
import { isSame, type WritePlace, type There } from '../journal/write-place';
import { callsOf } from './place-calls';
import { changeJournal, type ChangeRecord, type JournalRecord, type Write } from '../journal/record';
import { ours } from './take-back';

/** Longer than a Forge function may run: whoever began a write before is gone. Milliseconds. */
const goneAfter = 30_000;

/** The last sequence; `busy` while somebody may still be at it. `unrecovered`: where it is not known what was made. */
export interface LastSequence {
  readonly sequence: number;
  readonly busy: { readonly by: string } | null;
  readonly unrecovered: readonly WritePlace[];
}

/**
 * Looks at every sequence that was cut off in the middle, and recovers those whose place Jira shows this viewer: what is there then
 * tells what was made. The others wait for somebody who sees it, and keep nobody else from writing elsewhere.
 */
export async function recoverInterrupted(jira: JiraReader, clock: Clock): Promise<LastSequence> {
  const journal = changeJournal();
  const unrecovered: WritePlace[] = [];
  // the oldest first
  for (const { sequence, entry } of await journal.open()) {
    const place = isCutOff(entry, clock) ? await recover(sequence, entry, jira) : null;
    if (place !== null) unrecovered.push(place);
  }
  const { sequence, entry } = await journal.last();
  const atIt = entry !== null && entry.phase !== 'over' && !isCutOff(entry, clock);
  return { sequence, busy: atIt ? { by: entry.by } : null, unrecovered };
}

/** The same for one change alone, where it was cut off. */
export async function recoverChange(
  sequence: number,
  record: ChangeRecord,
  jira: JiraReader,
  clock: Clock,
): Promise<void> {
  if (isCutOff(record, clock)) await recover(sequence, record, jira);
}

function isCutOff({ phase, at }: JournalRecord, clock: Clock): boolean {
  return phase === 'unknown' || (phase === 'running' && clock.now() - Date.parse(at) >= goneAfter);
}

/** The place where Jira does not show it; else null. */
async function recover(sequence: number, entry: JournalRecord, jira: JiraReader): Promise<WritePlace | null> {
  const journal = changeJournal();
  const of = entry.kind === 'change' ? sequence : entry.of;
  const change = entry.kind === 'change' ? entry : await journal.read(of);
  if (change?.kind === 'change') {
    const there = await callsOf(change.place).read(change.place, jira);
    if (!there.ok) return change.place;
    // somebody else may have recovered it while Jira answered, and gone on
    if ((await journal.read(sequence))?.phase === 'over') return null;
    const writes = asSeen(change.writes, entry.kind, there.value);
    const took = entry.kind === 'undo' && writes.some(({ state }) => state === 'taken-back');
    const undone = took ? { by: entry.by, at: entry.at } : change.undone;
    await writeChange(of, { ...change, phase: 'over', writes, undone });
  }
  if (entry.kind === 'undo') await journal.write(sequence, { ...entry, phase: 'over' }, 'a-while');
  return null;
}

/**
 * Writes go one after the other and each is on record before the next, so one alone may have been under way: the first that is
 * planned, or of an undo the last that still stands. The others were not begun.
 */
function asSeen(
  writes: readonly Write[],
  doing: JournalRecord['kind'],
  there: readonly There[],
): readonly Write[] {
  if (doing === 'undo') {
    const at = writes.map(({ state }) => state).lastIndexOf('made');
    return writes.map((write, n) =>
      n === at && ours(there, write) === null ? { ...write, state: 'taken-back', status: null } : write,
    );
  }
  const at = writes.findIndex(({ state }) => state === 'planned');
  return writes.map((write, n): Write => {
    if (write.state !== 'planned') return write;
    const known = there.find((one) => isSame(one, write));
    if (n > at) return { ...write, state: known === undefined ? 'not-tried' : 'was-there' };
    // whether it was sent at all is not known
    return known === undefined
      ? { ...write, state: 'failed' }
      : { ...write, id: known.id, state: 'made', unsure: true };
  });
}

/** Writes a change again. It is kept as long as there is something of it to take back. */
export async function writeChange(sequence: number, record: ChangeRecord): Promise<void> {
  const keep = record.phase !== 'over' || record.writes.some(({ state }) => state === 'made');
  await changeJournal().write(sequence, record, keep ? 'until-undone' : 'a-while');
}
