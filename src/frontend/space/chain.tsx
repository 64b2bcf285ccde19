import * as React from 'react';
import { Box, Icon, Inline, Stack, Text, xcss, type IconProps } from '@forge/react';
import type { ChainStep, StepState } from '../../report/chain-view';

type Mark = Required<Pick<IconProps, 'glyph' | 'label' | 'color'>>;

/** The symbol of a step, which a screen reader speaks before its name; null: nothing is wrong there. */
const stepMarks = {
  passes: null,
  broken: { glyph: 'cross-circle', label: 'Broken here:', color: 'color.icon.danger' },
  conditional: { glyph: 'warning', label: 'Depends on the work item:', color: 'color.icon.warning' },
  'not-known': { glyph: 'question-circle', label: 'Not known:', color: 'color.icon.subtle' },
} as const satisfies Record<StepState, Mark | null>;

interface Props {
  readonly steps: readonly ChainStep[];
}

const box = {
  borderStyle: 'solid',
  borderRadius: 'radius.small',
  paddingBlock: 'space.050',
  paddingInline: 'space.100',
  maxWidth: '280px',
} as const;

/** The broken step is told by word, symbol and colour. */
const boxes = {
  passes: xcss({ ...box, borderColor: 'color.border', borderWidth: 'border.width' }),
  broken: xcss({
    ...box,
    borderColor: 'color.border.danger',
    borderWidth: 'border.width.selected',
    backgroundColor: 'color.background.danger',
  }),
  conditional: xcss({
    ...box,
    borderColor: 'color.border.warning',
    borderWidth: 'border.width.selected',
    backgroundColor: 'color.background.warning',
  }),
  'not-known': xcss({ ...box, borderColor: 'color.border', borderWidth: 'border.width.selected' }),
} as const satisfies Record<StepState, unknown>;

/** From the account to what it wants: boxes with arrows between them, read from left to right, or from top to bottom. */
export function ChainDrawn({ steps }: Props): React.JSX.Element {
  return (
    <Inline space="space.100" rowSpace="space.100" alignBlock="center" shouldWrap>
      {steps.map((step, at) => (
        <Inline key={String(at)} space="space.100" alignBlock="center">
          {at > 0 && <Icon glyph="arrow-right" label="then" size="small" color="color.icon.subtle" />}
          <Step step={step} />
        </Inline>
      ))}
    </Inline>
  );
}

/** Boxes of which the same is said are one: it is said once, and a screen reader hears "Broken here: Testers or Leads, not a member". */
function Step({ step: { state, boxes: all, more } }: { readonly step: ChainStep }): React.JSX.Element {
  const mark = stepMarks[state];
  const said = [...new Set(all.map(({ says }) => says))];
  return (
    <Stack space="space.050">
      {said.map((says) => (
        <Box key={says ?? ''} xcss={boxes[state]}>
          {all
            .filter((one) => one.says === says)
            .map(({ title }, at) => (
              <Inline key={`${String(at)} ${title}`} space="space.050" alignBlock="center">
                {mark !== null && <Icon {...mark} label={at === 0 ? mark.label : 'or'} size="small" />}
                <Text weight="medium" maxLines={1}>
                  {title}
                </Text>
              </Inline>
            ))}
          {says !== null && (
            <Text size="small" maxLines={2}>
              {says}
            </Text>
          )}
        </Box>
      ))}
      {more > 0 && <Text size="small">{`${String(more)} more`}</Text>}
    </Stack>
  );
}
