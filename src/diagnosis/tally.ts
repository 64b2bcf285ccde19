/** How many records, and on which lines. */
export interface Tally {
  readonly records: number;
  /** The first 20 line (or record) numbers, ascending. */
  readonly lines: readonly number[];
}

const LINES_KEPT = 20;

export const nothing: Tally = { records: 0, lines: [] };

/** Two tallies as one: a line counts in it once. */
export function add(a: Tally, b: Tally): Tally {
  const lines = [...new Set([...a.lines, ...b.lines])].sort((x, y) => x - y);
  return { records: a.records + b.records, lines: lines.slice(0, LINES_KEPT) };
}
