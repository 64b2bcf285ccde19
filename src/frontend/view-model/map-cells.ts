import type { IconProps } from '@forge/react';
import type { Cell } from '../../report/cells';

interface CellWords {
  /** Before the permission: "Missing: Browse spaces". */
  readonly word: string;
  readonly glyph: IconProps['glyph'];
}

const cells = {
  missing: { word: 'Missing', glyph: 'cross' },
  'not-checked': { word: 'Not checked', glyph: 'question-circle' },
  'log-only': { word: 'Only the log says it is missing', glyph: 'file' },
  conditional: { word: 'Depends on the work item', glyph: 'warning' },
  'hidden-items': { word: 'Some work items hidden', glyph: 'eye-open-strikethrough' },
  accepted: { word: 'Accepted', glyph: 'flag' },
  held: { word: 'Held', glyph: 'check-mark' },
  'not-needed': { word: 'Not needed', glyph: 'minus' },
} as const satisfies Record<Cell, CellWords>;

export const cellWords = (cell: Cell): CellWords => cells[cell];

/** The cell as it is spoken: what is known of it, and of which permission. */
export const cellSays = (cell: Cell, permission: string): string => `${cells[cell].word}: ${permission}`;

/** Every kind of cell, for the legend below the map. */
export const cellsShown = Object.keys(cells) as readonly Cell[];
