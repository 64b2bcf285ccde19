import type { Clock } from '../../jira';
import { keys, readEraseMark, takeLease } from '../../store';
import { whoSpeaks } from '../facts/who-speaks';
import { begin } from '../scan/begin';
import { lastScan, openScan, recordEntry } from '../scan/journal';
import { leaveToBackground } from '../scan/go-on';
import { isOver, type Scan, type ScanEntry } from '../scan/record';
import { changeBook, isNoted, readBook, withoutLook, type NotLooked, type WatchBook } from '../watch/book';
import { nextLook } from '../watch/due';

/** A look that cannot be begun for so long, because Jira does not answer, came to nothing. Milliseconds. */
const triedFor = 6 * 3_600_000;

/**
 * Begins a look of the watch where one is due, has one that stands still go on, and notes one that came to nothing. It may be called at any
 * time, twice, and at the same time: then one of the calls does it.
 */
export async function keepLooking(clock: Clock): Promise<void> {
  if ((await readEraseMark()) !== null) return;
  const lease = await takeLease(keys.looks, clock.now());
  if (lease === null) return;
  try {
    await look(clock);
  } finally {
    await lease.release();
  }
}

async function look(clock: Clock): Promise<void> {
  const book = await readBook();
  if (book === null) return;
  const { scan } = await lastScan(clock.now(), 'look');
  const own = scan?.head.watchId === book.watch.id ? scan : null;
  if (own !== null && !isOver(own.entry)) {
    await goOn(book, own, clock);
    return;
  }
  await noteFailure(book, own, clock);
  if (nextLook(book) <= clock.now()) await beginLook(book, clock);
}

/** A look that is still under way when the next one is due ends with what it has read until then. */
async function goOn(book: WatchBook, scan: Scan, clock: Clock): Promise<void> {
  const { entry, head } = scan;
  const begun = { scanId: head.scanId, at: head.since };
  if (book.begun?.scanId !== head.scanId)
    await changeBook(book.watch.id, clock, (now) => ({ ...now, begun }));
  const { pageDrives: why, ...left } = entry;
  const isLate = nextLook({ ...book, begun }) <= clock.now() && entry.cutAt === undefined;
  if (why !== undefined && why !== 'no-event') {
    await recordEntry(scan, { ...left, at: clock.now(), state: 'failed' });
    await note(book.watch.id, begun, 'no-right', clock);
  } else if (isLate) {
    const end = { stage: 'watch', planned: false, items: 0, done: 0, total: 0, cutAt: entry.stage } as const;
    await leaveAs(scan, { ...left, ...end, state: 'running', until: null }, clock);
  } else if (why === 'no-event') {
    await leaveAs(scan, left, clock);
  } else {
    await leaveToBackground(scan, clock);
  }
}

/** A step may have been written at the same moment: then the next hour looks again. */
async function leaveAs(scan: Scan, entry: ScanEntry, clock: Clock): Promise<void> {
  const recorded = await recordEntry(scan, { ...entry, at: clock.now() });
  if (recorded !== null) await leaveToBackground(recorded, clock);
}

/** What became of a look that ended without a line. */
async function noteFailure(
  { watch, lines, begun }: WatchBook,
  own: Scan | null,
  clock: Clock,
): Promise<void> {
  if (begun === null || isNoted(lines, begun.scanId)) return;
  const problem = own?.head.scanId === begun.scanId ? own.entry.problem : null;
  await note(watch.id, begun, problem === null ? 'left' : (reasons[problem.code] ?? 'no-answer'), clock);
}

const reasons: Readonly<Record<string, NotLooked>> = {
  'jira-refused': 'no-right',
  'rate-limited': 'rate-limited',
};

function note(
  watchId: string,
  begun: NonNullable<WatchBook['begun']>,
  because: NotLooked,
  clock: Clock,
): Promise<unknown> {
  const at = new Date(clock.now()).toISOString();
  return changeBook(watchId, clock, (book) => ({ ...withoutLook(book, begun.scanId, because, at), begun }));
}

async function beginLook(book: WatchBook, clock: Clock): Promise<void> {
  const { id, by, accountId, profile } = book.watch;
  const now = clock.now();
  const begunAs = (scanId: string) => ({ scanId, at: new Date(now).toISOString() });
  const nothing = (because: NotLooked): Promise<unknown> =>
    note(id, begunAs(crypto.randomUUID()), because, clock);
  const unanswered = async (because: NotLooked): Promise<void> => {
    if (now - nextLook(book) >= triedFor) await nothing(because);
  };

  const speaks = await whoSpeaks(by, clock);
  if (speaks.kind === 'not-known')
    return unanswered(speaks.failure.kind === 'rate-limited' ? 'rate-limited' : 'no-answer');
  if (speaks.kind === 'may-not') {
    await nothing('no-right');
    return;
  }
  const start = { accountId, profile, profileChosen: true, log: null, parts: 0, actors: [], hosts: [] };
  const begun = await begin(start, by, clock, speaks.speaker);
  if (!begun.ok) {
    if (begun.problem.code === 'no-such-account') await nothing('no-account');
    else await unanswered(reasons[begun.problem.code] ?? 'no-answer');
    return;
  }
  const head = { ...begun.value.head, watchId: id };
  const scan = await openScan(await lastScan(now, 'look'), head, begun.value.entry);
  if (scan === null) return;
  await changeBook(id, clock, (changed) => ({ ...changed, begun: begunAs(head.scanId) }));
  await leaveToBackground(scan, clock);
}
