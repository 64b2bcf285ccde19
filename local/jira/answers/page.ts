import { refuse } from './refusal';

/** One page of Jira's lists. */
export interface Page<T> {
  readonly self: string;
  readonly nextPage?: string;
  readonly maxResults: number;
  readonly startAt: number;
  readonly total: number;
  readonly isLast: boolean;
  readonly values: T[];
}

export interface Paging {
  readonly startAt: number;
  readonly maxResults: number;
}

/** Reads `startAt` and `maxResults`; more than `cap` a page is quietly cut to `cap`, as Jira does. */
export function pagingOf(url: URL, limits: { usual: number; cap: number }): Paging {
  const startAt = wholeNumber(url, 'startAt') ?? 0;
  const maxResults = wholeNumber(url, 'maxResults') ?? limits.usual;
  return { startAt, maxResults: Math.min(maxResults === 0 ? limits.usual : maxResults, limits.cap) };
}

export function pageOf<T>(
  all: readonly T[],
  { startAt, maxResults }: Paging,
  url: URL,
  baseUrl: string,
): Page<T> {
  const values = all.slice(startAt, startAt + maxResults);
  const isLast = startAt + values.length >= all.length;
  const address = (at: number) => {
    const query = new URLSearchParams(url.search);
    query.set('startAt', String(at));
    query.set('maxResults', String(maxResults));
    return `${baseUrl}${url.pathname}?${query}`;
  };
  const next = isLast ? {} : { nextPage: address(startAt + maxResults) };
  return { self: address(startAt), ...next, maxResults, startAt, total: all.length, isLast, values };
}

function wholeNumber(url: URL, name: string): number | null {
  const said = url.searchParams.get(name);
  if (said === null || said === '') return null;
  const number = Number(said);
  if (!Number.isInteger(number) || number < 0) throw refuse(400, `${said} is not a valid value for ${name}.`);
  return number;
}
