import { keys } from './keys';
import { kvs } from './kvs';

interface Spent {
  /** The hour as ISO, `2026-11-23T09`. */
  readonly hour: string;
  readonly points: number;
}

const hourOf = (now: number): string => new Date(now).toISOString().slice(0, 13);

/** Points that the scans of this site have cost since the full hour (UTC), when Atlassian's own count starts again. */
export async function pointsThisHour(now: number): Promise<number> {
  const spent = await kvs.get<Spent>(keys.points);
  return spent?.hour === hourOf(now) ? spent.points : 0;
}

/** Adds to the points of this hour. */
export async function addPoints(points: number, now: number): Promise<void> {
  const spent: Spent = { hour: hourOf(now), points: (await pointsThisHour(now)) + points };
  await kvs.set(keys.points, spent, { ttl: { value: 1, unit: 'DAYS' } });
}

/** When the next hour begins, in milliseconds since the epoch. */
export function nextHour(now: number): number {
  const hour = 3_600_000;
  return (Math.floor(now / hour) + 1) * hour;
}
