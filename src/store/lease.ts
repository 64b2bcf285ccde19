import { setIfAbsent } from './absent';
import { kvs } from './kvs';
import { scanLifetime } from './lifetimes';

/** Longer than a Forge function may run: whoever holds a lease beyond it is gone. */
export const leaseMilliseconds = 30_000;

interface Held {
  /** Milliseconds since the epoch. */
  readonly until: number;
}

export interface Lease {
  release(): Promise<void>;
}

/**
 * The right to work on `key` alone, or null while somebody else has it. A lease that ran out is not overwritten but followed by
 * the next number, so that of two who find it run out only one gets the next.
 */
export async function takeLease(key: string, now: number): Promise<Lease | null> {
  for (let number = 0; ; number += 1) {
    const leaseKey = `${key}:lease:${String(number)}`;
    const held = await kvs.get<Held>(leaseKey);
    if (held !== undefined && held.until > now) return null;
    if (held !== undefined) continue;
    const mine: Held = { until: now + leaseMilliseconds };
    if (!(await setIfAbsent(leaseKey, mine, scanLifetime))) return null;
    return { release: () => kvs.delete(leaseKey) };
  }
}
