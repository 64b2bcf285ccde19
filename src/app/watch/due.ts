import type { WatchBook } from './book';

const day = 86_400_000;
const periods = { day, week: 7 * day } as const;

/**
 * When the next look is due, in milliseconds since the epoch: at once where there was none, else at the first turn after the last one began.
 * Turns come at a time of the day, or of the week, that is the site's own, for all sites share the points of this app.
 */
export function nextLook({ watch, begun }: Pick<WatchBook, 'watch' | 'begun'>): number {
  if (begun === null) return Date.parse(watch.since);
  const period = periods[watch.every];
  const offset = hashOf(watch.baseUrl) % period;
  return (Math.floor((Date.parse(begun.at) - offset) / period) + 1) * period + offset;
}

/** FNV-1a: well spread over ids that differ in a few characters. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}
