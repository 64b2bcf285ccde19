import * as React from 'react';
import { Inline, Pressable, Text, xcss } from '@forge/react';
import type { RowState } from '../../report/view';
import { barParts } from '../view-model/states-bar';
import { Swatch } from './states-bar';

const plain = xcss({
  backgroundColor: 'color.background.neutral.subtle',
  borderRadius: 'radius.small',
  paddingBlock: 'space.025',
  paddingInline: 'space.050',
  ':hover': { backgroundColor: 'color.background.neutral.subtle.hovered' },
});

interface Props {
  readonly states: Readonly<Record<RowState, number>>;
  /** null: the figures alone, where there is nothing to open. */
  readonly onOpen: ((state: RowState) => void) | null;
}

/** The figures of the bar, each with its colour and its word; each opens the spaces that it counts. */
export function StatesLegend({ states, onOpen }: Props): React.JSX.Element {
  return (
    <Inline space="space.100" rowSpace="space.050" shouldWrap>
      {barParts(states).map(({ state, says }) => {
        const figure = (
          <Inline space="space.075" alignBlock="center">
            <Swatch state={state} />
            <Text>{says}</Text>
          </Inline>
        );
        if (onOpen === null) return <React.Fragment key={state}>{figure}</React.Fragment>;
        return (
          <Pressable key={state} xcss={plain} onClick={() => onOpen(state)}>
            {figure}
          </Pressable>
        );
      })}
    </Inline>
  );
}
