import { setIfAbsent } from './absent';
import { kvs } from './kvs';
import { scanLifetime } from './lifetimes';
import type { StoreClock } from './store-clock';

/** Longer than a Forge function may run: whoever holds a lease beyond it is gone. */
export const leaseMilliseconds = 30_000;

interface Held {
  /** Milliseconds since the epoch. */
  readonly until: number;
}

export interface Lease {
  readonly key: string;
  release(): Promise<void>;
}

/**
 * The right to work on `key` alone, or null while somebody else has it. A lease that ran out is not overwritten but followed by
 * the next number, so that of two who find it run out only one gets the next.
 */
export async function takeLease(
  key: string,
  now: number,
  milliseconds: number = leaseMilliseconds,
): Promise<Lease | null> {
  for (let number = 0; ; number += 1) {
    const leaseKey = `${key}:lease:${String(number)}`;
    const held = await kvs.get<Held>(leaseKey);
    if (held !== undefined && held.until > now) return null;
    if (held !== undefined) continue;
    const mine: Held = { until: now + milliseconds };
    if (!(await setIfAbsent(leaseKey, mine, scanLifetime))) return null;
    return { key: leaseKey, release: () => kvs.delete(leaseKey) };
  }
}

/** How often, and after how many milliseconds, somebody else's work is waited for. */
const retryPolicy = { tries: 10, milliseconds: 200 } as const;

/** Does `work` as the only one at `key`. null: others were at it all the time, and it was not done. */
export async function underLease<T>(
  key: string,
  clock: StoreClock,
  work: () => Promise<T>,
): Promise<{ readonly value: T } | null> {
  for (let tries = 0; tries < retryPolicy.tries; tries += 1) {
    const lease = await takeLease(key, clock.now());
    if (lease === null) {
      await clock.sleep(retryPolicy.milliseconds);
      continue;
    }
    try {
      return { value: await work() };
    } finally {
      await lease.release();
    }
  }
  return null;
}
