import { removalLagMilliseconds } from './limits';
import { checkKey, checkValue } from './store-checks';
import { StoreRefusal } from './store-refusal';

export interface StoredEntry {
  readonly key: string;
  /** The value as JSON. */
  readonly json: string;
  /** Milliseconds since the epoch, as are the others. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number | null;
}

export interface Write {
  readonly key: string;
  readonly value: unknown;
  readonly expiresAt: number | null;
  readonly failIfExists: boolean;
}

/** Forge's key-value store of one installation, in memory. `changed` is called after each change. */
export class KeyValueStore {
  readonly #entries = new Map<string, StoredEntry>();

  constructor(
    readonly now: () => number,
    entries: readonly StoredEntry[] = [],
    private readonly changed: () => void = () => undefined,
  ) {
    for (const entry of entries) this.#entries.set(entry.key, entry);
  }

  get(key: string): StoredEntry | undefined {
    const entry = this.#entries.get(key);
    if (entry?.expiresAt == null || this.now() < entry.expiresAt + removalLagMilliseconds) return entry;
    this.#entries.delete(key);
    return undefined;
  }

  /** All writes and deletions, or none of them. Returns what each write replaced. Throws a StoreRefusal. */
  apply(writes: readonly Write[], deletions: readonly string[] = []): (StoredEntry | undefined)[] {
    const prepared = writes.map((write) => {
      checkKey(write.key);
      return { write, json: checkValue(write.key, write.value), previous: this.get(write.key) };
    });
    deletions.forEach(checkKey);
    const taken = prepared.find(({ write, previous }) => write.failIfExists && previous !== undefined);
    if (taken !== undefined) {
      throw new StoreRefusal(409, 'KEY_CONFLICT', `The key ${taken.write.key} exists already.`);
    }
    const now = this.now();
    for (const { write, json, previous } of prepared) {
      this.#entries.set(write.key, {
        key: write.key,
        json,
        createdAt: previous?.createdAt ?? now,
        updatedAt: now,
        expiresAt: write.expiresAt,
      });
    }
    for (const key of deletions) this.#entries.delete(key);
    this.changed();
    return prepared.map(({ previous }) => previous);
  }

  /** Every entry whose key is wanted, by key in code-unit order. */
  entries(wanted: (key: string) => boolean = () => true): StoredEntry[] {
    const keys = [...this.#entries.keys()].filter(wanted).sort();
    return keys.flatMap((key) => this.get(key) ?? []);
  }
}
