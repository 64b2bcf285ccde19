import { pointsThisHour } from '../../store';

/**
 * What the scans of one site may cost in an hour: all customers of an app share 65,000 points, a hard wall. An operator whom
 * Atlassian gave more sets PERMISSION_GAPS_POINTS_PER_HOUR (`forge variables set`).
 */
const usual = 10_000;

export function pointsPerHour(variables: Readonly<Record<string, string | undefined>> = process.env): number {
  const given = Number(variables.PERMISSION_GAPS_POINTS_PER_HOUR);
  return Number.isSafeInteger(given) && given > 0 ? given : usual;
}

/** Those that are left of this hour. */
export const pointsLeft = async (now: number): Promise<number> =>
  Math.max(0, pointsPerHour() - (await pointsThisHour(now)));

/** Full hours that a scan waits for which costs so many points more. `left`: of this hour's. */
export const waitsFor = (points: number, left: number): number =>
  Math.max(0, Math.ceil((points - left) / pointsPerHour()));
