import * as React from 'react';
import { Box, Inline, xcss } from '@forge/react';
import type { RowState } from '../../report/view';
import { barParts } from '../view-model/states-bar';

/** Accents throughout: neutral.bold is near black in UI Kit. */
const colours = {
  content: { backgroundColor: 'color.background.accent.red.bolder' },
  items: { backgroundColor: 'color.background.accent.orange.subtle' },
  settings: { backgroundColor: 'color.background.accent.yellow.subtle' },
  partly: { backgroundColor: 'color.background.accent.blue.subtle' },
  accepted: { backgroundColor: 'color.background.accent.purple.subtle' },
  complete: { backgroundColor: 'color.background.accent.green.bolder' },
  'not-checked': { backgroundColor: 'color.background.accent.gray.subtle' },
} as const satisfies Record<RowState, object>;

/** The colour of a state, beside its word: a colour alone says nothing. */
export function Swatch({ state }: { readonly state: RowState }): React.JSX.Element {
  return (
    <Box xcss={xcss({ ...colours[state], width: '12px', height: '12px', borderRadius: 'radius.xsmall' })} />
  );
}

interface Props {
  readonly states: Readonly<Record<RowState, number>>;
}

/** All spaces by state as one bar. It holds no text: whoever cannot see it reads the figures below it. */
export function StatesBar({ states }: Props): React.JSX.Element {
  return (
    <Inline space="space.025">
      {barParts(states).map(({ state, share }) => (
        <Box
          key={state}
          xcss={xcss({ ...colours[state], width: `${share.toFixed(2)}%`, minWidth: '4px', height: '24px' })}
        />
      ))}
    </Inline>
  );
}
