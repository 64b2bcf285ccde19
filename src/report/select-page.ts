import { causePosition } from '../diagnosis/cause-kinds';
import type { SpaceSchemes } from './space-schemes';
import { rowStates, type RowState, type SortOrder, type SpaceFilters, type ViewQuery } from './view';
import type { IndexEntry } from './index-entry';
import { byCodeUnits } from '../text/order';

/** Rows of a page of the report's table. */
export const pageSize = 25;

type Compare = (one: IndexEntry, other: IndexEntry) => number;

const lastIfEmpty = (one: string, other: string): number =>
  one === '' || other === '' ? Number(one === '') - Number(other === '') : byCodeUnits(one, other);

const shownName = ({ n, k }: IndexEntry): string => (n === '' ? k : n).toLowerCase();
const leadingCause = ({ c }: IndexEntry): number => c[0] ?? Number.MAX_SAFE_INTEGER;

/** What most needs somebody comes first. */
const urgency = {
  content: 0,
  items: 1,
  settings: 2,
  'not-checked': 3,
  partly: 4,
  accepted: 5,
  complete: 6,
} as const satisfies Record<RowState, number>;

const urgencyOf = ({ s }: IndexEntry): number => urgency[rowStates[s] ?? 'not-checked'];

/** Among spaces with as many records (without a log: all of them) the worse state comes first, then more gaps. */
const orders = {
  records: (one, other) => other.r - one.r || urgencyOf(one) - urgencyOf(other) || other.g - one.g,
  space: (one, other) => byCodeUnits(shownName(one), shownName(other)),
  permission: (one, other) => lastIfEmpty(one.p, other.p),
  cause: (one, other) => leadingCause(one) - leadingCause(other),
} satisfies Record<SortOrder, Compare>;

/** Whether an entry passes the filters. */
export function matches(query: SpaceFilters, schemes: SpaceSchemes): (entry: IndexEntry) => boolean {
  const text = query.text.trim().toLowerCase();
  const cause = query.cause === null ? null : causePosition(query.cause);
  const state = query.state === null ? null : rowStates.indexOf(query.state);
  const { scheme = null } = query;
  return ({ k, n, c, s }) =>
    (text === '' || `${k} ${n}`.toLowerCase().includes(text)) &&
    (cause === null || c.includes(cause)) &&
    (state === null || s === state) &&
    (scheme === null || schemes.of(k)?.id === scheme);
}

/**
 * The entries of one page of the table, filtered and sorted; ties stand by key. A page beyond the last is the last one.
 * `matching` counts what passes the filters on all pages; there is always at least one page.
 */
export function selectPage(
  index: readonly IndexEntry[],
  query: ViewQuery,
  schemes: SpaceSchemes,
): {
  readonly entries: readonly IndexEntry[];
  readonly matching: number;
  readonly page: number;
  readonly pages: number;
} {
  const order: Compare = orders[query.sort];
  const found = index
    .filter(matches(query, schemes))
    .sort((one, other) => order(one, other) || byCodeUnits(one.k, other.k));
  const { shown, ...where } = pageOf(found, query.page);
  return { entries: shown, matching: found.length, ...where };
}

/** One page of some rows. A page beyond the last is the last one, and there is always at least one. */
export function pageOf<Row>(
  rows: readonly Row[],
  wanted: number,
  size: number = pageSize,
): { readonly shown: readonly Row[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(Math.max(1, wanted), pages);
  return { shown: rows.slice((page - 1) * size, page * size), page, pages };
}
