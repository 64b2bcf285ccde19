import type { AccountNamed } from '../../report/plan-view';

/** Times and accounts as the pages write them. English in this release, whatever the browser's language. */

/** `23 Nov 2026, 09:00` in the browser's time zone. A time that cannot be read is shown as it came. */
export const dateTime = (iso: string, timeZone?: string): string =>
  timeAs({ dateStyle: 'medium', timeStyle: 'short', timeZone }, iso);

/** `09:40` in the browser's time zone. */
export const clockTime = (iso: string, timeZone?: string): string =>
  timeAs({ timeStyle: 'short', timeZone }, iso);

function timeAs(options: Intl.DateTimeFormatOptions, iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : new Intl.DateTimeFormat('en-GB', options).format(at);
}

/** Which account something is done to: names are not unique, ids are. */
export function accountNamed({ accountId, displayName }: AccountNamed): string {
  return `The account: ${displayName}, account ID ${accountId}.`;
}
