import { kvs } from './kvs';

/** Forge deletes at most this many keys in one batch. */
const batchSize = 25;
/** How often a key that Forge did not delete is tried. */
const tries = 3;

/**
 * Deletes keys, those that do not exist too. A batch of Forge deletes as many as it can and names the others; they are tried again.
 * Returns those that are left.
 */
export async function deleteKeys(all: readonly string[]): Promise<readonly string[]> {
  const left: string[] = [];
  const unique = [...new Set(all)];
  for (let at = 0; at < unique.length; at += batchSize) {
    let some: readonly string[] = unique.slice(at, at + batchSize);
    for (let tried = 0; tried < tries && some.length > 0; tried += 1) {
      const { failedKeys } = await kvs.batchDelete(some);
      some = failedKeys.map(({ key }) => key);
    }
    left.push(...some);
  }
  return left;
}
