import { useReducer } from 'react';
import type { ReportPage, ViewQuery } from '../../report/view';
import { ask } from '../invoke';
import type { Loadable } from '../view-model/loadable';
import { useAnswer } from './use-answer';

/** Milliseconds after the last key stroke before a text filter is asked for. */
const typing = 300;

export const firstQuery: ViewQuery = { text: '', cause: null, state: null, sort: 'records', page: 1 };

/** A change of a filter or of the order starts at the first page again. */
function afterChange(query: ViewQuery, change: Partial<ViewQuery>): ViewQuery {
  return { ...query, page: 1, ...change };
}

export interface ReportAnswer {
  readonly query: ViewQuery;
  readonly change: (change: Partial<ViewQuery>) => void;
  readonly page: Loadable<ReportPage>;
  readonly again: () => void;
}

interface Asked {
  readonly reportId: string | null;
  readonly query: ViewQuery;
  readonly typed: boolean;
}

/** One screen of a report, filtered, sorted and paged by the back end. Another report starts with no filter. */
export function useReport(reportId: string | null): ReportAnswer {
  const [asked, change] = useReducer(
    (before: Asked, next: { reportId: string | null; change: Partial<ViewQuery> }): Asked => {
      const last = before.reportId === next.reportId ? before.query : firstQuery;
      const query = afterChange(last, next.change);
      return { reportId: next.reportId, query, typed: query.text !== last.text };
    },
    { reportId, query: firstQuery, typed: false },
  );
  const query = asked.reportId === reportId ? asked.query : firstQuery;
  const { state, again } = useAnswer(
    reportId,
    () => ask('report/page', { reportId: reportId ?? '', query }),
    JSON.stringify(query),
    asked.typed ? typing : 0,
  );
  return {
    query,
    change: (next) => change({ reportId, change: next }),
    page: state,
    again,
  };
}
