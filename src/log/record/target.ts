import type { Plain } from '../json/bytes';

/** What a record is about, as far as the log says. */
export interface Target {
  /** A project's key or numeric id; where there are candidates, the one that counts if the site has none of them. */
  readonly project: string | null;
  /** Further projects that the same record is about. */
  readonly also: readonly string[];
  /**
   * Keys and names that may be projects, which only the site can tell, in groups, the most telling first: the first group of which
   * the site has any is what the record is about.
   */
  readonly candidates: readonly (readonly string[])[];
  /** Keys or numeric ids of work items in any of those. */
  readonly issues: readonly Plain[];
}

export const nowhere: Target = { project: null, also: [], candidates: [], issues: [] };
