import React from 'react';
import type { ReportLists } from '../../report/view';
import type { Loadable } from '../hooks/use-answer';
import { Loading } from '../parts/loading';
import { Panel } from '../parts/panel';
import { ProblemMessage } from '../parts/problem-message';

/** What a list's table needs; `texts` is null while the log is not in the file desk. */
export interface ListTableProps {
  readonly lists: ReportLists;
  readonly texts: readonly string[] | null;
  readonly linesAre: 'lines' | 'records';
}

interface Props extends Omit<ListTableProps, 'lists'> {
  readonly state: Loadable<ReportLists>;
  readonly again: () => void;
  readonly Table: (props: ListTableProps) => React.JSX.Element;
}

/** One tab of lists: its table when it is there. */
export function ListPanel({ state, again, Table, texts, linesAre }: Props): React.JSX.Element {
  return (
    <Panel>
      {state.kind === 'loading' && <Loading says="Loading the list…" />}
      {state.kind === 'failed' && <ProblemMessage problem={state.problem} onTryAgain={again} />}
      {state.kind === 'loaded' && <Table lists={state.value} texts={texts} linesAre={linesAre} />}
    </Panel>
  );
}
