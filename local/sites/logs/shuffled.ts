import type { Random } from '../random';

/**
 * One list in a loosely mixed order, with another strewn over all of it: a backup works through several spaces at once, so
 * neighbours stay near each other, while what has no place may happen at any time.
 */
export function shuffled<T>(ordered: readonly T[], strewn: readonly T[], random: Random): T[] {
  const reach = 40;
  return [
    ...ordered.map((entry, i) => ({ entry, at: i + random.next() * reach })),
    ...strewn.map((entry) => ({ entry, at: random.next() * ordered.length })),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}
