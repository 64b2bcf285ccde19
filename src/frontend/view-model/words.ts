import type { AccountNamed } from '../../report/account-named';

/** Times and accounts as the pages write them. English in this release, whatever the browser's language. */

/** `23 Nov 2026, 09:00` in the browser's time zone. A time that cannot be read is shown as it came. */
export const dateTime = timesAs({ dateStyle: 'medium', timeStyle: 'short' });

/** `09:40` in the browser's time zone. */
export const clockTime = timesAs({ timeStyle: 'short' });

/** A formatter is made once for a time zone: that takes longer than all the rest of a row of a table. */
function timesAs(options: Intl.DateTimeFormatOptions): (iso: string, timeZone?: string) => string {
  const formats = new Map<string | undefined, Intl.DateTimeFormat>();
  return (iso, timeZone) => {
    const at = new Date(iso);
    if (Number.isNaN(at.getTime())) return iso;
    const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
    formats.set(timeZone, format);
    return format.format(at);
  };
}

/** Which account something is done to: names are not unique, ids are. */
export function accountNamed({ accountId, displayName }: AccountNamed): string {
  return `The account: ${displayName}, account ID ${accountId}.`;
}
