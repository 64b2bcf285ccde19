import type { IconProps } from '@forge/react';
import type { StepState } from '../../report/chain-view';

type Mark = Required<Pick<IconProps, 'glyph' | 'label' | 'color'>>;

/** The symbol of a step, which a screen reader speaks before its name; null: nothing is wrong there. */
export const stepMarks = {
  passes: null,
  broken: { glyph: 'cross-circle', label: 'Broken here:', color: 'color.icon.danger' },
  conditional: { glyph: 'warning', label: 'Depends on the work item:', color: 'color.icon.warning' },
  'not-known': { glyph: 'question-circle', label: 'Not known:', color: 'color.icon.subtle' },
} as const satisfies Record<StepState, Mark | null>;
