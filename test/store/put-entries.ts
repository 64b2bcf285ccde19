import type { KeyValueStore, StoredEntry } from '../../local/forge/key-value-store';

/** Puts what one store has into another, which has none of it. */
export function putEntries(
  store: KeyValueStore,
  entries: readonly Pick<StoredEntry, 'key' | 'json' | 'expiresAt'>[],
): void {
  store.apply(
    entries.map(({ key, json, expiresAt }) => ({
      ...{ key, expiresAt, failIfExists: true },
      value: JSON.parse(json) as unknown,
    })),
  );
}
