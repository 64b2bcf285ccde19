import { setIfAbsent } from './absent';
import { keys } from './keys';
import { kvs } from './kvs';
import { leaseMilliseconds } from './lease';
import type { StoreClock } from './store-clock';

/** While it stands nothing of this app begins; what ran before is over when `leaseMilliseconds` are. */
export interface EraseMark {
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** Closed accounts are taken out of the values; absent: everything is deleted. */
  readonly only?: 'accounts';
}

export const readEraseMark = async (): Promise<EraseMark | null> =>
  (await kvs.get<EraseMark>(keys.erasing)) ?? null;

/** Whoever takes accounts out of the values is at it; one that died is followed by the others when its time is over. */
export const isAtAccounts = (mark: EraseMark | null, now: number): boolean =>
  mark?.only === 'accounts' && mark.until > now;

/**
 * Does `work` on values that others write, while nobody else is at work. `stay` keeps it so for another minute. Not done where everything
 * is being deleted.
 */
export async function whileQuiet(
  clock: StoreClock,
  work: (stay: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const mark = (): EraseMark => ({ until: clock.now() + 2 * leaseMilliseconds, only: 'accounts' });
  const stay = (): Promise<void> => kvs.set(keys.erasing, mark());
  const isFree = await setIfAbsent(keys.erasing, mark());
  if (!isFree && (await readEraseMark())?.only !== 'accounts') return;
  await stay();
  try {
    await clock.sleep(leaseMilliseconds);
    await work(stay);
  } finally {
    await kvs.delete(keys.erasing);
  }
}
