import type { Clock, JiraReader } from '../../jira';
import { isSame, type There } from './place';
import { callsOf } from './places';
import { changeJournal, type ChangeRecord, type JournalRecord, type Write } from './record';
import { ours } from './take-back';

/** Longer than a Forge function may run: whoever began a write before is gone. Milliseconds. */
const goneAfter = 30_000;

/** The last turn with what became of it; `busy` while somebody is at it, or Jira does not say. */
export interface LastTurn {
  readonly turn: number;
  readonly busy: { readonly by: string; readonly because: 'at-it' | 'not-read' } | null;
}

/** Looks at the last turn. One that was cut off in the middle is resolved by reading what is there in Jira. */
export async function settleLast(jira: JiraReader, clock: Clock): Promise<LastTurn> {
  const journal = changeJournal();
  const { turn, entry } = await journal.last();
  if (entry === null || entry.phase === 'over') return { turn, busy: null };
  const old = clock.now() - Date.parse(entry.at) >= goneAfter;
  if (entry.phase === 'running' && !old) return { turn, busy: { by: entry.by, because: 'at-it' } };
  const settled = await settle(turn, entry, jira);
  return { turn, busy: settled ? null : { by: entry.by, because: 'not-read' } };
}

/** False: Jira does not say. */
async function settle(turn: number, entry: JournalRecord, jira: JiraReader): Promise<boolean> {
  const journal = changeJournal();
  const of = entry.kind === 'change' ? turn : entry.of;
  const change = entry.kind === 'change' ? entry : await journal.read(of);
  if (change?.kind === 'change') {
    const read = await callsOf(change.place).read(change.place, jira);
    // a place in the trash must not keep every other change waiting
    const hidden = !read.ok && read.failure.kind === 'not-found';
    if (!read.ok && !hidden) return false;
    const there = read.ok ? read.value : null;
    const writes = change.writes.map((write) => asSeen(write, entry.kind, there));
    const took = entry.kind === 'undo' && writes.some(({ state }) => state === 'taken-back');
    const undone = took ? { by: entry.by, at: entry.at } : change.undone;
    await writeChange(of, { ...change, phase: 'over', writes, undone });
  }
  if (entry.kind === 'undo') await journal.write(turn, { ...entry, phase: 'over' }, 'a-while');
  return true;
}

/** `there` is null where Jira hides the place: what may have been made then counts as made, so that it can be taken back later. */
function asSeen(write: Write, doing: JournalRecord['kind'], there: readonly There[] | null): Write {
  if (doing === 'undo') {
    const gone = there !== null && write.state === 'made' && ours(there, write) === null;
    return gone ? { ...write, state: 'taken-back' } : write;
  }
  if (write.state !== 'planned') return write;
  if (there === null) return { ...write, state: 'made' };
  const known = there.find((one) => isSame(one, write));
  return known === undefined ? { ...write, state: 'failed' } : { ...write, id: known.id, state: 'made' };
}

/** Writes a change again. It is kept as long as there is something of it to take back. */
export async function writeChange(turn: number, record: ChangeRecord): Promise<void> {
  const keep = record.phase !== 'over' || record.writes.some(({ state }) => state === 'made');
  await changeJournal().write(turn, record, keep ? 'until-undone' : 'a-while');
}
