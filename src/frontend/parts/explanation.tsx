import React from 'react';
import { Stack } from '@forge/react';
import type { GapExplanation, ProjectExplanation } from '../../report/view';
import { Card } from './card';
import { ClosedGap } from './closed-gap';
import type { GapLevel } from './levels';
import { GapDetails } from './gap-details';
import { AlreadyGrantedList, ConditionalList } from './held-lists';

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
  const { gaps } = explanation;
  return (
    <Stack space="space.200">
      {gaps.map((gap, index) => (
        <Card key={`${String(index)} ${gap.name}`}>
          {gap.now?.state === 'closed' ? (
            <ClosedGap gap={gap} level={level} />
          ) : (
            <Stack space="space.150">
              <GapDetails gap={gap} level={level} baseUrl={baseUrl} linesAre={linesAre} />
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
