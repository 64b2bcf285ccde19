import type { Call } from './call';
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

/** How many stand on a page unless asked, and how many at most. */
interface Limits {
  readonly usual: number;
  readonly cap: number;
}

interface Paging {
  readonly startAt: number;
  readonly maxResults: number;
}

/** Reads `startAt` and `maxResults`; more than `cap` a page is quietly cut to `cap`, as Jira does. */
export function pagingOf(url: URL, limits: Limits): Paging {
  const startAt = wholeNumber(url, 'startAt') ?? 0;
  const maxResults = wholeNumber(url, 'maxResults') ?? limits.usual;
  return { startAt, maxResults: Math.min(maxResults === 0 ? limits.usual : maxResults, limits.cap) };
}

/** The page of a list that a call asks for. */
export function pageOf<T>({ url, index }: Call, all: readonly T[], limits: Limits): Page<T> {
  const { startAt, maxResults } = pagingOf(url, limits);
  const values = all.slice(startAt, startAt + maxResults);
  const isLast = startAt + values.length >= all.length;
  const address = (at: number) => {
    const query = new URLSearchParams(url.search);
    query.set('startAt', String(at));
    query.set('maxResults', String(maxResults));
    return `${index.site.site.baseUrl}${url.pathname}?${query}`;
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
