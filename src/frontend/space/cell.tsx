import * as React from 'react';
import { Box, Icon, xcss } from '@forge/react';
import type { Cell } from '../../report/cells';
import { cellWords } from '../view-model/map-cells';

const box = { borderRadius: 'radius.small', padding: 'space.050', width: '24px' } as const;

/** Accents throughout: neutral.bold is near black in UI Kit. */
const boxes = {
  missing: xcss({ ...box, backgroundColor: 'color.background.accent.red.subtler' }),
  'not-checked': xcss({ ...box, backgroundColor: 'color.background.accent.gray.subtler' }),
  'log-only': xcss({ ...box, backgroundColor: 'color.background.accent.gray.subtlest' }),
  conditional: xcss({ ...box, backgroundColor: 'color.background.accent.yellow.subtler' }),
  'hidden-items': xcss({ ...box, backgroundColor: 'color.background.accent.orange.subtler' }),
  accepted: xcss({ ...box, backgroundColor: 'color.background.accent.purple.subtler' }),
  held: xcss({ ...box, backgroundColor: 'color.background.accent.green.subtler' }),
  'not-needed': xcss(box),
} as const satisfies Record<Cell, unknown>;

const colours = {
  missing: 'color.icon.accent.red',
  'not-checked': 'color.icon.accent.gray',
  'log-only': 'color.icon.accent.gray',
  conditional: 'color.icon.accent.yellow',
  'hidden-items': 'color.icon.accent.orange',
  accepted: 'color.icon.accent.purple',
  held: 'color.icon.accent.green',
  'not-needed': 'color.icon.subtle',
} as const satisfies Record<Cell, string>;

// No hooks here: a table calls what stands in its cells as plain functions.

/** A cell of the map: a symbol with its word for whoever cannot see it, on a colour that says nothing alone. */
export function CellDrawn({
  cell,
  label,
}: {
  readonly cell: Cell;
  readonly label: string;
}): React.JSX.Element {
  return (
    <Box xcss={boxes[cell]}>
      <Icon glyph={cellWords(cell).glyph} label={label} size="small" color={colours[cell]} />
    </Box>
  );
}
