import { ForgeKvsAPIError, type Ttl } from '@forge/kvs';
import { kvs } from './kvs';

/** Writes a value where there is none. False: somebody was there first, and nothing changed. */
export async function setIfAbsent(key: string, value: unknown, ttl?: Ttl): Promise<boolean> {
  try {
    await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS', ...(ttl === undefined ? {} : { ttl }) });
    return true;
  } catch (error) {
    if (error instanceof ForgeKvsAPIError && error.responseDetails.status === 409) return false;
    throw error;
  }
}
