import * as React from 'react';
import { Inline, Text } from '@forge/react';
import type { NamedCell } from '../../report/map-view';
import { cellWords } from '../view-model/map-cells';
import { CellDrawn } from './cell';

/** The map's row of one space: each permission with its symbol and its word. */
export function SpaceRow({ cells }: { readonly cells: readonly NamedCell[] }): React.JSX.Element {
  return (
    <Inline space="space.200" rowSpace="space.100" shouldWrap>
      {cells.map(({ name, cell }) => (
        <Inline key={name} space="space.075" alignBlock="center">
          <CellDrawn cell={cell} label={`${cellWords(cell).word}:`} />
          <Text>{name}</Text>
        </Inline>
      ))}
    </Inline>
  );
}
