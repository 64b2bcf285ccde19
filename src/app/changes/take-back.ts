import type { Around, CarriedOut } from './carry-out';
import type { WriteSession } from './write-session';
import { isSame, type WritePlace, type There } from '../journal/write-place';
import { callsOf } from './place-calls';
import type { Write } from '../journal/record';

/**
 * Takes back what was made and nothing else, the last write first. What somebody else removed or replaced since is gone, and is
 * not touched. The first that Jira does not take back stops the rest.
 */
export async function takeBack(
  place: WritePlace,
  made: readonly Write[],
  there: readonly There[],
  session: WriteSession,
  around: Around,
): Promise<CarriedOut> {
  let writes = made;
  let begun = false;
  for (const [at, write] of [...made.entries()].reverse()) {
    if (write.state !== 'made') continue;
    const mine = ours(there, write);
    if (mine !== null) {
      const stopped = begun ? await around.before() : null;
      if (stopped !== null || !session.mayGoOn()) {
        return { writes, phase: 'over', stopped: stopped ?? { kind: 'time-up' } };
      }
      begun = true;
    }
    const done = mine === null ? gone(write) : await removeOne(place, write, mine, session);
    if (done === null) return { writes, phase: 'unknown', stopped: null };
    writes = writes.map((one, n) => (n === at ? done : one));
    if (done.state === 'made') return { writes, phase: 'over', stopped: null };
    await around.after(writes);
  }
  return { writes, phase: 'over', stopped: null };
}

/** What a write made, where it is still there. A grant that was deleted and made anew has another id and is not ours. */
export function ours(there: readonly There[], write: Write): There | null {
  const known = there.filter((one) => isSame(one, write));
  return known.find(({ id }) => write.id === null || id === write.id) ?? null;
}

const gone = (write: Write): Write => ({ ...write, state: 'gone', status: null });

/** null: Jira did not say. A write that stays made has the status by which Jira refused or failed. */
async function removeOne(
  place: WritePlace,
  write: Write,
  mine: There,
  { jira }: WriteSession,
): Promise<Write | null> {
  const calls = callsOf(place);
  const removed = await calls.remove(place, mine, jira);
  if (removed.ok) {
    // a yes alone would leave access behind where it is wrong: what is still there is not known to be taken back
    const after = await calls.read(place, jira);
    const stillThere = after.ok && ours(after.value, write) !== null;
    return stillThere ? null : { ...write, state: 'taken-back', status: null };
  }
  const { failure } = removed;
  const stays: Write = { ...write, status: failure.status ?? 0 };
  if (failure.kind === 'rate-limited') return stays;
  const read = await calls.read(place, jira);
  if (!read.ok) return null;
  if (ours(read.value, write) !== null) return stays;
  // it was there before: this removal took it, unless Jira's own words say that somebody else was faster
  return failure.already === 'gone' ? gone(write) : { ...write, state: 'taken-back', status: null };
}
