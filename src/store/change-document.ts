import type { Ttl } from '@forge/kvs';
import { openDocument, removeLeftovers, writeDocument, type Document } from './documents';
import { underLease } from './lease';
import type { StoreClock } from './store-clock';

export type Changed<Value> =
  | { readonly kind: 'changed'; readonly value: Value }
  /** `change` made nothing of what is there, and nothing was written. */
  | { readonly kind: 'refused' }
  /** Others were at it all the time, and nothing was written. */
  | { readonly kind: 'busy' };

/**
 * Reads a document, writes what `change` makes of it, as the only one who does. What has to hold of the new value is for `change` to
 * decide, on what is there now: null writes nothing.
 */
export async function changeDocument<Value>(
  key: string,
  clock: StoreClock,
  change: (before: Document<Value>) => Value | null,
  ttl?: Ttl,
): Promise<Changed<Value>> {
  const done = await underLease(key, clock, async () => {
    const value = change(await openDocument<Value>(key));
    if (value === null) return null;
    await writeDocument(key, value, ttl);
    // without a time to live, what somebody left who died in the middle would stay
    if (ttl === undefined) await removeLeftovers(key);
    return value;
  });
  if (done === null) return { kind: 'busy' };
  return done.value === null ? { kind: 'refused' } : { kind: 'changed', value: done.value };
}
