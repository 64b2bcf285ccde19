import { byCodeUnits } from './order';

/** Each of some names with how often it occurs: the most frequent first, and of equals by code units. */
export function mostFrequent(names: readonly string[]): readonly (readonly [name: string, times: number])[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].sort(([a, one], [b, other]) => other - one || byCodeUnits(a, b));
}
