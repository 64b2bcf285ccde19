/** Numbers that look like chance and are the same on every run. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** Whether something with this chance (0 to 1) happens. */
  chance(of: number): boolean;
  /** One entry of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

/** Mulberry32, a small generator that every language can repeat from its seed. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (of) => next() < of,
    pick: (list) => {
      const entry = list[Math.floor(next() * list.length)];
      if (entry === undefined) throw new Error('nothing to pick from');
      return entry;
    },
  };
}
