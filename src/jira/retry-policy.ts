/**
 * How long to wait before a call is tried again, by Atlassian's advice (rate limiting: honour Retry-After, base 2 s doubling
 * to 30 s, jitter, at most 4 tries). Pure: chance comes in as a number from 0 up to 1.
 */

export const maxTries = 4;
/** A server error is tried this often in all. */
const maxTriesOfServerError = 3;
const baseSeconds = 2;
const longestSeconds = 30;
const serverErrorSeconds = 0.25;
/** The longest of Jira's windows is its quota, which begins anew at the full hour: no header makes anybody wait longer. */
export const mostSeconds = 3_600;

export type Trouble =
  { readonly kind: 'rate-limited'; readonly retryAfter: number | null } | { readonly kind: 'unavailable' };

/** Seconds to wait before try number `tries + 1`, or null to give up. `tries` counts those already made. */
export function secondsToWait(trouble: Trouble, tries: number, chance: number): number | null {
  if (trouble.kind === 'unavailable') {
    return tries < maxTriesOfServerError ? serverErrorSeconds * tries * (0.7 + 0.6 * chance) : null;
  }
  if (tries >= maxTries) return null;
  const own = Math.min(longestSeconds, baseSeconds * 2 ** (tries - 1)) * (0.7 + 0.6 * chance);
  // what Jira says is the least that it accepts, so jitter only adds to it; "0" is no leave to try again in the same moment
  return Math.max(own, (trouble.retryAfter ?? 0) * (1 + 0.3 * chance));
}

/** Atlassian sends some of its limits with this prefix before it enforces them. */
const prefixes = ['', 'beta-'] as const;

/** `RateLimit-Reason` of the points of an hour, of all sites together or of one; others are of the second or the minute. */
const quotaReason = 'jira-quota-';

/**
 * The seconds that an answer asks to wait, at most an hour: its `Retry-After`, else the time left until its
 * `X-RateLimit-Reset`, else, where the hour's points are used up, until the next full hour. null where it says nothing that makes sense.
 */
export function retryAfterIn(headers: Pick<Headers, 'get'>, now: number): number | null {
  const said = [
    ...prefixes.map((prefix) => secondsFrom(headers.get(`${prefix}retry-after`), now, 'seconds')),
    ...prefixes.map((prefix) => secondsFrom(headers.get(`${prefix}x-ratelimit-reset`), now, 'epoch')),
  ].find((seconds) => seconds !== null);
  const isQuota = prefixes.some((prefix) =>
    (headers.get(`${prefix}ratelimit-reason`) ?? '').startsWith(quotaReason),
  );
  // no time at all, or one that is over, cannot be when points are there again
  if (isQuota && !said) return mostSeconds - ((now / 1000) % mostSeconds);
  return said === undefined ? null : Math.min(said, mostSeconds);
}

/** A date of HTTP or of ISO 8601. `Date.parse` alone takes nearly any text with a number in it. */
const date = /^(?:[A-Za-z]{3,9},? \d{1,2}[ -][A-Za-z]{3}[ -]\d{2,4} |\d{4}-\d\d-\d\dT\d\d:\d\d)/;

/** From a number of seconds (for `epoch`: since 1970) or from a date; never less than 0. */
function secondsFrom(header: string | null, now: number, unit: 'seconds' | 'epoch'): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) {
    return unit === 'seconds' ? Number(text) : Math.max(0, Number(text) - now / 1000);
  }
  if (!date.test(text)) return null;
  const then = Date.parse(text);
  return Number.isNaN(then) ? null : Math.max(0, (then - now) / 1000);
}
