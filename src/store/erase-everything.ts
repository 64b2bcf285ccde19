import { setIfAbsent } from './absent';
import { eraseAll, type Erased } from './erase';
import { isAtAccounts, readEraseMark, type EraseMark } from './erase-mark';
import { keys } from './keys';
import { kvs } from './kvs';
import { leaseMilliseconds, takeLease } from './lease';

export interface ErasedEverything extends Erased {
  /** What is to be waited for before the rest can go, in milliseconds; 0: nothing. */
  readonly wait: number;
}

const notNow = (wait: number): ErasedEverything => ({ values: 0, complete: false, failed: 0, wait });

/**
 * Deletes as much of everything as can be deleted now. Call it again until it is complete; who calls it does not matter. Everything is
 * deleted twice: at once, and again when whatever ran at that moment is over for certain, because it may still write. A mark stands
 * between the two. While it stands nothing else begins, so nothing that is not to go can be met.
 */
export async function eraseEverything(
  clock: { readonly now: () => number },
  mayGoOn: () => boolean,
): Promise<ErasedEverything> {
  const began = clock.now();
  const lease = await takeLease(keys.erasing, began);
  if (lease === null) return notNow(1_000);
  try {
    const before = await readEraseMark();
    // who goes over all values would put some back
    if (isAtAccounts(before, began)) return notNow(leaseMilliseconds);
    const mark: EraseMark = { until: began + leaseMilliseconds };
    if (before?.only === 'accounts') await kvs.set(keys.erasing, mark);
    else await setIfAbsent(keys.erasing, mark);
    const until = (await readEraseMark())?.until ?? mark.until;
    const erased = await eraseAll('', mayGoOn, keys.erasing);
    if (!erased.complete) return { ...erased, wait: 0 };
    if (began < until) return { ...erased, complete: false, wait: until - began };
    // the mark, and leases of those that died while they deleted
    const ended = await eraseAll(keys.erasing, mayGoOn, lease.key);
    if (!ended.complete) return { ...erased, complete: false, failed: ended.failed, wait: 0 };
    return { ...erased, wait: 0 };
  } finally {
    await lease.release();
  }
}
