import type { Ttl } from '@forge/kvs';
import { setIfAbsent } from './absent';
import { kvs } from './kvs';

/**
 * A journal: entries numbered from 1, under `<prefix>1` and so on. Two writers of the same number cannot both succeed, so whoever
 * appends knows that nothing happened since it read the last entry. That is so because no number is given twice: entries go when their
 * time is over, never before one that follows.
 */
export interface Journal<Entry> {
  /** The greatest number that was ever taken, 0 for none; its entry, where it is still there. */
  readonly last: () => Promise<{ readonly number: number; readonly entry: Entry | null }>;
  readonly read: (number: number) => Promise<Entry | null>;
  /** False: the number is taken, and nothing changed. */
  readonly append: (number: number, entry: Entry) => Promise<boolean>;
}

/** `ttl`: of each entry; absent: they stay until they are written again with one. */
export function openJournal<Entry>(prefix: string, ttl?: Ttl): Journal<Entry> {
  /** A hint from where to look for the last entry; it may lag behind. */
  const hintKey = `${prefix}at`;
  const read = async (number: number): Promise<Entry | null> =>
    (await kvs.get<Entry>(`${prefix}${String(number)}`)) ?? null;
  return {
    read,
    last: async () => {
      let number = (await kvs.get<number>(hintKey)) ?? 0;
      let entry = number === 0 ? null : await read(number);
      for (;;) {
        const next = await read(number + 1);
        if (next === null) return { number, entry };
        number += 1;
        entry = next;
      }
    },
    append: async (number, entry) => {
      if (!(await setIfAbsent(`${prefix}${String(number)}`, entry, ttl))) return false;
      await kvs.set(hintKey, number, ttl === undefined ? {} : { ttl });
      return true;
    },
  };
}
