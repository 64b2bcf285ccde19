import type { Clock, JiraReader } from '../../jira';
import { isSame, type Place, type There } from './place';
import { callsOf } from './places';
import { changeJournal, type ChangeRecord, type JournalRecord, type Write } from './record';
import { ours } from './take-back';

/** Longer than a Forge function may run: whoever began a write before is gone. Milliseconds. */
const goneAfter = 30_000;

/** The last turn; `busy` while somebody may still be at it. `unsettled`: where it is not known what was made. */
export interface LastTurn {
  readonly turn: number;
  readonly busy: { readonly by: string } | null;
  readonly unsettled: readonly Place[];
}

/**
 * Looks at every turn that was cut off in the middle, and settles those whose place Jira shows this viewer: what is there then
 * tells what was made. The others wait for somebody who sees it, and keep nobody else from writing elsewhere.
 */
export async function settleOpen(jira: JiraReader, clock: Clock): Promise<LastTurn> {
  const journal = changeJournal();
  const unsettled: Place[] = [];
  // the oldest first
  for (const { turn, entry } of [...(await journal.all())].reverse()) {
    const place = isCutOff(entry, clock) ? await settle(turn, entry, jira) : null;
    if (place !== null) unsettled.push(place);
  }
  const { turn, entry } = await journal.last();
  const atIt = entry !== null && entry.phase !== 'over' && !isCutOff(entry, clock);
  return { turn, busy: atIt ? { by: entry.by } : null, unsettled };
}

/** The same for one change alone, where it was cut off. */
export async function settleChange(
  turn: number,
  record: ChangeRecord,
  jira: JiraReader,
  clock: Clock,
): Promise<void> {
  if (isCutOff(record, clock)) await settle(turn, record, jira);
}

function isCutOff({ phase, at }: JournalRecord, clock: Clock): boolean {
  return phase === 'unknown' || (phase === 'running' && clock.now() - Date.parse(at) >= goneAfter);
}

/** The place where Jira does not show it; else null. */
async function settle(turn: number, entry: JournalRecord, jira: JiraReader): Promise<Place | null> {
  const journal = changeJournal();
  const of = entry.kind === 'change' ? turn : entry.of;
  const change = entry.kind === 'change' ? entry : await journal.read(of);
  if (change?.kind === 'change') {
    const there = await callsOf(change.place).read(change.place, jira);
    if (!there.ok) return change.place;
    // somebody else may have settled it while Jira answered, and gone on
    if ((await journal.read(turn))?.phase === 'over') return null;
    const writes = asSeen(change.writes, entry.kind, there.value);
    const took = entry.kind === 'undo' && writes.some(({ state }) => state === 'taken-back');
    const undone = took ? { by: entry.by, at: entry.at } : change.undone;
    await writeChange(of, { ...change, phase: 'over', writes, undone });
  }
  if (entry.kind === 'undo') await journal.write(turn, { ...entry, phase: 'over' }, 'a-while');
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
export async function writeChange(turn: number, record: ChangeRecord): Promise<void> {
  const keep = record.phase !== 'over' || record.writes.some(({ state }) => state === 'made');
  await changeJournal().write(turn, record, keep ? 'until-undone' : 'a-while');
}
