import type { Failure } from '../../jira';
import type { Stopped } from '../../report';
import type { ResolvedWrites } from './resolve-writes';
import type { WriteSession } from './write-session';
import { isSame, type WritePlace, type There } from '../journal/write-place';
import { callsOf } from './place-calls';
import type { Phase, Write } from '../journal/record';

/** What is there already needs no write. */
export function plannedWrites({ additions }: ResolvedWrites, there: readonly There[]): readonly Write[] {
  return additions.map(({ permission, holder }) => {
    const known = there.some((one) => isSame(one, { permission, holder }));
    return { permission, holder, id: null, state: known ? 'was-there' : 'planned', status: null };
  });
}

export interface CarriedOut {
  readonly writes: readonly Write[];
  /** unknown: Jira did not say whether the last write was made. */
  readonly phase: Phase;
  /** Why no further write was begun; null: none was left, or Jira refused one. */
  readonly stopped: Stopped | null;
}

/** What is done around each write. */
export interface Around {
  /** Looks before each write but the first, which was looked at when the sequence was taken; what it says stops the rest. */
  before(): Promise<Stopped | null>;
  /** Hears of every one, so that what was made is on record before the next is begun. */
  after(writes: readonly Write[]): Promise<void>;
}

/** Makes the planned writes one after the other. The first that is not made stops them. */
export async function carryOut(
  place: WritePlace,
  planned: readonly Write[],
  session: WriteSession,
  around: Around,
): Promise<CarriedOut> {
  let writes = planned;
  const first = planned.findIndex(({ state }) => state === 'planned');
  for (const [at, write] of planned.entries()) {
    if (write.state !== 'planned') continue;
    const stopped = at === first ? null : await around.before();
    if (stopped !== null || !session.mayGoOn()) {
      return { writes: stoppedAt(writes, at), phase: 'over', stopped: stopped ?? { kind: 'time-up' } };
    }
    const done = await writeOne(place, write, session);
    if (done === null) return { writes: stoppedAt(writes, at + 1), phase: 'unknown', stopped: null };
    writes = writes.map((one, n) => (n === at ? done : one));
    if (done.state === 'refused' || done.state === 'failed') {
      return { writes: stoppedAt(writes, at + 1), phase: 'over', stopped: null };
    }
    await around.after(writes);
  }
  return { writes, phase: 'over', stopped: null };
}

function stoppedAt(writes: readonly Write[], from: number): readonly Write[] {
  return writes.map((write, at) =>
    at >= from && write.state === 'planned' ? { ...write, state: 'not-tried' } : write,
  );
}

/**
 * null: Jira did not say. Whatever came back but a yes may have been done, so what is there then decides: it was not there before,
 * so it is ours, unless Jira's own words say that it existed.
 */
async function writeOne(place: WritePlace, write: Write, { jira }: WriteSession): Promise<Write | null> {
  const calls = callsOf(place);
  const added = await calls.add(place, write, jira);
  if (added.ok && added.value !== null) return { ...write, id: added.value, state: 'made' };
  if (added.ok && place.kind === 'role') return { ...write, state: 'made' };
  if (!added.ok && added.failure.kind === 'rate-limited') return { ...write, state: 'failed', status: 429 };
  const read = await calls.read(place, jira);
  if (!read.ok) return added.ok ? { ...write, state: 'made' } : null;
  const there = read.value.find((one) => isSame(one, write)) ?? null;
  // a yes, and it is not there: a later look tells
  if (added.ok) return there === null ? null : { ...write, id: there.id, state: 'made' };
  const { failure } = added;
  if (there === null) {
    return { ...write, state: isRefusal(failure) ? 'refused' : 'failed', status: failure.status ?? 0 };
  }
  if (failure.already === 'there') return { ...write, state: 'was-there' };
  const made: Write = { ...write, id: there.id, state: 'made' };
  return isRefusal(failure) ? { ...made, unsure: true } : made;
}

function isRefusal({ status }: Failure): boolean {
  return status !== null && status >= 400 && status < 500;
}
