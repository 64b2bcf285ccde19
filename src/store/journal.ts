import type { Ttl } from '@forge/kvs';
import { setIfAbsent } from './absent';
import { kvs } from './kvs';

/**
 * A journal: entries numbered from 1, each written once. Two writers of the same number cannot both succeed, so whoever appends
 * knows that nothing happened since it read the last entry. That is so because no entry is removed: each goes when its time is over.
 */
export interface Journal<Entry> {
  last(): Promise<{ readonly number: number; readonly entry: Entry } | null>;
  /** False: the number is taken, and nothing changed. */
  append(number: number, entry: Entry): Promise<boolean>;
}

export function openJournal<Entry>(key: string, ttl: Ttl): Journal<Entry> {
  const entryKey = (number: number): string => `${key}:${String(number)}`;
  /** A hint from where to look; it may lag behind. */
  const hintKey = `${key}:at`;

  return {
    last: async () => {
      let number = (await kvs.get<number>(hintKey)) ?? 0;
      let entry = number === 0 ? undefined : await kvs.get<Entry>(entryKey(number));
      for (;;) {
        const next = await kvs.get<Entry>(entryKey(number + 1));
        if (next === undefined) return entry === undefined ? null : { number, entry };
        number += 1;
        entry = next;
      }
    },
    append: async (number, entry) => {
      if (!(await setIfAbsent(entryKey(number), entry, ttl))) return false;
      await kvs.set(hintKey, number, { ttl });
      return true;
    },
  };
}
