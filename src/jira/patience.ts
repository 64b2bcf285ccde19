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

export type Trouble =
  { readonly kind: 'rate-limited'; readonly retryAfter: number | null } | { readonly kind: 'unavailable' };

/** Seconds to wait before try number `tries + 1`, or null to give up. `tries` counts those already made. */
export function secondsToWait(trouble: Trouble, tries: number, chance: number): number | null {
  if (trouble.kind === 'unavailable') {
    return tries < maxTriesOfServerError ? serverErrorSeconds * tries * (0.7 + 0.6 * chance) : null;
  }
  if (tries >= maxTries) return null;
  // Retry-After is the least that Jira accepts, so jitter only adds to it
  if (trouble.retryAfter !== null) return trouble.retryAfter * (1 + 0.3 * chance);
  return Math.min(longestSeconds, baseSeconds * 2 ** (tries - 1)) * (0.7 + 0.6 * chance);
}

/** `Retry-After` in seconds: Jira sends a number; a date is allowed by HTTP. null where there is none or it is nonsense. */
export function retryAfterOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000);
}
