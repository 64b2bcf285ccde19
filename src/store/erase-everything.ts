import { setIfAbsent } from './absent';
import { eraseAll, type Erased } from './erase';
import { keys } from './keys';
import { kvs } from './kvs';
import { leaseMilliseconds, takeLease } from './lease';

/**
 * Everything is deleted twice: at once, and again when whatever ran at that moment is over for certain, because it may still write.
 * A mark stands between the two. While it stands nothing else begins (`eraseUnderWay`), so nothing that is not to go can be met.
 */
interface Mark {
  /** When everything that ran as it was set is over, in milliseconds since the epoch. */
  readonly until: number;
}

export interface ErasedEverything extends Erased {
  /** What is to be waited for before the rest can go, in milliseconds; 0: nothing. */
  readonly wait: number;
}

/** Until when everything is being deleted; null: it is not. */
export async function eraseUnderWay(): Promise<number | null> {
  return (await kvs.get<Mark>(keys.erasing))?.until ?? null;
}

/** Deletes as much of everything as can be deleted now. Call it again until it is complete; who calls it does not matter. */
export async function eraseEverything(
  clock: { readonly now: () => number },
  mayGoOn: () => boolean,
): Promise<ErasedEverything> {
  const began = clock.now();
  const lease = await takeLease(keys.erasing, began);
  if (lease === null) return { values: 0, complete: false, failed: 0, wait: 1_000 };
  try {
    await setIfAbsent(keys.erasing, { until: began + leaseMilliseconds } satisfies Mark);
    const until = (await eraseUnderWay()) ?? began + leaseMilliseconds;
    const erased = await eraseAll('', mayGoOn, keys.erasing);
    if (!erased.complete) return { ...erased, wait: 0 };
    if (began < until) return { ...erased, complete: false, wait: until - began };
    await kvs.delete(keys.erasing);
    return { ...erased, wait: 0 };
  } finally {
    await lease.release();
  }
}
