import * as React from 'react';
import { Stack, Heading, Inline, Text } from '@forge/react';
import type { GapExplanation, ProjectExplanation } from '../../report/space-view';
import { Card } from './card';
import { type GapLevel, gapHeading } from './levels';
import { GapDetails } from './gap-details';
import { AlreadyGrantedList, ConditionalList } from './held-lists';
import { GapLozenges, GapMarks } from './gap-marks';

interface Props {
  readonly explanation: ProjectExplanation;
  readonly level: GapLevel;
  readonly baseUrl: string;
  readonly linesAre: 'lines' | 'records' | null;
  /** When Jira was asked. */
  readonly checkedAt: string;
  /** What can be done about a gap, below it. */
  readonly below?: (gap: GapExplanation, at: number) => React.ReactNode;
}

/** All that is known of one project: each gap with its way out, then what is held in part, then what is granted by now. */
export function Explanation({
  explanation,
  level,
  baseUrl,
  linesAre,
  checkedAt,
  below,
}: Props): React.JSX.Element {
  const { gaps, causePages } = explanation;
  return (
    <Stack space="space.200">
      {gaps.map((gap, index) => (
        <Card key={`${String(index)} ${gap.name}`}>
          {gap.now?.state === 'closed' ? (
            <ClosedGap gap={gap} level={level} />
          ) : (
            <Stack space="space.150">
              <GapDetails
                gap={gap}
                about={causePages[gap.cause]}
                level={level}
                baseUrl={baseUrl}
                linesAre={linesAre}
              />
              {below?.(gap, index)}
            </Stack>
          )}
        </Card>
      ))}
      <ConditionalList entries={explanation.conditional} level={level} linesAre={linesAre} />
      <AlreadyGrantedList
        entries={explanation.alreadyGranted}
        level={level}
        linesAre={linesAre}
        checkedAt={checkedAt}
      />
    </Stack>
  );
}

interface ClosedGapProps {
  readonly gap: GapExplanation;
  readonly level: GapLevel;
}

/** A gap that Jira grants by now: nothing is to be done about it, and what the report said of it is past. */
function ClosedGap({ gap, level }: ClosedGapProps): React.JSX.Element {
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
