import * as React from 'react';
import { Inline, Text } from '@forge/react';
import type { Cell } from '../../report/cells';
import { cellWords } from '../view-model/map-cells';
import { CellDrawn } from './cell';

/** What the symbols of the shown cells mean, each kind once. */
export function CellLegend({ cells }: { readonly cells: readonly Cell[] }): React.JSX.Element {
  return (
    <Inline space="space.150" rowSpace="space.050" shouldWrap>
      {cells.map((cell) => (
        <Inline key={cell} space="space.050" alignBlock="center">
          <CellDrawn cell={cell} label="Symbol for" />
          <Text size="small">{cellWords(cell).word}</Text>
        </Inline>
      ))}
    </Inline>
  );
}
