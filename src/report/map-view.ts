import type { Cell } from './cells';
import type { GroupId } from './group-id';
import type { RowState, SpaceFilters } from './view';

export type { GroupId };

/** The map of spaces × permissions: groups, one of them open, one screen at a time. */

export interface MapQuery extends SpaceFilters {
  /** Which group is open; null: the first. */
  readonly open: GroupId | null;
  /** From 1, of the groups. */
  readonly page: number;
  /** From 1, of the rows of the open group. */
  readonly rowsPage: number;
  /** All columns, not only the first eight. */
  readonly allColumns: boolean;
  /** The plan whose changes are named; null: none is shown. */
  readonly planId: string | null;
}

/** A cell with the name of its permission, where it stands by itself. */
export interface NamedCell {
  readonly name: string;
  readonly cell: Cell;
}

/** A column: a permission of the task; null: what the log asks for beyond it. */
export interface MapColumn {
  readonly permission: string | null;
  readonly name: string;
  /** Spaces that miss it, among those that pass the filters. */
  readonly missing: number;
}

export interface MapGroup {
  readonly id: GroupId;
  readonly name: string;
  /** Those of its spaces that pass the filters: as many rows as it has when it is open. */
  readonly spaces: number;
  /** "11 of 14 live spaces have gaps, 3 miss Browse spaces". */
  readonly says: string;
  /** Changes of the plan that close any gap of its spaces, by number. */
  readonly changes: readonly number[];
}

export interface MapRow {
  readonly key: string;
  /** null: nobody finds the space. */
  readonly name: string | null;
  readonly state: RowState;
  /** A change touched it after Jira was last asked about it. */
  readonly changed: boolean;
  /** In the order of the columns; null: nothing is asked there. */
  readonly cells: readonly (Cell | null)[];
}

export interface ReportMap {
  readonly columns: readonly MapColumn[];
  /** Columns that `allColumns` shows beside these. */
  readonly columnsNotShown: number;
  readonly groups: readonly MapGroup[];
  readonly page: number;
  readonly pages: number;
  /** Spaces that pass the filters, in all groups. */
  readonly matching: number;
  /** The open group; null: no space passes the filters. */
  readonly open: {
    readonly id: GroupId;
    readonly rows: readonly MapRow[];
    readonly page: number;
    readonly pages: number;
  } | null;
  /** The permission schemes to filter by, those with most gaps first; at most 100. */
  readonly schemes: readonly { readonly id: string; readonly name: string }[];
}
