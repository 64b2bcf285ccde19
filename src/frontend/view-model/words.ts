import { counted, figure } from '../../text/english';
import type { AccountNamed } from '../../report/plan-view';

/** Numbers, sizes and times as the pages write them. English in this release, whatever the browser's language. */

/** Decimal units, as file managers show them: `3.1 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  const units = ['KB', 'MB', 'GB'] as const;
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value < 10 ? value.toFixed(1) : figure(Math.round(value))} ${units[unit] ?? 'GB'}`;
}

/** `23 Nov 2026, 09:00` in the browser's time zone. A time that cannot be read is shown as it came. */
export function dateTime(iso: string, timeZone?: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };
  return new Intl.DateTimeFormat('en-GB', timeZone === undefined ? options : { ...options, timeZone }).format(
    at,
  );
}

/** `09:40` in the browser's time zone. */
export function clockTime(iso: string, timeZone?: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const options: Intl.DateTimeFormatOptions = { timeStyle: 'short' };
  return new Intl.DateTimeFormat('en-GB', timeZone === undefined ? options : { ...options, timeZone }).format(
    at,
  );
}

/** Which account something is done to: names are not unique, ids are. */
export function accountNamed({ accountId, displayName }: AccountNamed): string {
  return `The account: ${displayName}, account id ${accountId}.`;
}
