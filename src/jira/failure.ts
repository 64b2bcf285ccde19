/** Why a call to Jira gave nothing. Expected outcomes, so they are data. */

export type FailureKind =
  /** Jira does not let the caller (401, 403). */
  | 'refused'
  /** Not there, or hidden from the caller (404): Jira does not tell which. */
  | 'not-found'
  /** 429, and waiting longer than this step may. */
  | 'rate-limited'
  /** 5xx or no answer at all, after retries. */
  | 'unavailable'
  /** An answer that this app does not understand: another shape, no JSON, an unexpected status. */
  | 'nonsense'
  /** Forge itself did not carry the call to Jira. */
  | 'platform'
  /** The app's manifest lacks the OAuth scope of the call. */
  | 'scope';

export interface Failure {
  readonly kind: FailureKind;
  /** HTTP status; null where there was no answer. */
  readonly status: number | null;
  /** Seconds that Jira asks to wait, where it said so. */
  readonly retryAfter: number | null;
  /** The call, as a template without ids: `GET /rest/api/3/project/{key}/permissionscheme`. */
  readonly endpoint: string;
  /** Of a write that Jira refused, where its own words tell: what was to be added is there already, or what was to go is gone. */
  readonly already?: Already;
}

export type Already = 'there' | 'gone';

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const found = <T>(value: T): Result<T> => ({ ok: true, value });

/** A call that failed. `status` null: no answer; `already`: the write was made before. */
export function failed<T>(
  endpoint: string,
  kind: FailureKind,
  status: number | null = null,
  retryAfter: number | null = null,
  already: Already | null = null,
): Result<T> {
  const known = already === null ? {} : { already };
  return { ok: false, failure: { kind, status, retryAfter, endpoint, ...known } };
}

/** What a status other than 2xx and 429 means. Jira answers a missing scope with 401 and a text of its own. */
export function kindOfStatus(status: number, body: string): FailureKind {
  if (status === 401) return body.includes('scope does not match') ? 'scope' : 'refused';
  if (status === 403) return 'refused';
  if (status === 404) return 'not-found';
  if (status >= 500) return 'unavailable';
  return 'nonsense';
}

/** Changes the value of a good result and leaves a failure as it is. */
export function mapResult<A, B>(result: Result<A>, change: (value: A) => B): Result<B> {
  return result.ok ? found(change(result.value)) : result;
}
