import * as React from 'react';
import { Button, Inline, Stack } from '@forge/react';
import type { MapAnswer } from '../hooks/use-map';
import { Loading } from '../parts/loading';
import { Pages } from '../parts/pages';
import { ProblemMessage } from '../parts/problem-message';
import { CellLegend } from '../space/cell-legend';
import { valueOf } from '../view-model/loadable';
import { cellsShown } from '../view-model/map-cells';
import { counted } from '../../text/english';
import { MapTable } from './map-table';

interface Props {
  readonly answer: MapAnswer;
  readonly onOpen: (projectKey: string) => void;
}

/** The map with its pages, its legend, and the switch for columns that are not shown. */
export function SpacesMap({ answer, onOpen }: Props): React.JSX.Element {
  const { map: state } = answer;
  const map = valueOf(state);
  if (state.kind === 'failed') return <ProblemMessage problem={state.problem} onTryAgain={answer.again} />;
  if (map === null) return <Loading says="Loading the map…" />;
  const { open, columnsNotShown } = map;
  const shown = new Set((open?.rows ?? []).flatMap(({ cells }) => cells));
  return (
    <Stack space="space.150">
      <MapTable map={map} onOpenGroup={answer.open} onOpen={onOpen} />
      <Pages
        label="Pages of the open group"
        page={open?.page ?? 1}
        pages={open?.pages ?? 1}
        onPage={answer.turnRows}
      />
      <Pages label="Pages of groups" page={map.page} pages={map.pages} onPage={answer.turn} />
      <CellLegend cells={cellsShown.filter((cell) => shown.has(cell))} />
      {columnsNotShown > 0 && (
        <Inline>
          <Button spacing="compact" onClick={() => answer.showColumns(!answer.allColumns)}>
            {answer.allColumns
              ? 'Show the eight most missed permissions'
              : `Show ${counted(columnsNotShown, 'more permission')}`}
          </Button>
        </Inline>
      )}
    </Stack>
  );
}
