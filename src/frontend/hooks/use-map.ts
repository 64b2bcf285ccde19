import { useState } from 'react';
import type { GroupId, MapQuery, ReportMap } from '../../report/map-view';
import type { SpaceFilters } from '../../report/view';
import { ask } from '../invoke';
import type { Loadable } from '../view-model/loadable';
import { useAnswer } from './use-answer';

/** Milliseconds after the last key stroke before a text filter is asked for. */
const typing = 300;

/** Which group, which pages and which columns are shown. */
type Place = Pick<MapQuery, 'open' | 'page' | 'rowsPage' | 'allColumns'>;

const start: Place = { open: null, page: 1, rowsPage: 1, allColumns: false };

export interface MapAnswer {
  readonly map: Loadable<ReportMap>;
  readonly allColumns: boolean;
  readonly open: (group: GroupId) => void;
  readonly turn: (page: number) => void;
  readonly turnRows: (page: number) => void;
  readonly showColumns: (all: boolean) => void;
  readonly again: () => void;
}

/** One screen of the map, filtered and paged by the back end. Other filters start at the first group; another `revision` asks anew. */
export function useMap(
  reportId: string,
  { text, cause, state, scheme = null }: SpaceFilters,
  planId: string | null,
  revision: string,
): MapAnswer {
  const filters = JSON.stringify({ text, cause, state, scheme });
  const [placed, setPlaced] = useState({ filters, place: start });
  const place = placed.filters === filters ? placed.place : { ...start, allColumns: placed.place.allColumns };
  const move = (next: Partial<Place>): void => setPlaced({ filters, place: { ...place, ...next } });
  const query: MapQuery = { text, cause, state, scheme, ...place, planId };
  const answer = useAnswer(
    reportId,
    () => ask('report/map', { reportId, query }),
    JSON.stringify([query, revision]),
    text === '' ? 0 : typing,
  );
  return {
    map: answer.state,
    allColumns: place.allColumns,
    open: (group) => move({ open: group, rowsPage: 1 }),
    turn: (page) => move({ page, open: null, rowsPage: 1 }),
    turnRows: (rowsPage) => move({ rowsPage }),
    showColumns: (allColumns) => move({ allColumns }),
    again: answer.again,
  };
}
