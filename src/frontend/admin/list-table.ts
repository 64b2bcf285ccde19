import type { ReportLists } from '../../report/lists-view';

/** What a list's table needs; `texts` is null while the log is not in the file desk. */
export interface ListTableProps {
  readonly lists: ReportLists;
  readonly texts: readonly string[] | null;
  readonly linesAre: 'lines' | 'records';
}
