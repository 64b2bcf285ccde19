import React from 'react';
import { Heading, Inline, Stack, Text } from '@forge/react';
import type { GapExplanation } from '../../report/view';
import { GapLozenges, GapMarks } from './gap-marks';
import { gapHeading, type GapLevel } from './levels';

interface Props {
  readonly gap: GapExplanation;
  readonly level: GapLevel;
}

/** A gap that Jira grants by now: nothing is to be done about it, and what the report said of it is past. */
export function ClosedGap({ gap, level }: Props): React.JSX.Element {
  return (
    <Stack space="space.075">
      <Heading {...gapHeading(level)}>{gap.name}</Heading>
      <Inline space="space.100" shouldWrap>
        <GapLozenges gap={gap} />
      </Inline>
      <GapMarks gap={gap} />
      <Text color="color.text.subtle">{`When the report was made: ${gap.says}`}</Text>
    </Stack>
  );
}
